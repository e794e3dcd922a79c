"""The golden case ``hostile`` holds what breaks pages in other generators; here it is HTML."""

from __future__ import annotations

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.golden import GOLDEN

FOLDER = GOLDEN / "hostile" / "pages"
PAGES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.md"))

TEXT = "a bdi blockquote dd div dl dt em h1 h2 h3 li mark ol p q span strong sup time ul"
FORMS = "button form label option output select"
PICTURES = "circle desc figcaption figure g path rect svg text title tspan"
TAGS = set(f"{TEXT} {FORMS} {PICTURES}".split())
OF_TEXT = "aria-label class data-search-exclude datetime dir href hreflang id lang rel title"
OF_FORMS = "data-items data-list data-number data-of data-told hidden name type value"
OF_PICTURES = (
    "aria-describedby aria-hidden aria-labelledby cx cy d data-item direction fill font-size "
    "height r role rx text-anchor viewbox width x y"
)
ATTRIBUTES = set(f"{OF_TEXT} {OF_FORMS} {OF_PICTURES}".split())


@pytest.mark.parametrize("path", PAGES)
def test_only_our_own_elements_are_on(path: str) -> None:
    text = (FOLDER / path).read_text(encoding="utf-8").split("---\n", 2)[2]

    page = LexborHTMLParser(
        markdown.markdown(text, extensions=["attr_list", "md_in_html", "toc", "tables"])
    )

    nodes = page.css("body *")
    assert {node.tag for node in nodes} <= TAGS
    assert {name for node in nodes for name in node.attributes} <= ATTRIBUTES
    addresses = [node.attributes["href"] or "" for node in page.css("[href]")]
    assert all(
        address.startswith(("https://", "#", "../", "actors.")) or ".md" in address
        for address in addresses
    )


def test_the_words_are_all_there() -> None:
    text = (FOLDER / "briefings/every-field.md").read_text(encoding="utf-8").split("---\n", 2)[2]

    page = LexborHTMLParser(markdown.markdown(text, extensions=["attr_list", "md_in_html"]))

    for words in (
        "<script>alert(1)</script> {{ 7*7 }} {# x #} {% raw %} & ]]> --- # * `x`",
        "<![CDATA[ <b>x ]]> <!-- </div> `code` ![x] (y) {: onclick=x } :::python $$ ~~ | --- \\*",
        '<i>Eve</i> \\" onload=x and *Mallory*',
        '“"><img src=x> *words*”',
        "</li></ul></div><h1>Out</h1>",
    ):
        assert words in page.text()
