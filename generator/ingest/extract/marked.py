"""What a page says of its article in marked elements: times, bylines, its language."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from generator.ingest.extract.found import Found
from generator.ingest.extract.markup import text_of
from generator.ingest.extract.moments import moment
from generator.ingest.extract.names import is_byline, people

_MARKED_PUBLISHED = re.compile(r"publi|posted|entry-date|created|pubdate", re.IGNORECASE)
_BYLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:author|byline)(?:[\s_-]*(?:names?|link|title|fn))?(?:$|\s)", re.IGNORECASE
)
_MARKED_MODIFIED = re.compile(r"modif|updat", re.IGNORECASE)


def from_elements(tree: HtmlElement) -> Found:
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
        name = element.get("class", "")
        if element.get("rel") == "author" or element.get("itemprop") == "author":
            marked.append(text_of(element))
        elif not ("uthor" in name or "yline" in name):  # the pattern itself is slow
            continue
        elif len(classed) < 3 and _BYLINE_CLASS.search(name):
            classed.append(text_of(element))
    return people(name for name in marked if len(name) < 80) or people(
        name for name in classed if is_byline(name)
    )
