from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.draft.lexicon import lexicon_of
from generator.ingest.draft.sentences import Sentence, is_plain, sentences_of
from tests.ingest.draft.conftest import article_of


def split(text: str, language: str = "en", most: int = 100) -> list[Sentence]:
    return sentences_of(article_of(text, language=language), lexicon_of(language), most)


def words_of(text: str, language: str = "en") -> list[str]:
    return [sentence.words for sentence in split(text, language)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("One came. Two left.", ["One came.", "Two left."]),
        ("One\ncame. Two\u00a0 left.", ["One came.", "Two left."]),
        ("One ca\u00adme\u200b. Two left.", ["One came.", "Two left."]),
        ("# A heading\n\nOne came.", ["One came."]),
        ("First.\n\n- One came.\n\n2. Two left.", ["First.", "One came.", "Two left."]),
        ("Mr. Smith came at 5.30 p.m. to us.", ["Mr. Smith came at 5.30 p.m. to us."]),
        ("ORVA (Wire) - Ships came.", ["Ships came."]),
        ("ORVA, April 9 — Ships came.", ["Ships came."]),
        ("NEW TALLOW/ORVA -- Ships came.", ["Ships came."]),
        ("ORVA – Ships came.", ["Ships came."]),
        ("NATO – the alliance – met.", ["NATO – the alliance – met."]),
        ("Orva – a port – met.", ["Orva – a port – met."]),
        ("One came.\n\nNATO - and none else.", ["One came.", "NATO - and none else."]),
    ],
)
def test_sentences(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_ordinals_in_german_and_before_the_name_of_a_month() -> None:
    german = "Am 4. März kam er. Der 2. Weltkrieg endete. Es waren 1984. Alle gingen."
    assert words_of(german, "de") == [
        "Am 4. März kam er.",
        "Der 2. Weltkrieg endete.",
        "Es waren 1984.",
        "Alle gingen.",
    ]
    assert words_of("Han kom den 4. Mars og dro.", "nb") == ["Han kom den 4. Mars og dro."]
    assert words_of("He is 84. Nobody knew.") == ["He is 84.", "Nobody knew."]


def test_chinese_needs_no_spaces() -> None:
    assert words_of("港口开放了。“很好。”他说。", "zh") == ["港口开放了。", "“很好。”", "他说。"]
    assert split("港口开放了。", "zh")[0].terms == {"港口", "口开", "开放", "放了"}


def test_terms_are_the_words_that_say_something() -> None:
    (sentence,) = split("The Harbour of ORVA was not a harbour.")
    assert sentence.terms == {"harbour", "orva"}


@pytest.mark.parametrize(
    "text",
    [
        "Too short to stand.",
        "It is " + "very " * 60 + "long.",
        "A word of " + "x" * 600 + " letters is no word for us.",
        'He said "we have built it higher than it was.',
        "He said “we have built it higher than it was.",
        "Er sagte „wir haben sie höher gebaut als zuvor.",
        "He said (we have built it higher than it was.",
        "Il a dit «nous l’avons bâtie plus haut qu’avant.",
        "They wrote *the wall* in [a note](https://example.org) to all.",
        "They wrote [@notice] in the middle of the sentence here.",
    ],
)
def test_what_cannot_stand_by_itself(text: str) -> None:
    assert not any(sentence.is_whole for sentence in split(text))


@pytest.mark.parametrize(
    "text",
    [
        'He said "we have built it" and left us.',
        "He said “we have built it” and left us.",
        "Er sagte „wir haben sie gebaut“ und ging.",
        "It is 5 * 3 metres high and 4 wide.",
        "港务局将于下周一重新开放港口。",
    ],
)
def test_what_can(text: str) -> None:
    assert [sentence.is_whole for sentence in split(text)] == [True]


def test_as_many_as_are_asked_for_with_their_numbers() -> None:
    sentences = split("One came. Two came. Three came.", most=2)
    assert [(one.number, one.words) for one in sentences] == [(0, "One came."), (1, "Two came.")]


@given(st.text(min_size=1))
def test_plain_or_not_every_text_is_judged(text: str) -> None:
    assert is_plain(text) in (True, False)


@given(st.text(st.sampled_from("Aa .!?'\"“”«»()-–—\n1#*")))
def test_no_word_is_lost_but_marks_at_the_front(text: str) -> None:
    source = article_of(f"First.\n\n{text}")
    kept = "".join(sentence.words for sentence in sentences_of(source, lexicon_of("en"), 10**6))
    letters = [c for part in source.body() if not part.startswith("#") for c in part if c in "Aa"]
    assert kept.removeprefix("First.").count("A") + kept.count("a") == len(letters)
