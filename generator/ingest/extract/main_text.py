"""The text of the article on a page: which blocks it is made of, by trafilatura's judgement."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import trafilatura
from lxml import etree
from lxml.html import HtmlElement
from trafilatura.htmlprocessing import convert_tags, tree_cleaning
from trafilatura.main_extractor import extract_content
from trafilatura.settings import Extractor

from generator.ingest.extract.article import NoArticle
from generator.ingest.extract.lines import several_lines
from generator.ingest.extract.markup import PARAGRAPH, STAYS

LAST_DAY = "2199-12-31"
"""No date is later. Without it the day of today would be asked for."""
_BLOCKS = frozenset(
    ("p", "head", "item", "list", "quote", "code", "table", "row", "tr", "div", "body", "pre")
)
_CELLS = frozenset(("cell", "td", "th"))
_BREAK = "\n"
_PARAGRAPH = "\n\n"
_CELL = "\t"


# Its `deduplicate` keeps what it saw in earlier calls and is never on: two equal calls would give
# two texts. Comments of readers are no part of an article. `fast` leaves out its second opinions,
# which take as long as the first and are worse on articles. It copies this before it changes it.
_OPTIONS = Extractor(
    output_format="txt", fast=True, comments=False, dedup=False, date_params={"max_date": LAST_DAY}
)


def text_of_part(page: HtmlElement) -> list[str]:
    """The paragraphs of an article out of a page that holds hardly anything else.

    It is trafilatura's first pass alone: it looks for comments, and holds its text against the
    whole page, at the price of this pass again. ``page`` is changed.
    """
    with _not_too_deep():
        cleaned = convert_tags(tree_cleaning(page, _OPTIONS), _OPTIONS)
        return _paragraphs(extract_content(cleaned, _OPTIONS)[0])


def main_text(tree: HtmlElement) -> list[str]:
    """The paragraphs of the article on a page, in their order; none where there is none.

    Every character that is not white space is as it stands on the page: trafilatura's own way to
    text is not gone, because it leaves out joiners and other characters that do not print.
    """
    with _not_too_deep():
        document: Any = trafilatura.bare_extraction(tree, options=_OPTIONS)
    return [] if document is None or document.body is None else _paragraphs(document.body)


@contextmanager
def _not_too_deep() -> Iterator[None]:
    try:
        yield
    except RecursionError:
        raise NoArticle(
            "the page is broken: its elements stand too deep in each other; "
            "save the text of the article alone"
        ) from None


def _paragraphs(body: etree._Element) -> list[str]:
    shown = "".join(_shown(body)).replace(PARAGRAPH, _PARAGRAPH).replace(STAYS, "")
    return [lines for block in shown.split(_PARAGRAPH) if (lines := several_lines(block))]


def _shown(body: etree._Element) -> Iterator[str]:
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            if element.tag in _BLOCKS:
                yield _PARAGRAPH
            elif element.tag == "lb":
                yield _BREAK
            yield _flat(element.text)
            continue
        if element.tag in _BLOCKS:
            yield _PARAGRAPH
        elif element.tag in _CELLS:
            yield _CELL
        if element is not body:
            yield _flat(element.tail)


def _flat(text: str | None) -> str:
    """A text whose line breaks are those of the file, not of the page."""
    return text.replace("\n", " ").replace("\r", " ") if text else ""
