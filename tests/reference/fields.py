"""The page on all fields, ``docs/fields.md``: ``python -m tests.reference.fields`` writes it anew.

What it says of a field is taken from the model; only the examples, and a few words on each kind of
file, are its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import yaml

from generator.model.actor import Actor
from generator.model.background import BackgroundNote
from generator.model.base import FILED_FIELDS, Filed
from generator.model.briefing import Briefing
from generator.model.meanings import meanings
from generator.model.prose import IS_PROSE
from generator.model.source import TEXT_FIELDS, Source
from generator.model.text import ID_OF
from generator.schema.model import model_schema
from generator.schema.records import AS_TEXT

ROOT = Path(__file__).parent.parent.parent
PAGE = ROOT / "docs" / "fields.md"
EXAMPLES: Mapping[str, Mapping[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "examples.yml").read_text("utf-8")
)
"""The YAML that sets a field, by the name of the record and that of the field."""

FILES: Mapping[str, type[Filed]] = MappingProxyType(
    {"briefing": Briefing, "source": Source, "actor": Actor, "background note": BackgroundNote}
)
"""The kinds of files, each with the noun that it holds."""

_PAGE = """\
---
# `make reference` makes this page from the model and tests/reference/examples.yml.
title: "Fields"
description: "Each field of the files of a desk, with what it holds and an example"
---

# Fields

A desk is made of four kinds of files. This page lists the fields of each, and of the records that
stand within them. Only the required ones are needed. If you write your first one, begin with
[Your first briefing](first-briefing.md).

{contents}

**An id** is the name of a file without its ending: of `briefings/sources/harbour-notice.md` it is
`harbour-notice`. It is made of the letters a-z, digits, and hyphens between them.

**Prose** is text in which you can cite and name:

- `[@harbour-notice]` cites an article, `[@harbour-notice; @lower-town-courier]` two of them.
- `[@harbour-notice, "the exact words"]` cites the very passage.
- `[[harbour-office]]` is an actor by its name, `[[harbour-office|the office]]` in other words.
- `[words](https://example.org)` is a page elsewhere.
- `*words*` and `**words**` are emphasis.

A blank line begins a new paragraph; `- ` before each of several lines makes a list.
"""
_ABOUT: Mapping[str, str] = MappingProxyType(
    {
        "briefing": "A file such as `briefings/2025/harbour.yml`.",
        "source": "A file such as `briefings/sources/harbour-notice.md`: the fields between two "
        "lines of `---`, and below them the text of the article as it was captured. "
        "One without `publisher`, `url` or `published` gets a warning: readers judge by them.",
        "actor": "A file such as `briefings/actors/harbour-office.yml`.",
        "background note": "A file such as `briefings/background/the-channel.yml`.",
        "section": "Either `heading` and `text`, or `use` alone.",
        "assessment": "Either `likelihood` or `confidence`, never both.",
    }
)
"""What there is to say of a record besides what the model says."""

_IDS: Mapping[str, str] = MappingProxyType(
    {
        "briefings": "The id of a briefing",
        "sources": "The id of a source",
        "actors": "The id of an actor",
        "background": "The id of a background note",
    }
)
_TRUTH = ["true", "false"]


class Record(NamedTuple):
    """A record of the model: its name for readers, what it is, and its fields by their names."""

    name: str
    about: str
    fields: Mapping[str, Mapping[str, Any]]
    required: frozenset[str]


def records() -> Iterator[Record]:
    """The records: of each kind of file its own, then those that stand within."""
    for noun in FILES.values():
        given = model_schema(noun)
        within = given.pop("$defs", {})
        hidden = FILED_FIELDS | (TEXT_FIELDS if noun is Source else frozenset())
        # The headline of an article may stand in its text.
        yield _record(given, hidden, hidden | ({"headline"} if noun is Source else set()))
        for name in sorted(within, key=list(_named(given, within)).index):
            yield _record(within[name], frozenset(), frozenset())


def _named(node: object, within: Mapping[str, Any]) -> Iterator[str]:
    """The records to which a record leads, in the order of its fields, with theirs behind each."""
    if isinstance(node, list):
        for item in node:
            yield from _named(item, within)
    elif isinstance(node, dict):
        if name := node.get("$ref"):
            yield name
            yield from _named(within[name], within)
        yield from _named(list(node.values()), within)


def _record(node: Mapping[str, Any], hidden: frozenset[str], optional: frozenset[str]) -> Record:
    return Record(
        _words(node["title"]),
        node["description"],
        {name: field for name, field in node["properties"].items() if name not in hidden},
        frozenset(node.get("required", ())) - optional,
    )


def _words(title: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", title).lower()


def page() -> str:
    """The whole page."""
    described = list(records())
    contents = "\n".join(f"- {_contents(record)}" for record in described)
    return "\n".join([_PAGE.format(contents=contents), *map(_section, described)])


def _contents(record: Record) -> str:
    link = f"[{record.name.capitalize()}](#{_anchor(record.name)})"
    return f"**{link}**" if record.name in FILES else link


def _anchor(name: str) -> str:
    return name.replace(" ", "-")


def _section(record: Record) -> str:
    said = [record.about, _ABOUT.get(record.name, "")]
    title = AS_TEXT.get(record.name.capitalize())
    if title:
        said.append(f"It may be written as one text, which is then its `{title}`.")
    parts = [f"## {record.name.capitalize()}\n", " ".join(filter(None, said)) + "\n"]
    for name, field in record.fields.items():
        parts += _field(record, name, field)
    return "\n".join(parts)


def _field(record: Record, name: str, field: Mapping[str, Any]) -> Iterator[str]:
    yield f"### `{name}` {{: #{_anchor(record.name)}-{name} }}\n"
    need = "**Required.** " if name in record.required else ""
    yield f"{need}{field['description'].replace('``', '`')}\n"
    node = next((one for one in field.get("anyOf", ()) if one != {"type": "null"}), field)
    default = field.get("default")
    usual = f" Without it: `{default}`." if isinstance(default, str) else ""
    yield f"{_holds(node)}.{usual}\n"
    if _chosen(node):
        values = zip(node["enum"], meanings(node["enum"]), strict=True)
        yield "".join(f"- `{value}`: {meaning}\n" for value, meaning in values)
    yield f"```yaml\n{EXAMPLES[record.name][name].strip()}\n```\n"


def _chosen(node: Mapping[str, Any]) -> bool:
    return "enum" in node and node["enum"] != _TRUTH


def _holds(node: Mapping[str, Any]) -> str:
    """What can be written into a field: its form and its limits, without the stop at the end."""
    if "$ref" in node:
        return f"One [{_words(node['$ref'])}](#{_anchor(_words(node['$ref']))})"
    if ID_OF in node:
        return _IDS[node[ID_OF]]
    if "enum" in node:
        return "One of these" if _chosen(node) else "`true` or `false`"
    if node["type"] == "array":
        return f"A list of at most {node['maxItems']}. Each: {_lower(_holds(node['items']))}"
    if "errorMessage" in node:
        most = f", with at most {node['maxLength']:,} characters" if "maxLength" in node else ""
        return f"{node['errorMessage'].removesuffix('.')}{most}"
    if "pattern" in node:
        return f"Text of the form `{node['pattern'].strip('^$')}`"
    form = "Prose" if node.get(IS_PROSE) else "One line of text" if "minLength" in node else "Text"
    return f"{form}, at most {node['maxLength']:,} characters" if "maxLength" in node else form


def _lower(words: str) -> str:
    return words[0].lower() + words[1:]


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="")
