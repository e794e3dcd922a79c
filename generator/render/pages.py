"""A desk to the text of every page: the one way into this stage."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined

from generator.model.briefing import Briefing
from generator.model.desk import Desk
from generator.model.evidence import Evidence
from generator.render.actors import ActorPages
from generator.render.briefing import Page, briefing_page
from generator.render.citations import NO_EVIDENCE
from generator.render.escape import finalize, literal
from generator.render.export.downloads import downloads
from generator.render.involvement import Naming
from generator.render.knowledge.company import Company
from generator.render.library import Library
from generator.render.listings import listing_pages, note_page
from generator.render.overviews import overview_pages
from generator.render.phrasebook import FALLBACK
from generator.render.redirects import redirects
from generator.render.source_page import Resting, resting, source_page

STYLESHEET = "assets/briefing.css"
ASSETS = (STYLESHEET, "assets/briefing.js")


def render(
    desk: Desk, evidence: Evidence = NO_EVIDENCE, language: str = FALLBACK
) -> dict[str, str]:
    """All of `pages`, by their paths."""
    return dict(pages(desk, evidence, language))


def pages(
    desk: Desk, evidence: Evidence = NO_EVIDENCE, language: str = FALLBACK
) -> Iterator[tuple[str, str]]:
    """Render the pages of a desk that readers may see (`generator.check.release`), one by one.

    Yields each page's path from the top of the site, with ``/``, and its Markdown, and the same of
    the style sheet and the script. ``evidence`` holds the passages that its quotations stand in
    (`generator.check.excerpts`), ``language`` is the tag of the site's own language: of its lists,
    and of what does not say in which one it is written. The same desk gives the same text, in
    whatever order its files were read.
    """
    templates = page_templates()
    library = Library(desk, evidence, language)
    made: set[str] = set()
    for path, text in _all_but_redirects(library, templates):
        made.add(path)
        yield path, text
    yield from redirects(desk, made, library.words, templates)


def _all_but_redirects(library: Library, templates: Environment) -> Iterator[tuple[str, str]]:
    desk, evidence = library.desk, library.evidence
    namings: dict[str, list[Naming]] = {}
    rests: dict[str, list[Resting]] = {}
    for path, title, page in _citing_pages(library, namings, templates):
        yield path, page.text
        heading = literal(title)
        language = None if page.language == library.words.page else page.language
        for cited, (number, statements) in page.statements.items():
            on = resting(heading, path, number, statements, language)
            rests.setdefault(cited, []).append(on)
    for source in desk.sources.values():
        on_it = rests.get(source.id, [])
        yield (
            f"sources/{source.id}.md",
            source_page(source, on_it, library.bibliography, evidence, library.words, templates),
        )
    yield from listing_pages(library, namings, templates)
    yield from overview_pages(library, templates)
    yield from downloads(library, namings, templates)
    for asset in ASSETS:
        yield asset, files("generator.render").joinpath(asset).read_text("utf-8")


def _citing_pages(
    library: Library, namings: dict[str, list[Naming]], templates: Environment
) -> Iterator[tuple[str, str, Page]]:
    """The pages that cite sources: path, title and page of each.

    Collects in ``namings``, by the id of an actor, the briefings that name it, or quote its words.
    """
    desk = library.desk
    withdrawn = [b for b in desk.briefings.values() if b.status == "withdrawn"]
    named_in: dict[str, Collection[str]] = {}
    for briefing in (*library.listed, *withdrawn):
        page = briefing_page(briefing, library, templates)
        yield f"briefings/{briefing.id}.md", briefing.headline, page
        speaking = _speakers(briefing) if briefing.status != "withdrawn" else ()
        all_named = {**dict.fromkeys(speaking, ()), **page.named}
        named_in[briefing.id] = tuple(all_named)
        for named, roles in all_named.items():
            namings.setdefault(named, []).append(Naming(briefing, roles))
    for note in desk.background.values():
        yield f"background/{note.id}.md", note.heading, note_page(note, library, templates)
    actor_pages = ActorPages(library, Company(named_in), templates)
    for actor in desk.actors.values():
        yield from actor_pages.of(actor, namings.get(actor.id, []))


def _speakers(briefing: Briefing) -> Iterator[str]:
    """The ids of the actors whose words a briefing gives as evidence."""
    for _, claim in briefing.claims():
        yield from (evidence.speaker for evidence in claim.evidence if evidence.speaker)


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
