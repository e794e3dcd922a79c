"""The desk as a reader walks through it: which briefings belong to a topic, a note, a year."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from generator.model.actor import Actor
from generator.model.briefing import Briefing
from generator.model.desk import Desk
from generator.model.evidence import Evidence
from generator.model.parts import Event
from generator.render.escape import literal
from generator.render.passages import Passages
from generator.render.prose import people, plain
from generator.render.shared import Shared
from generator.render.sources import Bibliography

_UNDATED = ""
_SLUG_LIMIT = 60


class Topic(NamedTuple):
    """A topic under the name that most briefings write, with its briefings, newest first."""

    slug: str
    name: str
    briefings: tuple[Briefing, ...]


class Library:
    """What the lists of the site are made of.

    ``listed`` holds the briefings that stand in lists, newest first; withdrawn ones do not.
    ``by_note`` maps the id of a note to the briefings that use it, ``by_year`` a year, as text, to
    those dated in it (``""``: undated), each in the order of ``listed``. ``topics`` are sorted by
    name. ``people`` are all actors, ``notes`` the texts of the background notes by their ids.
    ``bibliography`` makes the lists of sources, ``passages`` what the marks of a page open;
    ``evidence`` holds what is shown behind quotations.
    """

    def __init__(self, desk: Desk, evidence: Evidence) -> None:
        self.desk = desk
        self.evidence = evidence
        self.bibliography = Bibliography(desk.sources, evidence.voices)
        self.passages = Passages(desk.sources)
        self.people = people({actor.id: actor.name for actor in desk.actors.values()})
        self.notes = {n.id: Shared(n.text, self.people) for n in desk.background.values()}
        speaking = (b for b in desk.briefings.values() if b.status != "withdrawn")
        self.listed: tuple[Briefing, ...] = newest_first(speaking)
        self.by_note: dict[str, list[Briefing]] = {}
        self.by_year: dict[str, list[Briefing]] = {}
        for briefing in self.listed:
            for note in dict.fromkeys(s.use for s in briefing.background if s.use):
                self.by_note.setdefault(note, []).append(briefing)
            year = str(briefing.published.day.year) if briefing.published else _UNDATED
            self.by_year.setdefault(year, []).append(briefing)
        self._told: dict[str, _Told] = {}
        self.topics = _topics(self.listed)
        self._topic_slugs = {_topic_key(topic.name): topic.slug for topic in self.topics}
        self._topic_links: dict[str, str] = {}

    def events(self, actor: Actor, briefings: Iterable[Briefing]) -> list[tuple[Event, Briefing]]:
        """The events that name an actor, in the briefings that do, each once and in order.

        An event names an actor that it mentions with double brackets, or whose name or alias (not
        a weak one) stands in it as whole words.
        """
        names = [actor.name, *(alias.name for alias in actor.aliases if alias.weak == "false")]
        longest_first = sorted(names, key=lambda name: (-len(name), name))
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
        found: dict[tuple[tuple[date, date], str], tuple[Event, Briefing]] = {}
        for briefing in briefings:
            told = self._events(briefing)
            if actor.id not in told.mentioned and not any(name in told.words for name in names):
                continue
            for event, words, mentioned in told.events:
                named = any(name in words for name in names) and pattern.search(words)
                if named or actor.id in mentioned:
                    found.setdefault((event.date.sort_key, words), (event, briefing))
        return [found[key] for key in sorted(found)]

    def _events(self, briefing: Briefing) -> _Told:
        told = self._told.get(briefing.id)
        if told is None:
            told = self._told[briefing.id] = _told(briefing, self.people.names)
        return told

    def topic_link(self, topic: str) -> str:
        """A link to the page of a topic, in these words, for a page in a folder of the site."""
        link = self._topic_links.get(topic)
        if link is None:
            slug = self._topic_slugs[_topic_key(topic)]
            link = self._topic_links[topic] = f"[{literal(topic)}](../topics/{slug}.md)"
        return link


class _Told(NamedTuple):
    """The events of a briefing, each with its plain words and the actors that it mentions.

    ``words`` and ``mentioned`` are those of all of them: most briefings that name an actor do so in
    no event.
    """

    words: str
    mentioned: Collection[str]
    events: Sequence[tuple[Event, str, Collection[str]]]


def _told(briefing: Briefing, names: Mapping[str, str]) -> _Told:
    events = [
        (
            event,
            plain(event.event.text, names),
            [mention.actor for mention in event.event.text.mentions()],
        )
        for event in briefing.timeline
    ]
    return _Told(
        "\n".join([words for _, words, _ in events]),
        {actor for _, _, mentioned in events for actor in mentioned},
        events,
    )


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
    if plain == key.replace(" ", "-") and plain != "index" and len(plain) <= _SLUG_LIMIT:
        return plain
    # Where the address does not tell all of the name, a part of its hash keeps addresses apart.
    mark = hashlib.sha256(key.encode()).hexdigest()[:8]
    return f"{plain[:_SLUG_LIMIT].strip('-')}-{mark}" if plain else f"topic-{mark}"
