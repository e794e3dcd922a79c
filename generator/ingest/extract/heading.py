"""The headline of a page, as its readers see it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence, Set
from itertools import chain, islice
from typing import NamedTuple

from lxml.html import HtmlElement
from rapidfuzz import fuzz

from generator.ingest.extract.article import Origin
from generator.ingest.extract.found import Found
from generator.ingest.extract.heading_lines import heading_line, is_same_heading, shown_line
from generator.ingest.extract.markup import text_of
from generator.ingest.extract.titles import is_site, parts_of, without_site
from generator.model.text import HEADLINE_LIMIT

_SITE = re.compile(
    r"site[-_]?(?:title|name|logo|branding)|blog[-_]?(?:name|logo)|\blogo|branding|masthead",
    re.IGNORECASE,
)
_MOST_HEADINGS = 40
_SAME = 2.0
_CERTAIN = 0.1
_LONGER = 1.9
_PART = 1.2
_FIRST = 0.8
_NAMES_SITE = -1.5
_NEAR_ENOUGH = 1.2
"""An h1 is the headline if it has two letters of five in common with what machines are told; a
lower heading only if it is the same or nearly so."""
_TELLING = 20
_NO_SECTION = 10
"""A page's only h1 of so many characters is more than the name of a section, such as "News"."""
_LONGEST = 500


class Headline(NamedTuple):
    """A headline, where it was found, and the heading of the page that shows it, if any."""

    text: str
    origin: Origin
    element: HtmlElement | None = None


class _Told(NamedTuple):
    """What a page tells machines: lines with and without the site, its title's parts, the sites.

    What is ``certain`` is not only the title that browsers show, but told of the article.
    """

    names: set[str]
    certain: set[str]
    parts: list[str]
    sites: list[str]


def headline(tree: HtmlElement, ways: Sequence[tuple[Origin, Found]], host: str = "") -> Headline:
    """The headline that readers see: the heading that comes nearest to what machines are told.

    Where no heading comes near, it is the only h1 of the page if that is no name of a section, and
    else what machines are told, without the name of the site.
    """
    sites = [site for site in (host, *(found.publisher for _, found in ways)) if site]
    known = [(origin, found.headline[:_LONGEST]) for origin, found in ways if found.headline]
    titles = (text_of(element) for element in tree.iter("title"))
    title = next(filter(None, titles), "")[:_LONGEST]
    if title:
        known.append(("page", title))
    bare = [without_site(text, sites) for _, text in known]
    names = {heading_line(text) for text in bare}
    certain = {heading_line(text) for text in (bare[:-1] if title else bare)}
    told = _Told(names | {heading_line(text) for _, text in known}, certain, parts_of(title), sites)
    best, best_score = Headline("", "page"), _NEAR_ENOUGH
    alone: dict[str, Headline] = {}
    headings = list(_headings(tree, names, set(map(heading_line, told.parts))))
    shown = {heading_line(text) for _, text in headings}
    for element, text in headings:
        is_first = element.tag == "h1"
        score = _nearness(text, told)
        if is_first:
            score += _FIRST * (not _is_in_path(element))
            score += _CERTAIN * (heading_line(text) in told.certain)
        elif score <= best_score:
            continue
        if _is_of_site(element, text, told, shown):
            score += _NAMES_SITE
        elif is_first and title.casefold().find(text.casefold()) <= 0:
            alone.setdefault(heading_line(text), Headline(text, "page", element))
        if score > best_score:
            best, best_score = Headline(text, "page", element), score
    if best.text:
        return best
    only = next(iter(alone.values())) if len(alone) == 1 else Headline("", "page")
    if known and len(only.text) < _NO_SECTION:
        return Headline(bare[0][:HEADLINE_LIMIT], known[0][0])
    first = next((text for element in tree.iter("h1") if (text := text_of(element))), "")
    return only if only.text else Headline(first[:HEADLINE_LIMIT], "page")


def _headings(
    tree: HtmlElement, names: Set[str], parts: Set[str]
) -> Iterator[tuple[HtmlElement, str]]:
    """The first headings of a page, but for those of lower levels that lead to other pages."""
    first, lower = (islice(tree.iter(*tags), _MOST_HEADINGS) for tags in (("h1",), ("h2", "h3")))
    for element in chain(first, lower):
        if element.tag == "h1" or next(element.iterancestors("a"), None) is None:
            text = shown_line(element, names, parts)
            if 2 <= len(text) <= HEADLINE_LIMIT:
                yield element, text


def _nearness(text: str, told: _Told) -> float:
    """How near a heading comes to what machines are told, from 0 to 2."""
    line = heading_line(text)
    if line in told.names:
        return _SAME
    if any(line.startswith(name) for name in told.names if len(name) > _TELLING):
        return _LONGER
    near: float = max((fuzz.ratio(line, name) for name in told.names), default=0) / 100
    if line in map(heading_line, told.parts):
        return max(near, _PART + len(text) / len("".join(told.parts)) / 2)
    return near


def _is_in_path(element: HtmlElement) -> bool:
    """Whether a heading is the end of the path of links that leads to the page."""
    for above in element.iterancestors():
        if above.tag in ("body", "main", "article"):
            return False
        if above.tag == "nav" or "breadcrumb" in above.get("class", "").lower():
            return True
    return False


def _is_of_site(element: HtmlElement, text: str, told: _Told, shown: Container[str]) -> bool:
    """Whether a heading names the site: blogs have their own name in a heading on each page.

    What begins the title is the site's name only where the rest of it is a heading, too.
    """
    if any(is_site(text, site) for site in told.sites):
        return True
    others = [part for part in told.parts if not is_same_heading(part, text)]
    if heading_line(text) not in told.certain and others and len(text) < max(map(len, others)):
        if any(is_same_heading(text, part) for part in told.parts[1:]):
            return True
        is_told = any(is_site(part, site) for part in others for site in told.sites)
        is_beginning = is_same_heading(text, told.parts[0]) and not is_told
        if is_beginning and any(heading_line(part) in shown for part in others):
            return True
    return _is_marked(element)


def _is_marked(element: HtmlElement) -> bool:
    """Whether a heading, or what holds it, is marked as the name of the site."""
    marks = f"{element.get('class', '')} {element.get('id', '')}"
    above = element.getparent()
    if above is not None:
        marks += f" {above.get('class', '')} {above.get('id', '')}"
    return bool(_SITE.search(marks))
