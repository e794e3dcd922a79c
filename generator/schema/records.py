"""The nouns of the model as JSON Schemas, made of those that pydantic gives.

From the model come the fields, their descriptions, limits, forms and choices. What pydantic cannot
know is added here: how YAML takes what is typed (`generator.schema.values`), which records may be
written as one text, and the ids that there are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.model.actor import Alias
from generator.model.base import FILED_FIELDS, Filed
from generator.model.claim import Claim
from generator.model.parts import Section
from generator.model.source import TEXT_FIELDS, Source
from generator.model.text import ID_OF
from generator.schema.ids import NAMES
from generator.schema.model import model_schema
from generator.schema.snippets import SNIPPETS
from generator.schema.values import NOTHING, Schema, choice, described, several, text

AS_TEXT: Mapping[str, str] = {Claim.__name__: "text", Alias.__name__: "name"}
"""Records that may be written as one text, with the field that the text is for."""

_EITHER: Mapping[str, tuple[frozenset[str], ...]] = {
    Section.__name__: (frozenset({"use"}), frozenset({"heading", "text"}))
}
"""Records that have either these fields, all of them, or those."""


def records(noun: type[Filed]) -> tuple[Schema, dict[str, Schema]]:
    """The schema of the file of a noun, and those of the records within it by their names."""
    given = model_schema(noun)
    within = given.pop("$defs", {})
    hidden, found_elsewhere = FILED_FIELDS, frozenset[str]()
    if issubclass(noun, Source):
        hidden |= TEXT_FIELDS
        found_elsewhere = frozenset({"headline"})  # it may stand in the text of the article
    given["properties"] = {
        name: field for name, field in given["properties"].items() if name not in hidden
    }
    given["required"] = [name for name in given["required"] if name not in hidden | found_elsewhere]
    return _record(given), {name: _within(name, node) for name, node in within.items()}


def _within(name: str, node: Schema) -> Schema:
    """The schema of a record that stands in another."""
    if name in _EITHER:
        return {**_heading(node), "anyOf": [_record(_only(node, f)) for f in _EITHER[name]]}
    record = _record(node)
    if name not in AS_TEXT:
        return record
    as_text = text(node["properties"][AS_TEXT[name]], empty=True)
    return _titled({**_heading(node), "anyOf": [record, *as_text["anyOf"]]}, record["title"])


def _only(node: Schema, fields: frozenset[str]) -> Schema:
    properties = {name: field for name, field in node["properties"].items() if name in fields}
    return {**node, "properties": properties, "required": list(properties)}


def _record(node: Schema) -> Schema:
    required = node.get("required", [])
    heading = _heading(node)
    return {
        **heading,
        "type": "object",
        "properties": {
            name: _titled(_field(field, empty=name not in required), heading["title"])
            for name, field in node["properties"].items()
        },
        **({"required": required} if required else {}),
        "additionalProperties": False,
        **({"defaultSnippets": list(found)} if (found := SNIPPETS.get(node["title"])) else {}),
    }


def _heading(node: Schema) -> Schema:
    """What a record is called, ``Web link``, and what it is."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", node["title"])
    return {"title": words.capitalize(), **described(node)}


def _titled(value: Schema, title: str) -> Schema:
    """Give what is only there to refuse something the title that the field has anyway.

    VS Code's server takes branches without a title for one and the same, and then shows the title
    of the record above the words on a field once for each of them.
    """
    if "anyOf" not in value:
        return value
    branches = [
        {"title": title, **branch} if "not" in branch else branch for branch in value["anyOf"]
    ]
    return {**value, "anyOf": branches}


def _field(field: Schema, *, empty: bool) -> Schema:
    """The schema of a field; an ``empty`` one counts as left out."""
    # Where the model has None for what is left out, pydantic gives null as another type.
    types = [branch for branch in field.get("anyOf", ()) if branch != {"type": "null"}]
    node = {**(types[0] if types else field), "description": field["description"]}
    return {**described(node, field.get("default")), **_value(node, empty=empty)}


def _value(node: Schema, *, empty: bool) -> Schema:
    if "$ref" in node or ID_OF in node:
        name = node.get("$ref") or NAMES[node[ID_OF]]
        return {"anyOf": [{"$ref": f"#/definitions/{name}"}, *([NOTHING] * empty)]}
    if "enum" in node:
        return choice(node["enum"], empty=empty)
    if node["type"] == "array":
        return several(_item(node["items"]), node["maxItems"])
    return text(node, empty=empty)


def _item(node: Schema) -> Schema:
    # An item that is a text may be one that YAML has another word for, such as null.
    value = _value(node, empty=True)
    first: Schema = value["anyOf"][0]
    return first if "$ref" in first else value
