"""Names in texts: hand-made cases by language, and what the finder makes of several actors."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.names.finder import Found, Names
from tests.names.actors import make_actors

CASES = yaml.safe_load(Path(__file__).with_name("cases.yml").read_text("utf-8"))
_BRACKETS = re.compile("⟦([^⟧]*)⟧")


def marked(text: str, found: list[Found]) -> str:
    """A text with brackets round what was found."""
    for one in reversed(found):
        text = f"{text[: one.start]}⟦{text[one.start : one.end]}⟧{text[one.end :]}"
    return text


@pytest.mark.parametrize("case", CASES, ids=[case["about"] for case in CASES])
def test_where_a_name_stands(case: dict[str, Any]) -> None:
    names = Names(make_actors(it=case["names"]))

    for text in case["texts"]:
        plain = _BRACKETS.sub(r"\1", text)
        assert marked(plain, names.found_in(plain)) == text


@pytest.mark.parametrize("case", CASES, ids=[case["about"] for case in CASES])
def test_the_names_and_the_texts_may_be_decomposed(case: dict[str, Any]) -> None:
    names = Names(make_actors(it=[unicodedata.normalize("NFD", name) for name in case["names"]]))

    for text in case["texts"]:
        apart = unicodedata.normalize("NFD", text)
        plain = _BRACKETS.sub(r"\1", apart)
        assert marked(plain, names.found_in(plain)) == apart


def test_every_name_stands_in_a_text() -> None:
    for case in CASES:
        actors = {f"n{n}": [name] for n, name in enumerate(case["names"])}
        names = Names(make_actors(**actors))
        found = {
            one.actor for t in case["texts"] for one in names.found_in(_BRACKETS.sub(r"\1", t))
        }
        too_short = "too little" in case["about"]
        within = {"n3"} if "the longest" in case["about"] else set()
        assert found == (set() if too_short else set(actors) - within), case["about"]


def test_a_weak_alias_names_nobody() -> None:
    names = Names(make_actors(solen=["Mira Solen", "HOA", {"name": "Solen", "weak": "true"}]))

    assert names.found_in("Solen met a hoa.") == []
    assert names.found_in("Solen met the HOA.") == [Found("solen", 14, 17)]


def test_names_of_several_actors_in_the_order_of_the_text() -> None:
    names = Names(make_actors(orva=["Orva"], solen=["Mira Solen"], un=["UN"]))

    assert names.found_in("The UN let Mira Solen into Orva, not Orvana.") == [
        Found("un", 4, 6),
        Found("solen", 11, 21),
        Found("orva", 27, 31),
    ]


def test_a_name_that_two_actors_share_is_found_for_neither() -> None:
    names = Names(make_actors(city=["Orva", "Alder"], country=["Orva", "Republic of Orva"]))

    assert names.found_in("in Orva") == []
    assert names.found_in("in Alder, in the Republic of Orva") == [
        Found("city", 3, 8),
        Found("country", 17, 33),
    ]


def test_no_shorter_name_is_found_within_one_that_is_shared() -> None:
    names = Names(make_actors(a=["Port Alder"], b=["Port Alder"], c=["Alder"]))

    assert names.found_in("Port Alder and Alder") == [Found("c", 15, 20)]


def test_what_tells_two_names_apart_is_looked_at() -> None:
    exact = Names(make_actors(a=["Mali"], b=["Malí"]))
    assert [one.actor for one in exact.found_in("Mali, Malí")] == ["a", "b"]

    dots = Names(make_actors(a=["Istanbul Line"], b=["İstanbul Line"]))
    assert dots.found_in("Istanbul Line, İstanbul Line") == []

    some = Names(make_actors(a=["iPHONE"], b=["IPHONE"]))
    assert [one.actor for one in some.found_in("iPHONE, IPHONE")] == ["a"]


def test_characters_that_are_none_and_long_texts() -> None:
    names = Names(make_actors(solen=["Mira Solen"]))
    assert names.found_in("\ud800 Mira Solen🙂Mira Solen\udfff") == [
        Found("solen", 2, 12),
        Found("solen", 13, 23),
    ]

    padding = "harbour " * 499 + "north "
    long = padding + "Mira Solen " + padding + "Mira Solen"
    assert [long[one.start : one.end] for one in names.found_in(long)] == ["Mira Solen"] * 2


def test_no_actors_at_all() -> None:
    assert Names({}).found_in("Mira Solen") == []
