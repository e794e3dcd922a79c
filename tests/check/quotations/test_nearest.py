"""What differs between a quotation and the passage that was meant, as both are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.quotations.article import Article
from generator.check.quotations.nearest import nearest
from generator.check.quotations.written import typed

ARTICLE = (
    "He said the “harbour opens” on Monday \u2014 for\u00a0ships of every size \u2014 and stays so."
)


@pytest.mark.parametrize(
    ("quotation", "differences"),
    [
        (
            'He said the "harbour shuts" on Monday',
            (('shuts"', "opens”"),),
        ),
        (
            "the “port opens” on Monday",
            (("“port", "“harbour"),),
        ),
        (
            "on Monday \u2013 for ships of any size \u2013 and stays so",
            (("any", "every"), ("size \u2013 and", "size \u2014 and"))[:1],
        ),
        (
            "said the harbour opens on […] Monday \u2013 with ships of every size",
            (("harbour opens", "“harbour opens”"), ("Monday \u2013 with", "Monday \u2014 for")),
        ),
    ],
)
def test_differences_are_shown_as_written(
    quotation: str, differences: tuple[tuple[str, str], ...]
) -> None:
    found = nearest(Article(ARTICLE, [ARTICLE]), quotation)

    assert found
    assert found.differences == differences


@given(st.lists(st.sampled_from(["a", "“b”", "c\u00ad", "\u2014", "d\u2019s", "e\u0301", '"f"'])))
def test_each_word_leads_back_to_what_is_written(words: list[str]) -> None:
    text = " ".join(words)
    written = typed(text)
    folded = written.text.split()

    for at in range(len(folded)):
        found = written.words(folded, at, at + 1)
        assert typed(found).text == folded[at]
        assert found in text


def test_words_that_are_not_there_are_given_as_they_are() -> None:
    assert typed("one").words(["one", "two'"], 1, 2) == "two'"
    assert typed("one").words(["one"], 1, 1) == ""
