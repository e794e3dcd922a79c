"""The desk as a reader walks through it: which briefings belong to an actor, a topic, a year."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from generator.model.actor import Actor
from generator.model.briefing import Briefing, Event
from generator.model.desk import Desk
from generator.model.references import actor_references
from generator.render.prose import plain
from generator.render.sources import Bibliography

_UNDATED = ""


class Topic(NamedTuple):
    """A topic under the name that most briefings write, with its briefings, newest first."""

    slug: str
    name: str
    briefings: tuple[Briefing, ...]


class Library:
    """What the lists of the site are made of.

    ``listed`` holds the briefings that stand in lists, newest first; withdrawn ones do not.
    ``by_actor`` maps the id of an actor to the briefings that name it, ``by_note`` that of a note
    to those that use it, ``by_year`` a year, as text, to those dated in it (``""``: undated), each
    in the order of ``listed``. ``topics`` are sorted by name. ``bibliography`` makes the lists of
    sources.
    """

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.bibliography = Bibliography(desk.sources)
        self.names = {actor.id: actor.name for actor in desk.actors.values()}
        speaking = (b for b in desk.briefings.values() if b.status != "withdrawn")
        self.listed: tuple[Briefing, ...] = newest_first(speaking)
        self.by_actor: dict[str, list[Briefing]] = {}
        self.by_note: dict[str, list[Briefing]] = {}
        self.by_year: dict[str, list[Briefing]] = {}
        for briefing in self.listed:
            for actor in dict.fromkeys(reference.id for reference in actor_references(briefing)):
                self.by_actor.setdefault(actor, []).append(briefing)
            for note in dict.fromkeys(s.use for s in briefing.background if s.use):
                self.by_note.setdefault(note, []).append(briefing)
            year = str(briefing.published.day.year) if briefing.published else _UNDATED
            self.by_year.setdefault(year, []).append(briefing)
        self._events: dict[str, list[tuple[Event, str, frozenset[str]]]] = {}
        self.topics = _topics(self.listed)
        self.topic_slugs = {_topic_key(topic.name): topic.slug for topic in self.topics}

    def events(self, actor: Actor) -> list[tuple[Event, Briefing]]:
        """The events that name an actor, in the briefings that do, each once and in order.

        An event names an actor that it mentions with double brackets, or whose name or alias (not
        a weak one) stands in it as whole words.
        """
        names = [actor.name, *(alias.name for alias in actor.aliases if alias.weak == "false")]
        longest_first = sorted(names, key=lambda name: (-len(name), name))
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
        found: dict[tuple[tuple[date, date], str], tuple[Event, Briefing]] = {}
        for briefing in self.by_actor.get(actor.id, ()):
            for event, words, mentioned in self._told(briefing):
                named = any(name in words for name in names) and pattern.search(words)
                if named or actor.id in mentioned:
                    found.setdefault((event.date.sort_key, words), (event, briefing))
        return [found[key] for key in sorted(found)]

    def _told(self, briefing: Briefing) -> list[tuple[Event, str, frozenset[str]]]:
        """A briefing's events with their plain words and the actors that they mention."""
        if briefing.id not in self._events:
            self._events[briefing.id] = [
                (
                    event,
                    plain(event.event.text, self.names),
                    frozenset(mention.actor for mention in event.event.text.mentions()),
                )
                for event in briefing.timeline
            ]
        return self._events[briefing.id]

    def topic_slug(self, topic: str) -> str:
        """The last part of the address of a topic's page."""
        return self.topic_slugs[_topic_key(topic)]


def newest_first(briefings: Iterable[Briefing]) -> tuple[Briefing, ...]:
    """Sort by the date of publication, undated ones last, those of one moment by their id."""
    by_id = sorted(briefings, key=lambda briefing: briefing.id)
    return tuple(
        sorted(
            by_id,
            key=lambda briefing: briefing.published.start.timestamp() if briefing.published else 0,
            reverse=True,
        )
    )


def _topics(briefings: Iterable[Briefing]) -> tuple[Topic, ...]:
    found: dict[str, list[Briefing]] = {}
    spellings: dict[str, dict[str, int]] = {}
    for briefing in briefings:
        for key, name in {_topic_key(name): name for name in briefing.topics}.items():
            found.setdefault(key, []).append(briefing)
            spelt = spellings.setdefault(key, {})
            spelt[name] = spelt.get(name, 0) + 1
    named = {
        key: max(spelt, key=lambda name: (spelt[name], name)) for key, spelt in spellings.items()
    }
    return tuple(
        Topic(_slug(key), named[key], tuple(found[key]))
        for key in sorted(found, key=lambda key: (key, named[key]))
    )


def _topic_key(topic: str) -> str:
    """What makes two spellings one topic: the same letters, whatever the case and the hyphens."""
    return " ".join(unicodedata.normalize("NFKC", topic).casefold().replace("-", " ").split())


def _slug(key: str) -> str:
    """A part of an address for a topic: always the same for the same topic, no two alike."""
    plain = re.sub(r"[^a-z0-9]+", "-", unicodedata.normalize("NFKD", key)).strip("-")
    if plain == key.replace(" ", "-") and plain != "index":
        return plain
    # Where the address does not tell all of the name, a part of its hash keeps addresses apart.
    mark = hashlib.sha256(key.encode()).hexdigest()[:8]
    return f"{plain[:60]}-{mark}" if plain else f"topic-{mark}"
