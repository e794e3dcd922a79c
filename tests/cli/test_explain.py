from __future__ import annotations

import json
import subprocess
import sys

import pytest

from generator.explain.library import explanation
from generator.explain.text import explanation_text, rules_text
from tests.cli.conftest import Briefing


@pytest.fixture(autouse=True)
def wide_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


def test_a_rule(briefing: Briefing) -> None:
    ran = briefing("explain", "quote-altered")

    assert ran.status == 0
    assert ran.err == ""
    assert ran.out == explanation_text(explanation("quote-altered"))


def test_all_rules(briefing: Briefing) -> None:
    ran = briefing("explain")

    assert (ran.status, ran.out, ran.err) == (0, rules_text(), "")


@pytest.mark.parametrize("name", ["[quote-altered]", "Quote-Altered", "quote-altered]"])
def test_a_rule_as_it_is_copied_from_a_message(briefing: Briefing, name: str) -> None:
    assert briefing("explain", name).out == explanation_text(explanation("quote-altered"))


def test_json(briefing: Briefing) -> None:
    assert json.loads(briefing("explain", "file-empty", "--format", "json").out)["wrong"]
    assert len(json.loads(briefing("explain", "--format", "json").out)["rules"]) > 40


def test_no_desk_is_needed(briefing: Briefing) -> None:
    assert briefing("-C", "nowhere", "explain", "desk-empty").status == 0


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("source-unkown", 'there is no rule "source-unkown". Did you mean "source-unknown"?'),
        ("Source_Unknown", 'Did you mean "source-unknown"?'),
        ("everything", 'there is no rule "everything". briefing explain lists them all'),
        ("", 'there is no rule "". briefing explain lists them all'),
        ("../../pyproject", "there is no rule"),
        ("\x1b[31m", 'there is no rule "\\x1b[31m".'),
    ],
)
def test_an_unknown_rule_is_one_line(briefing: Briefing, name: str, said: str) -> None:
    ran = briefing("explain", name)

    assert ran.status == 2
    assert ran.out == ""
    assert said in ran.err
    assert ran.err.count("\n") == 1


def test_headings_are_bold_where_a_terminal_wants_it(
    briefing: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")

    assert "\n\x1b[1mWhy it matters\x1b[0m\n" in briefing("explain", "file-empty").out
    assert "\x1b[1mFiles and YAML\x1b[0m\n" in briefing("explain").out
    assert "\x1b" not in briefing("explain", "file-empty", "--format", "json").out

    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in briefing("explain", "file-empty").out


@pytest.mark.parametrize(("columns", "widest"), [("1", 40), ("60", 60)])
def test_a_narrow_terminal(
    briefing: Briefing, monkeypatch: pytest.MonkeyPatch, columns: str, widest: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)

    shown = briefing("explain", "file-empty").out

    text = [line for line in shown.splitlines() if not line.startswith(" " * 4)]
    assert widest - 10 < max(map(len, text)) <= widest
    assert briefing("explain").status == 0


def test_it_comes_without_loading_the_model_or_the_site() -> None:
    code = (
        "import sys, contextlib\n"
        "from generator.cli import main\n"
        "with contextlib.suppress(SystemExit): main(['explain', 'file-empty'])\n"
        "print(sorted({'pydantic', 'mkdocs', 'jinja2', 'yaml', 'generator.site'}"
        " & set(sys.modules)))"
    )

    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)

    assert ran.stdout.splitlines()[-1] == "[]"
