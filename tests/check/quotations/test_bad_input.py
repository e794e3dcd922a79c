"""Texts that are made to take long, or hold nothing: the answer is right, and comes.

How long each may take is measured by hand; see the docstrings of `placing`, `Run` and `nearest`.
"""

from __future__ import annotations

import pytest

from generator.check.quotations.article import Article
from generator.check.quotations.finding import find
from generator.check.quotations.nearest import nearest
from generator.check.quotations.pieces import taken_apart
from generator.check.quotations.placing import MOST_LEFT_OUT, MOST_PLACES

HUGE = 200_000
FIRST = "The harbour office said that "
LONG = (FIRST + "yes. ") * 150_000  # 5 MB


def article(text: str) -> Article:
    return Article(text, [text])


SMALL = article("The ferry sails at dawn. It did not sail at night.")
REPEATING = article(LONG.strip())


@pytest.mark.parametrize(
    "unit",
    [
        *["[", "]", '"', "…", "“", "” ", '" ', "« ", "[…]", "[a]", "[a", ".", "-", " -", "a…", "'"],
        *[
            "[t]he ",
            "\u00ad",
            "\u0301",
            "\u1161",
            " \t",
            "\ue000",
            "[ ",
            "n't ",
            "[\u00a0",
            "The … ",
        ],
    ],
)
def test_a_quotation_of_nothing_but_marks(unit: str) -> None:
    quotation = unit * (HUGE // len(unit))

    taken_apart(quotation)
    assert find(SMALL, quotation).verdict == "not_found"
    assert find(article(f"{quotation} ."), "The ferry … sails").verdict == "not_found"
    assert nearest(SMALL, quotation) is None


def test_a_quotation_that_is_longer_than_its_article() -> None:
    assert find(SMALL, SMALL.text * 2).verdict == "not_found"
    assert find(article("No."), "No. It did not sail at night.").verdict == "not_found"


def test_a_short_paragraph_is_not_near_because_it_stands_in_the_quotation() -> None:
    assert nearest(article("ferry"), "The ferry sails at dawn and at dusk") is None


def test_an_article_that_repeats_the_first_words_of_a_quotation() -> None:
    quotation = f"{FIRST}the ferry sails at noon"

    assert find(REPEATING, quotation).verdict == "not_found"
    assert nearest(REPEATING, quotation) is not None
    assert find(REPEATING, LONG[:-3] + "no.").verdict == "not_found"
    assert find(REPEATING, "[t]he harbour office [s]aid no").verdict == "not_found"
    assert len(find(REPEATING, FIRST).places) == MOST_PLACES
    assert REPEATING.captured(*find(REPEATING, FIRST).places[-1][0]).start == 99 * len(
        FIRST + "yes. "
    )


def test_ten_pieces_that_each_stand_in_very_many_places() -> None:
    pieces = "The … harbour … office … said … that … The … harbour … office … said … "

    assert len(find(REPEATING, pieces + "that").places) == MOST_PLACES
    assert find(REPEATING, pieces + "ferry").verdict == "not_found"
    assert find(REPEATING, "a … e … i … o … h … a … e … i … o … h").verdict == "not_found"


def test_pieces_that_stand_further_apart_than_anybody_leaves_out() -> None:
    near, far = "x " * (MOST_LEFT_OUT // 2 - 10), "x " * MOST_LEFT_OUT

    assert find(article(f"The ferry {near}sails"), "The ferry … sails").verdict == "elided"
    assert find(article(f"The ferry {far}sails"), "The ferry … sails").verdict == "not_found"


@pytest.mark.parametrize(
    ("unit", "quotation"),
    [
        *[
            ("a", "[B]" + "a" * HUGE),
            ("a", "a" * HUGE + "b"),
            ("5-", "5"),
            ("十", "十"),
            ("א'", "א"),
        ],
        *[("ab ", "b … a … b … a … c"), ("word-5 ", "5"), ("x'", "x"), ("mamayan", "m … n")],
    ],
)
def test_an_article_of_one_unit(unit: str, quotation: str) -> None:
    repeated = article((unit * 300_000).strip())

    assert find(repeated, quotation).verdict == "not_found"
    nearest(repeated, quotation)
