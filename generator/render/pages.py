"""A desk to the text of every page: the one way into this stage."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined

from generator.model.desk import Desk
from generator.model.evidence import Evidence
from generator.render.actors import Naming, actor_page
from generator.render.briefing import Page, briefing_page
from generator.render.citations import NO_EVIDENCE
from generator.render.escape import finalize, literal
from generator.render.library import Library
from generator.render.listings import listing_pages, note_page
from generator.render.source_page import Resting, resting, source_page

STYLESHEET = "assets/briefing.css"


def render(desk: Desk, evidence: Evidence = NO_EVIDENCE) -> dict[str, str]:
    """All of `pages`, by their paths."""
    return dict(pages(desk, evidence))


def pages(desk: Desk, evidence: Evidence = NO_EVIDENCE) -> Iterator[tuple[str, str]]:
    """Render the pages of a desk that readers may see (`generator.check.release`), one by one.

    Yields each page's path from the top of the site, with ``/``, and its Markdown, and the same of
    the style sheet. ``evidence`` holds the passages that its quotations stand in
    (`generator.check.excerpts`). The same desk gives the same text, in whatever order its files
    were read.
    """
    templates = page_templates()
    library = Library(desk, evidence)
    namings: dict[str, list[Naming]] = {}
    rests: dict[str, list[Resting]] = {}
    for path, title, page in _citing_pages(library, namings, templates):
        yield path, page.text
        heading = literal(title)
        for cited, (number, statements) in page.statements.items():
            rests.setdefault(cited, []).append(resting(heading, path, number, statements))
    for source in desk.sources.values():
        on_it = rests.get(source.id, [])
        yield (
            f"sources/{source.id}.md",
            source_page(source, on_it, library.bibliography, evidence, templates),
        )
    yield from listing_pages(library, namings, templates)
    yield STYLESHEET, files("generator.render").joinpath(STYLESHEET).read_text("utf-8")


def _citing_pages(
    library: Library, namings: dict[str, list[Naming]], templates: Environment
) -> Iterator[tuple[str, str, Page]]:
    """The pages that cite sources: path, title and page of each.

    Collects in ``namings``, by the id of an actor, the briefings that name it.
    """
    desk = library.desk
    withdrawn = [b for b in desk.briefings.values() if b.status == "withdrawn"]
    for briefing in (*library.listed, *withdrawn):
        page = briefing_page(briefing, library, templates)
        yield f"briefings/{briefing.id}.md", briefing.headline, page
        for named, roles in page.named.items():
            namings.setdefault(named, []).append(Naming(briefing, roles))
    for note in desk.background.values():
        yield f"background/{note.id}.md", note.heading, note_page(note, library, templates)
    for actor in desk.actors.values():
        page = actor_page(actor, namings.get(actor.id, []), library, templates)
        yield f"actors/{actor.id}.md", actor.name, page


def page_templates() -> Environment:
    """The templates of all pages, and what every value in them passes through."""
    folder = files("generator.render") / "templates"
    return Environment(
        loader=FunctionLoader(lambda name: folder.joinpath(name).read_text("utf-8")),
        # What `finalize` has not marked as safe never reaches a page; autoescaping keeps its marks
        # through joins, and would still be there if it were forgotten.
        autoescape=True,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
