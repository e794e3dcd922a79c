"""A page as a tree of elements: read within bounds, whatever somebody saved or sent."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement

from generator.ingest.extract.article import NoArticle

MOST_ELEMENTS = 40_000
"""The longest of a thousand pages of articles has a quarter of it; what has more is a list."""
_DEEPEST = 2_000
"""Elements within elements. libxml2 ends at 2,048 and leaves out what is deeper, which must not
happen unsaid; broken pages that never close their tags come to some hundreds."""

_DECLARATION = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?", re.IGNORECASE)
# What XML knows no characters for (section 2.2). libxml2 reads them, above all where a page names
# them by number, and refuses to write them.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_CONTROLS = bytes([*range(0x09), 0x0B, *range(0x0E, 0x20)])
_NONCHARACTERS = re.compile(rb"\xef(?:\xb7[\x90-\xaf]|\xbf[\xbe\xbf])")  # the same, in UTF-8
_BY_NUMBER = re.compile("&#(?:0*([0-9]{1,7})|[xX]0*([0-9a-fA-F]{1,6}));?")
_COUNT = etree.XPath("count(//*)")
_NAME = re.compile(r"[\w.-]+", re.ASCII)
_CLASSES = etree.ElementDefaultClassLookup(element=HtmlElement)


def parsed(text: str) -> HtmlElement:
    """The root of a page. Raises `NoArticle` where it is empty, too large, or nested too deep."""
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, huge_tree=True
    )
    # The usual look-up asks Python for the class of each single element.
    parser.set_element_class_lookup(_CLASSES)
    if declared := _DECLARATION.match(text):  # it names an encoding, which the text has no more
        text = text[declared.end() :]
    data = _BY_NUMBER.sub(_one_by_number, text).encode("utf-8", "ignore")
    data = _NONCHARACTERS.sub(b"", data.translate(None, _CONTROLS))
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None or not isinstance(root, HtmlElement):
        raise NoArticle("the page is empty")
    elements = _COUNT(root)
    if elements > MOST_ELEMENTS:
        raise NoArticle(
            f"the page is made of more than {MOST_ELEMENTS:,} elements, more than any article; "
            "save the text of the article alone"
        )
    if elements >= _DEEPEST and _is_deeper(root):
        raise NoArticle(
            f"the page is broken: its elements stand more than {_DEEPEST:,} deep in each other; "
            "save the text of the article alone"
        )
    return root


def rename_misnamed(tree: HtmlElement) -> None:
    """Call elements ``span`` whose names libxml2 reads and refuses to give, such as ``spa<b``."""
    elements = list(tree.iter())
    if not all(map(_NAME.fullmatch, {element.tag for element in elements})):
        for element in elements:
            if not _NAME.fullmatch(element.tag):
                element.tag = "span"


def _one_by_number(match: re.Match[str]) -> str:
    number = int(match[1] or match[2], 10 if match[1] else 16)
    known = number <= sys.maxunicode and not _FORBIDDEN.match(chr(number))
    return match[0] if known else ""


def _is_deeper(root: HtmlElement) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth >= _DEEPEST:
            return True
    return False


BREAKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption"),
        *("figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main"),
        *("nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"),
    )
)


PARAGRAPH = "\ufdd0"
"""Stands where two line breaks on a page part paragraphs: a noncharacter, for use within a program
(Unicode, section 23.7), which no page can hold."""
STAYS = "\ufdd1"
"""Stands at the end of a line that is to be kept: another one."""


def mark_paragraphs(tree: HtmlElement) -> None:
    """Put `PARAGRAPH` where line breaks follow each other: they are easily taken for one."""
    for element in tree.iter("br"):
        behind = element.getnext()
        if behind is not None and behind.tag == "br" and not (element.tail or "").strip():
            element.tail = PARAGRAPH


_ANNOTATIONS = frozenset(("rt", "rp", "script", "style"))


def text_of(element: HtmlElement, without: re.Pattern[str] | None = None) -> str:
    """What an element shows, on one line, with a space where it shows a new line.

    How a Japanese word is read stands above it, and is no part of the line. Neither are elements
    within whose class matches ``without``. Soft hyphens are left out: they only show where the
    line breaks.
    """
    pieces = _pieces(element, without) if len(element) else element.text or ""
    return " ".join("".join(pieces).replace("\u00ad", "").split())


def _pieces(element: HtmlElement, without: re.Pattern[str] | None) -> Iterator[str]:
    skipped: HtmlElement | None = None
    for event, part in etree.iterwalk(element, events=("start", "end")):
        if skipped is None:
            if part.tag in BREAKS:
                yield " "
            if event == "start":
                if part is not element and _is_left_out(part, without):
                    skipped = part
                else:
                    yield part.text or ""
        if event == "end" and skipped in (None, part):
            skipped = None
            if part is not element:
                yield part.tail or ""


def _is_left_out(element: HtmlElement, without: re.Pattern[str] | None) -> bool:
    if element.tag in _ANNOTATIONS:
        return True
    return without is not None and bool(without.search(element.get("class", "")))
