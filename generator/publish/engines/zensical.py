"""Zensical, by the makers of Material for MkDocs.

It ignores settings that it does not know, and can end well without having written a page: what it
wrote is counted in `generator.publish.pages`. Between builds it keeps what it has rendered in the
folder ``.cache`` beside the configuration.
"""

from __future__ import annotations

import re
from pathlib import Path

from generator.model.errors import CannotRun
from generator.publish.engine import EngineReport
from generator.publish.engines.child import run

# A message, and in the lines below it, drawn with box characters, the place that it is about.
_WARNING = re.compile(r"^Warning: (?P<text>.+)(?:\n\W*\[ (?P<place>\S.*?) \])?", re.MULTILINE)

_HEAD = "Traceback (most recent call last)"


class _Zensical:
    name = "zensical"

    def build(self, config_file: Path, docs: Path, site: Path) -> EngineReport:
        status, said = run("zensical", config_file, docs, site)
        if status:
            # Where Python fails, the lines of the traceback are indented, and the reason is not.
            lines = [line for line in said.splitlines() if line[:1].strip() and _HEAD not in line]
            reason = lines[-1] if lines else f"exit status {status}"
            raise CannotRun(f"Zensical gave up: {reason}")
        return EngineReport(
            tuple(
                f"{found['place']}: {found['text']}" if found["place"] else found["text"]
                for found in _WARNING.finditer(said)
            )
        )


ENGINE = _Zensical()
