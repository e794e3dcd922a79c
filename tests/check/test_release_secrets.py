"""What only a withheld briefing leads to is withheld too."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check.release import released
from generator.check.unknown import unknown_actors, unknown_notes, unknown_sources
from generator.check.unused import unused_actors, unused_sources
from generator.model.desk import Desk
from tests.check.desks import AS_OF, found, found_all, make_desk

OPEN = {"status": "published", "summary": "The [[crew]] left. [@notice]"}
# Names in every place that can hold one; what stands in the files of these leads further.
SECRET: dict[str, Any] = {
    "summary": "The [[s-summary]] left. [@s-cited]",
    "key_points": [{"text": "[[s-point]]", "evidence": [{"source": "s-evidence"}]}],
    "actors": [{"actor": "s-role", "role": "[@s-role]"}],
    "relations": [{"from": "s-from", "to": "s-to", "kind": "other", "note": "[[s-note]]"}],
    "background": [{"use": "s-strike"}],
    "timeline": [{"date": "2024", "event": "The *[[s-event]]* [@s-event]"}],
    "sources": ["s-listed", "s-reprint"],
    "corrections": [{"date": "2025-04-10", "kind": "withdrawal", "text": "[[s-why]] [@s-why]"}],
}
ACTORS: dict[str, Any] = {
    **{f"s-{where}": {} for where in ("summary", "point", "from", "to", "note", "event", "why")},
    "s-role": {"description": "The [[s-friend]]. [@s-description]"},
    "s-friend": {"not_to_be_confused_with": ["s-other"]},
    "s-other": {"description": "Not [[s-friend]]."},
    "s-member": {},
    "crew": {"description": "Sailors of the [[port]]. [@roster]"},
    "port": {"not_to_be_confused_with": ["pier"]},
    "pier": {"description": "Not the [[port]]."},
}
SOURCES: dict[str, Any] = {
    **{f"s-{where}": {} for where in ("cited", "evidence", "role", "event", "listed", "why")},
    "s-description": {},
    "s-in-note": {},
    "s-reprint": {"syndicated_from": "s-original"},
    "s-original": {},
    "notice": {"syndicated_from": "wire"},
    "wire": {},
    "roster": {},
}
NOTES: dict[str, Any] = {
    "s-strike": {"text": "The [[s-member]] left. [@s-in-note]"},
    "harbour": {"text": "The [[port]] was built. [@notice]"},
}


def desk(**secret: Any) -> Desk:
    """A desk with a briefing that readers may see, and one that they may not."""
    return make_desk(
        {"ferry": OPEN, "secret": {**SECRET, **secret}},
        sources=SOURCES,
        actors=ACTORS,
        background=NOTES,
    )


def names(shown: Desk) -> set[str]:
    return {*shown.briefings, *shown.sources, *shown.actors, *shown.background}


@pytest.mark.parametrize(
    "held",
    [
        {"status": "draft"},
        {"status": "review"},
        {"status": "published", "embargo_until": "2025-05-02"},
        {"status": "published", "published": "2025-05-02"},
        {"status": "archived", "expires": "2025-05-01"},
    ],
    ids=["draft", "review", "embargo", "publication", "expiry"],
)
def test_nothing_betrays_a_briefing_that_is_held_back(held: dict[str, str]) -> None:
    shown = released(desk(**held), AS_OF)

    assert names(shown) == {"ferry", "notice", "wire", "roster", "crew", "port", "pier"}
    assert set(shown.sources) == {"notice", "wire", "roster"}
    assert set(shown.actors) == {"crew", "port", "pier"}
    assert set(shown.background) == set()


def test_a_withdrawn_briefing_is_there_and_leads_to_nothing() -> None:
    shown = released(desk(status="withdrawn"), AS_OF)

    assert set(shown.briefings) == {"ferry", "secret"}
    assert names(shown) == {*names(released(desk(), AS_OF)), "secret"}


@pytest.mark.parametrize("drafts", [False, True])
def test_all_that_a_shown_briefing_leads_to_is_shown(drafts: bool) -> None:
    whole = desk(status="draft" if drafts else "published")

    shown = released(whole, AS_OF, drafts=drafts)

    assert names(whole) - names(shown) == {"harbour"}  # which no briefing uses
    for check in (unknown_sources, unknown_actors, unknown_notes):
        assert found(check, shown) == []
    for overall in (unused_sources, unused_actors):
        assert found_all(overall, shown) == []


def test_what_both_lead_to_is_shown() -> None:
    shared = make_desk(
        {
            "ferry": {**OPEN, "background": [{"use": "harbour"}]},
            "secret": {**SECRET, "summary": "The [[crew]] left. [@notice]"},
        },
        sources=SOURCES,
        actors=ACTORS,
        background=NOTES,
    )

    shown = released(shared, AS_OF)

    assert {"crew", "port"} <= set(shown.actors)
    assert set(shown.background) == {"harbour"}
    assert not any(name.startswith("s-") for name in names(shown))


def test_a_note_is_shown_with_all_that_it_names() -> None:
    briefing = {**OPEN, "summary": "It left. [@notice]", "background": [{"use": "s-strike"}]}

    shown = released(make_desk({"ferry": briefing}, sources=SOURCES, actors=ACTORS,
                               background=NOTES), AS_OF)  # fmt: skip

    assert set(shown.actors) == {"s-member"}
    assert set(shown.sources) == {"notice", "wire", "s-in-note"}


def test_the_order_of_the_desk_is_kept() -> None:
    shown = released(desk(status="published"), AS_OF)

    assert list(shown.actors) == [name for name in ACTORS if name in shown.actors]
    assert list(shown.sources) == [name for name in SOURCES if name in shown.sources]


def test_what_is_not_there_is_not_led_to() -> None:
    broken = make_desk(
        {"ferry": {**OPEN, "background": [{"use": "lost"}], "sources": ["lost"]}},
        sources={"notice": {"syndicated_from": "lost"}},
    )

    assert names(released(broken, AS_OF)) == {"ferry", "notice"}
