"""Lines and words that trafilatura drops unsaid, so marked up that it keeps them.

It takes a line such as "PDF" for a button, and a paragraph that says again what stands before it
for a slip of its own. Whether either is part of the article is for `cleaning` to judge, which
reports what it leaves out. A date within a sentence it takes out with its element, and closes the
sentence over it.
"""

from __future__ import annotations

from lxml.html import HtmlElement
from trafilatura.utils import textfilter

from generator.ingest.extract.lines import one_line, weight
from generator.ingest.extract.markup import STAYS

_BLOCKS = ("p", "li", "dd", "blockquote", "td", "h2", "h3", "h4", "h5", "h6", "div")
INLINE = frozenset(("a", "abbr", "b", "br", "cite", "code", "em", "font", "i", "mark", "q", "s",
                     "small", "span", "strong", "sub", "sup", "u"))  # fmt: skip
_WITHIN = ("code", "label", "output", "q", "time")
"""It drops some of these with the words in them, and parts the sentence at others."""
_SENTENCE = 40
"""So many characters around a piece of a line make a sentence of it, and no byline. One of a script
without spaces counts for three."""
_LONG = 80
"""What is longer, in the same measure, is hardly a caption or a line of the site."""
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
        elif element[0].tag in INLINE and {child.tag for child in element} <= INLINE:
            text = element.text_content()
        else:
            continue
        if len(text) > _PARAGRAPH and not text.isspace():
            line = one_line(text)
            times = seen[line] = seen.get(line, -1) + 1
            _end_with(element, STAYS * times)


def keep_words(tree: HtmlElement) -> None:
    """Take off elements around words that are a piece of a sentence: the words stay."""
    for element in list(tree.iter(*_WITHIN)):
        around = _before(element) + (element.tail or "")
        if {child.tag for child in element} <= INLINE and weight(around) >= _SENTENCE:
            element.drop_tag()


def keep_paragraphs(tree: HtmlElement) -> None:
    """Call paragraphs what stands between such, is as long, and has another name."""
    for element in list(tree.iter("center", "div", "section")):
        above, below = element.getprevious(), element.getnext()
        if above is None or below is None or not above.tag == below.tag == "p":
            continue
        if len(element) == 1 and element[0].tag in ("div", "section") and not _own_text(element):
            element[0].drop_tag()
        if not {child.tag for child in element} <= INLINE:
            continue
        links = sum(weight(link.text_content()) for link in element.iter("a"))
        if (whole := weight(element.text_content())) >= _LONG and 2 * links < whole:
            element.tag = "p"


def _own_text(element: HtmlElement) -> str:
    return one_line(f"{element.text or ''} {element[0].tail or ''}")


def _before(element: HtmlElement) -> str:
    sibling, parent = element.getprevious(), element.getparent()
    if sibling is not None:
        return sibling.tail or ""
    return (parent.text if parent is not None else "") or ""


def _end_with(element: HtmlElement, marks: str) -> None:
    """Put marks behind the text of an element; as many as there were, for each to be another."""
    if not marks:
        return
    if len(element):
        element[-1].tail = (element[-1].tail or "").rstrip() + marks
    else:
        element.text = (element.text or "").rstrip() + marks
