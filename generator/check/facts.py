"""What each file tells of itself to the rules on the desk as a whole.

It is plain data, so that it can be kept beside what was found in a file: after an edit the other
files need not be read again to see the desk as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.model.background import BackgroundNote
from generator.model.briefing import Briefing
from generator.model.changes import last_change
from generator.model.desk import Writing
from generator.model.references import named, note_references, source_ids
from generator.model.source import Source
from generator.names.forms import listed_names
from generator.names.recurring import recurring_names


class Facts(NamedTuple):
    """What one file tells. Nothing but texts, numbers and lists of them.

    ``sources`` and ``actors`` are the ids that it names, but for its own, sorted. ``changed`` is
    when a briefing or a note was last changed, as a text that `Moment` reads; ``translation_of``
    the id of a briefing's original, ``uses`` those of the notes that it shows.

    ``names`` are those of an actor, as `listed_names` gives them, ``recurring`` those that recur in
    an article, with how often. ``besides`` are names that a file knows and no text is searched for:
    places, topics, weak aliases. What a briefing lists as a place or a topic is no actor to the
    desk, whichever article has it. ``is_kept_up`` is true for a briefing that somebody works on:
    not for one that was archived or withdrawn.

    ``earlier`` are the earlier addresses of a page. ``field`` is the field of a briefing at whose
    name a finding on its sources stands, and ``place`` where that is: line, column, and their
    ends; empty if not known yet.
    """

    sources: Sequence[str] = ()
    actors: Sequence[str] = ()
    changed: str = ""
    translation_of: str = ""
    uses: Sequence[str] = ()
    names: Sequence[str] = ()
    recurring: Mapping[str, int] = {}
    besides: Sequence[str] = ()
    is_kept_up: bool = False
    earlier: Sequence[str] = ()
    field: str = ""
    place: Sequence[int] = ()


def facts_of(noun: Writing | Source) -> Facts:
    """What a file tells, as far as the noun in it knows."""
    if isinstance(noun, Briefing):
        return _of_briefing(noun)
    if isinstance(noun, Source):
        return Facts(sorted(source_ids(noun) - {noun.id}), recurring=recurring_names(noun))
    sources, actors = named(noun)
    if isinstance(noun, BackgroundNote):
        return Facts(sorted(sources), sorted(actors), str(noun.updated or ""))
    return Facts(
        sorted(sources),
        sorted(actors - {noun.id}),
        names=listed_names(noun),
        besides=[alias.name for alias in noun.aliases if alias.weak == "true"],
        earlier=noun.redirect_from,
    )


def _of_briefing(briefing: Briefing) -> Facts:
    sources, actors = named(briefing)
    return Facts(
        sorted(sources),
        sorted(actors),
        str(last_change(briefing) or ""),
        briefing.translation_of or "",
        [reference.id for reference in note_references(briefing)],
        besides=[*briefing.places, *briefing.topics],
        is_kept_up=briefing.status not in {"withdrawn", "archived"},
        earlier=briefing.redirect_from,
        field="actors" if briefing.actors else "headline",
    )
