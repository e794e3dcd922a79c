"""The part of a page that holds its text, so that the rest need not be judged."""

from __future__ import annotations

import re
from copy import copy

from lxml import etree, html
from lxml.html import HtmlElement

_SHARE = 0.9
"""A region holds at least this share of the text outside of links."""
_BODY = re.compile(
    r"(?:article|story|entry|post)[-_]{0,2}(?:body|content|text)|body[-_]{0,2}text", re.IGNORECASE
)
# What trafilatura takes out as well, after it has looked at all of it several times.
_NEVER = ("aside", "button", "footer", "nav", "dialog")
_ASIDE = frozenset(("a", "button", "footer", "nav", "aside", "title", "head"))


def region(tree: HtmlElement) -> HtmlElement:
    """The smallest element that holds nearly all of the text of a page outside of links."""
    weights: dict[HtmlElement, int] = {}
    total = max(_weigh(tree, weights), 1)
    element = tree
    while True:
        heavy = next((e for e in element if weights.get(e, 0) >= _SHARE * total), None)
        if heavy is None or heavy.tag in ("p", "article", "main"):
            return element if heavy is None or heavy.tag == "p" else heavy
        element = heavy


def alone(part: HtmlElement) -> HtmlElement:
    """A page of its own that holds a copy of a part of another."""
    page = html.Element("html")
    body = etree.SubElement(page, "body")
    body.append(copy(part))
    body[0].tail = None
    etree.strip_elements(page, *_NEVER, with_tail=False)
    return page


def _weigh(tree: HtmlElement, weights: dict[HtmlElement, int]) -> int:
    """How much text outside of links each element holds; returns that of the whole."""
    stack = [0]
    skipped = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if event == "start":
            skipped += element.tag in _ASIDE
            text = element.text
            stack.append(len(text) if text and not skipped and not text.isspace() else 0)
            continue
        weight = weights[element] = stack.pop()
        skipped -= element.tag in _ASIDE
        tail = element.tail
        stack[-1] += weight + (len(tail) if tail and not skipped and not tail.isspace() else 0)
    return stack[0]


def join_bodies(tree: HtmlElement) -> None:
    """Put the pieces of a body that advertisements part into the first of them.

    They are of the same class, stand in the same article, and no heading parts them, as it would
    part the entries of a list.
    """
    groups: dict[str, list[HtmlElement]] = {}
    for element in tree.iter("div", "section"):
        name = element.get("class", "")
        if _BODY.search(name) and element.find("p") is not None:
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
