from __future__ import annotations

from itertools import pairwise, permutations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.draft.extractive import extract
from generator.ingest.draft.lexicon import lexicon_of
from generator.ingest.draft.ranking import Ranking
from generator.ingest.draft.sentences import Sentence, sentences_of
from generator.model.desk import Desk
from generator.model.source import Source
from tests.ingest.draft.conftest import article_of

WALL = "The wall of the harbour was built higher by 1,200 people this spring."
FERRY = "The ferry to the bay carried mail and bread for the people of the islands."
TRADE = "Merchants sell salt and rope in the market beside the old customs house."
AGAIN = "The wall of the harbour was built higher by 1,200 people in this spring."


def ranked(*texts: str) -> tuple[Ranking, list[Sentence]]:
    sources = [article_of(text, f"n{number}") for number, text in enumerate(texts)]
    lexicons = {source.id: lexicon_of("en") for source in sources}
    sentences = [one for s in sources for one in sentences_of(s, lexicons[s.id], 100)]
    return Ranking(sentences, lexicons), sentences


def articles(*texts: str) -> list[Source]:
    return [article_of(text, f"n{number}") for number, text in enumerate(texts)]


def test_likeness_goes_from_nothing_to_all() -> None:
    ranking, (wall, ferry, again, _) = ranked(f"{WALL} {FERRY}", f"{AGAIN} {TRADE}")
    assert round(ranking.likeness(wall, wall), 9) == 1
    assert ranking.likeness(wall, ferry) == ranking.likeness(ferry, wall) < 0.3
    assert ranking.likeness(wall, again) > 0.9


def test_what_says_the_same_is_chosen_once() -> None:
    ranking, sentences = ranked(f"{WALL} {FERRY}", f"{AGAIN} {TRADE}")
    chosen = ranking.chosen(sentences, 4)
    assert {one.words for one in chosen} == {WALL, FERRY, TRADE}
    assert ranking.chosen(sentences, 4, [sentences[0]]) == [
        one for one in chosen if one.words != WALL
    ]
    assert ranking.chosen(sentences, 1) == chosen[:1]
    assert ranking.chosen([], 3) == []


def test_what_more_articles_say_tells_more() -> None:
    filler = "Nobody knows the names of those who first came here by sea."
    ranking, sentences = ranked(f"{filler} {TRADE} {WALL}", f"{filler} {AGAIN}")
    scores = {one.words: ranking.score(one) for one in sentences}
    assert scores[WALL] > scores[TRADE]


def test_a_question_a_quotation_and_a_dependent_sentence_tell_less() -> None:
    plain = "The old ferry carried mail and bread to all of the islands."
    for other in (
        "The old ferry carried mail and bread to all of the islands?",
        "“The old ferry carried mail and bread to all of the islands.”",
        "But the old ferry carried mail and bread to all of the islands.",
        "Whether the old ferry carried mail and bread to all of the islands.",
    ):
        ranking, (_, one, _, two) = ranked(f"{TRADE} {plain}", f"{TRADE} {other}")
        assert ranking.score(one) > ranking.score(two), other


def test_reprints_do_not_double() -> None:
    text = f"{FERRY} {TRADE} {WALL}"
    once, twice = (extract(articles(*[text] * n), Desk()) for n in (1, 3))
    assert {one.words for one in once.key_points} == {one.words for one in twice.key_points}
    assert {one.source for one in twice.key_points} == {"n0"}


def test_the_other_articles_may_come_in_any_order() -> None:
    texts = (f"{FERRY} {TRADE}", f"{WALL} {TRADE}", f"{AGAIN} {FERRY}", "Salt is sold at the quay.")
    sources = articles(*texts)
    drafts = [extract([sources[0], *others], Desk()) for others in permutations(sources[1:])]
    assert {draft.headline for draft in drafts} == {"The harbour"}
    assert len({draft.summary for draft in drafts}) == 1
    points = [{passage.words for passage in draft.key_points} for draft in drafts]
    assert all({*one, WALL} - {AGAIN} == {*two, WALL} - {AGAIN} for one, two in pairwise(points))


@given(st.integers())
def test_no_two_key_points_are_alike(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - texts, no secrets
    words = [
        "wall",
        "harbour",
        "ferry",
        "storm",
        "minister",
        "quay",
        "salt",
        "rope",
        "trade",
        "bread",
        "island",
        "crown",
    ]

    def sentence() -> str:
        return "The " + " ".join(random.choices(words, k=random.randint(7, 12))) + "."

    texts = [" ".join(sentence() for _ in range(random.randint(1, 30))) for _ in range(3)]
    draft = extract(articles(*texts), Desk())
    ranking, sentences = ranked(*texts)
    by_words = {(one.source, one.words): one for one in sentences}
    points = [by_words[one.source, one.words] for one in draft.key_points]

    assert all(
        ranking.likeness(one, other) < 0.45 for one in points for other in points if one != other
    )
    assert len({one.words for one in draft.key_points}) == len(draft.key_points) <= 7


def test_texts_without_a_word_have_no_likeness() -> None:
    ranking, sentences = ranked("... !!! 5.", "? ? ?")
    assert [ranking.likeness(a, b) for a in sentences for b in sentences if a != b] == [
        0.0 for a in sentences for b in sentences if a != b
    ]
