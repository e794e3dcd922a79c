"""An engine that is run as its users run it: as a command, in a process of its own.

Its configuration is a small file beside the desk's own that takes over all of that (``INHERIT``,
which MkDocs, ProperDocs and Zensical know), and says where pages come from and where they go.
"""

from __future__ import annotations

import json
import re
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from generator.store.disk import RESERVED, told_as

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def run(module: str, config_file: Path, docs: Path, site: Path) -> tuple[int, str]:
    """Run ``python -m module build``; gives its exit status, and all that it said, uncoloured."""
    with _configuration(config_file, docs, site) as file:
        ended = subprocess.run(  # noqa: S603 - the module is one of our own choice
            # -P: as for the command itself, a yaml.py of the desk is not taken for the package.
            [sys.executable, "-P", "-m", module, "build", "--config-file", file.name],
            cwd=file.parent,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
    return ended.returncode, _COLOUR.sub("", ended.stdout.decode(errors="replace"))


@contextmanager
def _configuration(config_file: Path, docs: Path, site: Path) -> Iterator[Path]:
    """The small file. It goes again; those that killed runs left go first."""
    folder = config_file.parent
    # The preview of a desk may be built at the same time, from another folder of pages.
    ours = sha256(bytes(docs.relative_to(folder))).hexdigest()[:8]
    with told_as(f"{folder} cannot be cleared of temporary files"):
        for entry in folder.iterdir():
            if re.fullmatch(rf"{re.escape(RESERVED)}{ours}[0-9a-f]{{8}}\.yml", entry.name):
                entry.unlink(missing_ok=True)
    file = folder / f"{RESERVED}{ours}{secrets.token_hex(4)}.yml"
    # Relative to the folder: Zensical takes nothing that lies outside of it.
    content = {
        "INHERIT": config_file.name,
        "docs_dir": docs.relative_to(folder).as_posix(),
        "site_dir": site.relative_to(folder).as_posix(),
    }
    try:
        with told_as(f"{file} cannot be written"):
            file.write_text(json.dumps(content), encoding="utf-8")  # JSON is YAML
        yield file
    finally:
        file.unlink(missing_ok=True)
