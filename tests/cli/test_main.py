from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from generator import __version__
from generator.cli import check
from generator.cli.main import VERBS
from tests.cli.conftest import Briefing


def test_help_names_every_verb_and_the_exit_statuses(briefing: Briefing) -> None:
    ran = briefing("--help")

    assert ran.status == 0
    assert all(f"  {verb}" in ran.out and about in ran.out for verb, about in VERBS.items())
    assert "Exit status: 0 clean, 1 errors were found" in ran.out


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_for_every_option(briefing: Briefing, verb: str) -> None:
    ran = briefing(verb, "--help")

    assert ran.status == 0
    assert f"briefing {verb}" in ran.out
    options = [line for line in ran.out.splitlines() if line.startswith("  -")]
    # An option without help is a line with nothing behind its name.
    assert all(len(line.split("  ")) > 2 or line.endswith("]") for line in options)


def test_version(briefing: Briefing) -> None:
    assert briefing("--version").out == f"briefing {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chekc"], 'There is no verb "chekc". Did you mean "check"?'),
        (["publish-it"], 'There is no verb "publish-it". The verbs are build, serve'),
        (["check", "--as-of", "tomorrow"], '"tomorrow" is not a date that can be read.'),
        (["check", "--as-of", "2025-13-01"], "there is no such day or time"),
        (["check", "--as-of", "0001-01-01T00:00+14:00"], "there is no such day or time"),
        (["check", "--format", "xml"], '"xml" is not known here. It is one of text, json,'),
        (["check", "nowhere.yml"], "nowhere.yml: there is no such file or folder"),
        (["-C", "nowhere", "check"], "there is no folder briefings/ in nowhere"),
        (["check", "\x1b[31m"], "\\x1b[31m: there is no such file or folder"),
    ],
)
def test_what_cannot_run_says_why_in_plain_words(
    briefing: Briefing, arguments: list[str], said: str
) -> None:
    ran = briefing(*arguments)

    assert ran.status == 2
    assert said in ran.err
    assert ran.out == ""


def test_a_fault_of_the_program_is_said_to_be_one(
    briefing: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("no such thing")

    monkeypatch.setattr(check, "check_files", fail)

    ran = briefing("check")

    assert ran.status == 2
    assert "a mistake in the program, not in your files: RuntimeError: no such thing" in ran.err


def test_a_full_disk_is_no_mistake_of_the_program(
    briefing: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(check, "check_files", fill)

    ran = briefing("check")

    assert ran.status == 2
    assert ran.err == "briefing: there is no room left on the disk for what is to be written\n"


def test_interrupted(briefing: Briefing, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "check_files", interrupt)

    assert briefing("check").status == 130


def test_a_closed_pipe_and_an_old_terminal_are_no_fault(desk: Path) -> None:
    (desk / "briefings" / "häfen☃.yml").write_text("headline: ☃\n", encoding="utf-8")
    environment = {"PYTHONIOENCODING": "iso8859-1", "PATH": "", "PYTHONPATH": str(Path.cwd())}
    command = [sys.executable, "-m", "generator", "check"]

    ran = subprocess.run(command, cwd=desk, env=environment, capture_output=True, check=False)
    assert ran.returncode == 1
    assert b"briefings/h\xe4fen\\u2603.yml:1:1: error:" in ran.stdout

    piped = subprocess.Popen(
        command, cwd=desk, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert piped.stdout
    assert piped.stderr
    with piped:
        piped.stdout.close()
        assert b"Traceback" not in piped.stderr.read()


def test_help_comes_without_loading_the_model_or_mkdocs() -> None:
    code = (
        "import sys, contextlib\n"
        "from generator.cli import main\n"
        "with contextlib.suppress(SystemExit): main(['--help'])\n"
        "print(sorted({'pydantic', 'mkdocs', 'jinja2', 'yaml'} & set(sys.modules)))"
    )

    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)

    assert ran.stdout.splitlines()[-1] == "[]"
