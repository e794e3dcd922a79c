"""Findings as text, to the letter."""

from __future__ import annotations

import pytest

from generator.model.coverage import Backing
from generator.model.finding import Finding
from generator.report.summary import Summary
from generator.report.text import finding_text, report_text, summary_text

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
