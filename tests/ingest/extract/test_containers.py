from __future__ import annotations

import pytest

from generator.ingest.extract.containers import keep_containers
from generator.ingest.extract.extracting import extract
from generator.ingest.extract.markup import parsed
from tests.ingest.extract.test_extracting import BODY, SENTENCES, page

FIRST, SECOND, THIRD = (f"<p>{sentence}</p>" for sentence in SENTENCES)
LETTER = "<input type=email name=to><button>Send</button>"
NOTE = "Every morning we send you what the two councils did, and what the boats did, in one letter."
LINKED = "The report of the two councils, published on Monday, says that the quay is safe."


@pytest.mark.parametrize(
    "around",
    [
        "<form>{}</form>",
        "<fieldset>{}</fieldset>",
        "<form><fieldset>{}<input type=hidden></fieldset></form>",
        "<form>{}<input type=radio></form>",
    ],
)
def test_what_stands_in_a_form_that_asks_for_nothing_is_read(around: str) -> None:
    assert extract(page(FIRST + around.format(SECOND) + THIRD)).paragraphs == SENTENCES


@pytest.mark.parametrize("field", ["<input>", LETTER, "<textarea></textarea>"])
def test_a_form_that_asks_for_something_is_left_out_and_reported(field: str) -> None:
    article = extract(page(f"{FIRST}{SECOND}<form><p>{NOTE}</p>{field}</form>{THIRD}"))

    assert article.paragraphs == SENTENCES
    assert ("apart", NOTE) in article.removed


def test_a_form_without_a_paragraph_stays_one() -> None:
    tree = parsed("<div><form><select></select><b>Show</b></form></div>")
    keep_containers(tree[0][0])
    assert tree.find(".//form") is not None


def test_the_legend_of_a_group_is_a_paragraph() -> None:
    legend = "<legend>What the councils had to say of it</legend>"
    article = extract(page(f"{FIRST}<fieldset>{legend}{SECOND}</fieldset>{THIRD}"))
    assert article.paragraphs == (SENTENCES[0], "What the councils had to say of it",
                                  *SENTENCES[1:])  # fmt: skip


def test_a_quotation_in_a_figure_is_read_with_whose_it_is() -> None:
    said = (
        "“We waited for eleven years,” she said, “and now it takes half an hour to see our sons.”"
    )
    whose = "Ada Pell, baker in Port Lasse"
    for quoted in (
        f"<figure><blockquote><p>{said}</p></blockquote><figcaption>{whose}</figcaption></figure>",
        f"<blockquote><p>{said}</p><footer>{whose}</footer></blockquote>",
    ):
        article = extract(page(FIRST + SECOND + quoted + THIRD))
        assert article.paragraphs == (*SENTENCES[:2], said, whose, SENTENCES[2])


def test_a_caption_is_left_out_and_reported_as_one() -> None:
    caption = "The ferry before the southern quay of Port Lasse, on the day of the vote."
    shown = f"<figure><img src=a.jpg><figcaption>{caption}</figcaption></figure>"
    article = extract(page(FIRST + shown + SECOND + THIRD))
    assert article.paragraphs == SENTENCES
    assert ("caption", caption) in article.removed


def test_a_paragraph_that_is_one_link_stays_among_others() -> None:
    article = extract(page(f'{FIRST}<p> <a href="/r">{LINKED}</a> </p>{SECOND}{THIRD}'))
    assert article.paragraphs == (SENTENCES[0], LINKED, *SENTENCES[1:])


@pytest.mark.parametrize(
    "body",
    [
        f'{FIRST}<p><a href="/r">{LINKED.rstrip(".")}</a></p>{SECOND}',  # a headline elsewhere
        f'{FIRST}<p><a href="/r">Read it.</a></p>{SECOND}',
        f'{FIRST}<p>See: <a href="/r">{LINKED}</a></p>{SECOND}',
        f'<p><a href="/r">{LINKED}</a></p>{FIRST}',
        f'{FIRST}<ul><li><a href="/r">{LINKED}</a></ul>{SECOND}',
        f'{FIRST}<p><a href="/r">{LINKED}</a></p><p><a href="/s">{LINKED}</a></p>{SECOND}',
    ],
)
def test_other_links_stay_links(body: str) -> None:
    tree = parsed(f"<div>{body}</div>")
    keep_containers(tree[0][0])
    assert tree.find(".//a") is not None


@pytest.mark.parametrize("tag", ["div", "section"])
def test_the_words_that_a_part_begins_with_are_a_paragraph(tag: str) -> None:
    part = parsed(f"<{tag}>{SENTENCES[0]} <b>Indeed</b>.<h2>May</h2>{BODY}</{tag}>")[0][0]
    keep_containers(part)
    assert part[0].tag == "p"
    assert part[0].text_content() == f"{SENTENCES[0]} Indeed."
    assert part.text_content() == f"{SENTENCES[0]} Indeed.May{''.join(SENTENCES)}"
