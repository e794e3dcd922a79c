"""The JSON Schemas of a desk's files: one for each kind of file.

They are in draft-07 (json-schema.org), which every version of the editors' servers understands.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.model.actor import Actor
from generator.model.background import BackgroundNote
from generator.model.base import Filed
from generator.model.briefing import Briefing
from generator.model.source import Source
from generator.schema.ids import Ids, definitions
from generator.schema.records import records
from generator.schema.values import Schema

KINDS: Mapping[str, type[Filed]] = MappingProxyType(
    {"briefing": Briefing, "actor": Actor, "background": BackgroundNote, "source": Source}
)
"""What there is a schema for: the noun that a file holds, or the front matter of a source."""


def schema(kind: str, ids: Ids) -> Schema:
    """The schema of a file of this kind, in a desk that has these ids."""
    whole, within = records(KINDS[kind])
    named = {**within, **dict(definitions(ids))}
    used = _used(whole, named)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **whole,
        "definitions": {name: node for name, node in sorted(named.items()) if name in used},
    }


def _used(whole: Schema, named: Mapping[str, Schema]) -> set[str]:
    """The names of the definitions to which something leads."""
    used: set[str] = set()
    waiting: list[object] = [whole]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            waiting += node.values()
            name = str(node.get("$ref", "")).rpartition("/")[2]
            if name and name not in used:
                used.add(name)
                waiting.append(named[name])
    return used
