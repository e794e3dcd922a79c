"""The standfirst of a page, where its readers see one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from lxml.html import HtmlElement

from generator.ingest.extract.article import same_line
from generator.ingest.extract.heading_lines import is_headline
from generator.ingest.extract.lines import one_line
from generator.ingest.extract.markup import text_of

_STANDFIRST = re.compile(
    r"stand-?first|\bdek\b|\bdeck\b|(?:^|[\s_-])dek(?:[\s_-]|$)|sub-?(?:title|head(?:line|ing)?)\b"
    r"|sub_?(?:title|headline)|\blede\b|perex|chapo\b|chapeau|vorspann|article-?(?:intro|summary|subtitle"
    r"|description|excerpt|lead)|(?:story|article|post|entry|headline)[_-]+(?:summary|subtitle|intro|deck"
    r"|dek|excerpt|standfirst|subhead|lead|abstract|description|sub)|summary__?|article__?(?:lead|intro)"
)
_BLOCKS = ("p", "h2", "h3", "h4", "h5", "div", "span", "section", "strong", "b", "em")
_LONGEST = 500
_SHORTEST = 25
_NEAR = 60
"""How many elements behind the headline a standfirst is looked for; before it, a third of them."""


def standfirst(tree: HtmlElement, headline: str, descriptions: Sequence[str]) -> str:
    """The standfirst that stands by the headline; ``""`` where there is none to be seen.

    It is marked as one by its makers, or it is what the page tells machines as its description and
    stands in an element of its own right by the headline. What only machines are told is none.
    """
    behind = 0
    before: list[HtmlElement] = []
    told = [one_line(text) for text in descriptions if text]
    found = False
    for element in tree.iter(*_BLOCKS, "h1"):
        is_heading = element.tag == "h1" or (not found and element.tag in ("h2", "h3"))
        if is_heading and is_headline(element, headline):
            for one in [] if found else before[-_NEAR // 3 :]:
                if text := _standfirst(one, headline, told, marked_only=False):
                    return text
            found = True
            continue
        if not found:
            before.append(element)
            continue
        behind += 1
        if behind > _NEAR:
            return ""
        if text := _standfirst(element, headline, told, marked_only=behind > 25):
            return text
    return ""


def _standfirst(
    element: HtmlElement, headline: str, told: Sequence[str], *, marked_only: bool
) -> str:
    marks = f"{element.get('class', '')} {element.get('id', '')}".lower()
    marked = len(marks) > 1 and bool(_STANDFIRST.search(marks))
    marked = marked or element.get("itemprop") in ("alternativeHeadline", "description")
    if len(element) > 12 or not (marked or (told and not marked_only and _apart(element))):
        return ""
    # Nearly all elements end here, and a look at their bare text is quick.
    start = "".join(islice(element.itertext(), 3)).split()[:1]
    if not start or not (marked or any(one.startswith(start[0]) for one in told)):
        return ""
    text = text_of(element)
    if not _SHORTEST <= len(text) <= _LONGEST or same_line(text, headline):
        return ""
    return text if marked or any(same_line(text, one) for one in told) else ""


def _apart(element: HtmlElement) -> bool:
    """Whether an element stands by itself, and not as the first of the body's paragraphs."""
    if element.tag in ("h2", "h3", "h4"):
        return True
    parent = element.getparent()
    return element.tag in ("p", "div") and (parent is None or len(parent.findall("p")) <= 2)
