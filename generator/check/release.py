"""What readers may see: the one place that decides it, before anything is rendered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import datetime
from typing import TypeVar

from generator.model.briefing import Briefing
from generator.model.desk import Desk, Writing
from generator.model.references import named, note_references
from generator.names.finder import Names
from generator.names.in_prose import actors_in

T = TypeVar("T")


def is_released(briefing: Briefing, as_of: datetime) -> bool:
    """Whether readers may see the briefing at the time ``as_of`` (aware).

    Drafts and briefings in review are not released; nor is any before its embargo or its date of
    publication has come, or once it has expired. A withdrawn one is, as a notice of that.
    """
    if briefing.status in ("draft", "review"):
        return False
    opens = (briefing.embargo_until, briefing.published)
    if any(moment and moment.start > as_of for moment in opens):
        return False
    return not (briefing.expires and briefing.expires.start <= as_of)


def released(desk: Desk, as_of: datetime, *, drafts: bool = False) -> Desk:
    """The desk as readers may know it at the time ``as_of``; with ``drafts``, as editors do.

    It holds the released briefings and the actors, notes and sources that these lead to, so that
    nothing on the site betrays a briefing that is not. They lead to an actor by its id, or by a
    name of it in a text.
    """
    shown = {
        name: briefing
        for name, briefing in desk.briefings.items()
        if drafts or is_released(briefing, as_of)
    }
    speaking = [briefing for briefing in shown.values() if briefing.status != "withdrawn"]
    notes = _picked(desk.background, _used(desk, speaking))
    finder = Names(desk.actors)
    actors: set[str] = set()
    cited: set[str] = set()
    waiting: list[Writing] = [*speaking, *notes.values()]
    while waiting:
        writing = waiting.pop()
        names = named(writing)
        cited |= names.sources
        leads_to = names.actors | actors_in((prose for _, prose in writing.prose()), finder)
        waiting += [desk.actors[name] for name in leads_to - actors if name in desk.actors]
        actors |= leads_to
    reprints = list(cited)
    while reprints:  # the originals of reprints, and theirs
        source = desk.sources.get(reprints.pop())
        if source and source.syndicated_from and source.syndicated_from not in cited:
            cited.add(source.syndicated_from)
            reprints.append(source.syndicated_from)
    return Desk(
        briefings=shown,
        sources=_picked(desk.sources, cited),
        actors=_picked(desk.actors, actors),
        background=notes,
    )


def _used(desk: Desk, briefings: Iterable[Briefing]) -> Set[str]:
    """The ids of the notes that these briefings use, and of those that these build on."""
    found: set[str] = set()
    waiting: list[Writing] = list(briefings)
    while waiting:
        for use in note_references(waiting.pop()):
            note = desk.background.get(use.id)
            if note and use.id not in found:
                found.add(use.id)
                waiting.append(note)
    return found


def turning_points(desk: Desk) -> Iterator[datetime]:
    """The moments at which a rule or `released` may begin to say something else of this desk.

    Between two that follow each other all stays as it is. A new rule that compares a date with
    the present adds that date here.
    """
    for briefing in desk.briefings.values():
        yield from turning_points_of(briefing)


def turning_points_of(briefing: Briefing) -> Iterator[datetime]:
    """The same for one briefing."""
    for moment in (
        briefing.published,
        briefing.embargo_until,
        briefing.expires,
        briefing.review_by,
    ):
        if moment:
            yield moment.start
            yield moment.end


def _picked(things: Mapping[str, T], ids: Iterable[str]) -> Mapping[str, T]:
    wanted = set(ids)
    return {name: thing for name, thing in things.items() if name in wanted}
