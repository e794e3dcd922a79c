from __future__ import annotations

from collections.abc import Iterator

import jsonschema
import pytest
from pydantic import ValidationError

from generator.model.actor import Actor
from generator.model.base import Noun
from generator.model.briefing import Briefing
from generator.model.source import Source
from generator.schema.records import AS_TEXT, records
from generator.schema.schemas import KINDS, schema


def nouns(noun: type[Noun] = Noun) -> Iterator[type[Noun]]:
    """Every record of the model."""
    for kind in noun.__subclasses__():
        yield kind
        yield from nouns(kind)


def test_the_records_that_may_be_written_as_text_are_those_of_the_model() -> None:
    accepting = set()
    for noun in nouns():
        try:
            noun.model_validate("words")
        except ValidationError:
            continue
        accepting.add(noun.__name__)

    assert accepting == set(AS_TEXT)


def test_the_fields_are_those_that_a_person_writes() -> None:
    whole, within = records(Briefing)

    assert list(whole["properties"])[:3] == ["headline", "summary", "status"]
    assert whole["required"] == ["headline", "summary"]
    names = ["from", "to", "kind", "since", "until", "note"]
    assert list(within["Relation"]["properties"]) == names


def test_the_headline_of_an_article_may_stand_in_its_text() -> None:
    whole, _ = records(Source)

    assert "required" not in whole
    assert not {"id", "path", "text", "paragraphs"} & set(whole["properties"])


def test_titles_are_words() -> None:
    _, within = records(Actor)

    assert within["WebLink"]["title"] == "Web link"


@pytest.mark.parametrize(
    "background",
    [
        {"use": "port"},
        {"heading": "The quay", "text": "It is old."},
    ],
)
def test_background_is_a_note_or_written_there(background: dict[str, str]) -> None:
    judge = jsonschema.Draft7Validator(schema("briefing", {}))
    briefing = {"headline": "a", "summary": "b"}

    assert judge.is_valid({**briefing, "background": [background]})
    for name in background:
        broken = {key: value for key, value in background.items() if key != name}
        assert not judge.is_valid({**briefing, "background": [broken]})
    both = {**background, "use": "port", "text": "Old."}
    assert not judge.is_valid({**briefing, "background": [both]})


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_fields(kind: str) -> None:
    judge = jsonschema.Draft7Validator(schema(kind, {}))

    assert not judge.is_valid(["a"])
    assert not judge.is_valid("a")
