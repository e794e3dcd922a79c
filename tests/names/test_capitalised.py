from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.lexicons.capitals import capitals_of
from generator.names.capitalised import Run, runs_in


@pytest.mark.parametrize(
    ("words", "language", "names"),
    [
        ("On Monday Ahmed al-Sharaa met the King of Jordan.", "en",
         ["Ahmed al-Sharaa", "King of Jordan"]),
        ("Now Orva's Mira Solen met J. K. Rowling.", "en", ["Orva", "Mira Solen", "J. K. Rowling"]),
        ("The talks in Baku ended.", "en", ["Baku"]),
        ("Talks ended.", "en", []),
        ("Die Regierung lud Karl Lindner in das Haus.", "de", ["Karl Lindner"]),
        ("Bugün Hakan Fidan'ın uçağı Ankara'da indi.", "tr", ["Hakan Fidan", "Ankara"]),
        ("Selon l'Iran a parlé avec Jean d’Aubrac.", "fr", ["Iran", "Jean d’Aubrac"]),
        ("Вчера Павел Громов был в Орве.", "ru", ["Павел Громов", "Орве"]),
    ],
)  # fmt: skip
def test_runs(words: str, language: str, names: list[str]) -> None:
    assert [run.name for run in runs_in(words, capitals_of(language))] == names


def test_the_first_run_of_a_sentence_is_told_from_others() -> None:
    runs = list(runs_in("“Striker Nicolas Anelka met Thierry Henry.", capitals_of("en")))

    assert runs == [Run("Striker Nicolas Anelka", opens=True), Run("Thierry Henry", opens=False)]


@given(st.text(), st.sampled_from(["en", "de", "tr", "ru", "xx"]))
def test_a_run_stands_in_the_text_and_holds_whole_words(words: str, language: str) -> None:
    for name, _ in runs_in(words, capitals_of(language)):
        assert name in words
        assert name[0].isalpha()
        assert name[-1].isalnum()
