from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator.schema.schemas import KINDS, schema
from tests.schema.desks import errors
from tests.test_desks import FILES, Case, case

ROOT = Path(__file__).parents[2]
IDS = {
    "sources": {"notice": "Harbour to open"},
    "actors": {"mayor": "The Mayor, person"},
    "background": {"port": "The port"},
    "briefings": {"harbour": "The harbour opens"},
}


def laid(told: Case, folder: Path) -> Path:
    """The desk of a case, on the disk."""
    for path, text in told.files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    (folder / "briefings").mkdir(exist_ok=True)
    return folder


def parts(node: Any) -> Iterator[dict[str, Any]]:
    """Every schema within a schema, itself included."""
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from parts(value)
    elif isinstance(node, list):
        for value in node:
            yield from parts(value)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("ids", [IDS, {}], ids=["with-ids", "without-ids"])
def test_a_schema_is_one_of_draft_07(kind: str, ids: dict[str, dict[str, str]]) -> None:
    made = schema(kind, ids)

    jsonschema.Draft7Validator.check_schema(made)
    assert made["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert json.loads(json.dumps(made)) == made


@pytest.mark.parametrize("kind", KINDS)
def test_every_definition_is_used_and_every_reference_leads_somewhere(kind: str) -> None:
    made = schema(kind, IDS)
    led = {part["$ref"] for part in parts(made) if isinstance(part.get("$ref"), str)}

    assert led == {f"#/definitions/{name}" for name in made["definitions"]}


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_the_model_alone_is_left(kind: str) -> None:
    for part in parts(schema(kind, IDS)):
        assert not {"default", "x-id-of", "x-prose", "$defs"} & set(part)
    assert not {"id", "path", "text", "paragraphs"} & set(schema(kind, IDS)["properties"]) - {
        *(["text"] if kind == "background" else [])
    }


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_described_and_no_other_is_allowed(kind: str) -> None:
    for part in parts(schema(kind, IDS)):
        if "properties" in part and "type" in part:
            assert part["additionalProperties"] is False
            for field in part["properties"].values():
                assert field["description"].endswith((".", ")"))


@pytest.mark.parametrize("kind", KINDS)
def test_examples_are_what_the_field_takes(kind: str) -> None:
    made = schema(kind, IDS)
    for part in parts(made):
        for example in part.get("examples", ()):
            judge = jsonschema.Draft7Validator({**part, "definitions": made["definitions"]})
            assert judge.is_valid(example), example


@pytest.mark.parametrize("name", [name for name in FILES if name.startswith("valid/")])
def test_a_valid_desk_has_no_errors(name: str, tmp_path: Path) -> None:
    assert not list(errors(laid(case(name), tmp_path)))


@pytest.mark.parametrize(
    "desk",
    [ROOT, *sorted(ROOT.glob("tests/golden/*/desk"))],
    ids=lambda desk: desk.relative_to(ROOT).as_posix(),
)
def test_a_desk_of_the_golden_files_has_no_errors(desk: Path) -> None:
    assert not list(errors(desk))


SEEN = (
    "[field-unknown]",
    "[field-missing]",
    "[id-invalid]",
    "is not one of the values of",
    "is not a date that can be read",
    "is not a language tag",
    "must be a list",
    "must be a set of fields",
    "[background-unknown]",
    "[translation-unknown]",
)
"""Words in the findings of `briefing check` on what an editor can see too."""

UNSEEN = {
    "invalid/id-of-file.txt",  # the name of the file is the mistake,
    "invalid/id-with-spaces.txt",
    "invalid/field-missing-headline-of-source.txt",  # or the article,
    "invalid/markup-mention.txt",  # or the words within a text,
    "invalid/markup-citation-with-space.txt",
    "invalid/yaml-tab-between-fields.txt",  # or it is not YAML, which the server says by itself,
    "invalid/withdrawn-without-reason.txt",  # or two fields that do not go together
}
"""Cases of these of which a schema says nothing."""


@pytest.mark.parametrize(
    "name",
    [
        name
        for name in FILES
        if any(words in case(name).findings for words in SEEN) and name not in UNSEEN
    ],
)
def test_what_a_person_mistypes_is_an_error(name: str, tmp_path: Path) -> None:
    assert list(errors(laid(case(name), tmp_path)))


@pytest.mark.parametrize("name", sorted(UNSEEN))
def test_of_other_mistakes_a_schema_says_nothing(name: str, tmp_path: Path) -> None:
    assert not list(errors(laid(case(name), tmp_path)))
