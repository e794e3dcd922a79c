from __future__ import annotations

from importlib.resources import files

import pytest

from generator.lexicons.lists import LANGUAGES, code_of, folded, lists_of


def test_there_is_one_file_for_each_language_and_none_besides() -> None:
    found = {entry.name for entry in files("generator.lexicons").iterdir()}

    assert {name for name in found if name.endswith(".yml")} == {f"{one}.yml" for one in LANGUAGES}


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_lists_hold_texts(code: str) -> None:
    lists = lists_of(code)

    assert lists
    assert all(isinstance(word, str) and word for word in lists.get("stop", ()))


@pytest.mark.parametrize("code", ["", "xx", "../lists", "EN", "en/../de"])
def test_of_another_language_there_are_none(code: str) -> None:
    assert lists_of(code) == {}


@pytest.mark.parametrize(
    ("tag", "code"),
    [("en", "en"), ("pt-BR", "pt"), ("TR", "tr"), ("iw", "he"), (None, ""), ("", ""), ("-", "")],
)
def test_the_language_of_a_tag(tag: str | None, code: str) -> None:
    assert code_of(tag) == code


def test_words_are_folded_list_by_list() -> None:
    assert folded({"one": ["Straße", "A"], "other": ["B"]}, "one", "none") == {"strasse", "a"}
