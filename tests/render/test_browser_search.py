"""What a browser finds once: case and accents do not count, and half of a word is none."""

from __future__ import annotations

import pytest

from generator.render.browser_search import searched, stands_once
from tests.render.articles import article


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("port", "Port"),
        ("cafe", "Café"),
        ("cafe\u0301", "café"),
        ("straße", "STRASSE"),
        ("“port”", '"port"'),
        ("port’s", "port's"),
        ("İstanbul", "istanbul"),
        ("שלום", "שָׁלוֹם"),
        ("ميناء", "مِينَاء"),
        ("so\u00adft", "soft"),
        ("two words", "two\nwords"),
        ("two words", "two  words"),
        ("two words", "two\u00a0words"),
        ("ﬁne", "fine"),
        ("开放", "已开放了"),
    ],
)
def test_what_a_browser_does_not_tell_apart(words: str, other: str) -> None:
    assert not stands_once(words, searched(article(f"A {words} here.", f"B {other} there.")))


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("port", "airport"),
        ("port", "ports"),
        ("5", "51"),
        ("Haus", "Hausboot"),
        ("порт", "аэропорт"),
        ("ılık", "ilik"),
        ("two words", "twowords"),
        ("5-6", "5 6"),
    ],
)
def test_what_it_does(words: str, other: str) -> None:
    assert stands_once(words, searched(article(f"A {words} here.", f"B {other} there.")))


def test_words_that_are_not_there_do_not_stand_once() -> None:
    assert not stands_once("port", searched(article("The harbour.")))


def test_words_that_overlap_themselves_stand_twice() -> None:
    assert not stands_once("no, no", searched(article("He said no, no, no.")))


def test_a_text_that_is_made_to_take_long() -> None:
    page = searched(article("B a " + "a" * 200_000))

    assert not any(stands_once("a", page) for _ in range(100))
    assert stands_once("a", searched(article("A b " + "a" * 2)))
