from __future__ import annotations

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.render.lists import bullets, numbered


def html(text: str) -> LexborHTMLParser:
    return LexborHTMLParser(markdown.markdown(text, extensions=["attr_list", "md_in_html"]))


def test_short_items_stand_close_together() -> None:
    assert bullets(["one", "two"]) == "- one\n- two"
    assert numbered(["one", "two"]) == "1. one\n2. two"


def test_nothing_for_no_items() -> None:
    assert bullets([]) == ""


@pytest.mark.parametrize("make", [bullets, numbered])
@pytest.mark.parametrize(
    "items",
    [
        ["one\n\nmore of one", "two"],
        ["one", "two\n\n- a\n- b"],
        ["one\n\n- a\n- b\n\nmore of one", "two\n\nmore of two", "three"],
        ["- a\n- b", "two"],
        [f"item {n}\n\nmore" for n in range(1, 100)],
    ],
)
def test_each_item_stays_one_item(make: type, items: list[str]) -> None:
    page = html(str(make(items)))

    top = page.css_first("body > *")
    assert top is not None
    assert len(page.css("body > *")) == 1
    assert len(top.css(f"body > {top.tag} > li")) == len(items)
    assert not page.css("pre")
    words = [word for item in items for word in item.replace("- ", "").split()]
    assert page.body is not None
    assert page.body.text(separator=" ").split() == words
