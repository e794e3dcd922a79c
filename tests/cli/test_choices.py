"""Words on the command line that are none of those there are."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Briefing


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["check", "--format", "foo"],
            '"foo" is not known here. It is one of text, json, github, sarif.',
        ),
        (["check", "--format", "jsn"], '"jsn" is not known here. Did you mean "json"?'),
        (["check", "--format", "JSON"], '"JSON" is not known here. Did you mean "json"?'),
        (["explain", "--format", "txt"], '"txt" is not known here. Did you mean "text"?'),
        (["build", "--engine", "mkdoc"], '"mkdoc" is not known here. Did you mean "mkdocs"?'),
    ],
)
def test_what_was_meant_is_told(briefing: Briefing, arguments: list[str], said: str) -> None:
    ran = briefing(*arguments)

    assert ran.status == 2
    assert said in ran.err


def test_a_word_that_could_command_a_terminal_is_escaped(briefing: Briefing) -> None:
    ran = briefing("check", "--format", "js\x1b[2J")

    assert ran.status == 2
    assert "\x1b" not in ran.err
