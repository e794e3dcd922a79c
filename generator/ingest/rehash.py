"""Accepting a deliberate change of an article: the hash of its text is taken anew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from generator.ingest.editing import with_field
from generator.ingest.named import named_sources
from generator.model.digest import text_sha256
from generator.model.errors import CannotRun
from generator.model.finding import Finding, in_order
from generator.model.source import Source
from generator.read.desk import placed
from generator.read.files import read_bytes, text_of
from generator.read.front_matter import split
from generator.read.listing import DeskFile
from generator.read.nouns import read_noun
from generator.store.disk import Mark, NotPlain, mark_of, rewrite, told_as


@dataclass(frozen=True, slots=True)
class Rehash:
    """The hash of a source's text, as the file at ``path`` has it and as it should be.

    ``before`` is None where the file has none.
    """

    path: str
    before: str | None
    after: str
    _on_disk: str = field(repr=False)
    _mark: Mark | None = field(repr=False)
    _data: bytes = field(repr=False)

    def write(self) -> None:
        """Write the hash into the file, whole, if it is not there already.

        Raises `CannotRun`, with nothing written, where that fails or the file was saved meanwhile.
        """
        if self.before == self.after:
            return
        with told_as(f"{self.path} cannot be written"):
            try:
                done = self._mark is not None and rewrite(self._on_disk, self._data, self._mark)
            except NotPlain:
                done = False
        if not done:
            raise CannotRun(f"{self.path} was saved meanwhile and is as it was; run this again")


class Prepared(NamedTuple):
    """What is to be written, or with placed findings why nothing is."""

    sources: tuple[Rehash, ...]
    findings: tuple[Finding, ...]


def prepare(root: Path, names: Iterable[str]) -> Prepared:
    """Look at the sources with these ids or paths in the desk in ``root``, and write nothing yet.

    Raises `CannotRun` where a name is no source, where there is no text to take the hash of, and
    where a file has no place for the hash.
    """
    sources: list[Rehash] = []
    findings: list[Finding] = []
    for file in named_sources(root, names):
        seen = _prepare_one(file)
        if isinstance(seen, Rehash):
            sources.append(seen)
        else:
            findings += seen
    if findings:
        return Prepared((), in_order(placed(root, findings)))
    return Prepared(tuple(sources), ())


def _prepare_one(file: DeskFile) -> Rehash | list[Finding]:
    mark = _mark_of(file.on_disk)
    data, findings = read_bytes(file)
    if findings:
        return findings
    source = _read(file, data)
    if not isinstance(source, Source):
        return source
    now = text_sha256(source.text)
    if source.text_sha256 == now:
        return Rehash(file.path, now, now, file.on_disk, mark, data)
    _refuse(file, data, source)
    new = with_field(data, "text_sha256", now)
    if new is None or _read(file, new) != source.model_copy(update={"text_sha256": now}):
        raise CannotRun(
            f"{file.path}: text_sha256 cannot be written without changing more than that; write "
            f'the line "text_sha256: {now}" into its front matter by hand'
        )
    return Rehash(file.path, source.text_sha256, now, file.on_disk, mark, new)


def _refuse(file: DeskFile, data: bytes, source: Source) -> None:
    """Raise `CannotRun` for a source that has no text, or no place for the hash of it."""
    text, _ = text_of(file, data)
    if split(text).yaml is None:
        raise CannotRun(
            f"{file.path} has no front matter to hold text_sha256, so nothing holds its text "
            "either; to change that, put two lines of --- at its top"
        )
    if not source.text:
        raise CannotRun(f"{file.path} holds no text of an article to take the hash of")


def _read(file: DeskFile, data: bytes) -> Source | list[Finding]:
    text, findings = text_of(file, data)
    if findings:
        return findings
    noun, findings = read_noun(file, text)
    return noun if isinstance(noun, Source) else findings


def _mark_of(path: str) -> Mark | None:
    try:
        return mark_of(path)
    except (NotPlain, OSError):  # reading it says so in an editor's words
        return None
