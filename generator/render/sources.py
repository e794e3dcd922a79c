"""Sources: the list at the end of a page, and the page of each."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from generator.model.source import Source
from generator.render import words
from generator.render.citations import Citations, Use
from generator.render.escape import escape, front_matter_value, literal
from generator.render.language import in_language, phrase
from generator.render.lists import bullets, numbered
from generator.render.prose import clipped, outward_link

STATEMENT_LIMIT = 240


class Resting(NamedTuple):
    """A page that rests on a source: its title, its path from the top, and the places on it."""

    title: str
    path: str
    uses: list[Use]


class Bibliography:
    """The lists of sources at the end of pages.

    What they say of a source is the same on each page, so it is made once: a desk of 1,000
    briefings cites each source a dozen times.
    """

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._descriptions: dict[tuple[str, bool], str] = {}

    def list(self, citations: Citations, language: str | None = None) -> Markup:
        """A page's list of sources, in the order of their numbers.

        Each entry leads to the article, to its archived copy, to the source's own page, and back
        to each mark that cites it; the exact words that the page gives stand with it.
        ``language`` is that of the page: what is written in it needs no mark of its own.
        """
        quotes: dict[str, dict[str, None]] = {}
        for use in citations.uses:
            if use.quote:
                quotes.setdefault(use.source, {})[use.quote] = None
        return numbered(
            self._entry(number, self._sources[name], anchors, quotes.get(name, ()), language)
            for number, (name, anchors) in enumerate(citations.sources().items(), 1)
            if name in self._sources
        )

    def _entry(
        self,
        number: int,
        source: Source,
        anchors: Sequence[str],
        quotes: Collection[str],
        language: str | None,
    ) -> str:
        is_foreign = source.language != language
        description = self._descriptions.get((source.id, is_foreign))
        if description is None:
            description = _description(source, source.language if is_foreign else None)
            self._descriptions[source.id, is_foreign] = description
        line = f'<span id="source-{number}"></span>{description}'
        if anchors:
            back = " ".join(
                [
                    f'<a href="#{anchor}" aria-label="Back to citation {k}">{k}</a>'
                    for k, anchor in enumerate(anchors, 1)
                ]
            )
            line += f' <span class="back">↩ {back}</span>'
        if not quotes:
            return line
        attributes = in_language(source.language if is_foreign else None)
        passages = "\n".join(f"- <q{attributes}>{literal(quote)}</q>" for quote in quotes)
        return f"{line}\n\n{passages}"


def _description(source: Source, foreign: str | None) -> str:
    """Headline, publisher, date and links of a source, and what became of it."""
    state = words.SOURCE_STATES[source.state]
    parts = [
        f"[{phrase(source.headline, foreign)}](../sources/{source.id}.md).",
        credit(source),
        links(source),
        f'<span class="warning">{state}</span>' if state else "",
    ]
    return " ".join(filter(None, parts))


def credit(source: Source) -> str:
    """Publisher and date, as far as they are known, as one sentence."""
    parts = [literal(source.publisher)] if source.publisher else []
    if source.published:
        parts.append(words.moment(source.published))
    return f"{', '.join(parts)}." if parts else ""


def links(source: Source) -> str:
    """The links to the article and to its archived copy, as far as they are known."""
    found = (("Article", source.url), ("Archived copy", source.archived_url))
    return " · ".join(outward_link(url, label) for label, url in found if url)


def source_page(
    source: Source,
    resting: Sequence[Resting],
    desk_sources: Mapping[str, Source],
    templates: Environment,
) -> str:
    """Render what a source is and what rests on it; its text only where its rights are open."""
    original = desk_sources.get(source.syndicated_from or "")
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
        ("Read it", links(source)),
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
        resting=Markup("\n\n".join(_resting(n, page) for n, page in enumerate(resting, 1))),
        open=source.rights == "open",
        body=source.body() if source.rights == "open" else (),
    )


def _resting(number: int, page: Resting) -> str:
    """What a page says that rests on the source, each statement once, where it says it."""
    anchors: dict[str, str] = {}
    for use in page.uses:
        anchors.setdefault(use.statement, use.anchor)
    path = f"../{page.path}"
    statements = bullets(
        f'{literal(clipped(statement, STATEMENT_LIMIT))} [↩]({path}#{anchor} "See it in its place")'
        for statement, anchor in anchors.items()
    )
    return f"### [{literal(page.title)}]({path}) {{: #claims-{number} }}\n\n{statements}"
