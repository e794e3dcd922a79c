"""Elements that trafilatura drops with all that stands in them, where an article does.

A form that asks for nothing is a frame like any other, and so are the groups of fields in it; a
figure can hold a quotation, and a quotation has a footer that says whose it is. A paragraph that is
one link is dropped as menus are.
"""

from __future__ import annotations

from itertools import takewhile

from lxml import etree
from lxml.html import HtmlElement

from generator.ingest.extract.kept import INLINE
from generator.ingest.extract.lines import one_line, weight

_ASKS = etree.XPath(
    "boolean(.//textarea | .//input[not(@type) or contains("
    "' text email search password tel url number ', concat(' ', @type, ' '))])"
)
_SENTENCE_ENDS = (*".!?…。！？؟۔।", *('."', ".'", ".”", ".“", ".»", "。」", ".)"))
_FRAMES = ("article", "div", "main", "section")
_LONG = 80
_SHORTEST = 40


def keep_containers(part: HtmlElement) -> None:
    """Give these elements in a part of a page other names, so that what they hold is read."""
    _wrap_beginning(part)
    for element in list(part.iter("form", "fieldset")):
        if _is_prose(element) and not _ASKS(element):
            element.tag = "div"
            _rename_all(element, "legend")
    for figure in list(part.iter("figure")):
        if figure.find(".//blockquote") is not None:
            figure.tag = "div"
            _rename_all(figure, "figcaption")
    for quotation in part.iter("blockquote"):
        _rename_all(quotation, "footer")
    for link in list(part.iter("a")):
        if _is_paragraph(link):
            link.drop_tag()


def _rename_all(element: HtmlElement, tag: str) -> None:
    """Call paragraphs the elements of this name within another."""
    for one in list(element.iter(tag)):
        one.tag = "p"


def _wrap_beginning(part: HtmlElement) -> None:
    """Make a paragraph of the text that a part begins with, outside of any."""
    if part.tag not in _FRAMES or _is_blank(part.text):
        return
    paragraph = part.makeelement("p")
    paragraph.text, part.text = part.text, None
    paragraph.extend(list(takewhile(lambda child: child.tag in INLINE, part)))
    part.insert(0, paragraph)


def _is_paragraph(link: HtmlElement) -> bool:
    """Whether a link is all of a paragraph, and one of prose: a sentence between others."""
    paragraph = link.getparent()
    if paragraph is None or paragraph.tag != "p" or len(paragraph) != 1:
        return False
    if not _is_blank(paragraph.text) or not _is_blank(link.tail):
        return False
    text = one_line(link.text_content())
    if weight(text) < _SHORTEST or not text.endswith(_SENTENCE_ENDS):
        return False
    beside = (paragraph.getprevious(), paragraph.getnext())
    return all(one is not None and one.tag == "p" and _is_prose(one) for one in beside)


def _is_prose(element: HtmlElement) -> bool:
    links = sum(weight(link.text_content()) for link in element.iter("a"))
    return (whole := weight(element.text_content())) >= _LONG and 2 * links < whole


def _is_blank(text: str | None) -> bool:
    return not text or text.isspace()
