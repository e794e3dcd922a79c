"""The settings by which the editors of JetBrains find the schemas.

They keep them in ``.idea/jsonSchemas.xml``, in the form of two classes of the IntelliJ platform,
``JsonSchemaMappingsProjectConfiguration`` and ``UserDefinedJsonSchemaConfiguration``. A mapping
takes files, folders and patterns in, and none out, and a file must not be in two mappings. So each
folder that groups briefings is named, and those of the years of this century beforehand.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.editors.places import SCHEMAS, SHARED, groups, schema_path
from generator.read.listing import FOLDER, DeskFile

FOLDER_OF_SETTINGS = ".idea"
PATH = f"{FOLDER_OF_SETTINGS}/jsonSchemas.xml"

_COMPONENT = "JsonSchemaMappingsProjectConfiguration"
_DRAFT = "JSON Schema version 7"
_NAMES = {"briefing": "Briefings", "actor": "Actors", "background": "Background notes"}


class _Item(NamedTuple):
    path: str
    kind: str
    """``File``, ``Directory`` or ``Pattern``."""


def mappings(present: str | None, files: Iterable[DeskFile]) -> str | None:
    """The text of the settings with our mappings in them; of those ``present`` all others stay.

    ``files`` are those of the desk. None where what is there is not what these editors write.
    """
    if present is None:
        present = f'<project version="4">\n  <component name="{_COMPONENT}" />\n</project>\n'
    # These editors write no document type, no comments and no CDATA: whoever did knows why.
    if "<!" in present:
        return None
    try:
        project = ET.fromstring(present)  # noqa: S314 - no entities without a document type
        return _merged(project, files) if project.tag == "project" else None
    except (ET.ParseError, RecursionError):  # the latter for thousands of elements in each other
        return None


def _merged(project: ET.Element, files: Iterable[DeskFile]) -> str:
    entries = _entries(project)
    for entry in list(entries):
        if (_schema_of(entry) or "").startswith(f"{SCHEMAS}/"):
            entries.remove(entry)
    entries.extend(_mapping(kind, items) for kind, items in _items(files))
    ET.indent(project, "  ")
    text = ET.tostring(project, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'  # no line end: so do they


def addition(files: Iterable[DeskFile]) -> str:
    """What a person has to add to settings that we cannot read."""
    return mappings(None, files) or ""


def _entries(project: ET.Element) -> ET.Element:
    """The element that holds the mappings, made if it is not there."""
    component = project.find(f"component[@name='{_COMPONENT}']")
    if component is None:
        component = ET.SubElement(project, "component", name=_COMPONENT)
    below = component
    for tag in ("state", "map"):
        found = below.find(tag)
        below = ET.SubElement(below, tag) if found is None else found
    return below


def _schema_of(entry: ET.Element) -> str | None:
    option = entry.find("value/SchemaInfo/option[@name='relativePathToSchema']")
    return None if option is None else option.get("value")


def _items(files: Iterable[DeskFile]) -> Iterator[tuple[str, list[_Item]]]:
    folders, single = groups(files)
    yield (
        "briefing",
        [
            *(_Item(f"{FOLDER}/20??/*.{ending}", "Pattern") for ending in ("yml", "yaml")),
            *(_Item(path, "Directory") for path in folders),
            *(_Item(path, "File") for path in single),
        ],
    )
    for kind, name in SHARED.items():
        yield kind, [_Item(f"{FOLDER}/{name}", "Directory")]


def _mapping(kind: str, items: Iterable[_Item]) -> ET.Element:
    name = f"{_NAMES[kind]} (briefing schema)"
    entry = ET.Element("entry", key=name)
    info = ET.SubElement(ET.SubElement(entry, "value"), "SchemaInfo")
    _option(info, "name", name)
    _option(info, "relativePathToSchema", schema_path(kind))
    _option(info, "schemaVersion", _DRAFT)
    listed = ET.SubElement(ET.SubElement(info, "option", name="patterns"), "list")
    for item in items:
        element = ET.SubElement(listed, "Item")
        if item.kind != "File":
            _option(element, item.kind.lower(), "true")
        _option(element, "path", item.path)
        if item.kind != "File":
            _option(element, "mappingKind", item.kind)
    return entry


def _option(parent: ET.Element, name: str, value: str) -> None:
    ET.SubElement(parent, "option", name=name, value=value)
