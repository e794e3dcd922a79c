"""Edits of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.finding import Edit
from generator.read.mends.applying import apply, lines_after, overlap

TEXT = "one\ntwo \U0001f6a2\nthree"


@pytest.mark.parametrize(
    ("edits", "after"),
    [
        ([], TEXT),
        ([Edit(1, 1, 1, 4, "1")], "1\ntwo \U0001f6a2\nthree"),
        ([Edit(2, 5, 2, 6, "x")], "one\ntwo x\nthree"),
        ([Edit(3, 6, 3, 6, ".")], f"{TEXT}."),
        ([Edit(2, 1, 3, 1, "")], "one\nthree"),
        ([Edit(1, 4, 1, 4, "\n  -")], "one\n  -\ntwo \U0001f6a2\nthree"),
        ([Edit(3, 1, 3, 1, "b"), Edit(1, 1, 1, 1, "a")], "aone\ntwo \U0001f6a2\nbthree"),
        ([Edit(1, 1, 1, 1, "a"), Edit(1, 1, 1, 1, "b")], "abone\ntwo \U0001f6a2\nthree"),
    ],
)
def test_what_comes_of_edits(edits: list[Edit], after: str) -> None:
    assert apply(TEXT, edits) == after
    for end in ("\r\n", "\r"):
        assert apply(TEXT.replace("\n", end), edits) == after.replace("\n", end)


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(0, 1, 1, 1, "")],
        [Edit(4, 1, 4, 1, "")],
        [Edit(1, 0, 1, 1, "")],
        [Edit(1, 5, 1, 5, "")],
        [Edit(1, 3, 1, 2, "")],
        [Edit(1, 1, 1, 3, ""), Edit(1, 2, 1, 4, "")],
    ],
)
def test_edits_that_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match=r"line|overlap"):
        apply(TEXT, edits)


@given(st.text("ab\n\r", max_size=20), st.integers(0, 20), st.integers(0, 5), st.text("x"))
def test_everything_else_stays(text: str, at: int, length: int, put: str) -> None:
    """Also where the ends of the lines are mixed."""
    lines = text.splitlines(keepends=True)
    if not text or text[-1] in "\r\n":
        lines.append("")
    row = at % len(lines)
    inner = lines[row].rstrip("\r\n")
    start = min(at, len(inner))
    end = min(start + length, len(inner))

    after = apply(text, [Edit(row + 1, start + 1, row + 1, end + 1, put)])

    before = "".join(lines[:row]) + inner[:start]
    behind = lines[row][end:] + "".join(lines[row + 1 :])
    assert after == before + put + behind


def test_which_lines_were_edited() -> None:
    edits = [Edit(1, 4, 1, 4, "\n  -"), Edit(2, 1, 3, 1, ""), Edit(3, 2, 3, 3, "x")]

    assert lines_after(edits) == {1, 2, 3}


@pytest.mark.parametrize(
    ("one", "other", "is_so"),
    [
        (Edit(1, 1, 1, 3, ""), Edit(1, 2, 1, 4, ""), True),
        (Edit(1, 1, 1, 3, ""), Edit(1, 3, 1, 3, ""), True),
        (Edit(1, 1, 1, 3, ""), Edit(1, 4, 1, 5, ""), False),
        (Edit(1, 1, 3, 1, ""), Edit(2, 7, 2, 8, ""), True),
    ],
)
def test_which_edits_touch(one: Edit, other: Edit, is_so: bool) -> None:
    assert overlap([one], [other]) == overlap([other], [one]) == is_so
