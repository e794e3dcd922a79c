from __future__ import annotations

import re
from typing import Any

import jsonschema
import pytest

from generator.schema.schemas import KINDS, schema
from generator.schema.snippets import SNIPPETS

WRITTEN = {"kind": "person"}
"""What a person has to choose where a snippet leaves a gap that not every word fills."""


def filled(body: Any, name: str = "") -> Any:
    """A snippet with a word in each gap."""
    if isinstance(body, dict):
        return {key: filled(value, key) for key, value in body.items()}
    if isinstance(body, list):
        return [filled(value) for value in body]
    return re.sub(r"\$\d", WRITTEN.get(name, "word"), body)


@pytest.mark.parametrize("kind", KINDS)
def test_a_snippet_is_valid_once_it_is_filled_in(kind: str) -> None:
    made = schema(kind, {})
    for part in (made, *made["definitions"].values()):
        for option in part.get("anyOf", (part,)):
            judge = jsonschema.Draft7Validator({**option, "definitions": made["definitions"]})
            for snippet in option.get("defaultSnippets", ()):
                assert judge.is_valid(filled(snippet["body"])), snippet["label"]


def test_every_snippet_is_offered_somewhere() -> None:
    offered = str([schema(kind, {}) for kind in KINDS])

    for snippets in SNIPPETS.values():
        for snippet in snippets:
            assert snippet["label"] in offered
