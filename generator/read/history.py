"""Earlier texts of an article, from the Git repository that a desk is kept in.

Git is asked, and only looks: nothing that the repository configures is run, nothing is fetched,
nothing is written. Whatever keeps it from answering, the answer is that there is no such text.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.model.digest import text_sha256
from generator.read.files import SOURCE_LIMIT, text_of
from generator.read.front_matter import split
from generator.read.listing import DeskFile

SECONDS = 5.0
"""So long Git may take for all the questions of one run."""
_COMMITS = 100
_BYTES = 32 * 1_048_576
"""So much is read of the versions of one file, the newest first."""

_SAFELY = (
    *("--no-pager", "--literal-pathspecs"),
    *("-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}"),
)
_LOG = (
    *("log", "--format=", "--raw", "--no-abbrev", "--no-color", "--no-show-signature"),
    *("--follow", f"--max-count={_COMMITS}", "--"),
)
_SIZES = ("cat-file", "--batch-check=%(objectname) %(objecttype) %(objectsize)")
_CONTENTS = ("cat-file", "--batch")

_SETTINGS = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    # What a partial clone lacks is not fetched: the second holds with Git before 2.45, too.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "",
}
_KEPT = ("GIT_CONFIG_", "GIT_CEILING_DIRECTORIES", "GIT_EXEC_PATH")
"""Of Git's variables, those that do not name a repository: a hook, for one, sets the others."""

_CHANGE = re.compile(rb"^:\d{6} \d{6} ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ", re.MULTILINE)
_SIZE = re.compile(rb"^([0-9a-f]{40,64}) blob (\d+)$", re.MULTILINE)
_CONTENT = re.compile(rb"[0-9a-f]{40,64} blob (\d+)\n")


class History:
    """The earlier texts of the articles of the desk in ``root``.

    Git has ``seconds`` for all questions together; what is asked after that is not found.
    """

    def __init__(self, root: Path, *, seconds: float = SECONDS) -> None:
        self._root, self._left = root, seconds

    def __call__(self, path: str, sha256: str) -> str | None:
        """The text with this hash (`text_sha256`) that the source file at ``path`` had once.

        ``path`` is relative to the desk's folder, with ``/``. The last commits that changed the
        file are looked at, also under earlier names. None where none of them has that text, and
        where Git does not answer. Never raises.
        """
        place = PurePosixPath(path)
        if not place.name or place.is_absolute() or ".." in place.parts:
            return None
        file = DeskFile("sources", str(self._root / path), path)
        try:
            for data in self._versions(file):
                text, findings = text_of(file, data)
                parts = split(text)
                if not findings and parts.closed and text_sha256(parts.article) == sha256:
                    return parts.article
        except (OSError, ValueError, subprocess.SubprocessError):
            pass  # no Git, no folder, a path that no system takes, no time
        return None

    def _versions(self, file: DeskFile) -> Iterator[bytes]:
        """What the file held in the last commits that changed it, the newest first."""
        # In the file's own folder, so that a desk, or a part of it, can be a repository by itself.
        folder, name = os.path.split(file.on_disk)
        changes = _CHANGE.findall(self._git(folder, *_LOG, name))
        # A merge is no change by itself, but can have brought what stands there now.
        blobs = [] if "\n" in name else [b"HEAD:./" + os.fsencode(name)]
        blobs += [blob for old, new in changes for blob in (new, old)]
        wanted, size = [], 0
        for blob, length in dict(_SIZE.findall(self._git(folder, *_SIZES, given=blobs))).items():
            size += int(length)
            if int(length) <= SOURCE_LIMIT and size <= _BYTES:
                wanted.append(blob)
        if not wanted:
            return
        out, at = self._git(folder, *_CONTENTS, given=wanted), 0
        while header := _CONTENT.match(out, at):
            at = header.end() + int(header[1]) + 1
            yield out[header.end() : at - 1]

    def _git(self, folder: str, *arguments: str, given: list[bytes] | None = None) -> bytes:
        """What Git says in a folder, ``b""`` where there is no Git; ``given`` are lines for it."""
        git = shutil.which("git")
        if git is None or self._left <= 0:
            return b""
        start = time.monotonic()
        try:
            return subprocess.run(  # noqa: S603 - no shell, and after "--" only a path
                [git, *_SAFELY, "-C", folder, *arguments],
                input=b"".join(b"%b\n" % line for line in given or ()),
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=self._left,
                env=_environment(),
                check=False,
            ).stdout
        finally:
            self._left -= time.monotonic() - start


def _environment() -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name.startswith(_KEPT)
    }
    return kept | _SETTINGS
