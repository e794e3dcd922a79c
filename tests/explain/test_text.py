"""Explanations in a terminal."""

from __future__ import annotations

import pytest

from generator.explain.explanation import ExampleFile, Explanation
from generator.explain.library import explanation
from generator.explain.text import WIDTH, explanation_text, finding_text, rules_text
from generator.model.rules import GROUPS, RULES

TOLD = Explanation(
    rule="quote-altered",
    what="The words are otherwise in the article.",
    why="A quotation that is not exact supports nothing that is said here.",
    mend="Copy the words.",
    both=(ExampleFile("briefings/sources/log.md", "It  left.\n\n- At dawn.\n"),),
    wrong=(ExampleFile("briefings/ferry.yml", "x: {U+200B}\n"),),
    finding='briefings/ferry.yml:1:4: error: Not so in "log". [quote-altered]\n'
    "    1 | x:  y\n      |     ^\n    Copy it.\n",
    right=(ExampleFile("briefings/ferry.yml", "Nothing at all.", in_words=True),),
    as_of="2025-05-01",
)


def test_all_parts_in_their_order() -> None:
    shown = explanation_text(TOLD, width=44, heading=lambda name: f"*{name}*")

    assert (
        shown
        == """\
*quote-altered*

An error: while there is one, no site is
made.

The words are otherwise in the article.

*Why it matters*
  A quotation that is not exact supports
  nothing that is said here.

*How to mend it*
  Copy the words.

*In both examples*

  As of 2025-05-01.

  briefings/sources/log.md
    It  left.

    - At dawn.

*Wrong*

  briefings/ferry.yml
    x: {U+200B}

  `briefing check` says:
    briefings/ferry.yml:1:4: error: Not so
      in "log". [quote-altered]
      1 | x:  y
        |     ^
      Copy it.

*Right*

  briefings/ferry.yml
    (Nothing at all.)

`{U+200B}` stands for the character with
that number in Unicode. Shown as it is,
nobody would notice it.
"""
    )


@pytest.mark.parametrize("rule", RULES)
def test_every_explanation_fits_a_terminal_of_80_columns(rule: str) -> None:
    shown = explanation_text(explanation(rule)).splitlines()

    # A hash can be shown in no shorter line, nor can what underlines it.
    hashed = {n for n, line in enumerate(shown) if "text_sha256: " in line}
    wide = [line for n, line in enumerate(shown) if len(line) > WIDTH]
    assert len(wide) <= 2 * len(hashed), wide
    assert "" not in (shown[0], shown[-1])


def test_the_line_of_a_file_keeps_its_columns() -> None:
    shown = finding_text(f"a:2:1: error: x\n    12 | {'y ' * 60}\n       | ^\n", 40)

    assert shown == f"a:2:1: error: x\n  12 | {'y ' * 60}\n     | ^"


def test_all_rules_stand_in_their_groups() -> None:
    shown = rules_text(heading=str.upper)

    assert max(map(len, shown.splitlines())) <= WIDTH
    for group, rules in GROUPS.items():
        lines = shown.partition(f"{group.upper()}\n")[2].partition("\n\n")[0]
        assert [line.split()[:2] for line in lines.splitlines() if line[2] != " "] == [
            [rule.name, rule.severity] for rule in rules
        ]
