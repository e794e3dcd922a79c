from __future__ import annotations

import pytest

from generator.ingest.extract.extracting import extract
from generator.ingest.extract.hidden import drop_hidden, unseen
from generator.ingest.extract.markup import parsed
from tests.ingest.extract.test_extracting import BODY, SENTENCES, page

NOTICE = "You have read all of your articles of this month; come back in the next one for more."


@pytest.mark.parametrize(
    "how",
    ["hidden", "hidden=''", "hidden=hidden", 'style="display:none"',
     'style="color: red; DISPLAY : none !important"'],
)  # fmt: skip
def test_what_a_page_does_not_show_is_left_out_and_reported(how: str) -> None:
    first, _, rest = BODY.partition("</p>")

    article = extract(page(f"{first}</p><div {how}><p>{NOTICE}</p></div>{rest}"))

    assert article.paragraphs == SENTENCES
    assert ("unseen", NOTICE) in article.removed


@pytest.mark.parametrize(
    "how",
    ['hidden="until-found"', 'style="display:block"', 'style="list-style: none"', "class=hidden"],
)
def test_what_a_page_shows_or_shows_when_asked_stays(how: str) -> None:
    tree = parsed(f"<div>{BODY}<p {how}>{NOTICE}</p></div>")
    assert drop_hidden(tree) == []
    assert NOTICE in tree.text_content()


def test_a_headline_that_is_not_shown_is_none() -> None:
    hidden = "<h1 hidden>Harbour line, a dossier</h1>"
    assert extract(page(hidden + BODY)).headline == "Harbour line to open in May"


@pytest.mark.parametrize("tag", ["div", "section", "main"])
def test_an_article_that_a_script_shows_is_read(tag: str) -> None:
    assert extract(page(f"<{tag} hidden>{BODY}</{tag}>")).paragraphs == SENTENCES
    pieces = "".join(f"<div hidden><p>{sentence}</p></div>" for sentence in SENTENCES)
    assert extract(page(pieces)).paragraphs == SENTENCES


def test_only_prose_within_the_article_is_told_of() -> None:
    links = f'<p hidden><a href="/a">{NOTICE}</a></p><p hidden>Close</p>'
    tree = parsed(f"<div>{BODY}{links}<p hidden>{NOTICE}</p></div><p hidden>{SENTENCES[0]}</p>")
    part = tree[0][0]
    assert list(unseen(drop_hidden(tree), part)) == [NOTICE]
