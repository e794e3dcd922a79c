"""Annotations for GitHub, to the letter, and read as its runner reads them."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.finding import Finding
from generator.report.github import SHOWN, report_github
from generator.report.terminal import printable
from tests.report.strategies import finding

FOUND = Finding(
    rule="source-unknown",
    message='There is no source "log".',
    hint="Add it, or cite another.",
    path="briefings/ferry.yml",
    line=2,
    column=21,
    end_line=2,
    end_column=25,
)


class Command(NamedTuple):
    name: str
    properties: dict[str, str]
    data: str


def read(line: str) -> Command:
    """A line as the runner takes it apart (actions/runner, ActionCommand.TryParseV2)."""
    line = line.lstrip()
    assert line.startswith("::")
    head, separator, data = line[2:].partition("::")
    assert separator
    name, _, said = head.partition(" ")
    pairs = [part.split("=", 1) for part in said.strip().split(",") if part]
    properties = {pair[0]: _unescaped(pair[1], ":", ",") for pair in pairs if len(pair) == 2}
    return Command(name, properties, _unescaped(data))


def _unescaped(text: str, *more: str) -> str:
    for token in ("\r", "\n", *more, "%"):
        text = text.replace(f"%{ord(token):02X}", token)
    return text


def test_an_error_to_the_letter() -> None:
    assert report_github([FOUND]) == (
        "::error file=briefings/ferry.yml,line=2,endLine=2,col=21,endColumn=25,"
        'title=source-unknown::There is no source "log".%0AAdd it, or cite another.\n'
    )


def test_a_warning_and_a_hint() -> None:
    findings = [replace(FOUND, weight="hint"), replace(FOUND, weight="warning", hint="")]

    assert [line.split(" ")[0] for line in report_github(findings).splitlines()] == [
        "::warning",
        "::notice",
    ]


def test_a_place_of_several_lines_has_no_columns() -> None:
    command = read(report_github([replace(FOUND, end_line=3)]))

    assert command.properties == {
        "file": "briefings/ferry.yml",
        "line": "2",
        "endLine": "3",
        "title": "source-unknown",
    }


def test_a_finding_that_has_no_place() -> None:
    command = read(report_github([replace(FOUND, line=0)]))

    assert command.properties == {"file": "briefings/ferry.yml", "title": "source-unknown"}


def test_a_desk_below_the_top_of_the_repository() -> None:
    assert read(report_github([FOUND], "desks/a, b/")).properties["file"] == (
        "desks/a, b/briefings/ferry.yml"
    )


def test_nothing_found_prints_nothing() -> None:
    assert report_github([]) == ""


@pytest.mark.parametrize(
    ("number", "last"),
    [
        (9, None),
        (10, "and 1 more error; the summary of the job lists them all"),
        (10_009, "and 10,000 more errors; the summary of the job lists them all"),
    ],
)
def test_at_most_nine_of_a_severity_and_how_many_more(number: int, last: str | None) -> None:
    findings = [replace(FOUND, path=f"briefings/{n:05}.yml") for n in range(number)]

    lines = report_github([*findings, replace(FOUND, weight="warning")]).splitlines()

    errors = [read(line) for line in lines if line.startswith("::error")]
    assert [one.properties.get("file") for one in errors[:SHOWN]] == [
        f"briefings/{n:05}.yml" for n in range(SHOWN)
    ]
    rest = errors[SHOWN:]
    assert [one.data for one in rest] == ([last] if last else [])
    assert all("file" not in one.properties for one in rest)
    assert len([line for line in lines if line.startswith("::warning")]) == 1


def test_the_worst_come_first() -> None:
    form = [replace(FOUND, rule="field-unknown", path=f"briefings/{n}.yml") for n in range(20)]
    evidence = replace(FOUND, rule="quote-altered", path="briefings/z.yml")

    assert read(report_github([*form, evidence]).splitlines()[0]).properties["title"] == (
        "quote-altered"
    )


@given(finding(), st.sampled_from(["", "desk, 1%/", "a::b/"]))
def test_whatever_a_file_holds_is_one_command_and_comes_back(found: Finding, folder: str) -> None:
    text = report_github([found], folder)

    assert text.endswith("\n")
    assert text.count("\n") == 1
    assert text.isprintable() or printable(text) == text
    command = read(text[:-1])
    assert command.name in {"error", "warning", "notice"}
    message = "\n".join(filter(None, (found.message, found.hint)))
    assert command.data == printable(message)
    assert command.properties["file"] == printable(folder + found.path)
    assert command.properties["title"] == found.rule
