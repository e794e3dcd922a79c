"""Sources: the list at the end of a page, and the page of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from generator.model.evidence import Evidence, Excerpt
from generator.model.source import Source
from generator.model.voices import Voices
from generator.render import words
from generator.render.citations import Citations, CitedSource, Statements, anchor_start, links_back
from generator.render.escape import escape, front_matter_value, literal
from generator.render.language import in_language, phrase
from generator.render.lists import bullets, numbered
from generator.render.prose import clipped, outward_link

STATEMENT_LIMIT = 240


class Resting(NamedTuple):
    """A page that rests on a source, which has this number there.

    ``title`` is Markdown, ``path`` leads from the top of the site. ``places`` are those that cite
    the source: what each says, as Markdown and clipped, and which of them it is.
    """

    title: str
    path: str
    number: int
    places: Sequence[tuple[str, int]]


def resting(title: str, path: str, number: int, statements: Statements) -> Resting:
    """A page that rests on a source, from the statements there that do."""
    places = [(_shown(words), place) for words, place in statements.items()]
    return Resting(title, path, number, places)


# A text that cites several sources, and a note that stands on several pages, come often.
@lru_cache(maxsize=1024)
def _shown(statement: str) -> str:
    return literal(clipped(statement, STATEMENT_LIMIT))


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


def source_page(
    source: Source,
    resting: Sequence[Resting],
    bibliography: Bibliography,
    evidence: Evidence,
    templates: Environment,
) -> str:
    """Render what a source is, what rests on it, and the passages that are quoted from it.

    The whole text is shown only where its rights are open.
    """
    original = bibliography.sources.get(source.syndicated_from or "")
    facts = [
        ("Publisher", literal(source.publisher or "")),
        ("Authors", literal(", ".join(source.authors))),
        ("Published", source.published and words.moment(source.published)),
        ("Changed", source.modified and words.moment(source.modified)),
        ("Captured", source.retrieved and words.moment(source.retrieved)),
        ("Kind", words.SOURCE_KINDS.get(source.kind or "")),
        ("Reliability", words.RELIABILITIES.get(source.reliability or "")),
        ("Language", literal(source.language or "")),
        (
            "Reprinted from",
            original and f"[{literal(original.headline)}]({original.id}.md)",
        ),
        ("Reprinted as", bibliography.reprints(source)),
        ("Independence", bibliography.voice(source)),
        ("Read it", bibliography.links(source)),
    ]
    # A standfirst is a part of the article: where only quotations may be shown, it may not.
    standfirst = source.standfirst if source.rights == "open" else None
    return templates.get_template("source.md.j2").render(
        title=front_matter_value(source.headline),
        description=front_matter_value(clipped(standfirst or source.headline, 300)),
        headline=escape(source.headline),
        language=in_language(source.language),
        standfirst=standfirst,
        state=words.SOURCE_STATES[source.state],
        facts=bullets(f"<strong>{label}:</strong> {value}" for label, value in facts if value),
        resting=Markup("\n\n".join([_resting(n, page) for n, page in enumerate(resting, 1)])),
        open=source.rights == "open",
        passages=_passages(source, evidence),
        body=[escape(paragraph) for paragraph in source.body()] if source.rights == "open" else (),
    )


def _passages(source: Source, evidence: Evidence) -> Markup:
    """The passages that are quoted from a source, each once, in the order of the article."""
    shown = dict.fromkeys(map(marked, evidence.excerpts.get(source.id, {}).values()))
    attributes = in_language(source.language)
    return Markup(
        "\n\n".join(
            [
                f'<blockquote id="passage-{n}"{attributes}><p>{words}</p></blockquote>'
                for n, words in enumerate(shown, 1)
            ]
        )
    )


def marked(excerpt: Excerpt) -> str:
    """An excerpt as HTML, the quoted words marked, what is left out shown as such."""
    pieces = [] if excerpt.begins else ["… "]
    for number, (text, is_quoted) in enumerate(excerpt.pieces):
        if number in excerpt.gaps:
            pieces.append(" […] ")
        words = literal(text)
        pieces.append(f"<mark>{words}</mark>" if is_quoted else words)
    if not excerpt.ends:
        pieces.append(" …")
    return "".join(pieces)


def _resting(number: int, page: Resting) -> str:
    """What a page says that rests on the source, each statement once, where it says it."""
    path = f"../{page.path}"
    anchor = anchor_start(page.number)
    lines = [f"- [{words}]({path}#{anchor}{place})" for words, place in page.places]
    lines = lines or ["It is listed there; no sentence cites it."]
    return "\n".join([f"### [{page.title}]({path}) {{: #claims-{number} }}\n", *lines])
