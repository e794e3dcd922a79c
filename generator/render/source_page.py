"""The page of a source."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from generator.model.evidence import Evidence
from generator.model.language import direction
from generator.model.source import Source
from generator.render.citations import Statements, anchor_start
from generator.render.escape import escape, front_matter_value, literal
from generator.render.language import in_language, in_text, of_article, text_direction
from generator.render.lists import bullets
from generator.render.prose import clipped, strong
from generator.render.quoted import Quoted
from generator.render.sources import Bibliography, state_of
from generator.render.words import Words

STATEMENT_LIMIT = 240


class Resting(NamedTuple):
    """A page that rests on a source, which has this number there.

    ``title`` is Markdown, ``path`` leads from the top of the site. ``places`` are those that cite
    the source: what each says, as Markdown and clipped, and which of them it is. ``language``
    is the page's where that is not the site's.
    """

    title: str
    path: str
    number: int
    places: Sequence[tuple[str, int]]
    language: str | None


def resting(
    title: str, path: str, number: int, statements: Statements, language: str | None
) -> Resting:
    """A page that rests on a source, from the statements there that do."""
    places = [(_shown(statement), place) for statement, place in statements.items()]
    return Resting(title, path, number, places, language)


# A text that cites several sources, and a note that stands on several pages, come often.
@lru_cache(maxsize=1024)
def _shown(statement: str) -> str:
    return literal(clipped(statement, STATEMENT_LIMIT))


def source_page(
    source: Source,
    resting: Sequence[Resting],
    bibliography: Bibliography,
    evidence: Evidence,
    words: Words,
    templates: Environment,
) -> str:
    """Render what a source is, what rests on it, and the passages that are quoted from it.

    The whole text is shown only where its rights are open.
    """
    quoted = Quoted(source, evidence, words)
    is_cited = bool(source.paragraphs) and any(page.places for page in resting)
    told = quoted.summary() or (words.plain("quoted.nothing") if is_cited else "")
    facts = {
        **_about(source, words),
        **_among_others(source, bibliography, words),
        "quoted": words.marked(told) if told else "",
        "links": bibliography.links(source, words),
    }
    # A standfirst is a part of the article: where only quotations may be shown, it may not.
    standfirst = source.standfirst if source.rights == "open" else None
    return templates.get_template("source.md.j2").render(
        title=front_matter_value(source.headline),
        description=front_matter_value(clipped(standfirst or source.headline, 300)),
        headline=escape(source.headline),
        language=in_language(source.language),
        standfirst=standfirst,
        words=words,
        state=Markup(state_of(source, words)),
        facts=bullets(
            f"{strong(words.text(f'source_facts.{name}'), words.colon)} {value}"
            for name, value in facts.items()
            if value
        ),
        resting=Markup(
            "\n\n".join([_resting(n, page, words) for n, page in enumerate(resting, 1)])
        ),
        open=source.rights == "open",
        passages=quoted.passages(),
        body=quoted.body(),
    )


def _about(source: Source, words: Words) -> dict[str, str]:
    """What is known of an article, as Markdown by the names of the labels, or ``""``."""
    dates = {
        name: words.moment(moment) if moment else ""
        for name, moment in (
            ("published", source.published),
            ("modified", source.modified),
            ("retrieved", source.retrieved),
        )
    }
    reliability = source.reliability
    return {
        "publisher": of_article(source.publisher or "", source.language, words.page),
        "authors": words.separator.join(
            [of_article(author, source.language, words.page) for author in source.authors]
        ),
        **dates,
        "kind": words.text(f"source_kinds.{source.kind}") if source.kind else "",
        "reliability": words.text(f"reliabilities.{reliability}") if reliability else "",
        "language": literal(source.language or ""),
    }


def _among_others(source: Source, bibliography: Bibliography, words: Words) -> dict[str, str]:
    """The same of its ties to other articles."""
    original = bibliography.sources.get(source.syndicated_from or "")
    headline = in_text(original.headline, original.language, words.page) if original else ""
    return {
        "reprinted_from": f"[{headline}]({original.id}.md)" if original else "",
        "reprinted_as": bibliography.reprints(source, words),
        "independence": bibliography.voice(source, words),
    }


def _resting(number: int, page: Resting, words: Words) -> str:
    """What a page says that rests on the source, each statement once, where it says it."""
    path = f"../{page.path}"
    anchor = anchor_start(page.number)
    lines = [
        f"- [{_marked(statement, page.language)}]({path}#{anchor}{place})"
        for statement, place in page.places
    ]
    lines = lines or [words.text("notices.only_listed")]
    return "\n".join(
        [f"### [{_marked(page.title, page.language)}]({path}) {{: #claims-{number} }}\n", *lines]
    )


def _marked(markdown: str, language: str | None) -> str:
    """Words of a page in another language: all but those of notes that have another script."""
    if not language or text_direction(markdown) != direction(language):
        return markdown
    return f"<span{in_language(language)}>{markdown}</span>"
