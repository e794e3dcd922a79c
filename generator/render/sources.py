"""Sources: the list at the end of a page, and the page of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from generator.model.source import Source
from generator.render import words
from generator.render.citations import Citations, Use
from generator.render.escape import escape, front_matter_value
from generator.render.language import in_language, phrase
from generator.render.lists import numbered
from generator.render.prose import clipped, outward_link

STATEMENT_LIMIT = 240


class Resting(NamedTuple):
    """A page that rests on a source: its title, its path from the top, and the places on it."""

    title: str
    path: str
    uses: list[Use]


def source_list(
    citations: Citations, sources: Mapping[str, Source], language: str | None = None
) -> Markup:
    """A page's list of sources, in the order of their numbers.

    Each entry leads to the article, to its archived copy, to the source's own page, and back to
    each mark that cites it; the exact words that the page gives stand with it. ``language`` is
    that of the page: what is written in it needs no mark of its own.
    """
    quotes: dict[str, list[str]] = {}
    for use in citations.uses:
        if use.quote and use.quote not in quotes.setdefault(use.source, []):
            quotes[use.source].append(use.quote)
    return numbered(
        _entry(number, sources[name], anchors, quotes.get(name, []), language)
        for number, (name, anchors) in enumerate(citations.sources().items(), 1)
        if name in sources
    )


def _entry(
    number: int, source: Source, anchors: list[str], quotes: list[str], language: str | None
) -> str:
    foreign = source.language if source.language != language else None
    back = " ".join(
        f'<a href="#{anchor}" aria-label="Back to citation {k}">{k}</a>'
        for k, anchor in enumerate(anchors, 1)
    )
    title = f"[{phrase(source.headline, foreign)}](../sources/{source.id}.md)"
    parts = [
        f'<span id="source-{number}"></span>{title}.',
        credit(source),
        links(source),
        f'<span class="warning">{state}</span>'
        if (state := words.SOURCE_STATES[source.state])
        else "",
        f'<span class="back">↩ {back}</span>' if back else "",
    ]
    line = " ".join(filter(None, parts))
    if not quotes:
        return line
    passages = "\n".join(f"- <q{in_language(foreign)}>{escape(q)}</q>" for q in quotes)
    return f"{line}\n\n{passages}"


def credit(source: Source) -> Markup:
    """Publisher and date, as far as they are known, as one sentence."""
    parts = [escape(source.publisher)] if source.publisher else []
    if source.published:
        parts.append(words.moment(source.published))
    return Markup(", ").join(parts) + "." if parts else Markup()


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
    facts: list[tuple[str, Any]] = [
        ("Publisher", source.publisher),
        ("Authors", ", ".join(source.authors)),
        ("Published", source.published and words.moment(source.published)),
        ("Changed", source.modified and words.moment(source.modified)),
        ("Captured", source.retrieved and words.moment(source.retrieved)),
        ("Kind", words.SOURCE_KINDS.get(source.kind or "")),
        ("Reliability", words.RELIABILITIES.get(source.reliability or "")),
        ("Language", source.language),
        (
            "Reprinted from",
            original and Markup(f"[{escape(original.headline)}]({original.id}.md)"),
        ),
        ("Read it", Markup(links(source))),
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
        facts=[(label, value) for label, value in facts if value],
        resting=[_resting(page) for page in resting],
        open=source.rights == "open",
        body=source.body() if source.rights == "open" else (),
    )


def _resting(page: Resting) -> dict[str, Any]:
    statements: dict[str, Use] = {}
    for use in page.uses:
        statements.setdefault(use.statement, use)
    return {
        "title": escape(page.title),
        "path": Markup(f"../{page.path}"),
        "statements": [
            (escape(clipped(use.statement, STATEMENT_LIMIT)), Markup(use.anchor))
            for use in statements.values()
        ],
    }
