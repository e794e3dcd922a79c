"""Data that a YAML file can hold, for tests that try any of it."""

from __future__ import annotations

from hypothesis import strategies as st

from generator.read.composer import Value

# What YAML can write in quotes: no surrogates, no characters that end a line, no control
# characters but the line feed, which is written as an escape.
CHARACTERS = st.characters(
    exclude_categories=["Cc", "Cs"],
    exclude_characters="\u2028\u2029\ufeff\ufffe\uffff",
    include_characters="\n",
)
TEXTS = st.text(CHARACTERS, max_size=30)
DATA: st.SearchStrategy[Value] = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)

# Text that is nearly YAML finds more than any text does.
FRAGMENTS = st.sampled_from(
    [
        *("headline: ", "summary", "- ", "-", "  ", "\n", "\n\n", "\t", ": ", ":", "# ", "---\n"),
        *("...\n", "&a ", "*a", "<<", "!", "!!str ", "|\n", ">-\n", "[", "]", "{", "}", ", ", "? "),
        *('"', "'", "%", "@", "`", "\\", "\\u200b", "الميناء", "⚓️", "é", "\x00", "\x07", "\ufeff"),
        *("\x85", "\u2028", "\u200b", "[@notice]", "[[mayor", "harbour", "2025", "\uffff", "[@"),
    ]
)
NEARLY_YAML = st.lists(FRAGMENTS | st.text(max_size=3), max_size=40).map("".join)


def depth(value: Value) -> int:
    if isinstance(value, dict):
        return 1 + max(map(depth, value.values()), default=0)
    if isinstance(value, list):
        return 1 + max(map(depth, value), default=0)
    return 0


def with_paragraphs(value: Value) -> Value:
    """The value as it is read: outside of ``|``, a line break becomes one between paragraphs."""
    if isinstance(value, dict):
        return {name: with_paragraphs(item) for name, item in value.items()}
    if isinstance(value, list):
        return [with_paragraphs(item) for item in value]
    return value.rstrip("\n").replace("\n", "\n\n") if value else value
