from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read.front_matter import Parts, split, trimmed


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("---\na: 1\n---\nText.\n", Parts("a: 1\n", 2, "Text.")),
        ("---  \na: 1\n---\t\n\n\n  Text.  \n\n", Parts("a: 1\n", 2, "  Text.  ")),
        ("\n \n---\na: 1\n---\nText.\n", Parts("a: 1\n", 4, "Text.")),
        ("---\n---\nText.", Parts("", 2, "Text.")),
        ("---\na: 1\n---", Parts("a: 1\n", 2, "")),
        ("---\na: 1\n---\nOne.\n---\nTwo.", Parts("a: 1\n", 2, "One.\n---\nTwo.")),
        ("Text.\n---\nMore.\n", Parts(None, 1, "Text.\n---\nMore.")),
        ("----\nText.", Parts(None, 1, "----\nText.")),
        (" ---\nText.", Parts(None, 1, " ---\nText.")),
        ("---\na: 1\n --- \nText.", Parts("a: 1\n --- \nText.", 2, "", closed=False)),
        ("---\n", Parts("", 2, "", closed=False)),
        ("---", Parts("", 2, "", closed=False)),
        ("", Parts(None, 1, "")),
    ],
)
def test_two_parts(text: str, parts: Parts) -> None:
    assert split(text) == parts


@given(st.lists(st.sampled_from(["---", " ", "", "a: 1", "Text.", "--- x", "…"])).map("\n".join))
def test_the_line_on_which_the_yaml_begins(text: str) -> None:
    parts = split(text)

    if parts.yaml is not None:
        below = "\n".join(text.split("\n")[parts.yaml_line - 1 :])
        assert below.startswith(parts.yaml)
    assert parts.article in text


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("\n\n  a\nb  \n \n", "  a\nb  "),
        ("a", "a"),
        ("\u3000a\u3000\n", "\u3000a\u3000"),
        (" \n\t", ""),
    ],
)
def test_blank_lines_at_both_ends_go_and_nothing_else(text: str, rest: str) -> None:
    assert trimmed(text) == rest
