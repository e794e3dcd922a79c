"""What somebody meant by a value; what comes of it in a file is told by ``tests/mend/cases``."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.actor import Actor
from generator.model.base import Noun
from generator.model.briefing import Briefing
from generator.model.finding import FieldPath, Remedy
from generator.read.right_values import right_choice, right_id, right_value

PLACES: list[tuple[type[Noun], FieldPath]] = [
    (Briefing, ("published",)),
    (Briefing, ("timeline", 0, "date")),
    (Briefing, ("corrections", 1, "date")),
    (Briefing, ("language",)),
    (Briefing, ("headline",)),
    (Actor, ("country",)),
    (Actor, ("positions", 0, "from")),
]


@pytest.mark.parametrize(
    ("noun", "loc", "value", "right"),
    [
        (Briefing, ("published",), "9 April 2025", "2025-04-09"),
        (Briefing, ("timeline", 0, "date"), "April 2025", "2025-04"),
        (Briefing, ("corrections", 1, "date"), "2025/4/9", "2025-04-09"),
        (Briefing, ("published",), "April 2025", None),
        (Briefing, ("language",), "AR", "ar"),
        (Briefing, ("language",), "English", None),
        (Briefing, ("headline",), "9 April 2025", None),
        (Actor, ("country",), "tur", "TR"),
        (Actor, ("positions", 0, "from"), "c. 2014", "2014~"),
        (Briefing, ("timeline", 0, "date"), "9 April - 10 May 2025", None),
        (Briefing, ("timeline", 0, "date"), "May 2025 - April 2025", None),
        (Briefing, ("timeline", 0, "date"), "April 2025 to May 2025", "2025-04/2025-05"),
        (Briefing, ("next", 0, "date"), "since 2015", "2015/.."),
        (Actor, ("positions", 0, "from"), "2014 - 2015", None),
    ],
)
def test_each_type_of_field(
    noun: type[Noun], loc: FieldPath, value: str, right: str | None
) -> None:
    assert right_value(noun, loc, value).remedy == (Remedy("value", right) if right else None)


@pytest.mark.parametrize("loc", [("published",), ("timeline", 0, "date")])
def test_both_readings_are_told(loc: FieldPath) -> None:
    right = right_value(Briefing, loc, "09/04/2025")

    assert right.remedy is None
    assert right.hint == (
        "Write it as 2025-04-09, if the day stands before the month, or as 2025-09-04, if the "
        "month does."
    )


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("@notice", "notice"),
        ("\u201cnotice\u201d", "notice"),
        ("briefings/sources/notice.md", "notice"),
        ("notice.md", "notice"),
        ("notice", None),
        ("Harbour notice", None),
        ("../notice.md", None),
        ("https://example.org/notice", None),
        ("2025", None),
    ],
)
def test_ids(value: str, meant: str | None) -> None:
    assert right_id(value).remedy == (Remedy("value", meant) if meant else None)


@pytest.mark.parametrize(
    ("value", "meant"),
    [("Armed Group", "armed_group"), (" armed-group ", "armed_group"), ("P\u00e9rson", "person")],
)
def test_choices_in_other_letters(value: str, meant: str) -> None:
    assert right_choice(value, ["person", "armed_group"]).remedy == Remedy("value", meant)


def test_no_choice_that_is_only_near_or_one_of_two() -> None:
    assert right_choice("persn", ["person"]).remedy is None
    assert right_choice("a b", ["a_b", "A B"]).remedy is None


@given(st.sampled_from(PLACES), st.text(max_size=30))
def test_any_text_can_be_asked_about(place: tuple[type[Noun], FieldPath], value: str) -> None:
    remedy = right_value(*place, value).remedy

    assert remedy is None or right_value(*place, remedy.text).remedy in (None, remedy)
