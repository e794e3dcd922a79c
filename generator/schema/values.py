"""A value of the model, as a JSON Schema for those who type it in YAML.

Our reader takes every scalar for text. An editor's YAML server does not: to it ``2024`` is a
number, ``on`` may be true, and a field with nothing behind its colon is null (YAML 1.2.2, section
10.3.2). What it takes for something else than text must not be called an error where we read it as
text, and an empty field is one left out. So most values here are one of several: what is meant, and
``not`` what is refused. The latter says nothing that an editor could offer for completion, where
``null`` and ``true`` among the types would be offered in every field.

Besides JSON Schema (draft-07) these are keywords that editors know: ``errorMessage``,
``enumDescriptions`` and ``markdownDescription`` of VS Code's JSON and YAML servers,
``x-intellij-enum-metadata`` of JetBrains.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, TypeAlias

from generator.model.meanings import meanings
from generator.model.prose import IS_PROSE

Schema: TypeAlias = dict[str, Any]

_TEXT = "One text belongs here, not a list and not fields."
_LIST = 'Write each item on a line of its own, with "- " before it.'
_TRUTH = ("true", "false")
_CITING = "Cite an article as `[@its-id]`, and name an actor as `[[its-id]]`."


def text(node: Schema, *, empty: bool) -> Schema:
    """A text of any kind, from what the model says of it; an ``empty`` one may stand for none."""
    kept = ("minLength", "maxLength", "pattern", "errorMessage")
    typed = {"type": "string", **{name: node[name] for name in kept if name in node}}
    refused = ["array", "object", "string", *([] if empty else ["null"])]
    if "pattern" not in node:
        return {"anyOf": [{**typed, "errorMessage": _TEXT}, _but(refused)]}
    typed.setdefault("errorMessage", node["description"])
    refused += ["number", *([] if _fits(node, "NO", "no") else ["boolean"])]
    examples = list(node.get("examples", ()))
    years = [{"type": "integer", "minimum": 1, "maximum": 9999}] if _fits(node, "2024") else []
    if years:
        examples = [int(example) if example.isdigit() else example for example in examples]
    return {
        **({"examples": examples} if examples else {}),
        "anyOf": [typed, *years, _but(refused)],
    }


def _fits(node: Schema, *words: str) -> bool:
    """Whether what a YAML server may take for something else is a text of this form."""
    return any(re.search(node["pattern"], word) for word in words)


def _but(types: Sequence[str]) -> Schema:
    """Whatever is of none of these types."""
    return {"not": {"type": sorted(types)}}


def choice(values: Sequence[str], *, empty: bool) -> Schema:
    """One of several values."""
    if tuple(values) == _TRUTH:
        chosen: list[Schema] = [
            {"type": "boolean", "errorMessage": "Write true or false."},
            {"type": "string", "pattern": "^(?:true|false)$"},  # in quotes
        ]
        return {"anyOf": [*chosen, *([NOTHING] * empty)]}
    chosen = [enumeration(values, meanings(values))]
    return {"anyOf": [*chosen, NOTHING]} if empty else chosen[0]


def enumeration(values: Sequence[str], described: Sequence[str]) -> Schema:
    """These values, each with what an editor shows beside it."""
    metadata = zip(values, described, strict=True)
    return {
        "enum": list(values),
        "enumDescriptions": list(described),
        "x-intellij-enum-metadata": dict(metadata),
    }


NOTHING = _but(["array", "boolean", "number", "object", "string"])
"""No value at all: the field is left out."""


def several(items: Schema, limit: int) -> Schema:
    """A list."""
    return {
        "items": items,
        "maxItems": limit,
        "anyOf": [{"type": "array", "errorMessage": _LIST}, NOTHING],
    }


def described(node: Schema, default: Any = None) -> Schema:
    """The words on a field: those of the model, how to cite, and what holds without it."""
    words = [str(node["description"])]
    if node.get(IS_PROSE) and "[@" not in words[0]:
        words.append(_CITING)
    if isinstance(default, str):
        words.append(f"Without it: {default}.")
    marked = " ".join(words).replace("``", "`")
    plain = marked.replace("`", "")
    return {"description": plain, **({"markdownDescription": marked} if "`" in marked else {})}
