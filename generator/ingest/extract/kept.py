"""Lines that trafilatura drops without a word, marked so that it keeps them.

It takes a line such as "PDF" for a button, and a paragraph that says again what stands before it
for a slip of its own. Whether either is part of the article is for `cleaning` to judge, which
reports what it leaves out.
"""

from __future__ import annotations

from lxml.html import HtmlElement
from trafilatura.utils import textfilter

from generator.ingest.extract.lines import one_line
from generator.ingest.extract.markup import STAYS

_BLOCKS = ("p", "li", "dd", "blockquote", "td", "h2", "h3", "h4", "h5", "h6", "div")
_INLINE = frozenset(("a", "abbr", "b", "br", "cite", "code", "em", "font", "i", "mark", "q", "s",
                     "small", "span", "strong", "sub", "sup", "u"))  # fmt: skip
_BUTTON = 30
_PARAGRAPH = 50
"""Characters: no button is longer, and no shorter paragraph is compared with others."""


def keep_lines(tree: HtmlElement) -> None:
    """Put `STAYS` behind the lines of a page that would be dropped."""
    seen: dict[str, int] = {}
    for element in tree.iter(*_BLOCKS):
        if not len(element):
            text = element.text or ""
            if text and len(text) < _BUTTON and not text.isspace() and textfilter(element):
                element.text = text.rstrip() + STAYS
        elif element[0].tag in _INLINE and {child.tag for child in element} <= _INLINE:
            text = element.text_content()
        else:
            continue
        if len(text) > _PARAGRAPH and not text.isspace():
            line = one_line(text)
            times = seen[line] = seen.get(line, -1) + 1
            _end_with(element, STAYS * times)


def _end_with(element: HtmlElement, marks: str) -> None:
    """Put marks behind the text of an element; as many as there were, for each to be another."""
    if not marks:
        return
    if len(element):
        element[-1].tail = (element[-1].tail or "").rstrip() + marks
    else:
        element.text = (element.text or "").rstrip() + marks
