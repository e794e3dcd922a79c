"""The list of sources at the end of a page."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from generator.model.source import Source
from generator.model.voices import Folding, Voices
from generator.render.citations import Citations, CitedSource, links_back
from generator.render.escape import literal
from generator.render.language import in_language, in_text, of_article, phrase
from generator.render.lists import numbered
from generator.render.prose import outward_link
from generator.render.words import Words


class Bibliography:
    """The lists of sources at the end of pages.

    What they say of a source is the same on each page, so it is made once: a desk of 1,000
    briefings cites each source a dozen times.
    """

    def __init__(self, sources: Mapping[str, Source], voices: Voices) -> None:
        self.sources = sources
        self._voices = voices
        self._descriptions: dict[tuple[Words, str, bool], str] = {}
        self._links: dict[tuple[Words, str], str] = {}
        self._reprints: dict[str, list[Source]] = {}
        for source in sources.values():
            if source.syndicated_from:
                self._reprints.setdefault(source.syndicated_from, []).append(source)

    def list(self, citations: Citations, words: Words, language: str | None = None) -> Markup:
        """A page's list of sources, in the order of their numbers.

        Each entry leads to the article, to its archived copy, to the source's own page, and back
        to each mark that cites it; the exact words that the page gives stand with it.
        ``language`` is that of the page: what is written in it needs no mark of its own.
        """
        return numbered(
            [
                self._entry(self.sources[name], cited, words, language)
                for name, cited in citations.sources.items()
                if name in self.sources
            ]
        )

    def _entry(self, source: Source, cited: CitedSource, words: Words, language: str | None) -> str:
        is_foreign = source.language != language
        description = self._descriptions.get((words, source.id, is_foreign))
        if description is None:
            language = source.language if is_foreign else None
            description = _description(source, language, self.links(source, words), words)
            if voice := self.voice(source, words):
                description += f' <span class="voice">{voice}.</span>'
            self._descriptions[words, source.id, is_foreign] = description
        back = links_back(cited.number, cited.places, words)
        passages = ""
        if cited.quotes:
            attributes = in_language(source.language if is_foreign else None)
            passages = "\n".join(
                ["\n", *[f"- <q{attributes}>{literal(quote)}</q>" for quote in cited.quotes]]
            )
        return f'<span id="source-{cited.number}"></span>{description}{back}{passages}'

    def reprints(self, source: Source, words: Words) -> str:
        """The links to the pages of the articles that reprint one."""
        return " · ".join(
            [
                f"[{of_article(name, reprint.language, words.page)}]({reprint.id}.md)"
                for reprint in self._reprints.get(source.id, ())
                for name in [reprint.publisher or reprint.headline]
            ]
        )

    def voice(self, source: Source, words: Words) -> str:
        """With which article a source is counted as one, and why; ``""`` if it stands alone."""
        folding = self._voices.foldings.get(source.id)
        if folding is None:
            return ""
        other = self.sources.get(folding.other)
        if other is None:
            return words.text("voices.unknown")
        headline = in_text(other.headline, other.language, words.page)
        return tie(folding, f"[{headline}](../sources/{other.id}.md)", words)

    def links(self, source: Source, words: Words) -> str:
        """The links to an article and to its archived copy, as far as they are known."""
        links = self._links.get((words, source.id))
        if links is None:
            found = (("article", source.url), ("archived_copy", source.archived_url))
            links = " · ".join(
                [outward_link(url, words.text(f"links.{name}")) for name, url in found if url]
            )
            self._links[words, source.id] = links
        return links


def tie(folding: Folding, link: str, words: Words) -> str:
    """Why an article is counted with another, to which the ``link`` leads."""
    if folding.tie != "wording":
        return words.text(f"voices.{folding.tie}", link=link)
    if folding.of_own >= folding.of_other:
        return words.text("voices.wording_here", link=link, percent=folding.of_own)
    return words.text("voices.wording_there", link=link, percent=folding.of_other)


def _description(source: Source, foreign: str | None, links: str, words: Words) -> str:
    """Headline, publisher, date and links of a source, and what became of it."""
    state = state_of(source, words)
    parts = [
        f"[{phrase(source.headline, foreign)}](../sources/{source.id}.md).",
        credit(source, words),
        links,
        f'· <span class="warning">{state}</span>' if state else "",
    ]
    return " ".join(filter(None, parts))


def state_of(source: Source, words: Words) -> str:
    """What became of an article, as a sentence; ``""`` where it is as it was captured."""
    key = f"source_states.{source.state}"
    return words.text(key) if words.has(key) else ""


def credit(source: Source, words: Words) -> str:
    """Publisher and date, as far as they are known, as one sentence."""
    publisher = of_article(source.publisher or "", source.language, words.page)
    date = words.moment(source.published) if source.published else ""
    if publisher and date:
        return words.plain("facts.credit", publisher=publisher, date=date)
    return f"{publisher or date}." if publisher or date else ""
