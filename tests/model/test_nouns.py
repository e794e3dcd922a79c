"""What all nouns have in common: frozen, exact about their fields, described for editors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from generator.model.actor import Actor, Alias, Position, WebLink
from generator.model.background import BackgroundNote
from generator.model.base import FILED_FIELDS, Filed, Noun
from generator.model.briefing import Briefing
from generator.model.claim import Claim, Evidence
from generator.model.docstrings import field_docstrings
from generator.model.parts import (
    Assessment,
    Correction,
    Event,
    Relation,
    Role,
    Section,
    View,
    Watch,
)
from generator.model.source import TEXT_FIELDS, Source

FILED: Mapping[type[Filed], Mapping[str, Any]] = {
    Briefing: {"headline": "The ferry", "summary": "It sails."},
    Source: {"headline": "The ferry", "text": "It sails.", "paragraphs": ("It sails.",)},
    Actor: {"name": "The crew", "kind": "organization"},
    BackgroundNote: {"heading": "The strike", "text": "They left."},
}
PARTS: Mapping[type[Noun], Mapping[str, Any]] = {
    Alias: {"name": "Crew"},
    Position: {"title": "Captain"},
    WebLink: {"title": "Port", "url": "https://example.org"},
    Role: {"actor": "crew"},
    Relation: {"from": "crew", "to": "port", "kind": "backs"},
    Section: {"use": "strike"},
    Event: {"date": "2024", "event": "They left."},
    Assessment: {"text": "It will last."},
    View: {"holder": "The union", "text": "It will not."},
    Watch: {"text": "The next talks."},
    Correction: {"date": "2025-04-09", "kind": "update", "text": "It sails."},
    Claim: {"text": "It sails."},
    Evidence: {"source": "notice"},
}
FILE = {"id": "ferry", "path": "briefings/ferry.yml"}
SMALLEST: dict[type[Noun], Mapping[str, Any]] = {
    **{noun: {**FILE, **fields} for noun, fields in FILED.items()},
    **PARTS,
}

# The table of the product's design, whatever the model says: editors' files depend on these names.
FIELDS: Mapping[type[Noun], str] = {
    Briefing: "headline summary status kind published updated embargo_until expires review_by "
    "redirect_from language translation_of authors editors topics places key_points "
    "why_it_matters actors relations background timeline assessments views next unknowns sources "
    "corrections notes",
    Source: "headline standfirst publisher url authors published modified retrieved language "
    "archived_url kind rights reliability syndicated_from state text_sha256",
    Actor: "name kind aliases description country wikidata links positions not_to_be_confused_with "
    "redirect_from",
    BackgroundNote: "heading text updated builds_on topics language",
    Claim: "text status evidence",
    Evidence: "source quote supports speaker",
    Alias: "name language weak",
    Position: "title organization from to",
    WebLink: "title url",
    Role: "actor role",
    Relation: "from to kind since until note",
    Section: "heading text use",
    Event: "date event",
    Assessment: "text likelihood confidence basis",
    View: "holder text",
    Watch: "date text",
    Correction: "date kind text",
}


def written(noun: type[Noun]) -> dict[str, str]:
    """The fields that an editor writes, as in a file, with their descriptions."""
    hidden = FILED_FIELDS if issubclass(noun, Filed) else frozenset[str]()
    if noun is Source:
        hidden |= TEXT_FIELDS
    docs = field_docstrings(noun)
    return {
        info.alias or name: docs.get(name, "")
        for name, info in noun.model_fields.items()
        if name not in hidden
    }


def all_nouns(of: type[BaseModel] = Noun) -> Iterator[type[BaseModel]]:
    for noun in of.__subclasses__():
        if noun.__module__.startswith("generator."):  # other tests have nouns of their own
            yield noun
        yield from all_nouns(noun)


def test_no_noun_is_forgotten_here() -> None:
    assert set(all_nouns()) == {*SMALLEST, Filed}
    assert set(FIELDS) == set(SMALLEST)


@pytest.mark.parametrize("noun", FIELDS, ids=lambda noun: noun.__name__)
def test_a_noun_has_the_fields_of_the_design_and_no_other(noun: type[Noun]) -> None:
    assert list(written(noun)) == FIELDS[noun].split()


@pytest.mark.parametrize("noun", FIELDS, ids=lambda noun: noun.__name__)
def test_every_field_is_described_for_editors(noun: type[Noun]) -> None:
    assert (noun.__doc__ or "").endswith(".")
    for name, description in written(noun).items():
        assert description.endswith("."), name
        assert len(description.split()) >= 2, name
        assert description.isprintable(), name
        assert not any(word in description for word in ("None", "tuple", "str ", "``")), name
    # What is said of two fields alike explains neither.
    assert len(set(written(noun).values())) == len(written(noun))


@pytest.mark.parametrize("noun", SMALLEST, ids=lambda noun: noun.__name__)
def test_a_noun_needs_these_fields_and_only_these(noun: type[Noun]) -> None:
    smallest = SMALLEST[noun]
    noun.model_validate(smallest)
    if noun is Section:
        return
    for name in smallest:
        with pytest.raises(ValidationError, match=f"(?m)^{name}\n +Field required"):
            noun.model_validate({key: value for key, value in smallest.items() if key != name})


@pytest.mark.parametrize("noun", SMALLEST, ids=lambda noun: noun.__name__)
def test_a_noun_cannot_be_changed(noun: type[Noun]) -> None:
    made = noun.model_validate(SMALLEST[noun])
    for name in noun.model_fields:
        with pytest.raises(ValidationError, match="Instance is frozen"):
            setattr(made, name, getattr(made, name))


@pytest.mark.parametrize("noun", SMALLEST, ids=lambda noun: noun.__name__)
def test_a_noun_knows_no_other_fields(noun: type[Noun]) -> None:
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        noun.model_validate({**SMALLEST[noun], "colour": "blue"})


@pytest.mark.parametrize("noun", SMALLEST, ids=lambda noun: noun.__name__)
def test_lists_are_kept_as_tuples(noun: type[Noun]) -> None:
    made = noun.model_validate(SMALLEST[noun])
    assert not any(isinstance(value, list | dict | set) for value in dict(made).values())


@pytest.mark.parametrize("noun", FILED, ids=lambda noun: noun.__name__)
def test_the_id_and_the_path_are_not_written_back(noun: type[Filed]) -> None:
    made = noun.model_validate(SMALLEST[noun])

    assert (made.id, made.path) == ("ferry", "briefings/ferry.yml")
    assert not FILED_FIELDS & set(made.model_dump())
