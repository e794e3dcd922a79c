"""ProperDocs, which goes on where MkDocs 1.x stopped.

It runs in a process of its own: for the plugins of MkDocs it puts itself in the place of the
module ``mkdocs``, and a process can have only one of the two.
"""

from __future__ import annotations

import re
from pathlib import Path

from generator.model.errors import CannotRun
from generator.publish.engine import EngineReport
from generator.publish.engines.child import run

# How its command begins each message, and how far it indents the rest of it.
_RECORD = re.compile(r"^(DEBUG|INFO|WARNING|ERROR|CRITICAL) *-  ", re.MULTILINE)


class _ProperDocs:
    name = "properdocs"

    def build(self, config_file: Path, docs: Path, site: Path) -> EngineReport:
        status, said = run("properdocs", config_file, docs, site)
        before, *rest = _RECORD.split(said)
        records = [
            (level, " ".join(text.split()))
            for level, text in zip(rest[::2], rest[1::2], strict=True)
        ]
        if status:
            errors = [text for level, text in records if level in {"ERROR", "CRITICAL"}]
            reason = errors[-1] if errors else " ".join(before.split()[-40:])
            raise CannotRun(f"ProperDocs gave up: {reason or f'exit status {status}'}")
        return EngineReport(tuple(text for level, text in records if level == "WARNING"))


ENGINE = _ProperDocs()
