from __future__ import annotations

import pytest

from generator.ingest.extract.extracting import extract
from generator.ingest.extract.markup import PARAGRAPH, parsed, rename_misnamed
from tests.ingest.extract.test_extracting import BODY, SENTENCES, page


@pytest.mark.parametrize(
    "character",
    ["\x00", "\x08", "\x1b", "\ud800", "\ufdd5", "\ufffe", "\uffff", PARAGRAPH],
)
@pytest.mark.parametrize("form", ["&#{:d};", "&#x{:x};", "&#X00{:X};", "&#00{:d};"])
def test_what_is_no_character_is_left_out_where_it_is_named(character: str, form: str) -> None:
    # Among other letters than ASCII: then it is a text of Python's that lxml is given back.
    named = form.format(ord(character))
    body = BODY.replace("papers", f"\u05d0{named}papers")

    article = extract(page(body, headline=f"Harbour{named} l\u00efne"))

    assert article.headline == "Harbour l\u00efne"
    assert article.paragraphs[0] == SENTENCES[0].replace("papers", "\u05d0papers")


@pytest.mark.parametrize("character", ["\x00", "\x08", "\ufdd5", "\ufffe", "\uffff", PARAGRAPH])
def test_what_is_no_character_is_left_out_where_it_stands(character: str) -> None:
    body = BODY.replace("papers", f"\u05d0{character}papers")

    article = extract(page(body))

    assert article.paragraphs[0] == SENTENCES[0].replace("papers", "\u05d0papers")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("&#146;", "\u2019"),  # as browsers read what Windows wrote
        ("&#8217;", "\u2019"),
        ("&#x2019", "\u2019"),
        ("&#128512;", "\U0001f600"),
        ("&#38;#1;", "&#1;"),
        ("&#;", "&#;"),
    ],
)
def test_what_is_one_is_read(written: str, shown: str) -> None:
    assert parsed(f"<p>a{written} b</p>").text_content() == f"a{shown} b"


def test_a_long_number_takes_no_time() -> None:
    assert "x" in parsed("<p>&#" + "0" * 1_000_000 + "x</p>").text_content()


@pytest.mark.parametrize("tag", ["spa<b", "o:p", 'a"b', "a=b", "a\u05d0"])
def test_elements_that_cannot_be_written_are_renamed(tag: str) -> None:
    line = f"<div><p>a</p><{tag}>b <b>c</b></{tag}></div>"

    article = extract(page(BODY.replace("on Wednesday", f"on <{tag}>Wednesday</{tag}>") + line))

    assert article.paragraphs[0] == SENTENCES[0]
    tree = parsed(line)
    rename_misnamed(tree)
    assert all(element.tag.replace("-", "").isalnum() for element in tree.iter())
