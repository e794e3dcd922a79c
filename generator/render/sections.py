"""The sections of a briefing's page, in the order in which they stand on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from generator.model.background import BackgroundNote
from generator.model.briefing import Briefing
from generator.model.parts import Event, Section
from generator.model.prose import Prose
from generator.render.claims import Claims
from generator.render.escape import escape
from generator.render.knowledge.relations import ties_of
from generator.render.language import in_language, in_text, isolated
from generator.render.library import Library
from generator.render.lists import bullets, numbered
from generator.render.prose import Setting, led, markdown, plain, strong
from generator.render.relation_lists import graph
from generator.render.timelines import anchor, picture


class Sections:
    """The sections of one page, to be asked for in the order in which they stand on it.

    That is the order in which its sources are numbered, and each name is linked first. A section
    that a briefing does not have is empty.
    """

    def __init__(self, briefing: Briefing, library: Library, setting: Setting) -> None:
        self._briefing = briefing
        self._library = library
        self._setting = setting
        self._words = setting.words
        self._claims = Claims(briefing, library, setting)

    def summary(self) -> Markup:
        """The point."""
        self._setting.begin_section()
        return Markup(self._md(self._briefing.summary))

    def key_points(self) -> Markup:
        """What to know."""
        self._setting.begin_section()
        return bullets(self._claims.shown("", claim) for claim in self._briefing.key_points)

    def why_it_matters(self) -> Markup:
        """Why a reader should care."""
        self._setting.begin_section()
        return self._paragraphs(self._briefing.why_it_matters)

    def actors(self) -> Markup:
        """Who is involved. The relations belong to the same section."""
        self._setting.begin_section()
        return bullets(self._actors())

    def graph(self) -> Markup:
        """The same as a picture."""
        ties = ties_of(self._briefing)
        return graph(ties, self._library.desk.actors, self._setting, "relations")

    def relations(self) -> Markup:
        """How they stand to each other."""
        return bullets(self._relations())

    def background(self) -> list[dict[str, Any]]:
        """How it came to this: the pieces, each with its heading."""
        self._setting.begin_section()
        pieces = self._library.notes_of(self._briefing)
        return [self._piece(n, piece) for n, piece in enumerate(pieces, 1)]

    def times(self) -> Markup:
        """What happened when, as a picture."""
        names = self._setting.people.names
        events = [(event.date, plain(event.event.text, names)) for event in self._events()]
        return picture(events, self._setting, "times")

    def _events(self) -> list[Event]:
        return sorted(self._briefing.timeline, key=lambda event: event.date.sort_key)

    def timeline(self) -> Markup:
        """What happened when, in that order."""
        self._setting.begin_section()
        colon, events = self._words.colon, self._events()
        listed = numbered if len(events) > 1 else bullets
        return listed(
            self._claims.shown(
                f"{anchor(n)}{strong(self._words.edtf(event.date), colon)}", event.event
            )
            for n, event in enumerate(events, 1)
        )

    def assessments(self) -> Markup:
        """What the desk thinks will happen."""
        self._setting.begin_section()
        return bullets(self._assessments())

    def views(self) -> Markup:
        """Who sees it differently."""
        self._setting.begin_section()
        return bullets(
            self._led(isolated(view.holder, self._words.page), view.text, view.holder)
            for view in self._briefing.views
        )

    def next(self) -> Markup:
        """What to watch for."""
        self._setting.begin_section()
        return bullets(
            self._led(self._words.edtf(watch.date), watch.text)
            if watch.date
            else self._md(watch.text)
            for watch in self._briefing.next
        )

    def unknowns(self) -> Markup:
        """What is not known."""
        self._setting.begin_section()
        return bullets(self._md(unknown) for unknown in self._briefing.unknowns)

    def corrections(self) -> Markup:
        """Changes that readers are told of."""
        self._setting.begin_section()
        return bullets(self._corrections())

    def tags(self) -> Markup:
        """Topics and places."""
        words = self._words
        topics = [self._library.topic_link(topic, words) for topic in self._briefing.topics]
        places = [isolated(place, words.page) for place in self._briefing.places]
        return Markup(
            " · ".join(
                f"{words.text(f'facts.{name}')}{words.colon} {words.separator.join(tags)}"
                for name, tags in (("topics", topics), ("places", places))
                if tags
            )
        )

    def sources(self) -> Markup:
        """What the page rests on; those that no text cites come last."""
        for source in self._briefing.sources:
            self._setting.citations.add(source)
        return self._library.bibliography.list(
            self._setting.citations, self._words, self._briefing.language
        )

    def backed(self) -> Markup:
        """How well its claims are backed, in a sentence."""
        backed = self._claims.backed()
        return Markup(self._words.marked(backed) if backed else "")

    def _md(self, prose: Prose) -> str:
        return markdown(prose, self._setting)

    def _paragraphs(self, prose: Prose | None) -> Markup:
        return Markup(self._md(prose)) if prose else Markup()

    def _corrections(self) -> Iterator[str]:
        for entry in self._briefing.corrections:
            kind = self._words.text(f"correction_kinds.{entry.kind}")
            lead = f"{kind}{self._words.separator}{self._words.moment(entry.date)}"
            yield self._led(lead, entry.text)

    def _actors(self) -> Iterator[str]:
        for role in self._briefing.actors:
            link = self._setting.mention(role.actor)
            if role.role:
                self._setting.named[role.actor].append(role.role)
                yield self._led(link, role.role, self._name(role.actor))
            else:
                yield strong(link)

    def _relations(self) -> Iterator[str]:
        for relation in self._briefing.relations:
            key, colon = f"relations.{relation.kind}", self._words.colon
            one, other = (self._setting.mention(name) for name in (relation.from_, relation.to))
            sentence = self._words.text(key, one=one, other=other)
            if span := self._words.span(relation.since, relation.until):
                sentence = f"{sentence} ({span})"
            one, other = self._name(relation.from_), self._name(relation.to)
            about = f"{self._words.plain(key, one=one, other=other)}{colon} "
            yield (
                led(f"{sentence}{colon}", relation.note, self._setting, about)
                if relation.note
                else sentence
            )

    def _led(self, lead: str, prose: Prose, about: str = "") -> str:
        """Prose behind words in bold, and what it is about, as plain text, where that is needed."""
        colon = self._words.colon
        about = f"{about}{colon} " if about else ""
        return led(strong(lead, colon), prose, self._setting, about)

    def _name(self, actor: str) -> str:
        return self._setting.people.names.get(actor, actor)

    def _piece(self, number: int, section: Section) -> dict[str, Any]:
        note = self._library.desk.background.get(section.use or "")
        if note:
            language = note.language or self._library.words.page
            return {
                "anchor": Markup(f"background-{note.id}"),
                "heading": Markup(in_text(note.heading, language, self._words.page)),
                "text": Markup(self._library.notes[note.id].markdown(self._setting)),
                "language": self._foreign(language),
                "note": self._shared(note),
            }
        return {
            "anchor": Markup(f"background-{number}"),
            "heading": escape(section.heading or ""),
            "text": self._paragraphs(section.text),
            "language": Markup(),
            "note": None,
        }

    def _foreign(self, language: str) -> Markup:
        """The attributes of what is not in the language of the page."""
        return in_language(None if language == self._words.page else language)

    def _shared(self, note: BackgroundNote) -> Markup:
        words = self._words
        link = f"[{words.text('facts.shared_background')}](../background/{note.id}.md)"
        if not note.updated:
            return Markup(link)
        updated = words.text("facts.shared_updated", date=words.moment(note.updated))
        return Markup(f"{link}{words.separator}{updated}")

    def _assessments(self) -> Iterator[str]:
        words = self._words
        for assessment in self._briefing.assessments:
            terms = [
                words.plain(f"likelihoods.{assessment.likelihood}")
                if assessment.likelihood
                else "",
                words.plain(f"confidences.{assessment.confidence}")
                if assessment.confidence
                else "",
            ]
            term = words.marked(words.separator.join(filter(None, terms)))
            text = assessment.text
            lines = [self._led(term, text) if any(terms) else self._md(text)]
            if assessment.basis:
                lead = f"{words.text('facts.basis')}{words.colon}"
                lines.append(led(lead, assessment.basis, self._setting))
            yield "\n\n".join(lines)
