"""Rules on background notes: none is built on itself, and none has moved on unseen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.check.context import Context
from generator.check.facts import Facts
from generator.check.overview import Overview
from generator.model.background import BackgroundNote
from generator.model.changes import is_earlier
from generator.model.dates import Moment
from generator.model.desk import Desk
from generator.model.finding import Finding

_SHOWN = 5
"""So many briefings are named in one message."""


def circular_notes(context: Context) -> Iterator[Finding]:
    """Each circle of notes that build on each other, told at the one whose id comes first."""
    for noun in context.writings:
        if not isinstance(noun, BackgroundNote):
            continue
        for n, first in enumerate(noun.builds_on):
            way = _way_back(context.desk, first, noun.id)
            if way and noun.id == min(way):
                yield Finding(
                    rule="background-cycle",
                    path=noun.path,
                    field=("builds_on", n),
                    message=f"This note builds on itself: {' on '.join([noun.id, *way])}.",
                    hint="Take the line out of the note that can be understood by itself.",
                )


def _way_back(desk: Desk, start: str, end: str) -> list[str]:
    """A shortest way from one note to another along what they build on; ``[]`` if none leads."""
    came_from = {start: ""}
    waiting = [start]
    for name in waiting:
        if name == end:
            way = [name]
            while came_from[way[0]]:
                way.insert(0, came_from[way[0]])
            return way
        note = desk.background.get(name)
        for following in note.builds_on if note else ():
            if following not in came_from:
                came_from[following] = name
                waiting.append(following)
    return []


def newer_notes(seen: Overview) -> Iterator[Finding]:
    """Each note that was brought up to date after briefings that use it were last changed."""
    older: dict[str, list[str]] = {}
    for name, (_, told) in seen.briefings.items():
        for note in told.uses if told.changed and told.is_kept_up else ():
            if note in seen.background and _is_newer(seen.background[note].facts, told):
                older.setdefault(note, []).append(name)
    for note, names in sorted(older.items()):
        if len(names) == 1:
            which, are = "a briefing that uses it was", "it still fits"
        else:
            which, are = f"{len(names):,} briefings that use it were", "they still fit"
        yield Finding(
            rule="background-newer",
            path=seen.background[note].path,
            field=("updated",),
            message=f"This note was updated after {which} last changed: {_listed(sorted(names))}.",
            hint=f'See whether {are} what the note says now, and then set "updated:" there.',
        )


def _is_newer(note: Facts, briefing: Facts) -> bool:
    return bool(note.changed) and is_earlier(Moment(briefing.changed), Moment(note.changed))


def _listed(names: Sequence[str]) -> str:
    shown = [f'"{name}"' for name in names[:_SHOWN]]
    if len(names) > _SHOWN:
        return f"{', '.join(shown)} and {len(names) - _SHOWN:,} more"
    return " and ".join(filter(None, [", ".join(shown[:-1]), shown[-1]]))
