"""The schema of a noun as pydantic makes it, with what the model says of each field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.model.base import Filed, Noun, record_in
from generator.model.docstrings import field_docstrings


def model_schema(noun: type[Filed]) -> dict[str, Any]:
    """A JSON Schema of the fields of a noun; those of the records within it are in ``$defs``.

    A reference to one of them is its name alone, such as ``Claim``.
    """
    schema = noun.model_json_schema(by_alias=True, ref_template="{model}")
    for record in _records_in(noun):
        _describe(schema.get("$defs", {}).get(record.__name__, schema), record)
    return schema


def _records_in(noun: type[Noun]) -> Iterator[type[Noun]]:
    """A noun and the records that its fields hold; one may come several times."""
    yield noun
    for info in noun.model_fields.values():
        if record := record_in(info.annotation):
            yield from _records_in(record)


def _describe(node: dict[str, Any], record: type[Noun]) -> None:
    docs = field_docstrings(record)
    for attribute, info in record.model_fields.items():
        if field := node["properties"].get(info.alias or attribute):
            field["description"] = docs[attribute]
