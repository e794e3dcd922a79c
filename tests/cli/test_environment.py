"""What the environment of the command says."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator.cli.environment import add_to_job_summary, folder_in_repository, wants_colour
from generator.model.errors import CannotRun


@pytest.mark.parametrize(
    ("environment", "is_terminal", "wanted"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"TERM": "dumb"}, True, False),
        ({"TERM": "xterm-256color"}, True, True),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": ""}, False, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, False, True),
    ],
)
def test_colour(
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    is_terminal: bool,
    wanted: bool,
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: is_terminal)

    assert wants_colour() is wanted


def test_where_the_desk_is_in_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = tmp_path / "desks" / "one"
    desk.mkdir(parents=True)
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    monkeypatch.chdir(tmp_path)

    assert folder_in_repository(Path()) == ""
    assert folder_in_repository(Path("desks/one")) == "desks/one/"
    assert folder_in_repository(desk) == "desks/one/"
    assert folder_in_repository(tmp_path.parent) == ""

    monkeypatch.chdir(desk)
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    assert folder_in_repository(Path()) == "desks/one/"


def test_the_summary_of_a_job_is_added_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    asked = []

    def text_of(limit: int) -> str:
        asked.append(limit)
        return "ميناء\n"

    add_to_job_summary(text_of, 100)
    add_to_job_summary(text_of, 100)

    assert file.read_text("utf-8") == "ميناء\nميناء\n"
    assert asked == [100, 89]


@pytest.mark.parametrize("name", [None, ""])
def test_without_the_variable_nothing_is_asked(
    monkeypatch: pytest.MonkeyPatch, name: str | None
) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    if name is not None:
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", name)

    add_to_job_summary(lambda _: pytest.fail("asked"), 100)


def test_a_summary_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))

    with pytest.raises(CannotRun, match=r"\(GITHUB_STEP_SUMMARY\): Is a directory"):
        add_to_job_summary(lambda _: "x", 100)
