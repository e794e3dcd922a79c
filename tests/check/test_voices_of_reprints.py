"""Voices of articles that say whose they are, and by whom a voice is known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.check.voices.grouping import voices_of
from generator.model.voices import Folding, Voices
from tests.check.articles import REPORT, WIRE, article, of_paragraphs


def voices(texts: Mapping[str, Mapping[str, Any]]) -> Voices:
    """The voices of articles by their ids, each with wording of its own unless it is given."""
    return voices_of(
        {
            name: article(name, **{"text": of_paragraphs(4, 40, seed=n + 1), **fields})
            for n, (name, fields) in enumerate(texts.items())
        }
    )


def reprint(original: str, **fields: Any) -> Mapping[str, Any]:
    return {"syndicated_from": original, **fields}


def test_an_article_that_names_its_original() -> None:
    found = voices({"copy": reprint("wire"), "wire": {}, "other": {}})

    assert found.of == {"copy": "wire", "other": "other", "wire": "wire"}
    assert found.foldings == {"copy": Folding("reprint", "wire")}
    assert str(found.foldings["copy"]) == "named as a reprint of wire"


def test_a_chain_is_known_by_its_beginning() -> None:
    # Even where the beginning is the last by name and by date.
    found = voices(
        {
            "a": reprint("b", published="2025-01-01"),
            "b": reprint("z", published="2025-01-02"),
            "z": {"published": "2025-01-03"},
        }
    )
    assert set(found.of.values()) == {"z"}
    assert found.foldings == {"a": Folding("reprint", "b"), "b": Folding("reprint", "z")}


def test_a_long_chain() -> None:
    chain = {f"n{n}": reprint(f"n{n + 1}", text=()) for n in range(3_000)}
    found = voices(chain | {"n3000": {}})

    assert set(found.of.values()) == {"n3000"}
    assert len(found.foldings) == 3_000


def test_a_circle_is_known_by_the_earliest() -> None:
    circle = {
        "a": reprint("b", published="2025-01-03"),
        "b": reprint("c", published="2025-01-02T10:00:00+03:00"),
        "c": reprint("a", published="2025-01-02T08:00:00+00:00"),
    }
    found = voices(circle)

    assert set(found.of.values()) == {"b"}  # seven o'clock, UTC
    assert found.foldings == {"a": Folding("reprint", "b"), "c": Folding("reprint", "a")}


def test_an_article_that_names_itself() -> None:
    found = voices({"a": reprint("a"), "b": {}})

    assert found == Voices({"a": "a", "b": "b"}, {})


def test_an_original_that_is_not_there() -> None:
    assert not voices({"a": reprint("lost"), "b": {}}).foldings
    found = voices({"a": reprint("lost"), "b": reprint("lost"), "c": {}})

    assert found.of == {"a": "a", "b": "a", "c": "c"}
    assert found.foldings == {"b": Folding("reprint", "lost")}


def test_without_an_original_a_voice_is_known_by_the_earliest_article() -> None:
    found = voices(
        {
            "a": {"text": WIRE},
            "b": {"text": WIRE, "published": "2025-01-03"},
            "c": {"text": WIRE, "published": "2025-01-02"},
            "d": {"text": WIRE, "published": "2025-01-02"},
        }
    )
    assert set(found.of.values()) == {"c"}
    assert found.foldings == dict.fromkeys("abd", Folding("wording", "c", 100, 100))


def test_an_original_that_is_named_comes_before_an_earlier_article() -> None:
    found = voices(
        {
            "early": {"text": WIRE, "published": "2024-01-01"},
            "wire": {"text": WIRE, "published": "2025-01-01"},
            "copy": reprint("wire", text=REPORT),
        }
    )
    assert set(found.of.values()) == {"wire"}
    assert {name: folding.tie for name, folding in found.foldings.items()} == {
        "copy": "reprint",
        "early": "wording",
    }


def test_two_originals_that_a_reprint_ties_together() -> None:
    found = voices(
        {
            "copy": reprint("one", text=WIRE),
            "one": {},
            "other-copy": reprint("two", text=WIRE),
            "two": {},
        }
    )
    assert set(found.of.values()) == {"one"}
    assert {name: str(folding) for name, folding in found.foldings.items()} == {
        "copy": "named as a reprint of one",
        "other-copy": "shares 100% of its wording with copy",
        "two": "named by other-copy as what it reprints",
    }


def test_what_an_article_says_of_itself_is_the_reason_even_where_it_is_word_for_word() -> None:
    found = voices({"copy": reprint("wire", text=WIRE), "wire": {"text": WIRE}})

    assert str(found.foldings["copy"]) == "named as a reprint of wire"


def test_counting_voices() -> None:
    found = voices({"copy": reprint("wire"), "wire": {}, "other": {}})

    assert found.count([]) == 0
    assert found.count(["copy"]) == 1
    assert found.count(["copy", "wire", "copy"]) == 1
    assert found.count({"copy", "other", "wire"}) == 2
    assert found.count(["unknown", "other"]) == 1


def test_the_voices_among_some_articles() -> None:
    found = voices({"copy": reprint("wire"), "wire": {}, "other": {}})

    among = found.among(["copy", "unknown", "other", "wire", "copy"])
    assert [*among.items()] == [("wire", ("copy", "wire")), ("other", ("other",))]
    assert found.among(["copy"]) == {"wire": ("copy",)}
