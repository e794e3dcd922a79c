"""What a page holds and does not show: notices to come, texts for other readers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from generator.ingest.extract.lines import weight as weight_of
from generator.ingest.extract.markup import text_of

_MARKS = etree.XPath("//@hidden | //@style")
_NOT_SHOWN = re.compile(r"(?:^|;)\s*display\s*:\s*none\b", re.IGNORECASE)
_FRAMES = ("html", "body", "main")
_MOST = 0.5
"""Where more of the text of a page's paragraphs is hidden than this, a script shows the article."""
_PARAGRAPH = 80


class Hidden(NamedTuple):
    """An element that is not shown, and what held it."""

    element: HtmlElement
    above: HtmlElement


def drop_hidden(tree: HtmlElement) -> list[Hidden]:
    """Take out of a page what it does not show, and give it back.

    That is what has the attribute ``hidden`` (HTML, section 6.1), but for what browsers show when
    somebody looks for it there, and what its own style does not display (CSS 2.2, section 9.2.4).
    """
    found = [mark.getparent() for mark in _MARKS(tree) if _hides(mark)]
    if not found:
        return []
    weights = [_weight(element) for element in found]
    is_whole = sum(weights) > _MOST * _weight(tree)
    dropped = []
    for element, weight in zip(found, weights, strict=True):
        above = element.getparent()
        if above is not None and element.tag not in _FRAMES and not (weight and is_whole):
            element.drop_tree()
            dropped.append(Hidden(element, above))
    return dropped


def unseen(hidden: Sequence[Hidden], part: HtmlElement) -> Iterator[str]:
    """The paragraphs that a part of the page holds and does not show, but for short lines."""
    for element, above in hidden:
        if above is part or any(one is part for one in above.iterancestors()):
            for paragraph in element.iter("p", "blockquote", "li"):
                text = text_of(paragraph)
                links = sum(len(link.text_content()) for link in paragraph.iter("a"))
                if weight_of(text) >= _PARAGRAPH and 2 * links < len(text):
                    yield text


def _hides(mark: Any) -> bool:
    """Whether an attribute, which lxml gives as a text that knows its name, hides its element."""
    if mark.attrname == "hidden":
        return str(mark).strip().lower() != "until-found"
    return "none" in mark and bool(_NOT_SHOWN.search(mark))


def _weight(element: HtmlElement) -> int:
    return sum(len(paragraph.text_content()) for paragraph in element.iter("p"))
