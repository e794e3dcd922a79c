from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.lexicons.capitals import capitals_of
from generator.names.capitalised import runs_in
from generator.names.recurring import OFTEN, recurring_names
from tests.ingest.draft.conftest import article_of

AT_LEAST = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn")), max_size=60)


def names_in(text: str, language: str = "en", **fields: str) -> dict[str, int]:
    return recurring_names(article_of(text, language=language, **fields))


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        # The last word stands for the whole name, also without the particle joined to it.
        ("Then Mira Solen left. Solen said so.", "en", {"Mira Solen": 2}),
        ("We met Ahmed al-Sharaa. Sharaa left.", "en", {"Ahmed al-Sharaa": 2}),
        # Of two with one last word the more frequent has it.
        ("We met Ed Li Brown and Gordon Brown, Gordon Brown said. Brown left.", "en",
         {"Gordon Brown": 3}),
        # Once is no recurrence, and one word is no name.
        ("We met Mira Solen in Orva. Orva is in Orva.", "en", {}),
        # What begins a sentence may begin with any word.
        ("Once Google was alone. Now Google is not, and Google knows.", "en", {}),
        ("Singer Mira Solen left. We saw Mira Solen, the singer.", "en", {"Mira Solen": 2}),
        ("We read the New York Times, and the New York Times read us.", "en",
         {"New York Times": 2}),
        ("We saw the Bank of Orva\nand the Bank\nof Orva.", "en", {"Bank of Orva": 2}),
        ("He met J. K. Rowling, and J. K. Rowling met him.", "en", {"J. K. Rowling": 2}),
        ("He met Jonas O'Hara, and Jonas O'Hara's wife met him.", "en", {"Jonas O'Hara": 2}),
        ("Da war Karl Lindner. Den Rat rief Karl Lindner an.", "de", {"Karl Lindner": 2}),
        ("Bu Ozan Demir'in gemisi. Bir gemi Ozan Demir’e ait.", "tr", {"Ozan Demir": 2}),
        ("Вчера был Павел Громов. Потом Павел Громов ушёл.", "ru", {"Павел Громов": 2}),
        ("هناك أحمد الشرع. هناك أحمد الشرع.", "ar", {}),
        # Not in languages whose common words nobody has listed.
        ("Siellä oli Matti Nyman. Sitten Matti Nyman lähti.", "fi", {}),
    ],
)  # fmt: skip
def test_what_recurs(text: str, language: str, names: dict[str, int]) -> None:
    assert names_in(text, language) == names


def test_the_language_is_guessed_where_it_is_not_given() -> None:
    text = "It was said that the harbour of the town was in the hands of Mira Solen. Then "
    text += "she, Mira Solen, left."

    assert names_in(text, "") == {"Mira Solen": 2}


def test_what_is_no_sentence_does_not_count() -> None:
    text = "In Tallow Bay it ends.\n\n# Tallow Bay\n\nPhoto: Tallow Bay\n\nTALLOW BAY IS OPEN."

    assert names_in(text) == {}
    assert names_in(f"{text}\n\nThen Tallow Bay is open.") == {"Tallow Bay": 2}


def test_a_paragraph_that_is_repeated_counts_once() -> None:
    assert names_in("We saw Mira Solen.\n\nWe saw Mira Solen.") == {}


def test_publisher_and_authors_are_no_names_of_the_story() -> None:
    text = "We of the Orva Post saw it, as the Orva Post says. I, Mira Solen, am Mira Solen."

    assert names_in(text, publisher="Orva Post", authors="[Mira Solen]") == {}
    assert names_in(text) == {"Orva Post": 2, "Mira Solen": 2}


@given(st.lists(AT_LEAST, min_size=1), st.sampled_from(["en", "de", "fr", "tr", "ru"]))
def test_each_name_is_a_run_of_the_text(texts: list[str], language: str) -> None:
    text = " ".join(" ".join(f"So {one} and {one}." for one in texts).split())
    runs = {run.name for run in runs_in(text, capitals_of(language))}

    for name, count in names_in(text, language).items():
        assert count >= OFTEN
        assert name in text
        # A word before it may have been taken off.
        assert any(run.endswith(name) for run in runs)


@pytest.mark.parametrize(
    "piece",
    ["A", "A.", "A-", "A'", "Aa ", "Aa. ", "Aa of the ", "Aa de la Bb, ", "al-A ", "Éa-é ", "A\n"],
)
def test_no_text_takes_long(piece: str) -> None:
    source = article_of(f"So {piece * (100_000 // len(piece))}.")
    before = process_time()

    recurring_names(source)

    assert process_time() - before < 0.5


def test_names_without_end_do_not_take_long_either() -> None:
    letters = "abcdefghijklmnopqrst"
    many = ", ".join(f"M{one}{two} Solen" for one in letters for two in letters)
    source = article_of(f"So {many}, {many}, {many}.")
    before = process_time()

    assert len(recurring_names(source)) == 100
    assert process_time() - before < 0.5
