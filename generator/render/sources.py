"""The list of sources at the end of a page."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from generator.model.source import Source
from generator.model.voices import Voices
from generator.render import words
from generator.render.citations import Citations, CitedSource, links_back
from generator.render.escape import literal
from generator.render.language import in_language, phrase
from generator.render.lists import numbered
from generator.render.prose import outward_link


class Bibliography:
    """The lists of sources at the end of pages.

    What they say of a source is the same on each page, so it is made once: a desk of 1,000
    briefings cites each source a dozen times.
    """

    def __init__(self, sources: Mapping[str, Source], voices: Voices) -> None:
        self.sources = sources
        self._voices = voices
        self._descriptions: dict[tuple[str, bool], str] = {}
        self._links: dict[str, str] = {}
        self._reprints: dict[str, list[Source]] = {}
        for source in sources.values():
            if source.syndicated_from:
                self._reprints.setdefault(source.syndicated_from, []).append(source)

    def list(self, citations: Citations, language: str | None = None) -> Markup:
        """A page's list of sources, in the order of their numbers.

        Each entry leads to the article, to its archived copy, to the source's own page, and back
        to each mark that cites it; the exact words that the page gives stand with it.
        ``language`` is that of the page: what is written in it needs no mark of its own.
        """
        return numbered(
            [
                self._entry(self.sources[name], cited, language)
                for name, cited in citations.sources.items()
                if name in self.sources
            ]
        )

    def _entry(self, source: Source, cited: CitedSource, language: str | None) -> str:
        is_foreign = source.language != language
        description = self._descriptions.get((source.id, is_foreign))
        if description is None:
            language = source.language if is_foreign else None
            description = _description(source, language, self.links(source))
            if voice := self.voice(source):
                description += f' <span class="voice">{voice}.</span>'
            self._descriptions[source.id, is_foreign] = description
        back = links_back(cited.number, cited.places)
        passages = ""
        if cited.quotes:
            attributes = in_language(source.language if is_foreign else None)
            passages = "\n".join(
                ["\n", *[f"- <q{attributes}>{literal(quote)}</q>" for quote in cited.quotes]]
            )
        return f'<span id="source-{cited.number}"></span>{description}{back}{passages}'

    def reprints(self, source: Source) -> str:
        """The links to the pages of the articles that reprint one."""
        return " · ".join(
            [
                f"[{literal(reprint.publisher or reprint.headline)}]({reprint.id}.md)"
                for reprint in self._reprints.get(source.id, ())
            ]
        )

    def voice(self, source: Source) -> str:
        """With which article a source is counted as one, and why; ``""`` if it stands alone."""
        folding = self._voices.foldings.get(source.id)
        if folding is None:
            return ""
        other = self.sources.get(folding.other)
        if other is None:
            return words.SAME_ORIGINAL
        link = f"[{literal(other.headline)}](../sources/{other.id}.md)"
        return f"One voice with {link}: {words.tie(folding)}"

    def links(self, source: Source) -> str:
        """The links to an article and to its archived copy, as far as they are known."""
        links = self._links.get(source.id)
        if links is None:
            found = (("Article", source.url), ("Archived copy", source.archived_url))
            links = " · ".join([outward_link(url, label) for label, url in found if url])
            self._links[source.id] = links
        return links


def _description(source: Source, foreign: str | None, links: str) -> str:
    """Headline, publisher, date and links of a source, and what became of it."""
    state = words.SOURCE_STATES[source.state]
    parts = [
        f"[{phrase(source.headline, foreign)}](../sources/{source.id}.md).",
        credit(source),
        links,
        f'· <span class="warning">{state}</span>' if state else "",
    ]
    return " ".join(filter(None, parts))


def credit(source: Source) -> str:
    """Publisher and date, as far as they are known, as one sentence."""
    parts = [literal(source.publisher)] if source.publisher else []
    if source.published:
        parts.append(words.moment(source.published))
    return f"{', '.join(parts)}." if parts else ""
