from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.draft.lexicon import lexicon_of
from generator.ingest.draft.names import recurring_names
from generator.ingest.draft.sentences import sentences_of
from tests.ingest.draft.conftest import article_of

CASES = yaml.safe_load(Path(__file__).with_name("names.yml").read_text("utf-8"))


def names_in(text: str, language: str, *known: str, most: int = 20) -> dict[str, int]:
    source = article_of(text, language=language)
    lexicon = lexicon_of(language)
    sentences = sentences_of(source, lexicon, 100)
    names = recurring_names(sentences, {source.id: lexicon}, known, most)
    assert all(one.name in one.passage.words for one in names)
    return {one.name: one.times for one in names}


@pytest.mark.parametrize("case", CASES, ids=[case["about"] for case in CASES])
def test_names_that_recur(case: dict[str, Any]) -> None:
    found = names_in(case["text"], case["language"], *case.get("known", ()))

    assert found == case["names"]


def test_the_most_frequent_come_first_and_no_more_than_asked_for() -> None:
    text = "We saw Ada and Bea and Cid. We saw Cid and Bea. We saw Bea, Ada, Cid and Bea."
    assert list(names_in(text, "en").items()) == [("Bea", 4), ("Cid", 3)]
    assert names_in(text, "en", most=1) == {"Bea": 4}


@given(st.text(st.sampled_from("Aa Bb'’-. alO1éİß"), min_size=1))
def test_a_name_stands_in_the_sentence_that_is_given_with_it(text: str) -> None:
    names_in(f"Seen: {text} and {text} and {text}.", "en")
