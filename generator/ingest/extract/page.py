"""An article on a web page: what the page says of it, and its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from htmldate import find_date
from lxml import etree
from lxml.html import HtmlElement
from trafilatura.metadata import extract_author

from generator.ingest.extract.addresses import address, host_of, leads_home, with_archive
from generator.ingest.extract.article import NoArticle, Origin
from generator.ingest.extract.draft import Draft
from generator.ingest.extract.found import Found
from generator.ingest.extract.heading import headline
from generator.ingest.extract.json_ld import from_json_ld
from generator.ingest.extract.main_text import LAST_DAY, main_text
from generator.ingest.extract.markup import mark_paragraphs, parsed, text_of
from generator.ingest.extract.meta import from_meta, tags
from generator.ingest.extract.moments import moment
from generator.ingest.extract.names import is_byline, people
from generator.ingest.extract.region import alone, join_bodies, region
from generator.ingest.extract.standfirst import standfirst

# Where browsers, and SingleFile, write down which page they saved.
_SAVED = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(\S+)",
    re.IGNORECASE,
)
_SHOWN_BY_SCRIPT = re.compile(
    r"(?:enable|turn on|activate|requires?|needs?) javascript"
    r"|javascript (?:is )?(?:disabled|required)"
    r"|__NEXT_DATA__|<div id=[\"']?(?:root|app|__next)\b",
    re.IGNORECASE,
)
_JSON_LD = re.compile(r"\s*application/ld\+json\b", re.IGNORECASE)
# What holds no text for readers. Not among them are elements that libxml2 does not know to be
# empty (source, track, embed): it puts all that follows into them.
_FOR_MACHINES = ("script", "style", "noscript", "svg", "iframe", "link", "meta", "img", "select")
_ENOUGH = 250
"""So many characters are a text that is worth keeping, as trafilatura counts too."""
_MARKED_PUBLISHED = re.compile(r"publi|posted|entry-date|created|pubdate", re.IGNORECASE)
_BYLINE = re.compile(r"auth?or|byline|writer|journalist|contributor|redakt", re.IGNORECASE)
_BYLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:author|byline)(?:[\s_-]*(?:names?|link|title|fn))?(?:$|\s)", re.IGNORECASE
)
_MARKED_MODIFIED = re.compile(r"modif|updat", re.IGNORECASE)


def from_page(text: str, url: str = "") -> Draft:
    """The article of a page; ``url`` is where it was found. Raises `NoArticle` if it is broken."""
    tree = parsed(text)
    if not url and (saved := _SAVED.search(text[:4_000])):
        url = saved[1]
    here = with_archive(url)
    scripts = [e.text for e in tree.iter("script") if e.text and _JSON_LD.match(e.get("type", ""))]
    marked = _from_elements(tree)
    canonical = _canonical(tree, here.url)
    ways: list[tuple[Origin, Found]] = [
        ("JSON-LD", from_json_ld(scripts, canonical or here.url)),
        ("meta", from_meta(tags(tree))),
        ("page", marked),
    ]
    title = headline(tree, ways, host_of(canonical or here.url))
    etree.strip_elements(tree, *_FOR_MACHINES, with_tail=False)
    join_bodies(tree)
    part = region(tree)
    ways.append(("trafilatura", _from_trafilatura(tree, part, ways)))
    draft = Draft(title.text, title.origin, ways=ways, archived_url=here.archived_url)
    draft.standfirst = standfirst(tree, title.text, [found.description for _, found in ways])
    draft.url, draft.url_from = _address(canonical, ways, here.url)
    if title.element is not None:  # without the kicker above it, it is known again in the text
        title.element[:] = []
        title.element.text = title.text
    draft.paragraphs = _paragraphs(tree, part)
    return draft


def _paragraphs(tree: HtmlElement, part: HtmlElement) -> list[str]:
    """The text of the article, looked for where most of the page's text is, then everywhere."""
    mark_paragraphs(tree)
    if part.tag not in ("html", "body"):
        found = main_text(alone(part))
        if sum(map(len, found)) >= _ENOUGH:
            return found
    return main_text(tree)


def _canonical(tree: HtmlElement, base: str) -> str:
    for link in tree.iter("link"):
        if "canonical" in link.get("rel", "").lower().split() and link.get("href"):
            return address(link.get("href", ""), base)
    return ""


def _address(canonical: str, ways: Sequence[tuple[Origin, Found]], here: str) -> tuple[str, Origin]:
    """The page's own word for its address, unless it is that of the whole site."""
    told: list[tuple[str, Origin]] = [(canonical, "page")]
    told += [(address(found.url, here), origin) for origin, found in reversed(ways[:2])]
    for url, origin in told:
        if url and not (leads_home(url) and here and not leads_home(here)):
            return url, origin
    return here, "given"


def _from_elements(tree: HtmlElement) -> Found:
    """What stands in marked elements of the page: times, bylines, its language."""
    found = Found(
        language=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    )
    plain: list[str] = []
    for element in tree.iter("time"):
        when = element.get("datetime") or text_of(element)
        if not moment(when):
            continue
        marks = (
            f"{element.get('itemprop', '')} {element.get('class', '')} {' '.join(element.keys())}"
        )
        if _MARKED_MODIFIED.search(marks):
            found.modified = found.modified or when
        elif _MARKED_PUBLISHED.search(marks):
            found.published = found.published or when
        else:
            plain.append(when)
    if not found.published and len({moment(when)[:10] for when in plain}) == 1:
        found.published = plain[0]
    found.authors = _bylines(tree)
    return found


def _bylines(tree: HtmlElement) -> tuple[str, ...]:
    """The names in elements that are marked as a byline, the surest marks first."""
    marked: list[str] = []
    classed: list[str] = []
    for element in tree.iter("a", "span", "div", "p", "address", "strong", "li"):
        if "author" in (element.get("rel"), element.get("itemprop")):
            marked.append(text_of(element))
        elif (name := element.get("class")) and len(classed) < 3 and _BYLINE_CLASS.search(name):
            classed.append(text_of(element))
    return people(name for name in marked if len(name) < 80) or people(
        name for name in classed if is_byline(name)
    )


def _from_trafilatura(
    tree: HtmlElement, part: HtmlElement, ways: Sequence[tuple[Origin, Found]]
) -> Found:
    """What trafilatura makes of the page where nothing else is known: it also guesses."""
    found = Found()
    around = next(part.iterancestors(), part)
    if not any(found.authors for _, found in ways) and _may_name_authors(around):
        found.authors = people((extract_author(around) or "").split("; "))
    if not any(moment(found.published) for _, found in ways):
        found.published = (
            find_date(tree, original_date=True, extensive_search=False, max_date=LAST_DAY) or ""
        )
    return found


def _may_name_authors(tree: HtmlElement) -> bool:
    """Whether any element is marked as a byline: looking for one costs more than the rest."""
    marks = (
        " ".join(element.attrib.values())
        for element in tree.iter("a", "div", "span", "p", "address")
    )
    return any(map(_BYLINE.search, marks))


def why_nothing(text: str) -> NoArticle:
    """What to say of a page in which no article was found."""
    if _SHOWN_BY_SCRIPT.search(text):
        return NoArticle(
            "this page shows its text by a script, and what was saved of it holds none; open it in "
            "a browser, and save the text that you see"
        )
    return NoArticle("no article was found on this page")
