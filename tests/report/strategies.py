"""Findings with the texts that people and their enemies write."""

from __future__ import annotations

from hypothesis import strategies as st

from generator.model.finding import Edit, Finding
from generator.model.rules import RULES

PIECES = [
    "::error file=x,line=1::forged", "::", "##[error]forged", "##[add-mask]e", "##vso[task.x]y",
    "\n", "\r\n", "\r", "%0A", "%25", "%", ",", ":", "=", "\x1b[2J", "\x1b]0;t\x07", "\x9b", "\x00",
    "\u2028", "\u202e", "\u2066", "\u200b", "\udcff", "\ud800", "<script>", "</code></li>", "&amp;",
    "```", "](https://evil.example)", "[a](1)", "{0}", "{", "}}", "|", "\\", '"', "'", "@mayor",
    "ميناء", "נמל", "港", "e\u0301", "👩‍👩‍👧", "🇩🇪", "\t", " ", "\u00a0", "word", "#",
]  # fmt: skip

hostile = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=8).map("".join)
places = st.tuples(*[st.integers(1, 60)] * 4)
edits = st.builds(
    lambda place, text: Edit(place[0], place[1], place[0] + place[2], place[3], text),
    places,
    hostile,
)


@st.composite
def finding(draw: st.DrawFn) -> Finding:
    """A finding whose every text can be anything."""
    line, column, further, end_column = draw(places)
    is_one_line = draw(st.booleans())
    return Finding(
        rule=draw(st.sampled_from(list(RULES))),
        message=draw(hostile),
        hint=draw(hostile),
        path=f"briefings/{draw(hostile)}.yml",
        field=draw(st.sampled_from([(), ("summary",), ("key_points", 3, "text")])),
        words=draw(hostile),
        line=line,
        column=column,
        end_line=line if is_one_line else line + further,
        end_column=max(column, end_column) if is_one_line else end_column,
        mend=tuple(draw(st.lists(edits, max_size=2))),
        weight=draw(st.sampled_from([None, "error", "warning", "hint"])),
    )
