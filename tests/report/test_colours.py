"""Colours for a terminal."""

from __future__ import annotations

from typing import get_args

from generator.model.rules import Severity
from generator.report.colours import Part, coloured, plain

CHANGES = {"added", "removed", "hunk"}


def test_each_part_has_a_colour_and_ends_it() -> None:
    parts = [part for some in get_args(Part) for part in (get_args(some) or [some])]
    assert set(parts) == {"path", "rule", "gutter", *CHANGES, *get_args(Severity)}
    for part in parts:
        text = coloured("x", part)
        assert text.startswith("\x1b[")
        assert text.endswith("mx\x1b[0m")


def test_plain_is_as_it_is_and_nothing_stays_nothing() -> None:
    assert plain("x", "error") == "x"
    assert coloured("", "error") == ""
