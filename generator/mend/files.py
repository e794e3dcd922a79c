"""The files of a desk mended: what each comes to, and how it is written."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

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


class OpenFile(NamedTuple):
    """A file of a desk that can be mended: where it is, and its text as it is on the disk."""

    file: DeskFile
    text: str
    mark: Mark

    @property
    def shown(self) -> str:
        """The text without the byte order mark of the file, if any."""
        return self.text.removeprefix(_BYTE_ORDER_MARK)

    def mended(
        self, shown: str, findings: tuple[Finding, ...], *, is_finished: bool = True
    ) -> MendedFile:
        """The file with this text instead of the `shown` one."""
        text = self.text.removesuffix(self.shown) + shown
        file, data = self.file, text.encode("utf-8")
        return MendedFile(
            file.path, self.text, text, findings, is_finished, file.on_disk, self.mark, data
        )


def open_file(file: DeskFile) -> OpenFile | None:
    """A file as it is now; None where it cannot be read, which reading says in its own words."""
    try:
        mark = mark_of(file.on_disk)
    except (NotPlain, OSError):
        return None
    data, findings = read_bytes(file)
    _, more = text_of(file, data)
    if findings or more or mark is None:
        return None
    return OpenFile(file, data.decode("utf-8"), mark)


def _mended_file(file: DeskFile) -> MendedFile | None:
    opened = open_file(file)
    if opened is None:
        return None
    after, mends, is_finished = mended(file, opened.shown)
    return opened.mended(after, mends, is_finished=is_finished) if mends else None
