from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read.article import HARD_WRAP, Opening, one_line, opening, paragraphs

LONG = "The sea was high, and nobody sailed from Port Alder that day. " * 3
BODY = LONG.strip()


def test_a_blank_line_ends_a_paragraph() -> None:
    text = "One\ntwo.\n\nThree.\n \t \n\n\nFour."

    assert paragraphs(text, bare=False) == ("One\ntwo.", "Three.", "Four.")
    assert paragraphs(text, bare=True) == ("One\ntwo.", "Three.", "Four.")


def test_without_a_blank_line_each_line_of_a_bare_article_is_a_paragraph() -> None:
    text = "One.\n  Two.\nThree."

    assert paragraphs(text, bare=True) == ("One.", "Two.", "Three.")
    assert paragraphs(text, bare=False) == ("One.\n  Two.\nThree.",)


def test_so_it_is_with_a_stray_blank_line_where_lines_are_too_long_to_be_wrapped_by_hand() -> None:
    wrapped, pasted = "x" * HARD_WRAP, "x" * (HARD_WRAP + 1)

    assert len(paragraphs(f"{wrapped}\n{wrapped}\n\n{wrapped}", bare=True)) == 2
    assert len(paragraphs(f"{pasted}\n{wrapped}\n\n{wrapped}", bare=True)) == 3
    assert len(paragraphs(f"{pasted}\n{wrapped}\n\n{wrapped}", bare=False)) == 2


def test_paragraphs_that_the_article_repeats_stay() -> None:
    assert paragraphs("One.\n\nTwo.\n\nOne.", bare=True) == ("One.", "Two.", "One.")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u00a0\n\u3000"])
def test_no_paragraphs(text: str) -> None:
    assert paragraphs(text, bare=True) == ()


@given(st.text(st.sampled_from("ab .\n\t\u00a0x"), max_size=400), st.booleans())
def test_no_word_is_lost_or_moved(text: str, bare: bool) -> None:
    assert " ".join(paragraphs(text, bare=bare)).split() == text.split()
    assert all(paragraph == paragraph.strip() for paragraph in paragraphs(text, bare=bare))


@pytest.mark.parametrize(
    ("first", "found"),
    [
        # A heading.
        (("# High sea", BODY), Opening("High sea", "")),
        (("By Ana Reis", "## High  sea", BODY), Opening("High sea", "By Ana Reis")),
        # A first short paragraph that does not end as a sentence does.
        (("High sea", BODY), Opening("High sea", "")),
        (("High sea", "Nobody sails.", BODY), Opening("High sea", "")),
        (("C# 12 is out", BODY), Opening("C# 12 is out", "")),
        (("'My memories of the quay...'", BODY), Opening("'My memories of the quay...'", "")),
        (("Who sails today?", BODY), Opening("Who sails today?", "")),
        (("Nobody sails.", "Who sails today?", BODY), Opening("", "")),
        (("Nobody sails.", "High sea", BODY), Opening("High sea", "Nobody sails.")),
        ((BODY, "High sea", BODY[1:]), Opening("High sea", BODY)),
        # Two lines of one headline, wrapped by hand.
        (("High sea\nat Port Alder", BODY), Opening("High sea at Port Alder", "")),
        # Standfirst, headline, headline again.
        (("Nobody sails.", "High sea!", "High sea!", BODY), Opening("High sea!", "Nobody sails.")),
        # Headline, headline again, standfirst.
        (("High sea!", "High sea!", "Nobody sails.", BODY), Opening("High sea!", "Nobody sails.")),
        (("High sea!", "By Ana", "High sea!", "So.", BODY), Opening("High sea!", "So.")),
        # What follows the repetition is no standfirst: it is longer than what comes next.
        (("High sea!", "High sea!", BODY, "Nobody sails."), Opening("High sea!", "")),
        # A first paragraph that is too long to be a standfirst.
        ((BODY * 3, "What comes next", BODY), Opening("What comes next", "")),
        # Only sentences, in several scripts.
        (("Nobody sails.", BODY), Opening("", "")),
        (("“Nobody sails.”", "«Nobody sails!»", "هل تبحر السفن؟", "没人出海。"), Opening("", "")),
        (("البحر هائج", BODY), Opening("البحر هائج", "")),
        # Nothing short enough.
        ((BODY, BODY), Opening(BODY, "")),
        ((BODY * 2, BODY * 3), Opening("", "")),
        ((), Opening("", "")),
    ],
)
def test_headline_and_standfirst(first: tuple[str, ...], found: Opening) -> None:
    assert opening(first) == found


def test_a_headline_far_down_is_none() -> None:
    assert opening((*["Nobody sails."] * 6, "High sea")).headline != "High sea"


@given(st.lists(st.text(min_size=1).map(str.strip).filter(bool), max_size=8).map(tuple))
def test_what_is_found_stands_in_the_article_on_one_line(first: tuple[str, ...]) -> None:
    found = opening(first)

    words = {one_line(paragraph.lstrip("#")) for paragraph in first} | {*map(one_line, first)}
    for text in found:
        assert not text or text in words
        assert one_line(text) == text
        assert len(text) <= 500


def test_one_line() -> None:
    assert one_line(" High\n\t sea\u00a0now ") == "High sea now"
