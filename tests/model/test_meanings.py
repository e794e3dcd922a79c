from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from generator.model.actor import Actor
from generator.model.background import BackgroundNote
from generator.model.briefing import Briefing
from generator.model.meanings import meanings
from generator.model.source import Source


def choices(node: Any) -> Iterator[tuple[str, ...]]:
    """The values of every field that chooses from some."""
    if isinstance(node, dict):
        if "enum" in node:
            yield tuple(node["enum"])
        for value in node.values():
            yield from choices(value)
    elif isinstance(node, list):
        for value in node:
            yield from choices(value)


@pytest.mark.parametrize("noun", [Actor, BackgroundNote, Briefing, Source])
def test_every_value_of_the_model_has_a_meaning(noun: Any) -> None:
    for values in set(choices(noun.model_json_schema())) - {("true", "false")}:
        said = meanings(values)

        assert len(said) == len(set(said)) == len(values)
        assert all(words.endswith(".") for words in said)


def test_others_have_none() -> None:
    with pytest.raises(KeyError):
        meanings(("draft",))
