"""Marks of lists, headings and emphasis that are none here."""

from __future__ import annotations

import pytest

from generator.check.near_blocks import nearly_markup
from generator.model.finding import Finding
from tests.check.desks import found, make_desk

LINES = 'Write "- " before each item, each on a line of its own below a "|".'


def findings(text: str) -> list[Finding]:
    return found(nearly_markup, make_desk({"ferry": {"why_it_matters": text}}))


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("* It left.\n* It came.", "*"),
        ("+ It left.\n+ It came.", "+"),
        ("• It left.\n• It came.", "•"),
        ("• It left. • It came.", "•"),
        ("– It left.\n– It came.", "–"),
        ("-It left.\n-It came.", "-"),
        ("1. It left.\n2. It came.", "1."),
        ("1) It left.\n2) It came.", "1)"),
    ],
)
def test_lists_of_other_systems(text: str, mark: str) -> None:
    for lines in (text, f"Two things:\n{text}"):
        (finding,) = findings(lines)

        assert finding == Finding(
            rule="markup-invalid",
            path="briefings/ferry.yml",
            field=("why_it_matters",),
            words=text.split("\n", maxsplit=1)[0],
            message=f'"{mark}" makes no list: readers see it as typed.',
            hint=LINES,
            weight="warning",
        )


def test_marks_within_a_list_of_the_file() -> None:
    points = ["• It left. [@notice]", "2. It came. [@notice]", "3) It sank. [@notice]"]
    desk = make_desk({"ferry": {"key_points": points, "unknowns": ["* When."]}})

    assert [each.hint for each in found(nearly_markup, desk)] == [
        f'Take the "{mark}" out: the "- " at the beginning makes it an item of a list.'
        for mark in ("•", "2.", "3)", "*")
    ]


@pytest.mark.parametrize(
    ("text", "words", "message", "hint"),
    [
        ("## Why\n\nIt left.", "## Why", '"##" makes no heading: readers see it as typed.',
         "Take it out; only background has a heading, in a field of its own."),
        ("It <b>left</b>.", "<b>", '"<b>" makes no markup: readers see it as typed.',
         "Write *…* for emphasis, **…** for more of it, and a blank line for a paragraph."),
        ("It __left__.", "__left__", '"__" makes no emphasis: readers see it as typed.',
         "Write **left**."),
    ],
)  # fmt: skip
def test_markup_of_other_systems(text: str, words: str, message: str, hint: str) -> None:
    (finding,) = findings(text)

    assert (finding.words, finding.message, finding.hint) == (words, message, hint)
    assert finding.severity == "warning"


@pytest.mark.parametrize(
    "text",
    [
        "- It left.\n- It came.",
        "*It* left.\n**It** came.",
        "1. Mai ist ein Tag.",
        "2025. It left.",
        "– It left, said the crew.",
        "-5 degrees\n-6 degrees",
        "It left: 1. at dawn; 2. at sea.",
        "#1 it left.",
        "1 < 2 and 2 > 1, snake__case__name, ____",
    ],
)
def test_what_is_none(text: str) -> None:
    assert findings(text) == []


def test_numbers_at_the_beginning_of_points() -> None:
    points = ["1. Mai [@notice]", "5. Mai [@notice]"]

    assert found(nearly_markup, make_desk({"ferry": {"key_points": points}})) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It **left.", "**left"),
        ("It left** at dawn.", "**"),
        ("It ** left ** at dawn.", "**"),
        ("*It **left*", "**left"),
        ("**It** left, **and came.", "**and"),
    ],
)
def test_two_stars_that_are_left_over(text: str, words: str) -> None:
    (finding,) = findings(text)

    assert finding.message == '"**" makes no emphasis: readers see it as typed.'
    assert finding.words == words
    assert finding.severity == "warning"


@pytest.mark.parametrize("text", ["**It** left.", "It left*", "2**3 of them", "***", "a *** b"])
def test_other_stars_are_left_alone(text: str) -> None:
    assert findings(text) == []
