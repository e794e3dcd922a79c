"""Rules on background notes: none is built on itself, and none has moved on unseen."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.model.background import BackgroundNote
from generator.model.changes import is_earlier, last_change
from generator.model.desk import Desk
from generator.model.finding import Finding


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


def newer_notes(context: Context) -> Iterator[Finding]:
    """Each use of a note that was brought up to date after the briefing was."""
    for briefing in context.briefings:
        changed = last_change(briefing)
        if not changed or briefing.status in ("archived", "withdrawn"):
            continue
        for n, section in enumerate(briefing.background):
            note = context.desk.background.get(section.use) if section.use else None
            if note and note.updated and is_earlier(changed, note.updated):
                yield Finding(
                    rule="background-newer",
                    path=briefing.path,
                    field=("background", n, "use"),
                    message=f"This note was updated on {note.updated.day}, after this briefing was "
                    f"last changed, on {changed.day}.",
                    hint="See whether the briefing still fits what the note says now, and then set "
                    '"updated:" of the briefing.',
                )
