"""Mends that are wrong: each would do away with its finding, and is not kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.finding import Edit, Finding, Remedy
from generator.read.listing import DeskFile
from generator.read.mends.applying import apart
from generator.read.mends.holding import holds, reading, with_sure_mends

FILE = DeskFile("briefings", "briefings/a.yml", "briefings/a.yml")
TEXT = "headline: x\nsummary: y\nstatus: Draft\nkind: report\n"
BROKEN = "headline: a: b\nsummary: y\nstatus: draft\n"


def found(text: str, *edits: Edit) -> Finding:
    """The only finding on a text, with these edits for its mend."""
    (only,) = reading(FILE, text).findings
    return replace(only, mend=edits)


def kept(text: str, *edits: Edit) -> bool:
    return holds(FILE, text, reading(FILE, text), [found(text, *edits)])


def test_a_right_mend_is_kept() -> None:
    assert kept(TEXT, Edit(3, 9, 3, 14, "draft"))
    assert kept(BROKEN, Edit(1, 11, 1, 11, '"'), Edit(1, 15, 1, 15, '"'))


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(3, 9, 3, 14, "Review")],  # the finding is there still
        [Edit(3, 9, 3, 14, "draft"), Edit(4, 7, 4, 13, "analysis")],  # another value changes
        [Edit(3, 9, 3, 14, "draft"), Edit(4, 7, 4, 13, "x")],  # another finding
        [Edit(3, 9, 3, 14, "draft"), Edit(4, 1, 5, 1, "")],  # a field is lost
        [Edit(3, 9, 3, 14, "draft"), Edit(5, 1, 5, 1, "language: en\n")],  # one is added
        [Edit(3, 9, 3, 14, "a: b")],  # the file cannot be read any more
        [Edit(9, 1, 9, 1, "x")],  # there is no such place
        [Edit(3, 9, 3, 14, "draft"), Edit(3, 10, 3, 11, "x")],  # they overlap
    ],
)
def test_a_mend_that_does_more_or_less_is_not_kept(edits: list[Edit]) -> None:
    assert not kept(TEXT, *edits)


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(1, 11, 1, 11, '"')],
        [Edit(1, 12, 1, 13, "")],  # "a b" is another text, but nobody can tell
        [Edit(1, 1, 1, 15, "headline: [a")],
    ],
)
def test_where_nothing_could_be_read_no_error_may_be_on_the_line(edits: list[Edit]) -> None:
    assert kept(BROKEN, *edits) == (edits[0].text == "")


def test_unsure_mends_are_taken_away_and_findings_stay() -> None:
    right = found(TEXT, Edit(3, 9, 3, 14, "draft"))
    wrong = found(TEXT, Edit(3, 9, 3, 14, "dreft"))
    remedied = replace(wrong, remedy=Remedy("value", "dreft"))
    without = replace(wrong, mend=(), remedy=None)

    assert with_sure_mends(FILE, TEXT, [right]) == [right]
    assert with_sure_mends(FILE, TEXT, [remedied]) == [without]


def test_those_that_touch_are_not_made_together() -> None:
    one = found(TEXT, Edit(3, 9, 3, 14, "draft"))
    other = found(TEXT, Edit(3, 14, 3, 14, "x"))
    third = found(TEXT, Edit(1, 1, 1, 1, "x"))

    assert apart([one, other, third]) == [one, third]
