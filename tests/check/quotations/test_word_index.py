from __future__ import annotations

import pytest

from generator.check.quotations.article import Article
from generator.check.quotations.nearest import nearest
from generator.check.quotations.word_index import OVERLAP, WordIndex

PARAGRAPHS = (
    "The harbour office opens at dawn, and the ferry sails.",
    "The office of the mayor opens at noon; the quay is closed.",
    "The quay is long and the water is cold.",
    "港口星期一开放，渡轮今天不开。",
    "ท่าเรือเปิดวันจันทร์",
)
ARTICLE = Article("\n\n".join(PARAGRAPHS), PARAGRAPHS)


def first(words: str) -> str:
    start, end = ARTICLE.words.likeliest(words, 3)[0]
    return ARTICLE.text[start:end]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("the office of a mayor opens", 1),
        ("The OFFICE of the MAYOR", 1),
        ("the ferry of the office", 0),  # the rare word tells
        ("the water is the", 2),
        ("渡轮明天开放", 3),
        ("ท่าเรือปิด", 4),
        ("nothing of this stands there", 1),  # "of" does
        ("zebra", 0),
        ("", 0),
    ],
)
def test_the_part_that_shares_the_most_words_comes_first(words: str, number: int) -> None:
    assert first(words) == PARAGRAPHS[number]


def test_as_many_parts_as_are_asked_for_and_there_are() -> None:
    assert len(ARTICLE.words.likeliest("the quay", 2)) == 2
    assert len(ARTICLE.words.likeliest("zebra", 100)) == len(PARAGRAPHS)
    assert WordIndex("", []).likeliest("zebra", 3) == []


def test_words_at_the_end_of_a_part_stand_whole_in_the_next() -> None:
    sentence = "The harbour office opens at dawn. "
    for before in range(2_400, 3_100, 50):
        text = ("x" * 9 + " ") * (before // 10) + sentence + "y " * 2_000
        found = nearest(Article(text.strip(), [text.strip()]), "The harbor office opens at dawn")

        assert len(sentence) < OVERLAP
        assert found is not None
        assert found.differences == (("harbor", "harbour"),)


def test_one_wrong_word_of_a_long_article_is_found_again() -> None:
    paragraphs = [
        f"On day {n} the council of ward {n % 97} met, and vote {n * 7} was put off."
        for n in range(5_000)
    ]
    article = Article("\n\n".join(paragraphs), paragraphs)

    found = nearest(article, "On day 3210 the council of ward 8 met, and vote 22470 was put off")

    assert found is not None
    assert found.differences == (("8", "9"),)
