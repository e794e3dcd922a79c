"""Notes that build on themselves, and notes that have moved on."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check.background import circular_notes, newer_notes
from generator.check.release import released
from tests.check.desks import AS_OF, found, found_all, make_desk


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        ({"a": ["b"], "b": ["c"], "c": []}, []),
        ({"a": ["b", "c"], "b": ["c"], "c": []}, []),
        ({"a": ["a"]}, [("a", "builds on itself: a on a.")]),
        ({"a": ["b"], "b": ["a"]}, [("a", "builds on itself: a on b on a.")]),
        ({"b": ["c"], "c": ["a"], "a": ["b"]}, [("a", "builds on itself: a on b on c on a.")]),
        ({"a": ["b"], "b": ["c"], "c": ["b"]}, [("b", "builds on itself: b on c on b.")]),
        ({"a": ["gone", "b"], "b": ["gone"]}, []),
    ],
)
def test_circles(notes: dict[str, list[str]], told: list[tuple[str, str]]) -> None:
    desk = make_desk(background={name: {"builds_on": on} for name, on in notes.items()})

    findings = found(circular_notes, desk)

    assert [(f.path, f.message) for f in findings] == [
        (f"briefings/background/{name}.yml", f"This note {words}") for name, words in told
    ]


def test_a_long_chain_of_notes_is_followed_to_its_end() -> None:
    last = 2_000
    chain = {f"n{n}": {"builds_on": [f"n{n + 1}"]} for n in range(last)}

    assert found(circular_notes, make_desk(background=chain)) == []
    circle = {**chain, f"n{last}": {"builds_on": ["n0"]}}
    assert len(found(circular_notes, make_desk(background=circle))) == 1


@pytest.mark.parametrize(
    ("fields", "updated", "is_told"),
    [
        ({"published": "2025-03-01"}, "2025-03-02", True),
        ({"published": "2025-03-01", "updated": "2025-03-02"}, "2025-03-02", False),
        ({"published": "2025-03-01"}, "2025-03-01T23:00Z", False),
        ({"published": "2025-03-01T10:00Z"}, "2025-03-01T10:01Z", True),
        ({"published": "2025-03-01"}, None, False),
        ({}, "2025-03-02", False),
        ({"published": "2025-03-01", "status": "archived"}, "2025-03-02", False),
        ({"published": "2025-03-01", "status": "withdrawn"}, "2025-03-02", False),
    ],
)
def test_newer_notes(fields: dict[str, Any], updated: str | None, *, is_told: bool) -> None:
    used = {**fields, "background": [{"heading": "H", "text": "T"}, {"use": "strike"}]}
    desk = make_desk({"ferry": used}, background={"strike": {"updated": updated}})

    findings = found_all(newer_notes, desk)

    assert [(f.path, f.field) for f in findings] == [
        ("briefings/background/strike.yml", ("updated",))
    ] * is_told


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (1, 'after a briefing that uses it was last changed: "b0".'),
        (2, 'after 2 briefings that use it were last changed: "b0" and "b1".'),
        (
            7,
            (
                "after 7 briefings that use it were last changed: "
                '"b0", "b1", "b2", "b3", "b4" and 2 more.'
            ),
        ),
    ],
)
def test_all_older_briefings_are_told_at_once(number: int, told: str) -> None:
    used = {"published": "2025-03-01", "background": [{"use": "strike"}]}
    desk = make_desk(
        {f"b{n}": used for n in range(number)}, background={"strike": {"updated": "2025-03-02"}}
    )

    (finding,) = found_all(newer_notes, desk)

    assert finding.message == f"This note was updated {told}"


def test_what_a_note_builds_on_is_released_with_it() -> None:
    desk = make_desk(
        {"ferry": {"status": "published", "background": [{"use": "a"}]}, "draft": {}},
        background={"a": {"builds_on": ["b"]}, "b": {"builds_on": ["a", "gone"]}, "c": {}},
    )

    assert set(released(desk, AS_OF).background) == {"a", "b"}
