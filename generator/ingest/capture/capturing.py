"""From the bytes of an article to a source file of the desk. The network is not asked here."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from generator.ingest.capture.folders import made_folder, sweep_old
from generator.ingest.capture.given import Given
from generator.ingest.capture.held import Held, Likeness
from generator.ingest.capture.legible import legible
from generator.ingest.capture.names import checked_id, free_id
from generator.ingest.capture.own_hosts import remember
from generator.ingest.capture.reading import read_back
from generator.ingest.capture.retracted import SAYS_RETRACTED, says_retracted_of
from generator.ingest.capture.source_file import moment, source_file
from generator.ingest.capture.times import (
    CHANGED_BEFORE,
    STILL_TO_COME,
    is_changed_before_published,
    is_still_to_come,
)
from generator.ingest.extract.article import Article, NoArticle
from generator.ingest.extract.extracting import extract
from generator.model.errors import CannotRun
from generator.model.nearest import nearest
from generator.model.source import Source
from generator.read.listing import FOLDER, desk_files
from generator.store.disk import create_whole, told_as

FOR_SUBSCRIBERS = (
    "The page is for subscribers: see whether its text is whole, or ends where paying begins."
)
"""The doubt about a page that says so, in the words of `generator.ingest.extract.extracting`."""

_SOURCES = f"{FOLDER}/sources"
_ANY = Article("A headline", ("A text.",))


class Taken(CannotRun):
    """Another run made a file of this name meanwhile."""


@dataclass(frozen=True, slots=True)
class Original:
    """What an article was taken from.

    ``name`` is what the person gave: an address, the path of a file, or ``-``. ``content_type`` and
    ``charset`` are what a server says of ``data``, ``url`` is where it was found in the end,
    ``at`` when (aware); ``paid`` is whether the page says that one has to pay for it.
    """

    name: str
    data: bytes = field(repr=False)
    at: datetime
    content_type: str = ""
    charset: str = ""
    url: str = ""
    paid: bool = False


@dataclass(frozen=True, slots=True)
class Captured:
    """An article that may become a source: ``path`` is in the desk, ``text`` what its file holds.

    ``same`` is the source that is this article already, ``likest`` the one with which it shares the
    most wording.
    """

    article: Article
    source: Source
    path: str
    text: str
    same: Source | None
    likest: Likeness | None
    _root: Path = field(repr=False)

    def write(self) -> None:
        """Make the file, whole. Raises `CannotRun`, with nothing written, where that fails.

        That is `Taken` where something is there by now. What runs that were killed left in the
        folder is removed.
        """
        folder = made_folder(self._root, _SOURCES)
        with told_as(f"{self.path} cannot be written"):
            on_disk = os.fspath(folder / self.path.rpartition("/")[2])
            if not create_whole(on_disk, self.text.encode("utf-8")):
                raise Taken(f"{self.path} is there already, and stays as it is")
        sweep_old(on_disk)


class Capture:
    """Captures articles for the desk in a folder. Raises `CannotRun` where there is no desk."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.read_again()

    def read_again(self) -> None:
        """Take in what the desk holds by now, where another run has added to it."""
        files = desk_files(self._root)
        self._held = Held(files)
        self._taken = {file.stem.lower() for file in files if file.kind == "sources"}

    def check(self, given: Given, name: str = "") -> None:
        """Raise `CannotRun`, with one line, where no source can have these fields or this id."""
        if name:
            checked_id(name, self._taken)
        other = given.syndicated_from
        if other and other not in self._taken:
            near = nearest(other, self._taken)
            guess = f'; did you mean "{near}"?' if near else ""
            raise CannotRun(f'syndicated_from: there is no source "{other[:60]}"{guess}')
        read_back(source_file(given.over(_ANY), retrieved="", **given.beside()))

    def look(self, original: Original, given: Given, name: str = "") -> Captured:
        """What would be captured, with this id or one made of the headline; nothing is written.

        Raises `CannotRun`, with one line that says what of, where there is no article to be had or
        where it cannot be kept with what was given.
        """
        article = given.over(_article(original, given))
        text, source = _written(article, original, given)
        if is_changed_before_published(source):
            article = replace(article, modified="", doubts=(*article.doubts, CHANGED_BEFORE))
            text, source = _written(article, original, given)
        if is_still_to_come(source):
            if given.published:
                raise CannotRun(
                    f"{_shown(original.name)}: {given.published} is still to come, and an article "
                    "is published before it is captured; look at the date"
                )
            article = replace(article, published="", doubts=(*article.doubts, STILL_TO_COME))
            text, source = _written(article, original, given)
        same = self._held.same(source, original.url, original.name)
        stem = checked_id(name, self._taken) if name else free_id(source, self._taken)
        path = f"{_SOURCES}/{stem}.md"
        source = source.model_copy(update={"id": stem, "path": path})
        likest = None if same else self._held.likest(source)
        return Captured(article, source, path, text, same, likest, self._root)

    def keep(self, captured: Captured, found_at: str = "") -> None:
        """Make the file of what was captured, and know it from now on. Raises as `Captured.write`.

        ``found_at`` is the address at which it was found, if it has one.
        """
        captured.write()
        if found_at and not captured.source.url:
            remember(self._root, captured.source, found_at)
        self._held.add(captured.source)
        self._taken.add(captured.source.id)


def _article(original: Original, given: Given) -> Article:
    try:
        extracted = extract(
            original.data,
            content_type=original.content_type,
            charset=original.charset,
            url=given.url or original.url,
            name=Path(original.name).name,
            headline=given.headline,
        )
    except NoArticle as error:
        raise CannotRun(f"{_shown(original.name)}: {error}") from None
    found = legible(extracted)
    if not found.headline:
        raise CannotRun(f"{_shown(original.name)}: no headline was found; give one with --headline")
    doubts = list(found.doubts)
    if original.paid and FOR_SUBSCRIBERS not in doubts:
        doubts.append(FOR_SUBSCRIBERS)
    if original.url and not (found.url or given.url):
        doubts.append(
            f"Its address, {original.url[:200]}, is none that readers can follow: it was not kept, "
            "so nobody can look later whether the article still stands."
        )
    if says_retracted_of(found, original.data, original.charset):
        doubts.append(SAYS_RETRACTED)
    return replace(found, doubts=tuple(doubts))


def _written(article: Article, original: Original, given: Given) -> tuple[str, Source]:
    """The text of the file of an article, and the source that it is read as."""
    text = source_file(article, retrieved=moment(original.at), **given.beside())
    try:
        return text, read_back(text)
    except CannotRun as error:
        raise CannotRun(f"{_shown(original.name)}: {error}") from None


def _shown(name: str) -> str:
    return "standard input" if name == "-" else name
