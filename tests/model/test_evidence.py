from __future__ import annotations

import pytest

from generator.model.evidence import Evidence, Excerpt
from generator.model.quotation import Passage

EXCERPT = Excerpt((Passage(0, 3),), (), begins=True, ends=True)
EVIDENCE = Evidence({"notice": {"red": EXCERPT, "ships may enter": EXCERPT}})


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("The office: “ships may enter”, it said.", ["ships may enter"]),
        ('He calls it "red".', ["red"]),
        ("Il dit « red » et « ships may enter ».", ["red", "ships may enter"]),
        ("Er sagt »red«.", ["red"]),
        ("No marks: ships may enter.", []),
        ("It was “not so” that ships may enter, or red.", []),
        ("He “declared” it; the red one is “red”.", ["red"]),
        ("A “red herring” it was.", []),
    ],
)
def test_only_what_fills_quotation_marks_is_quoted(statement: str, words: list[str]) -> None:
    assert list(EVIDENCE.spoken("notice", statement)) == words
    assert not EVIDENCE.spoken("other", statement)


def test_the_excerpts_that_there_are() -> None:
    assert EVIDENCE.find("notice", ["red", "blue"]) == [EXCERPT]
    assert EVIDENCE.find("other", ["red"]) == []
