"""The page of a source."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from generator.model.evidence import Evidence
from generator.model.source import Source
from generator.render import words
from generator.render.citations import Statements, anchor_start
from generator.render.escape import escape, front_matter_value, literal
from generator.render.language import in_language
from generator.render.lists import bullets
from generator.render.prose import clipped
from generator.render.quoted import Quoted
from generator.render.sources import Bibliography

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
    quoted = Quoted(source, evidence)
    is_cited = source.paragraphs and any(page.places for page in resting)
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
        ("Quoted", quoted.summary() or (words.NOTHING_QUOTED if is_cited else "")),
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
        passages=quoted.passages(),
        body=quoted.body(),
    )


def _resting(number: int, page: Resting) -> str:
    """What a page says that rests on the source, each statement once, where it says it."""
    path = f"../{page.path}"
    anchor = anchor_start(page.number)
    lines = [f"- [{words}]({path}#{anchor}{place})" for words, place in page.places]
    lines = lines or ["It is listed there; no sentence cites it."]
    return "\n".join([f"### [{page.title}]({path}) {{: #claims-{number} }}\n", *lines])
