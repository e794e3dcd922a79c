from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.editing import with_field
from generator.read.front_matter import split
from tests.read.data import NEARLY_YAML

NEW = "3f" * 32
OLD = "9c" * 32


def edited(text: str) -> str | None:
    new = with_field(text.replace("OLD", OLD).encode(), "text_sha256", NEW)
    return None if new is None else new.decode().replace(OLD, "OLD").replace(NEW, "NEW")


@pytest.mark.parametrize(
    "yaml",
    [
        "text_sha256: OLD\n",
        "url: x\ntext_sha256:   OLD  # as captured\nkind: wire\n",
        "text_sha256: 'OLD' # as captured\n",
        'text_sha256:\t"OLD"\n',
        '"text_sha256" : OLD\n',
        "  url: x\n  text_sha256: OLD\n",
        "text_sha256:\n  OLD\nurl: x\n",
        "text_sha256:\n  # which one?\n  OLD\n",
        "text_sha256: >-\n  OLD\nurl: x\n",
        "text_sha256: |-\n    OLD\n\n",
        "? text_sha256\n: OLD\n",
        "{url: x, text_sha256: OLD, kind: wire}\n",
        '{"text_sha256":"OLD"}\n',
        "{\n  text_sha256: OLD # x\n}\n",
        "--- # x\ntext_sha256: OLD\n...\n",
        "# OLD\ntext_sha256: OLD # OLD\nmore: {text_sha256: OLD}\nOLD: OLD\n",
    ],
)
def test_a_value_takes_the_place_of_another(yaml: str) -> None:
    for end in ("\n", "\r\n", "\r"):
        for mark in ("", "\ufeff"):
            text = f"{mark} \n---\t\n{yaml}---\n\nOLD\n---\ntext_sha256: OLD".replace("\n", end)
            new = edited(text)
            assert new is not None
            assert new.count("NEW") == 1
            assert new.replace("NEW", "OLD") == text


@pytest.mark.parametrize(
    ("yaml", "new"),
    [
        ("text_sha256:\n", "text_sha256: NEW\n"),
        ("text_sha256: \n", "text_sha256: NEW \n"),
        ("text_sha256:   # none yet\nurl: x\n", "text_sha256: NEW   # none yet\nurl: x\n"),
        ("url: x\ntext_sha256:\n\n", "url: x\ntext_sha256: NEW\n\n"),
        ("{text_sha256: , url: x}\n", "{text_sha256: NEW, url: x}\n"),
    ],
)
def test_a_field_without_a_value_gets_one(yaml: str, new: str) -> None:
    assert edited(f"---\n{yaml}---\nText.") == f"---\n{new}---\nText."


@pytest.mark.parametrize(
    ("yaml", "line"),
    [
        ("", "text_sha256: NEW\n"),
        ("# only a comment\n\n", "text_sha256: NEW\n"),
        ("headline: x\n# last\n", "text_sha256: NEW\n"),
        ("standfirst: |+\n  x\n\n\n", "text_sha256: NEW\n"),
        ("authors:\n  - A\n", "text_sha256: NEW\n"),
        ("   headline: x\n", "   text_sha256: NEW\n"),
        ("more: {text_sha256: OLD}\n", "text_sha256: NEW\n"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_field_that_is_not_there_is_added_as_the_last_one(yaml: str, line: str, end: str) -> None:
    text = f"\ufeff---\n{yaml}---\nText.".replace("\n", end)

    assert edited(text) == f"\ufeff---\n{yaml}{line}---\nText.".replace("\n", end)


def test_an_added_line_ends_as_the_one_above_it() -> None:
    assert edited("---\na: b\r\n---\n\r\nText.\r") == (
        "---\na: b\r\ntext_sha256: NEW\r\n---\n\r\nText.\r"
    )
    assert edited("---\r---\nText.") == "---\rtext_sha256: NEW\r---\nText."


@pytest.mark.parametrize(
    "text",
    [
        "Only text.\n",
        "---\nurl: x\n",
        "---\n{url: x}\n---\n",
        "---\n{text_sha256}\n---\n",
        "---\n? text_sha256\n---\n",
        "---\ntext_sha256: [OLD]\n---\n",
        "---\ntext_sha256: {OLD: OLD}\n---\n",
        '---\ntext_sha256: "\\x39c9"\n---\n',
        '---\ntext_sha256: ""\n---\n',
        "---\n- url\n---\n",
        "---\nurl\n---\n",
        "---\nurl: [\n---\n",
    ],
)
def test_what_cannot_be_changed_by_itself(text: str) -> None:
    assert edited(text) is None


@given(NEARLY_YAML, st.text(max_size=20), st.sampled_from(["", "text_sha256: OLD\n"]))
def test_nothing_else_changes_whatever_the_front_matter_is(
    yaml: str, article: str, field: str
) -> None:
    text = f"---\n{yaml}\n{field}---\n{article}".replace("OLD", OLD)

    new = with_field(text.encode(), "text_sha256", NEW)

    if new is not None:
        old_lines, new_lines = text.split("\n"), new.decode().split("\n")
        added = [line for line in new_lines if NEW in line]
        assert len(added) == 1
        at = new_lines.index(added[0])
        gone = len(old_lines) - len(new_lines) + 1
        assert gone in (0, 1)
        assert new_lines[:at] + old_lines[at : at + gone] + new_lines[at + 1 :] == old_lines
        assert split(_plain(new.decode())).article == split(_plain(text)).article


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
