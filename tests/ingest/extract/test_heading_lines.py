from __future__ import annotations

import pytest

from generator.ingest.extract.heading_lines import is_headline, is_same_heading, shown_line
from generator.ingest.extract.markup import parsed


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Pier – it’s “open”", 'Pier - it\'s "open"', True),
        ("«Pier» is open.", "„Pier“ is open", True),
        ("PIER  is open…", "Pier is open", True),
        ("Pier, open", "Pier: open", False),
    ],
)
def test_forms_of_marks_tell_no_headings_apart(one: str, other: str, same: bool) -> None:
    assert is_same_heading(one, other) is same


@pytest.mark.parametrize(
    ("inside", "names", "parts", "shown"),
    [
        ("<i>Sea</i> Harbour to open", {"harbour to open"}, set(), "Harbour to open"),
        ("<i>Sea</i> Harbour to open", set(), set(), "Sea Harbour to open"),
        ("<b class=kicker>Sea</b>: Harbour to open", set(), set(), "Harbour to open"),
        # Two lines without anything between them, which a title parts by a dash.
        ("<i>Sea and land</i><b>Harbour to open soon</b>", set(),
         {"sea and land", "harbour to open soon"}, "Harbour to open soon"),
        ("<i>Sea</i><u> – </u><b>Harbour to open</b>", set(), {"sea", "harbour to open"},
         "Harbour to open"),
        ("<i>Sea</i><b>Harbour to open</b>", set(), {"sea"}, "SeaHarbour to open"),
    ],
)  # fmt: skip
def test_a_line_over_the_headline_is_left_out(
    inside: str, names: set[str], parts: set[str], shown: str
) -> None:
    assert shown_line(parsed(f"<h1>{inside}</h1>")[0][0], names, parts) == shown


def test_a_heading_that_shows_the_headline_is_known() -> None:
    heading = parsed("<h1><b class=kicker>Sea</b> The ‘Ann’ sails – again</h1>")[0][0]
    assert is_headline(heading, "The ‘Ann’ sails – again")
    assert is_headline(heading, "The 'Ann' sails - again")
    assert not is_headline(heading, "The Ann")
