from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from hypothesis import assume, given

from generator.read.composer import MAX_DEPTH, Value, compose
from tests.read.data import DATA, NEARLY_YAML, depth, with_paragraphs

TEXT_RULES = {"text-control-character", "text-confusable"}
"""What only the characters of a text can break."""


def value(text: str) -> Value:
    composed = compose(text)
    assert not composed.slips
    return composed.value


@pytest.mark.parametrize(
    "text",
    [
        *("NO", "yes", "on", "true", "null", "~", "12:30", "1.10", "0123", "0x1F", "1e3", "1_000"),
        *("2025-03-01", "2026-13-45", ".inf", "=", "-5", "+49", "#4", "5%", "a:b", "a#b"),
        "9" * 6_000,
        "2025-03-01T10:00:00+03:00",
        "https://example.org/a?b=c#d",
        "“Open”",
        "C:\\harbour",
    ],
)
def test_a_scalar_stays_the_text_that_was_typed(text: str) -> None:
    assert value(f"a: '{text}'") == {"a": text}
    if not text.startswith("#"):
        assert value(f"a: {text}") == {"a": text}
        assert value(f"- {text}") == [text]
    if len(text) < 1_000 and not text.startswith("#"):  # YAML 1.2.2, section 7.4.2
        assert value(f"{text}: a") == {text: "a"}


def test_mappings_and_lists_in_both_styles() -> None:
    assert value("a:\n  - b: c\n    d: [e, {f: g}]\n  - h\ni: {}\n") == {
        "a": [{"b": "c", "d": ["e", {"f": "g"}]}, "h"],
        "i": {},
    }


def test_the_order_of_fields_is_kept() -> None:
    assert list(value("b: 1\na: 2\nc: 3\n") or ()) == ["b", "a", "c"]


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n", "---\n", "--- # nothing\n...\n"])
def test_nothing(text: str) -> None:
    assert value(text) is None


def test_an_empty_value_is_none_and_empty_quotes_are_text() -> None:
    assert value("a:\nb: # later\nc: ''\nd:\n  -\n  - ''\n") == {
        "a": None,
        "b": None,
        "c": "",
        "d": [None, ""],
    }


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a: one\n  two\n", "one two"),
        ("a: one\n  two\n\n  three\n", "one two\n\nthree"),
        ("a: 'one\n  two\n\n  three'\n", "one two\n\nthree"),
        ('a: "one\n  two\n\n  three"\n', "one two\n\nthree"),
        ("a: >\n  one\n  two\n\n  three\n", "one two\n\nthree"),
        ("a: >-\n  one\n\n\n  two\n", "one\n\n\n\ntwo"),
        ("a: |\n  one\n  two\n\n  three\n", "one\ntwo\n\nthree\n"),
        ("a: |-\n  - one\n  - two\n", "- one\n- two"),
    ],
)
def test_line_breaks_follow_prose(text: str, read: str) -> None:
    assert value(text) == {"a": read}


def test_a_field_written_twice_keeps_its_first_value() -> None:
    composed = compose("a: 1\nb:\n  c: 2\n  'c': 3\na: 4\n")

    assert composed.value == {"a": "1", "b": {"c": "2"}}
    assert [(slip.rule, slip.span[:2]) for slip in composed.slips] == [
        ("yaml-duplicate-key", (4, 3)),
        ("yaml-duplicate-key", (5, 1)),
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: &x 1\nb: *x\n", [(1, 4), (2, 4)]),
        ("a: &x {b: 1}\nc:\n  <<: *x\n", [(1, 4), (3, 3), (3, 7)]),
        ("&x a: 1\n*x : 2\n", [(1, 1), (2, 1)]),
        ("a: &x\n", [(1, 4)]),
        ("a: &x [*x]\n", [(1, 4), (1, 8)]),
        ("<<: {a: 1}\n", [(1, 1)]),
    ],
)
def test_anchors_aliases_and_merge_keys_are_refused(
    text: str, places: list[tuple[int, int]]
) -> None:
    slips = compose(text).slips

    assert {slip.rule for slip in slips} == {"yaml-alias"}
    assert [slip.span[:2] for slip in slips] == places


def test_a_quoted_merge_key_is_a_name() -> None:
    assert value("'<<': a") == {"<<": "a"}


def test_a_merge_bomb_is_never_expanded() -> None:
    levels = ["a0: &a0 {x: 1}"]
    levels += [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}" for n in range(1, 40)]
    bomb = "\n".join(levels)

    composed = compose(bomb)

    assert len(json.dumps(composed.value)) < 2 * len(bomb)
    assert {slip.rule for slip in composed.slips} == {"yaml-alias"}


@pytest.mark.parametrize(
    "text", ["a: !!str b", "a: !b c", "a: ! b", "a: !!python/object:os.system []", "!!map {a: b}"]
)
def test_tags_are_refused(text: str) -> None:
    assert [slip.rule for slip in compose(text).slips] == ["yaml-tag"]


def test_values_may_be_twelve_deep_and_no_deeper() -> None:
    deep = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert depth(value(deep)) == MAX_DEPTH

    composed = compose(f"[{deep}]")

    assert composed.value is None
    assert [(slip.rule, slip.span[:2]) for slip in composed.slips] == [
        ("yaml-too-deep", (1, MAX_DEPTH + 1))
    ]


@pytest.mark.parametrize(
    "text", ["a: 1\n---\nb: 2\n", "a: 1\n---\n", "--- a\n--- b\n", "a\n...\n---\nb"]
)
def test_a_second_document_is_refused(text: str) -> None:
    composed = compose(text)

    assert composed.value is None
    assert [slip.rule for slip in composed.slips] == ["yaml-syntax"]


@pytest.mark.parametrize(
    "before", ["الميناء يفتح", "⚓️🚢🇹🇷", "ha\u0301rb\u0302our", "𝒽𝒶𝓇", "ㅎㅏㅂ"]
)
def test_columns_count_characters(before: str) -> None:
    (slip,) = compose(f"a: 1\n{before}: !x 2\n").slips

    assert slip.span == (2, len(before) + 3, 2, len(before) + 7)


def test_lines_count_from_the_first_line_of_the_file() -> None:
    duplicate, tag = compose("a: 1\na: 2\nb: !x 3\n", first_line=5).slips
    (syntax,) = compose("a: 1\nb: c: d\n", first_line=5).slips

    assert (duplicate.span.line, tag.span.line, syntax.span.line) == (6, 7, 6)


def test_an_escape_does_not_bring_what_may_not_stand_in_a_file() -> None:
    composed = compose('a: "x\\u202Ey"\nb: "h\\u0430rbour"\nc: "\\u00e9"\n')

    assert [(slip.rule, slip.span[:2]) for slip in composed.slips] == [
        ("text-control-character", (1, 4)),
        ("text-confusable", (2, 4)),
    ]


@given(NEARLY_YAML)
def test_any_text_is_read_or_refused(text: str) -> None:
    composed = compose(text)

    lines = text.count("\n") + text.count("\r") + text.count("\x85") + 2
    lines += text.count("\u2028") + text.count("\u2029")
    for slip in composed.slips:
        assert (1, 1) <= slip.span[:2] <= slip.span[2:]
        assert slip.span.end_line <= lines
        assert slip.message
        assert slip.hint
    assert depth(composed.value) <= MAX_DEPTH


@given(DATA)
def test_data_written_as_json_is_read_back(data: Value) -> None:
    assume(depth(data) <= MAX_DEPTH)

    composed = compose(json.dumps(data, ensure_ascii=False))

    assert composed.value == with_paragraphs(data)
    assert {slip.rule for slip in composed.slips} <= TEXT_RULES


@given(DATA)
def test_data_written_in_quotes_is_read_back(data: Value) -> None:
    assume(depth(data) <= MAX_DEPTH)

    composed = compose(yaml.dump(data, Dumper=_Dumper, default_style='"', allow_unicode=True))

    assert composed.value == with_paragraphs(data)
    assert {slip.rule for slip in composed.slips} <= TEXT_RULES


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the signature is PyYAML's
        return True
