"""A desk to the text of every page: the one way into this stage."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined

from generator.model.desk import Desk
from generator.render.actors import actor_page
from generator.render.briefing import Page, briefing_page
from generator.render.escape import finalize
from generator.render.library import Library
from generator.render.listings import listing_pages, note_page
from generator.render.sources import Resting, source_page

STYLESHEET = "assets/briefing.css"


def render(desk: Desk) -> dict[str, str]:
    """All of `pages`, by their paths."""
    return dict(pages(desk))


def pages(desk: Desk) -> Iterator[tuple[str, str]]:
    """Render the pages of a desk that readers may see (`generator.check.release`), one by one.

    Yields each page's path from the top of the site, with ``/``, and its Markdown, and the same of
    the style sheet. The same desk gives the same text, in whatever order its files were read.
    """
    templates = _templates()
    library = Library(desk)
    resting: dict[str, list[Resting]] = {}
    for path, title, page in _citing_pages(library, templates):
        yield path, page.text
        by_source: dict[str, Resting] = {}
        for use in page.uses:
            by_source.setdefault(use.source, Resting(title, path, [])).uses.append(use)
        for cited, rest in by_source.items():
            resting.setdefault(cited, []).append(rest)
    for source in desk.sources.values():
        rests = resting.get(source.id, [])
        yield f"sources/{source.id}.md", source_page(source, rests, desk.sources, templates)
    yield from listing_pages(library, templates)
    yield STYLESHEET, files("generator.render").joinpath(STYLESHEET).read_text("utf-8")


def _citing_pages(library: Library, templates: Environment) -> Iterator[tuple[str, str, Page]]:
    """The pages that cite sources: path, title and page of each."""
    desk = library.desk
    withdrawn = [b for b in desk.briefings.values() if b.status == "withdrawn"]
    for briefing in (*library.listed, *withdrawn):
        page = briefing_page(briefing, library, templates)
        yield f"briefings/{briefing.id}.md", briefing.headline, page
    for note in desk.background.values():
        yield f"background/{note.id}.md", note.heading, note_page(note, library, templates)
    for actor in desk.actors.values():
        yield f"actors/{actor.id}.md", actor.name, actor_page(actor, library, templates)


def _templates() -> Environment:
    folder = files("generator.render") / "templates"
    return Environment(
        loader=FunctionLoader(lambda name: folder.joinpath(name).read_text("utf-8")),
        # What `finalize` has not marked as safe never reaches a page; autoescaping keeps its
        # marks through macros and joins.
        autoescape=True,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
