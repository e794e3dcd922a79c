"""A new briefing's file, drafted from articles that the desk holds."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from generator.ingest.capture.folders import made_folder
from generator.ingest.draft.draft import Draft, Method
from generator.ingest.draft.proof import proven
from generator.ingest.named import named_sources
from generator.model.actor import Actor
from generator.model.background import BackgroundNote
from generator.model.desk import Desk
from generator.model.errors import CannotRun
from generator.model.finding import Finding, in_order
from generator.model.source import Source
from generator.model.text import as_id, id_problem
from generator.read.desk import placed
from generator.read.listing import FOLDER, DeskFile, Kind, desk_files
from generator.read.nouns import read_file
from generator.store.disk import create_whole, told_as


@dataclass(frozen=True, slots=True)
class NewBriefing:
    """A draft and the file that it is to become: ``path`` is in the desk, ``text`` what it holds.

    ``dropped`` counts what was drafted and did not pass the rules.
    """

    path: str
    text: str
    draft: Draft
    dropped: int
    _root: Path = field(repr=False)

    def write(self) -> None:
        """Make the file, whole. Raises `CannotRun`, with nothing written, where that fails.

        A file that is there stays as it is.
        """
        folder, _, name = self.path.rpartition("/")
        on_disk = made_folder(self._root, folder) / name
        with told_as(f"{self.path} cannot be written"):
            if not create_whole(os.fspath(on_disk), self.text.encode("utf-8")):
                raise CannotRun(f"{self.path} is there already, and stays as it is")


class Prepared(NamedTuple):
    """What is to be written, or None and with placed findings why there is nothing."""

    briefing: NewBriefing | None
    findings: tuple[Finding, ...]


def prepare(
    root: Path, names: Iterable[str], method: Method, as_of: datetime, output: str = ""
) -> Prepared:
    """Draft a briefing from the articles with these ids or paths, and write nothing yet.

    It is to stand at ``output`` in the desk in ``root``, or where its headline and the year of the
    first article say. ``as_of`` (aware) is the present. Raises `CannotRun` where a name is no
    source, where ``output`` is no place for a briefing, and where an article holds no text.
    """
    files = desk_files(root)
    wanted = named_sources(root, names)
    articles: list[Source] = []
    findings: list[Finding] = []
    for file in wanted:
        noun, found = read_file(file)
        findings += found
        if isinstance(noun, Source):
            articles.append(noun)
    if findings or not articles:
        return Prepared(None, in_order(placed(root, findings)))
    if empty := next((one.path for one in articles if not one.text), None):
        raise CannotRun(f"{empty} holds no text of an article, so there is nothing to draft from")
    desk = _shared(files, articles)
    draft = method(articles, desk)
    path = _given(output, files) if output else _free(draft, articles, as_of, files)
    file = DeskFile("briefings", os.fspath(root / path), path)
    result = proven(draft, file, articles, desk, as_of)
    return Prepared(NewBriefing(path, result.text, result.draft, result.dropped, root), ())


def _shared(files: Iterable[DeskFile], articles: Iterable[Source]) -> Desk:
    """The desk as far as a draft needs it: these articles, the actors and the background notes.

    An actor whose file cannot be read is none; `check` says so.
    """
    found: Mapping[Kind, dict[str, object]] = {"actors": {}, "background": {}}
    for file in files:
        if file.kind in found:
            noun, _ = read_file(file)
            if noun:
                found[file.kind][noun.id] = noun
    actors = {name: noun for name, noun in found["actors"].items() if isinstance(noun, Actor)}
    notes = {
        name: noun for name, noun in found["background"].items() if isinstance(noun, BackgroundNote)
    }
    return Desk(sources={one.id: one for one in articles}, actors=actors, background=notes)


def _free(
    draft: Draft, articles: Iterable[Source], as_of: datetime, files: Iterable[DeskFile]
) -> str:
    """A path whose id no briefing of the desk has."""
    first = next(iter(articles))
    year = first.published.day.year if first.published else as_of.year
    taken = {file.stem.lower() for file in files if file.kind == "briefings"}
    stem = as_id(draft.headline) or as_id(f"draft-{first.id}") or "draft"
    name = next(name for name in _numbered(stem) if name not in taken and not id_problem(name))
    return f"{FOLDER}/{year}/{name}.yml"


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    for number in range(2, 10_000):
        ending = f"-{number}"
        yield as_id(stem[: 100 - len(ending)]) + ending


def _given(output: str, files: Iterable[DeskFile]) -> str:
    """The path that somebody asked for, if a briefing may stand there."""
    path = Path(output)
    parts = path.parts
    if path.is_absolute() or ".." in parts or parts[:1] != (FOLDER,) or len(parts) < 2:
        raise CannotRun(f"{output} is no place for a briefing: it has to be below {FOLDER}/")
    if parts[1] in ("actors", "background", "sources") and len(parts) > 2:
        raise CannotRun(f"{output} is no place for a briefing: {FOLDER}/{parts[1]}/ is for others")
    if path.suffix not in (".yml", ".yaml"):
        raise CannotRun(f"{output} is no name for a briefing: it has to end in .yml")
    if problem := id_problem(path.stem):
        raise CannotRun(f'"{path.stem}" cannot be the id of a briefing: {problem}')
    for file in files:
        if file.kind == "briefings" and file.stem.lower() == path.stem:
            raise CannotRun(f'"{path.stem}" is the id of {file.path} already')
    return path.as_posix()
