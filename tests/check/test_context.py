"""What every rule is given."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from generator.check.context import Context
from generator.check.evidence import uncited_claims
from generator.check.unknown import unknown_sources
from tests.check.desks import AS_OF, make_desk


def test_a_context_is_about_all_of_a_desk_or_about_some_of_it() -> None:
    desk = make_desk(
        {"ferry": {}, "pier": {}}, actors={"crew": {}}, background={"strike": {"text": "x"}}
    )
    whole = Context(desk, AS_OF)
    some = Context(desk, AS_OF, only=[desk.briefings["pier"], desk.sources["notice"]])

    assert [noun.id for noun in whole.nouns] == ["ferry", "pier", "strike", "crew", "notice"]
    assert [noun.id for noun in some.nouns] == ["pier", "notice"]
    assert [noun.id for noun in some.briefings] == [noun.id for noun in some.writings] == ["pier"]
    assert [noun.id for noun in some.sources] == ["notice"]
    assert not some.actors


def test_a_context_can_be_asked_again() -> None:
    desk = make_desk({"ferry": {"summary": "It left. [@log]", "key_points": ["It was full."]}})
    context = Context(desk, AS_OF)

    for check in (unknown_sources, uncited_claims):
        first = list(check(context))
        assert len(first) == 1
        assert list(check(context)) == first == list(check(Context(desk, AS_OF)))


def test_a_context_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Context(make_desk(), AS_OF).as_of = AS_OF  # type: ignore[misc]
