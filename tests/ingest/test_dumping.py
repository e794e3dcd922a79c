from __future__ import annotations

from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.dumping import Unquoted, as_yaml
from generator.read.composer import compose

NAMES = st.from_regex(r"[a-z][a-z_]{0,11}", fullmatch=True)
WORDS = st.lists(
    st.sampled_from(
        ["word", "a: b", "- c", "#d", "«é»", "'", '"', "…", "@", "[x]", " ", "הדגל", "、"]
    ),
    min_size=15,
    max_size=60,
).map(" ".join)
"""Long texts, which stand in blocks, with what YAML has a meaning for."""


def fields_of(texts: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    values = st.one_of(texts, texts.map(Unquoted), st.lists(texts, min_size=1, max_size=4))
    return st.dictionaries(NAMES, values, max_size=5)


@given(fields_of(st.one_of(st.text(min_size=1), WORDS)))
def test_yaml_has_what_was_written(fields: dict[str, Any]) -> None:
    assert (yaml.load(as_yaml(fields), Loader=yaml.BaseLoader) or {}) == fields  # noqa: S506 - texts


@given(fields_of(st.one_of(st.text(st.characters(exclude_categories=["C"]), min_size=1), WORDS)))
def test_the_desk_reads_what_was_written(fields: dict[str, Any]) -> None:
    value, slips = compose(as_yaml(fields))

    assert not slips
    assert (value or {}) == fields


def test_it_reads_as_an_editor_would_write_it() -> None:
    fields = {
        "headline": "Harbour: open again",
        "standfirst": "Ships of every size may enter: the channel is as deep as it ever was, said "
        "the master of the harbour, who has measured it twice.",
        "publisher": "",
        "authors": ["Ada Rossi", "B. “Bo” Lind"],
        "published": Unquoted("2025-03-01T08:00:00+03:00"),
        "language": "no",
        "modified": None,
        "places": [],
        "kind": "wire",
        "url": Unquoted("https://example.org/" + "long-" * 30),
    }

    assert as_yaml(fields) == (
        "headline: 'Harbour: open again'\n"
        "standfirst: >-\n"
        "  Ships of every size may enter: the channel is as deep as it ever was, said the master "
        "of\n"
        "  the harbour, who has measured it twice.\n"
        "authors:\n"
        "  - Ada Rossi\n"
        "  - B. “Bo” Lind\n"
        "published: 2025-03-01T08:00:00+03:00\n"
        "language: 'no'\n"
        "kind: wire\n"
        f"url: https://example.org/{'long-' * 30}\n"
    )
