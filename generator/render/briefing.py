"""The page of a briefing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from generator.model.briefing import Briefing
from generator.model.parts import Section
from generator.model.prose import Prose
from generator.render import words
from generator.render.citations import Citations, Statements
from generator.render.claims import Claims
from generator.render.enumerations import listed
from generator.render.escape import escape, front_matter_value, literal
from generator.render.language import in_language, ours, phrase
from generator.render.library import Library
from generator.render.lists import bullets
from generator.render.prose import (
    Setting,
    actor_link,
    clipped,
    led,
    markdown,
    plain,
    strong,
)

DESCRIPTION_LIMIT = 300


class Page(NamedTuple):
    """A page's Markdown, and what the pages of others have to know of it.

    ``statements`` are what it says that rests on sources, as `Citations.statements` gives them.
    ``named`` are the actors that a briefing names, by their ids, each with its roles.
    """

    text: str
    statements: Mapping[str, tuple[int, Statements]]
    named: Mapping[str, Sequence[Prose]]


def briefing_page(briefing: Briefing, library: Library, templates: Environment) -> Page:
    """Render a briefing, the point first; of a withdrawn one only that it is, and why."""
    setting = Setting(library.people, Citations(library.evidence), {})
    template = "withdrawn.md.j2" if briefing.status == "withdrawn" else "briefing.md.j2"
    context = _Context(briefing, library, setting)
    body = context.withdrawn() if briefing.status == "withdrawn" else context.full()
    text = templates.get_template(template).render(body)
    return Page(text, setting.citations.statements(), setting.named)


class _Context:
    """The parts of one page, made in the order in which they stand on it.

    That is the order in which its sources are numbered.
    """

    def __init__(self, briefing: Briefing, library: Library, setting: Setting) -> None:
        self.briefing = briefing
        self.library = library
        self.setting = setting
        self.claims = Claims(briefing, library, setting)

    def withdrawn(self) -> dict[str, Any]:
        briefing, names = self.briefing, self.library.people.names
        reasons = [entry for entry in briefing.corrections if entry.kind == "withdrawal"]
        return {
            "title": front_matter_value(briefing.headline),
            "headline": escape(briefing.headline),
            "language": in_language(briefing.language),
            **self._our_words(),
            "facts": Markup(self._dates()),
            "reasons": [
                (Markup(words.moment(entry.date)), escape(plain(entry.text, names)))
                for entry in reasons
            ],
        }

    def full(self) -> dict[str, Any]:
        briefing, md = self.briefing, self._md
        return {
            "title": front_matter_value(briefing.headline),
            "description": front_matter_value(
                clipped(plain(briefing.summary, self.library.people.names), DESCRIPTION_LIMIT)
            ),
            "headline": escape(briefing.headline),
            "language": in_language(briefing.language),
            **self._our_words(),
            "notices": list(self._notices()),
            "summary": Markup(md(briefing.summary)),
            "key_points": bullets(self.claims.shown("", claim) for claim in briefing.key_points),
            "why_it_matters": self._paragraphs(briefing.why_it_matters),
            "actors": bullets(self._actors()),
            "relations": bullets(self._relations()),
            "background": [self._section(n, s) for n, s in enumerate(briefing.background, 1)],
            "timeline": self._timeline(),
            "assessments": bullets(self._assessments()),
            "views": bullets(
                led(strong(literal(view.holder)), view.text, self.setting, f"{view.holder}: ")
                for view in briefing.views
            ),
            "next": bullets(
                led(strong(words.edtf(watch.date)), watch.text, self.setting)
                if watch.date
                else md(watch.text)
                for watch in briefing.next
            ),
            "unknowns": bullets(md(unknown) for unknown in briefing.unknowns),
            "corrections": bullets(self._corrections()),
            "topics": Markup(", ".join(map(self.library.topic_link, briefing.topics))),
            "places": Markup(", ".join(map(literal, briefing.places))),
            "sources": self._sources(),
            "backed": escape(self.claims.backed()),
            "passages": self.library.passages.of(self.setting.citations),
            "facts": self._facts(),  # last, since they count the sources
        }

    def _our_words(self) -> dict[str, Markup]:
        """What stands around the words of the site itself on a page in another language."""
        attributes = ours(self.briefing.language)
        if not attributes:
            return {"ours": Markup(), "end": Markup()}
        return {"ours": Markup(f"<span{attributes}>"), "end": Markup("</span>")}

    def _md(self, prose: Prose) -> str:
        return markdown(prose, self.setting)

    def _paragraphs(self, prose: Prose | None) -> Markup | None:
        return Markup(self._md(prose)) if prose else None

    def _dates(self) -> str:
        briefing, parts = self.briefing, []
        if briefing.published:
            parts.append(f"Published {words.moment(briefing.published)}")
        if briefing.updated:
            parts.append(f"Updated {words.moment(briefing.updated)}")
        return " · ".join(parts)

    def _facts(self) -> Markup:
        briefing = self.briefing
        own = [n for n, cited in self.setting.citations.sources.items() if cited.is_own]
        parts = [
            words.BRIEFING_KINDS[briefing.kind],
            self._dates(),
            literal(f"By {listed(briefing.authors)}") if briefing.authors else "",
            literal(f"Edited by {listed(briefing.editors)}") if briefing.editors else "",
            f"[{self._counted(own)}](#sources)" if own else "",
        ]
        return Markup(" · ".join(filter(None, parts)))

    def _counted(self, sources: Sequence[str]) -> str:
        """How many articles there are, and how many of them are independent of each other."""
        voices = self.library.evidence.voices.count(sources)
        if not voices:
            return words.count(len(sources), "source")
        independent = words.count(voices, "independent source")
        return f"{words.count(len(sources), 'article')}, {independent}"

    def _notices(self) -> Iterator[Markup]:
        briefing = self.briefing
        if briefing.status in ("draft", "review"):
            stage = "a draft" if briefing.status == "draft" else "in review"
            yield Markup(f"This briefing is {stage}. It is not on the public site.")
        if briefing.status == "archived":
            yield Markup("This briefing is archived: it is no longer kept up to date.")
        corrected = [entry for entry in briefing.corrections if entry.kind == "correction"]
        if corrected:
            latest = max(corrected, key=lambda entry: entry.date.start)
            yield Markup(f"Corrected on {words.moment(latest.date)}: [what changed](#corrections).")
        original = self.library.desk.briefings.get(briefing.translation_of or "")
        if original and original.status != "withdrawn":  # its page says no more than that it is
            headline = phrase(original.headline, original.language)
            yield Markup(f"Translated from [{headline}]({original.id}.md).")

    def _corrections(self) -> Iterator[str]:
        for entry in self.briefing.corrections:
            lead = f"{words.CORRECTION_KINDS[entry.kind]}, {words.moment(entry.date)}"
            yield led(strong(lead), entry.text, self.setting)

    def _actors(self) -> Iterator[str]:
        for role in self.briefing.actors:
            link = actor_link(role.actor, "", self.setting)
            if role.role:
                self.setting.named[role.actor].append(role.role)
                about = f"{self._name(role.actor)}: "
                yield led(strong(link), role.role, self.setting, about)
            else:
                yield strong(link, "")

    def _relations(self) -> Iterator[str]:
        for relation in self.briefing.relations:
            verb = words.RELATIONS[relation.kind]
            one, other = (
                actor_link(name, "", self.setting) for name in (relation.from_, relation.to)
            )
            sentence = f"{one} {verb} {other}"
            about = f"{self._name(relation.from_)} {verb} {self._name(relation.to)}: "
            yield (
                led(f"{sentence}:", relation.note, self.setting, about)
                if relation.note
                else sentence
            )

    def _name(self, actor: str) -> str:
        return self.library.people.names.get(actor, actor)

    def _section(self, number: int, section: Section) -> dict[str, Any]:
        note = self.library.desk.background.get(section.use or "")
        if note:
            return {
                "anchor": Markup(f"background-{note.id}"),
                "heading": escape(note.heading),
                "text": Markup(self.library.notes[note.id].markdown(self.setting)),
                "note": Markup(f"../background/{note.id}.md"),
                "updated": Markup(words.moment(note.updated)) if note.updated else None,
            }
        return {
            "anchor": Markup(f"background-{number}"),
            "heading": escape(section.heading or ""),
            "text": self._paragraphs(section.text),
            "note": None,
            "updated": None,
        }

    def _timeline(self) -> Markup:
        events = sorted(self.briefing.timeline, key=lambda event: event.date.sort_key)
        return bullets(
            self.claims.shown(strong(words.edtf(event.date)), event.event) for event in events
        )

    def _assessments(self) -> Iterator[str]:
        for assessment in self.briefing.assessments:
            terms = [
                words.LIKELIHOODS[assessment.likelihood] if assessment.likelihood else "",
                words.CONFIDENCES[assessment.confidence] if assessment.confidence else "",
            ]
            term = ", ".join(filter(None, terms))
            text = assessment.text
            lines = [led(strong(term), text, self.setting) if term else self._md(text)]
            if assessment.basis:
                lines.append(led("Basis:", assessment.basis, self.setting))
            yield "\n\n".join(lines)

    def _sources(self) -> Markup:
        for source in self.briefing.sources:  # those that no text cites come last
            self.setting.citations.add(source)
        return self.library.bibliography.list(self.setting.citations, self.briefing.language)
