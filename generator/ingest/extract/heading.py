"""The headline of a page, as its readers see it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement
from rapidfuzz import fuzz

from generator.ingest.extract.article import Origin, same_line
from generator.ingest.extract.found import Found
from generator.ingest.extract.markup import text_of
from generator.model.text import HEADLINE_LIMIT

# Between the headline and the name of the site, in titles.
_PARTS = re.compile(r"\s+[|–—•·»«~⋆-]+\s+|\s*[|｜]\s*|\s+::\s+|\s+›\s+|_(?=[^\W_a-zA-Z0-9]+$)")
# A line over the headline, or a mark beside it, that pages put into the same element.
_KICKER = re.compile(
    r"kicker|over-?line|top-?line|dachzeile|roof-?line|pre-?(?:title|headline|head)|spitzmarke|ober-?(?:titel|zeile)"
    r"|eyebrow|strap-?line|super-?(?:title|head)|catchline|topic|label|badge|flag|category|rubri[ck]|\bdate\b"
    r"|sub-?(?:title|headline|head)|hidden|sr-only|screen-reader|visually",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"(?:site|blog)[-_]?(?:title|name|logo|branding)|\blogo|branding|masthead", re.IGNORECASE
)
_MOST_HEADINGS = 40
_NEAR_ENOUGH = 1.2
"""An h1 is the headline if it has two letters of five in common with what machines are told; a
lower heading only if it is the same or nearly so."""
_ARCHIVE = re.compile(r".*»\s*Blog Archive?\s*»\s*", re.IGNORECASE)
_MARKS = " |｜–—•·»«~⋆:›_-"
_UNUSUAL = re.compile(r"[|｜•·»«⋆›_]|[-–—]\s+\S+$")
_NO_LETTER = re.compile(r"\W|_")
_LONGEST = 500


class Headline(NamedTuple):
    """A headline, where it was found, and the heading of the page that shows it, if any."""

    text: str
    origin: Origin
    element: HtmlElement | None = None


def headline(tree: HtmlElement, ways: Sequence[tuple[Origin, Found]], host: str = "") -> Headline:
    """The headline that readers see: the heading that comes nearest to what machines are told.

    Where no heading comes near, it is what machines are told, without the name of the site.
    """
    sites = [host, *(found.publisher for _, found in ways)]
    told = [(origin, found.headline[:_LONGEST]) for origin, found in ways if found.headline]
    title = next((text for element in tree.iter("title") if (text := text_of(element))), "")
    title = title[:_LONGEST]
    if title:
        told.append(("page", title))
    names = [without_site(text, sites) for _, text in told]
    parts = [part for part in _PARTS.split(title) if part]
    best, best_score = Headline("", "page"), _NEAR_ENOUGH
    for element in islice(tree.iter("h1", "h2", "h3"), _MOST_HEADINGS):
        text = text_of(element, _KICKER) or text_of(element)
        if not 2 <= len(text) <= HEADLINE_LIMIT:
            continue
        score = _nearness(text, names, parts) + (0.8 if element.tag == "h1" else 0)
        score -= 1.5 if _is_of_site(element, text, sites, parts) else 0
        if score > best_score:
            best, best_score = Headline(text, "page", element), score
    if best.text:
        return best
    if told:
        return Headline(names[0][:HEADLINE_LIMIT], told[0][0])
    first = next((text for element in tree.iter("h1") if (text := text_of(element))), "")
    return Headline(first[:HEADLINE_LIMIT], "page")


def _nearness(text: str, names: Sequence[str], parts: Sequence[str]) -> float:
    """How near a heading comes to what machines are told, from 0 to 2."""
    if any(same_line(text, name) for name in names):
        return 2.0
    near = max((fuzz.ratio(text.casefold(), name.casefold()) for name in names), default=0) / 100
    return max(near, 1.2 if any(same_line(text, part) for part in parts) else 0)


def _is_of_site(
    element: HtmlElement, text: str, sites: Sequence[str], parts: Sequence[str]
) -> bool:
    """Whether a heading names the site: blogs have their own name in a heading on each page."""
    if any(_is_site(text, site) for site in sites):
        return True
    if len(parts) > 1 and (same_line(text, parts[-1]) or same_line(text, parts[0])):
        others = [part for part in parts if not same_line(part, text)]
        if others and max(map(len, others)) > len(text):
            return True
    marks = f"{element.get('class', '')} {element.get('id', '')}"
    above = element.getparent()
    if above is not None:
        marks += f" {above.get('class', '')} {above.get('id', '')}"
    return bool(_SITE.search(marks))


def without_site(title: str, sites: Sequence[str] = ()) -> str:
    """A title without the name of the site at its end or beginning.

    ``sites`` are its names and its host. Where the name is not known, it is a short last part
    behind a mark that headlines do not use.
    """
    if archive := _ARCHIVE.search(title):
        return title[archive.end() :]
    parts = _PARTS.split(title)
    if len(parts) < 2:
        return title
    first, last = parts[0], parts[-1]
    bare = title[: title.rindex(last)].rstrip(_MARKS)
    if any(_is_site(last, site) for site in sites):
        return without_site(bare, sites) or title
    if any(_is_site(first, site) for site in sites):
        return title[title.index(parts[1]) :] or title
    if len(first) > len(last) and len(last.split()) <= 4 and _UNUSUAL.search(title[len(bare) :]):
        return without_site(bare, sites) or title
    return title


def _is_site(part: str, site: str) -> bool:
    """Whether a part of a title names a site, whose name or host is given."""
    name, known = (_NO_LETTER.sub("", text.casefold()) for text in (part, site))
    if not name or not known:
        return False
    return name == known or (len(name) > 3 and "." in site and name in known)


def is_headline(element: HtmlElement, headline: str, *, lower: bool) -> bool:
    """Whether an element is the headline; a ``lower`` heading may be it, too."""
    if element.tag != "h1" and not (lower and element.tag in ("h2", "h3")):
        return False
    return same_line(text_of(element, _KICKER) or text_of(element), headline)
