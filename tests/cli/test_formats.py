"""The formats of what was found, as the verbs print them."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import click
import pytest

from tests.cli.conftest import BRIEFING, Briefing
from tests.report.judges import assert_valid_report, assert_valid_sarif

FORMATS = ["text", "json", "github", "sarif"]
PLACE = "briefings/second.yml:2:40: error: "


@pytest.fixture
def wrong(desk: Path) -> Path:
    """The desk with a second briefing, in which one thing is wrong."""
    text = BRIEFING.replace("[@notice]", "[@notise]")
    (desk / "briefings" / "second.yml").write_text(text, encoding="utf-8")
    return desk


@pytest.mark.usefixtures("wrong")
def test_text_shows_the_line(briefing: Briefing) -> None:
    assert briefing("check").out == (
        f'{PLACE}There is no source "notise" in briefings/sources/. [source-unknown]\n'
        "    2 | summary: Ships may enter from Monday. [@notise]\n"
        "      |                                        ^^^^^^^\n"
        '    Did you mean "notice"?\n'
    )


@pytest.mark.usefixtures("wrong")
@pytest.mark.parametrize("verb", ["check", "generate", "build"])
@pytest.mark.parametrize("output_format", FORMATS)
def test_every_verb_that_finds_has_every_format(
    briefing: Briefing, verb: str, output_format: str
) -> None:
    ran = briefing(verb, "--format", output_format)

    assert ran.status == 1
    assert "source-unknown" in ran.out
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("output_format", FORMATS)
def test_a_clean_desk(briefing: Briefing, output_format: str) -> None:
    ran = briefing("check", "--format", output_format)

    assert ran.status == 0
    assert bool(ran.out) == (output_format in {"json", "sarif"})


@pytest.mark.parametrize("output_format", FORMATS)
def test_an_empty_desk(briefing: Briefing, desk: Path, output_format: str) -> None:
    for file in desk.rglob("*.*"):
        file.unlink()

    ran = briefing("check", "--format", output_format)

    assert ran.status == 1
    assert "desk-empty" in ran.out


@pytest.mark.usefixtures("wrong")
def test_json_and_sarif_are_valid_and_alone(briefing: Briefing) -> None:
    as_json, as_sarif = (briefing("check", "--format", name) for name in ("json", "sarif"))

    assert as_json.err == as_sarif.err == ""
    assert_valid_report(as_json.out)
    assert_valid_sarif(as_sarif.out)


@pytest.mark.usefixtures("wrong")
def test_github_annotates_and_sums_up(
    briefing: Briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "summary.md"
    file.write_text("Before.\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))

    ran = briefing("check", "--format", "github")

    assert ran.out == (
        "::error file=desk/briefings/second.yml,line=2,endLine=2,col=40,endColumn=47,"
        'title=source-unknown::There is no source "notise" in briefings/sources/.'
        '%0ADid you mean "notice"?\n'
    )
    assert ran.err.startswith("Checked 2 briefings, ")
    summary = file.read_text("utf-8")
    assert summary.startswith("Before.\n<h2>briefing check</h2>\n")
    assert "<code>briefings/second.yml</code>" in summary


@pytest.mark.usefixtures("wrong")
def test_a_summary_that_cannot_be_written_leaves_nothing_half_said(
    briefing: Briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))

    ran = briefing("check", "--format", "github")

    assert (ran.status, ran.out) == (2, "")
    assert "GITHUB_STEP_SUMMARY" in ran.err


def test_sarif_of_a_desk_in_a_folder(briefing: Briefing, wrong: Path) -> None:
    (wrong / "desks").mkdir()
    (wrong / "briefings").rename(wrong / "desks" / "briefings")

    (run,) = json.loads(briefing("-C", "desks", "check", "--format", "sarif").out)["runs"]

    (location,) = run["results"][0]["locations"]
    uri = location["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "desks/briefings/second.yml"


def test_other_verbs_have_no_such_formats(briefing: Briefing) -> None:
    assert briefing("sources", "--format", "json").status == 0
    assert briefing("sources", "--format", "sarif").status == 2


@pytest.mark.parametrize("output_format", ["json", "sarif"])
def test_json_is_utf_8_whatever_the_terminal_has(wrong: Path, output_format: str) -> None:
    file = wrong / "briefings" / "second.yml"
    file.write_text('headline: "\u00fc \U0001f6a2"\nsummary: x\n"\u00fc\U0001f6a2": y\n', "utf-8")

    ran = run(wrong, "--format", output_format, PYTHONIOENCODING="latin-1", PYTHONUTF8="0")

    assert "\u00fc\U0001f6a2" in json.dumps(json.loads(ran), ensure_ascii=False)


def test_a_name_that_is_no_text(wrong: Path) -> None:
    name = os.fsencode(wrong / "briefings") + b"/caf\xe9.yml"
    os.close(os.open(name, os.O_WRONLY | os.O_CREAT))

    for output_format in FORMATS:
        assert b"caf" in run(wrong, "--format", output_format)
    assert rb"briefings/caf\udce9.yml:1:1: error: " in run(wrong)
    assert_valid_report(run(wrong, "--format", "json").decode())
    assert_valid_sarif(run(wrong, "--format", "sarif").decode())


def test_an_article_cannot_command_the_service_that_runs_the_check(
    briefing: Briefing, wrong: Path
) -> None:
    line = "##[add-mask]e ##vso[task.setvariable variable=x]y ::error::forged"
    text = f"headline: x\nsummary: |\n  {line} [@notise]\n"
    (wrong / "briefings" / "second.yml").write_text(text, encoding="utf-8")
    line = "::warning::forged [@notise]"
    text = f"headline: x\nsummary: |\n  ok\n  {line}\n"
    (wrong / "briefings" / "third.yml").write_text(text, encoding="utf-8")

    for output_format in ("text", "github"):
        out = briefing("check", "--format", output_format).out
        assert "##[" not in out
        assert "##vso[" not in out
        assert not [one for one in out.splitlines() if one.lstrip().startswith("::warning::")]


def run(desk: Path, *arguments: str, **environment: str) -> bytes:
    """What the command prints on standard output, as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "generator", "check", *arguments],
        cwd=desk,
        env=clean(environment),
        capture_output=True,
        check=False,
    ).stdout


def clean(environment: dict[str, str]) -> dict[str, str]:
    """The environment of these tests with some variables, and without any that decides colours."""
    kept = {name: value for name, value in os.environ.items() if "COLOR" not in name}
    return {**kept, "PYTHONPATH": os.pathsep.join(sys.path), **environment}


def seen(desk: Path, *arguments: str, **environment: str) -> str:
    """What stands on a real terminal after the command has run."""
    ours, terminal = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "check", *arguments],
        cwd=desk,
        env=clean({"TERM": "xterm", **environment}),
        stdin=subprocess.DEVNULL,
        stdout=terminal,
        stderr=subprocess.DEVNULL,
    )
    os.close(terminal)
    data = b""
    try:
        while some := os.read(ours, 65_536):
            data += some
    except OSError:  # Linux says so when nobody writes to the terminal any more
        pass
    os.close(ours)
    assert process.wait(60) == 1
    return data.decode("utf-8").replace("\r\n", "\n")


def test_a_terminal_gets_colours(wrong: Path) -> None:
    text = seen(wrong)

    assert "\x1b[1;31merror\x1b[0m" in text
    assert "\x1b[1;31m^^^^^^^\x1b[0m" in text
    assert click.unstyle(text) == run(wrong).decode("utf-8")


@pytest.mark.parametrize(
    "environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"NO_COLOR": "1", "FORCE_COLOR": "1"}]
)
def test_a_terminal_that_is_to_have_none(wrong: Path, environment: dict[str, str]) -> None:
    text = seen(wrong, **environment)

    assert "\x1b" not in text
    assert text == run(wrong).decode("utf-8")


def test_a_file_gets_colours_only_when_they_are_forced(wrong: Path) -> None:
    assert b"\x1b" not in run(wrong)
    assert b"\x1b[1;31merror\x1b[0m" in run(wrong, FORCE_COLOR="1")


def test_what_a_file_holds_is_no_colour(wrong: Path) -> None:
    file = wrong / "briefings" / "second.yml"
    file.write_text('headline: x\nsummary: "\\e[31m \u009b31m [@notise]"\n', encoding="utf-8")

    assert seen(wrong).count("\x1b[") == 2 * seen(wrong).count("\x1b[0m")
