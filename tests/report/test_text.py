"""Findings as text, to the letter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import click
import pytest
from hypothesis import given

from generator.model.coverage import Backing
from generator.model.finding import Finding
from generator.report.colours import coloured
from generator.report.summary import Summary
from generator.report.terminal import printable
from generator.report.text import finding_text, report_text, summary_text
from tests.report.strategies import finding, hostile

UNKNOWN = Finding(
    rule="source-unknown",
    message='There is no source "log" in briefings/sources/.',
    hint='Did you mean "logs"?',
    path="briefings/ferry.yml",
    line=2,
    column=21,
    end_line=2,
    end_column=25,
)
UNUSED = Finding(
    rule="source-unused",
    message="No briefing cites this source.",
    path="briefings/sources/notice.md",
    line=1,
    column=1,
)


def test_a_finding_says_where_how_bad_what_and_the_mend() -> None:
    assert finding_text(UNKNOWN) == (
        'briefings/ferry.yml:2:21: error: There is no source "log" in briefings/sources/. '
        "[source-unknown]\n"
        '    Did you mean "logs"?\n'
    )


def test_a_finding_without_a_mend_is_one_line() -> None:
    assert finding_text(UNUSED) == (
        "briefings/sources/notice.md:1:1: warning: No briefing cites this source. [source-unused]\n"
    )


LINES = {
    "briefings/ferry.yml": [
        "headline: The ferry",
        'summary: "It sails. [@log]"',
        "topics: ميناء [x",
    ]
}


def lines_of(path: str) -> Sequence[str]:
    return LINES.get(path, ())


def test_a_finding_with_its_line() -> None:
    assert finding_text(UNKNOWN, lines_of) == (
        'briefings/ferry.yml:2:21: error: There is no source "log" in briefings/sources/. '
        "[source-unknown]\n"
        '    2 | summary: "It sails. [@log]"\n'
        "      |                     ^^^^\n"
        '    Did you mean "logs"?\n'
    )


def test_the_gutter_is_as_wide_as_the_number() -> None:
    found = replace(UNKNOWN, line=100, end_line=100, column=1, end_column=3, hint="")

    assert finding_text(found, lambda _: ["ab"] * 100).split("\n")[1:] == [
        "    100 | ab",
        "        | ^^",
        "",
    ]


def test_a_line_from_right_to_left() -> None:
    found = replace(UNKNOWN, line=3, end_line=3, column=15, end_column=17)

    assert finding_text(found, lines_of).split("\n")[1:3] == [
        "    3 | topics: ميناء [x",
        "      | here: «[x»",
    ]


def test_a_file_as_a_whole_has_no_line() -> None:
    assert finding_text(UNUSED, lambda _: ["---"]) == finding_text(UNUSED)


def test_in_colour_the_words_are_the_same() -> None:
    text = finding_text(UNKNOWN, lines_of, coloured)

    assert text == (
        "\x1b[1mbriefings/ferry.yml\x1b[0m:2:21: \x1b[1;31merror\x1b[0m: There is no source "
        '"log" in briefings/sources/. \x1b[2m[source-unknown]\x1b[0m\n'
        '\x1b[2m    2 |\x1b[0m summary: "It sails. [@log]"\n'
        "\x1b[2m      |\x1b[0m                     \x1b[1;31m^^^^\x1b[0m\n"
        '    Did you mean "logs"?\n'
    )
    assert click.unstyle(text) == finding_text(UNKNOWN, lines_of)


@given(finding(), hostile)
def test_nothing_that_a_file_holds_breaks_out(found: Finding, line: str) -> None:
    lines = [line.replace("\n", " ")] * 120

    plain = finding_text(found, lambda _: lines)
    shown = click.unstyle(finding_text(found, lambda _: lines, coloured))

    assert shown == plain
    head, *rest, end = plain.split("\n")
    assert end == ""
    assert head.startswith("briefings/")
    assert len(rest) <= 3
    assert all(re.match(r"    (?!\s*::)", part) for part in rest)
    assert "##[" not in plain
    assert printable(plain) == plain


def test_a_report_is_its_findings_one_below_the_other() -> None:
    assert report_text([UNKNOWN, UNUSED]) == finding_text(UNKNOWN) + finding_text(UNUSED)
    assert report_text(iter([UNUSED])) == finding_text(UNUSED)
    assert report_text([]) == ""


def test_control_characters_of_a_file_are_shown_as_escapes() -> None:
    found = Finding(
        rule="field-unknown",
        message='"\x1b[2Jx" is not a field.',
        hint="Write \u202eit anew.",
        path="briefings/a\x07\udcff.yml",
    )

    assert finding_text(found) == (
        'briefings/a\\x07\\udcff.yml:0:0: error: "\\x1b[2Jx" is not a field. [field-unknown]\n'
        "    Write \\u202eit anew.\n"
    )


@pytest.mark.parametrize("part", ["message", "hint", "path"])
def test_no_text_of_a_file_begins_a_line(part: str) -> None:
    # Services that run the check take a line that begins with "::" for a command.
    forged = "x\n::error::\nb.yml:1:1: error: forged"
    parts = {"message": "It is so.", "hint": "Mend it.", "path": "a.yml", part: forged}

    text = finding_text(Finding(rule="field-invalid", **parts))  # type: ignore[arg-type]

    assert text.count("\n") == 2
    assert "x\\n::error::\\nb.yml:1:1: error: forged" in text


def test_a_summary_says_what_became_of_quotations_and_claims() -> None:
    summary = Summary(
        2, 3, 0, 0, 1, 0, 0,
        quotations={"verbatim": 1_200, "elided": 1, "altered": 0, "not_found": 2},
        claims={"evidence": 30, "citation": 12, "none": 1},
        quoted_sources=1,
        quoted_paragraphs=40,
    )  # fmt: skip

    assert summary_text(summary) == (
        "Checked 2 briefings, 3 sources, 0 actors, 0 background notes and 1,203 quotations: "
        "1 error and 0 warnings.\n"
        "Quotations: 1,200 word for word, 1 with words left out and 2 not found, "
        "from 40 paragraphs of 1 source. "
        "Claims: 30 with a passage, 12 with a citation only and 1 with neither."
    )


def test_a_summary_says_nothing_of_what_there_was_none_of() -> None:
    claims: dict[Backing, int] = {"evidence": 0, "citation": 3, "none": 0}

    _, *covered = summary_text(Summary(2, 3, 0, 0, 1, 0, 0, claims=claims)).split("\n")

    assert covered == ["Claims: 3 with a citation only."]


def test_a_summary_of_an_empty_desk_is_one_sentence() -> None:
    assert summary_text(Summary(1, 1, 1, 1, 1, 1, 1)) == (
        "Checked 1 briefing, 1 source, 1 actor, 1 background note and 0 quotations: "
        "1 error and 1 warning."
    )
    assert summary_text(Summary(0, 0, 0, 0, 0, 0, 0)) == (
        "Checked 0 briefings, 0 sources, 0 actors, 0 background notes and 0 quotations: "
        "0 errors and 0 warnings."
    )
    assert summary_text(Summary(1_000, 12_345, 2, 3, 4, 1_000_000, 7)) == (
        "Checked 1,000 briefings, 12,345 sources, 2 actors, 3 background notes and 0 quotations: "
        "4 errors and 1,000,000 warnings."
    )
