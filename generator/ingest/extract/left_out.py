"""What stands among the paragraphs of an article on a page, and was not read as one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from generator.ingest.extract.article import Removal
from generator.ingest.extract.lines import one_line, weight
from generator.ingest.extract.markup import BREAKS, PARAGRAPH, STAYS
from generator.ingest.extract.region import is_of_readers

_NEVER = frozenset(("button", "dialog", "head", "nav", "option", "rp", "rt", "title"))
_BLOCKS = BREAKS | {"body", "center", "details", "fieldset", "form", "html", "legend", "summary"}
_TEXTS = etree.XPath(".//text()")
_LINE = 40
"""What is shorter is a label or a date; one of a script without spaces counts for three."""
_PARAGRAPH = 80
"""What is as long and was read stands where the article stands: it is no label from elsewhere."""


class Line(NamedTuple):
    """What a page shows between two breaks, and the element that ends or begins there."""

    text: str
    element: HtmlElement


class _Place(NamedTuple):
    """Where a text stands: in which block, whether in a link, and whether any of it is read."""

    block: HtmlElement
    is_link: bool
    is_read: bool


def left_out(part: HtmlElement, paragraphs: Sequence[str]) -> list[Removal]:
    """The lines in a part of a page that are none of the paragraphs which were read out of it.

    They stand in the smallest element that holds these, as far as can be seen. Left aside are
    menus, what readers wrote, labels, and lines that are mostly links.
    """
    solid = [_solid(paragraph) for paragraph in paragraphs]
    each, whole = set(solid), "".join(solid)
    known = [
        one
        for one in part.iter("p")
        if _is_long(text := one.text_content()) and _solid(text) in each
    ]
    around = _common(known) if len(known) > 1 else part
    found, read = [], []
    for line in _lines(around):
        text = _solid(line.text)
        if text in each or text in whole:
            read.append(line)
        elif weight(line.text) >= _LINE:
            found.append(line)
    if not read:
        return []
    if len(known) < 2:
        long = [line for line in read if _is_long(line.text)]
        around = _common([line.element for line in long or read])
    return [
        Removal("caption" if _is_caption(line.element) else "apart", line.text)
        for line in found
        if around in (line.element, *line.element.iterancestors())
    ]


def _is_long(text: str) -> bool:
    return len(text) >= _PARAGRAPH // 3 and weight(text) >= _PARAGRAPH


def _is_caption(element: HtmlElement) -> bool:
    """Whether what an element shows says what a picture shows."""
    marks = f"{element.get('class', '')} {element.get('id', '')}".lower()
    return "caption" in marks or any(
        one.tag in ("figure", "figcaption") for one in (element, *element.iterancestors())
    )


def _common(elements: Sequence[HtmlElement]) -> HtmlElement:
    """The smallest element that holds all of these, or is one of them and holds the others."""
    line = [elements[0], *elements[0].iterancestors()]
    for element in elements[1:]:
        own = {element, *element.iterancestors()}
        line = [one for one in line if one in own]
    return line[0]


def _solid(text: str) -> str:
    return "".join(text.split())


def _lines(part: HtmlElement) -> Iterator[Line]:
    """What a part shows, line by line, but for those that are mostly links."""
    places: dict[HtmlElement, _Place] = {}
    pieces: list[str] = []
    linked = 0
    block = part
    for text in _TEXTS(part):
        if text.isspace():
            pieces.append(" ")
            continue
        holder = above = text.getparent()
        if text.is_tail:
            above = holder.getparent()
        place = places.get(above) or _place(above, places)
        if place.block is not block or (text.is_tail and holder.tag in _BLOCKS):
            yield from _parted(pieces, linked, block)
            pieces, linked, block = [], 0, place.block
        if place.is_read:
            pieces.append(text)
            linked += len(text) * place.is_link
    yield from _parted(pieces, linked, block)


def _place(element: HtmlElement, places: dict[HtmlElement, _Place]) -> _Place:
    """Where the text of an element stands; ``places`` are those that are known already."""
    line = [element]
    while (above := line[-1].getparent()) is not None and above not in places:
        line.append(above)
    place = places.get(above) or _Place(line[-1], is_link=False, is_read=True)
    for one in reversed(line):
        place = places[one] = _Place(
            one if one.tag in _BLOCKS else place.block,
            one.tag == "a" or place.is_link,
            place.is_read and one.tag not in _NEVER and not is_of_readers(one),
        )
    return place


def _parted(pieces: list[str], linked: int, block: HtmlElement) -> Iterator[Line]:
    whole = "".join(pieces)
    if 2 * linked < len(whole):
        for text in map(one_line, whole.replace(STAYS, "").split(PARAGRAPH)):
            if text:
                yield Line(text, block)
