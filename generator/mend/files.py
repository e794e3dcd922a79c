"""The files of a desk mended: what each comes to, and how it is written."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from generator.mend.rounds import mended
from generator.model.finding import Finding
from generator.read.files import read_bytes, text_of
from generator.read.listing import DeskFile, desk_files
from generator.store.disk import Mark, NotPlain, is_protected, mark_of, rewrite

_BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class MendedFile:
    """A file of a desk with its mends: the text as it is and as it is to be, and what is mended.

    Both texts are whole: with their line ends, and with the byte order mark of the file, if any.
    ``is_finished`` is false where there may be more to mend, in another run.
    """

    path: str
    before: str
    after: str
    findings: tuple[Finding, ...]
    is_finished: bool
    _on_disk: str = field(repr=False)
    _mark: Mark = field(repr=False)
    _data: bytes = field(repr=False)

    def write(self) -> str:
        """Write the file, whole. Gives in one clause why it stays as it was, or ``""``."""
        try:
            if is_protected(self._on_disk):
                return "it is write-protected"
            done = rewrite(self._on_disk, self._data, self._mark)
        except NotPlain as what:
            return f"{what} is in its place by now"
        except OSError as error:
            return f"it cannot be written: {error.strerror or error}"
        return "" if done else "it was saved meanwhile; run this again"


def mended_files(root: Path, paths: Collection[str]) -> list[MendedFile]:
    """Mend those files of the desk in ``root`` that have these paths, and write nothing yet.

    Files in which nothing can be mended are left out.
    """
    found = (_mended_file(file) for file in desk_files(root) if file.path in paths)
    return [file for file in found if file]


def _mended_file(file: DeskFile) -> MendedFile | None:
    try:
        mark = mark_of(file.on_disk)
    except (NotPlain, OSError):  # reading it says so in an editor's words
        return None
    data, findings = read_bytes(file)
    _, more = text_of(file, data)
    if findings or more or mark is None:
        return None
    whole = data.decode("utf-8")
    before = whole.removeprefix(_BYTE_ORDER_MARK)
    start = whole.removesuffix(before)
    after, mends, is_finished = mended(file, before)
    if not mends:
        return None
    text = start + after
    return MendedFile(
        file.path, whole, text, mends, is_finished, file.on_disk, mark, text.encode("utf-8")
    )
