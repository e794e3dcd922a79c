"""Who appears with whom."""

from __future__ import annotations

from generator.render.knowledge.company import Company

COMPANY = Company({"one": ["a", "b", "c"], "two": ["a", "c"], "three": ["b", "c"], "four": []})


def test_the_most_frequent_come_first() -> None:
    assert COMPANY.of("a", ["one", "two"], most=9) == [("c", 2), ("b", 1)]
    assert COMPANY.of("c", ["one", "two", "three"], most=9) == [("a", 2), ("b", 2)]
    assert COMPANY.of("c", ["one", "two", "three"], most=1) == [("a", 2)]


def test_an_actor_in_no_briefing_appears_with_nobody() -> None:
    assert COMPANY.of("d", [], most=9) == []
    assert COMPANY.of("d", ["gone"], most=9) == []
