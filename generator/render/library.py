"""The desk as a reader walks through it: which briefings belong to a topic, a note, a year."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.model.briefing import Briefing
from generator.model.desk import Desk
from generator.model.evidence import Evidence
from generator.model.parts import Section
from generator.names.finder import Names
from generator.names.in_prose import NamesInProse
from generator.render.citations import Citations
from generator.render.knowledge.events import Events
from generator.render.knowledge.quotes import Quotes
from generator.render.knowledge.relations import Ties
from generator.render.language import isolated
from generator.render.passages import Passages
from generator.render.people import People, people
from generator.render.phrasebook import FALLBACK
from generator.render.prose import Setting
from generator.render.shared import Shared
from generator.render.sources import Bibliography
from generator.render.versions import Versions
from generator.render.words import Words, words_in

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
    ``by_note`` maps the id of a note to the briefings that show it, ``by_year`` a year, as text, to
    those dated in it (``""``: undated), each in the order of ``listed``. ``topics`` are sorted by
    name. ``words`` are those for the pages in the language of the site, ``people`` are all actors
    as these pages name them. ``notes`` are the texts of the background notes by their ids.
    ``bibliography`` makes the lists of sources, ``passages`` what the marks of a page open;
    ``evidence`` holds what is shown behind quotations, ``versions`` what translates what.
    ``found`` tells where prose names actors. ``ties``, ``events`` and ``quotes`` are what the
    listed briefings together tell of actors.
    """

    def __init__(self, desk: Desk, evidence: Evidence, language: str = FALLBACK) -> None:
        self.desk = desk
        self.evidence = evidence
        self.bibliography = Bibliography(desk.sources, evidence.voices)
        self.passages = Passages(desk.sources)
        self.versions = Versions(desk.briefings)
        self.words = words_in(language)
        finder = Names(desk.actors)
        self.found = NamesInProse(finder)
        self._people: dict[str, People] = {}
        self.people = self._people_in(language)
        self.notes = {
            note.id: Shared(note.text, self.setting(note.language))
            for note in desk.background.values()
        }
        speaking = (b for b in desk.briefings.values() if b.status != "withdrawn")
        self.listed: tuple[Briefing, ...] = newest_first(speaking)
        self.by_note: dict[str, list[Briefing]] = {}
        self.by_year: dict[str, list[Briefing]] = {}
        for briefing in self.listed:
            for piece in self.notes_of(briefing):
                if piece.use:
                    self.by_note.setdefault(piece.use, []).append(briefing)
            year = str(briefing.published.day.year) if briefing.published else _UNDATED
            self.by_year.setdefault(year, []).append(briefing)
        self.ties = Ties(self.listed)
        self.events = Events(self.listed, self.people.names, finder)
        self.quotes = Quotes(self.listed, finder, evidence, self.people.names)
        self.topics = _topics(self.listed)
        self._topic_slugs = {_topic_key(topic.name): topic.slug for topic in self.topics}
        self._topic_links: dict[tuple[str, str], str] = {}

    def setting(self, language: str | None, *, own: str = "") -> Setting:
        """What a page in a language starts from; without one, it is in that of the site.

        ``own`` is the id of the actor whose page it is, if it is one's.
        """
        words = words_in(language) if language else self.words
        people_there = self._people_in(words.page)
        return Setting(people_there, Citations(self.evidence), words, own=own)

    def _people_in(self, page: str) -> People:
        found = self._people.get(page)
        if found is None:
            actors = self.desk.actors.values()
            found = self._people[page] = people(actors, self.found, page, self.words.page)
        return found

    def notes_of(self, briefing: Briefing) -> Sequence[Section]:
        """The pieces of a briefing's background, what a note builds on put above it, each once."""
        shown: dict[str, None] = {}
        pieces: list[Section] = []
        for piece in briefing.background:
            if not piece.use:
                pieces.append(piece)
                continue
            before = len(shown)
            self._add_note(piece.use, shown)
            pieces += (Section(use=name) for name in [*shown][before:])
        return pieces

    def _add_note(self, name: str, shown: dict[str, None], above: tuple[str, ...] = ()) -> None:
        note = self.desk.background.get(name)
        if name in shown or name in above or not note:
            return
        for other in note.builds_on:
            self._add_note(other, shown, (*above, name))
        shown[name] = None

    def topic_slug(self, topic: str) -> str:
        """The part of an address that stands for a topic, however it is spelt."""
        return self._topic_slugs[_topic_key(topic)]

    def topic_link(self, topic: str, words: Words) -> str:
        """A link to the page of a topic, as it is called, for a page in a folder of the site."""
        link = self._topic_links.get((words.page, topic))
        if link is None:
            slug = self.topic_slug(topic)
            link = f"[{isolated(topic, words.page)}](../topics/{slug}.md)"
            self._topic_links[words.page, topic] = link
        return link


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
