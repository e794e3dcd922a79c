"""Desks held against the schemas that are made for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import jsonschema
import yaml

from generator.read.front_matter import split
from generator.read.listing import desk_files
from generator.schema.ids import ids_of
from generator.schema.schemas import schema
from generator.site import read_desk
from tests.schema.core import load

KINDS: Mapping[str, str] = {
    "briefings": "briefing",
    "actors": "actor",
    "background": "background",
    "sources": "source",
}


def errors(root: Path) -> Iterator[tuple[str, str]]:
    """What the schemas of the desk in ``root`` find wrong with its files: path and message.

    A file that is no YAML is left out: an editor says that without a schema.
    """
    ids = ids_of(read_desk(root).desk)
    judges = {kind: jsonschema.Draft7Validator(schema(name, ids)) for kind, name in KINDS.items()}
    for file in desk_files(root):
        text = Path(file.on_disk).read_text("utf-8")
        if file.kind == "sources":
            text = split(text.replace("\r\n", "\n")).yaml or "{}"
        try:
            value = load(text)
        except yaml.YAMLError:
            continue
        for error in judges[file.kind].iter_errors(value):
            yield file.path, error.message
