"""Translations that are older than what they translate."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check.translations import outdated_translations
from tests.check.desks import found_all, make_desk

UPDATE = {"kind": "update", "text": "It is Monday."}


@pytest.mark.parametrize(
    ("original", "translation", "is_told"),
    [
        ({"published": "2025-03-01"}, {"published": "2025-03-01"}, False),
        ({"published": "2025-03-02"}, {"published": "2025-03-01"}, True),
        ({"updated": "2025-03-02"}, {"published": "2025-03-01", "updated": "2025-03-02"}, False),
        ({"corrections": [{**UPDATE, "date": "2025-03-02"}]}, {"published": "2025-03-01"}, True),
        ({}, {"published": "2025-03-01"}, False),
        ({"published": "2025-03-02"}, {}, False),
        ({"published": "2025-03-02"}, {"published": "2025-03-01", "status": "withdrawn"}, False),
        ({"published": "2025-03-02"}, {"published": "2025-03-01", "status": "archived"}, False),
        ({"published": "2025-03-01T09:00Z"}, {"published": "2025-03-01T09:30+01:00"}, True),
    ],
)
def test_translations(
    original: dict[str, Any], translation: dict[str, Any], *, is_told: bool
) -> None:
    desk = make_desk({"ferry": original, "bac": {**translation, "translation_of": "ferry"}})

    findings = found_all(outdated_translations, desk)

    assert [(f.path, f.field) for f in findings] == [
        ("briefings/bac.yml", ("translation_of",))
    ] * is_told


def test_two_dates_that_are_the_same_are_told_with_their_hours() -> None:
    desk = make_desk(
        {
            "ferry": {"published": "2025-03-01T09:00Z"},
            "bac": {"published": "2025-03-01T08:00Z", "translation_of": "ferry"},
        }
    )

    (finding,) = found_all(outdated_translations, desk)

    assert "on 2025-03-01T09:00Z, after this translation, of 2025-03-01T08:00Z" in finding.message


def test_a_translation_of_what_is_not_there_is_another_rule() -> None:
    desk = make_desk({"bac": {"published": "2025-03-01", "translation_of": "ferry"}})

    assert found_all(outdated_translations, desk) == []
