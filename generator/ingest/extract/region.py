"""The part of a page that holds its text, so that the rest need not be judged."""

from __future__ import annotations

import re
from copy import copy

from lxml import etree
from lxml.html import HtmlElement

_SHARE = 0.9
"""A region holds at least this share of the text outside of links."""
_BODY = re.compile(
    r"(?:article|story|entry|post)[-_]{0,2}(?:body|content|text)|body[-_]{0,2}text", re.IGNORECASE
)
_WITH_PARAGRAPHS = etree.XPath(".//p/parent::*[(self::div or self::section) and @class]")
# What readers wrote, by the names of its containers.
_COMMENTS = re.compile(
    r"(?:(?:article|post|reader|user)[_-])?(?:comments?|disqus|dsq)(?:$|[\s_-])", re.IGNORECASE
)
_OF_READERS = ("div", "section", "details", "ol", "ul")
# What trafilatura takes out as well, after it has looked at all of it several times.
_NEVER = ("aside", "button", "footer", "nav", "dialog")
# What only says how letters look: trafilatura would take it off as well, later.
_STYLES = ("b", "em", "font", "i", "strong", "u")
_ASIDE = frozenset(("a", "button", "footer", "nav", "aside", "title", "head"))


def region(tree: HtmlElement) -> HtmlElement:
    """The smallest element that holds nearly all of the text of a page outside of links."""
    weights = _weights(tree)
    total = max(weights.get(tree, 0), 1)
    element = tree
    while True:
        heavy = next((e for e in element if weights.get(e, 0) >= _SHARE * total), None)
        if heavy is None or heavy.tag in ("p", "article", "main"):
            return element if heavy is None or heavy.tag == "p" else heavy
        element = heavy


def alone(part: HtmlElement) -> HtmlElement:
    """A page of its own that holds a copy of a part of another, without comments and menus."""
    # Made by lxml.html, it would ask Python for the class of each single element.
    page = part.makeelement("html")
    body = etree.SubElement(page, "body")
    body.append(copy(part))
    body[0].tail = None
    etree.strip_elements(page, *_NEVER, with_tail=False)
    etree.strip_tags(page, *_STYLES)
    for element in list(page.iter(*_OF_READERS)):
        if is_of_readers(element):
            element.drop_tree()
    return page


def is_of_readers(element: HtmlElement) -> bool:
    """Whether an element is named as one that holds what readers wrote."""
    return element.tag in _OF_READERS and any(
        map(_COMMENTS.match, (element.get("id", ""), element.get("class", "")))
    )


def _weights(tree: HtmlElement) -> dict[HtmlElement, int]:
    """How much text outside of links each element holds, where it holds any."""
    weights: dict[HtmlElement, int] = {}
    for element in reversed(list(tree.iter())):  # what stands within comes before what holds it
        weight = 0
        if element.tag in _ASIDE:
            weights.pop(element, None)
        else:
            weight = weights.get(element, 0)
            if (text := element.text) and not text.isspace():
                weight += len(text)
                weights[element] = weight
        if (tail := element.tail) and not tail.isspace():
            weight += len(tail)
        if weight and (above := element.getparent()) is not None:
            weights[above] = weights.get(above, 0) + weight
    return weights


def join_bodies(tree: HtmlElement) -> None:
    """Put the pieces of a body that advertisements part into the first of them.

    They are of the same class, stand in the same article, and no heading parts them, as it would
    part the entries of a list.
    """
    groups: dict[str, list[HtmlElement]] = {}
    for element in _WITH_PARAGRAPHS(tree):
        if _BODY.search(name := element.get("class")):
            groups.setdefault(name, []).append(element)
    for pieces in groups.values():
        if len(pieces) > 1 and _is_one(pieces):
            for piece in pieces[1:]:
                pieces[0].extend(list(piece))


def _is_one(pieces: list[HtmlElement]) -> bool:
    whole = set(pieces)
    lines = [list(piece.iterancestors()) for piece in pieces]
    if any(ancestor in whole for line in lines for ancestor in line):
        return False
    common = next((one for one in lines[0] if all(one in line for line in lines[1:])), None)
    if (
        common is None
        or common.tag in ("html", "body")
        or any(len(line) > len(lines[0]) + 4 for line in lines)
    ):
        return False
    headings = common.iter("h1", "h2", "h3")
    return all(any(one in whole for one in heading.iterancestors()) for heading in headings)
