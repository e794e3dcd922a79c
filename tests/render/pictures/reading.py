"""Pictures read back as XML: their elements, and the boxes that were reserved for their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_PLACES = frozenset({"d", "x", "y", "cx", "cy", "width", "height", "viewBox", "rx"})


def parsed(block: str) -> etree._Element:
    """A block of HTML as XML; raises `lxml.etree.XMLSyntaxError` where it is not well-formed."""
    return etree.fromstring(block, etree.XMLParser(resolve_entities=False, no_network=True))


def structure(block: str) -> list[str]:
    """A line for each element: its depth, name, attributes and words; places in whole pixels."""
    return list(_lines(parsed(block), 0))


def _lines(element: etree._Element, depth: int) -> Iterator[str]:
    attributes = " ".join(
        f"{name}={_whole(value) if name in _PLACES else value}"
        for name, value in sorted(element.attrib.items())
    )
    yield f"{'  ' * depth}{element.tag} {attributes} {(element.text or '').strip()}".rstrip()
    for child in element:
        yield from _lines(child, depth + 1)


def _whole(value: str) -> str:
    return _NUMBER.sub(lambda match: str(round(float(match[0]))), value)


class Rect(NamedTuple):
    """A rectangle in a picture, by its sides."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Rect) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def lies_in(self, other: Rect) -> bool:
        return (
            other.left <= self.left
            and other.top <= self.top
            and self.right <= other.right
            and self.bottom <= other.bottom
        )


def pictures(block: str) -> list[etree._Element]:
    """The pictures of a figure, without the samples of its key."""
    return list(parsed(block).findall("svg"))


def whole(picture: etree._Element) -> Rect:
    left, top, width, height = map(float, picture.get("viewBox").split())
    return Rect(left, top, left + width, top + height)


def rect(element: etree._Element) -> Rect:
    x, y, width, height = (float(element.get(name)) for name in ("x", "y", "width", "height"))
    return Rect(x, y, x + width, y + height)


def numbers(text: str) -> list[float]:
    return [float(found) for found in _NUMBER.findall(text)]
