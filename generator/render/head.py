"""What stands above a briefing: its facts, its other languages, and what a reader is warned of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from generator.model.briefing import Briefing
from generator.render.language import in_language, of_article, phrase
from generator.render.library import Library
from generator.render.locales import autonym
from generator.render.prose import Setting


class Head:
    """The head of one page, as Markdown."""

    def __init__(self, briefing: Briefing, library: Library, setting: Setting) -> None:
        self._briefing = briefing
        self._library = library
        self._citations = setting.citations
        self._words = setting.words

    def dates(self) -> Markup:
        """When it was published and updated."""
        briefing, words = self._briefing, self._words
        dates = (("published", briefing.published), ("updated", briefing.updated))
        return Markup(
            " · ".join(
                words.text(f"facts.{name}", date=words.moment(date)) for name, date in dates if date
            )
        )

    def facts(self) -> Markup:
        """What it is, its dates, who wrote it; last, since that is known last, its sources."""
        briefing = self._briefing
        own = [n for n, cited in self._citations.sources.items() if cited.is_own]
        parts = [
            self._words.text(f"briefing_kinds.{briefing.kind}"),
            self.dates(),
            self._by("authors", briefing.authors),
            self._by("editors", briefing.editors),
            f"[{self._counted(own)}](#sources)" if own else "",
        ]
        return Markup(" · ".join(filter(None, parts)))

    def _by(self, key: str, names: Sequence[str]) -> str:
        if not names:
            return ""
        words = self._words
        # Where the words are not in the language of the page, the names stand amid the words.
        around = words.language if words.attributes else words.page
        shown = words.listed([of_article(name, words.page, around) for name in names])
        return words.text(f"facts.{key}", names=shown)

    def _counted(self, sources: Sequence[str]) -> str:
        """How many articles there are, and how many of them are independent of each other."""
        voices, words = self._library.evidence.voices.count(sources), self._words
        if not voices:
            return words.marked(words.count("counts.sources", len(sources)))
        articles = words.count("counts.articles", len(sources))
        independent = words.count("counts.independent_sources", voices)
        return words.marked(f"{articles}{words.separator}{independent}")

    def versions(self) -> Markup:
        """The ways to the same in other languages, each in its own; ``""`` where there is none."""
        words = self._words
        links = [self._version(other) for other in self._library.versions.others(self._briefing)]
        if not links:
            return Markup()
        lead = f"{words.text('facts.other_languages')}{words.colon}"
        return Markup(f"{lead} {' · '.join(links)}")

    def _version(self, other: Briefing) -> str:
        tag = other.language or self._library.words.page
        # The attributes are those of the link (HTML Living Standard, sections 4.6.1 and 4.6.7.1).
        attributes = f'rel="alternate" hreflang="{tag}"{in_language(tag)}'
        return f"[{autonym(tag)}]({other.id}.md){{: {attributes} }}"

    def notices(self) -> Iterator[Markup]:
        """What a reader has to know before reading on, each a paragraph."""
        briefing, words = self._briefing, self._words
        if briefing.status != "published":
            yield words.markup(f"notices.{briefing.status}")
        corrected = [entry for entry in briefing.corrections if entry.kind == "correction"]
        if corrected:
            latest = max(corrected, key=lambda entry: entry.date.start)
            corrected_on = words.text("notices.corrected", date=words.moment(latest.date))
            what = words.text("notices.corrected_link")
            yield Markup(f"{corrected_on} [{what}](#corrections).")
        if original := self._library.versions.original(briefing):
            headline = phrase(original.headline, original.language)
            link = f"[{headline}]({original.id}.md)"
            yield words.markup("notices.translated", headline=link)
        if changed := self._library.versions.outdated(briefing):
            yield words.markup("notices.outdated", date=words.moment(changed))
