"""Where the schemas of a desk lie, and which of its files each of them is for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from generator.read.listing import FOLDER, DeskFile
from generator.store.cache import CACHE

SCHEMAS = f"{CACHE}/schemas"
"""The folder of the schemas, within that of the desk."""

SHARED: Mapping[str, str] = MappingProxyType({"actor": "actors", "background": "background"})
"""The schemas of what all briefings share, with the folders of it that hold YAML."""

_APART = ("actors", "background", "sources")
_ENDINGS = ("yml", "yaml")


def schema_path(kind: str) -> str:
    """Where the schema of a kind lies, within the folder of the desk."""
    return f"{SCHEMAS}/{kind}.json"


def globs() -> Mapping[str, Sequence[str]]:
    """For each schema the patterns of its files; one that begins with ``!`` takes files out."""
    apart = [f"!{FOLDER}/{name}/**" for name in _APART]
    return {
        "briefing": [*(f"{FOLDER}/**/*.{ending}" for ending in _ENDINGS), *apart],
        **{
            kind: [f"{FOLDER}/{name}/**/*.{ending}" for ending in _ENDINGS]
            for kind, name in SHARED.items()
        },
    }


def groups(files: Iterable[DeskFile]) -> tuple[list[str], list[str]]:
    """The folders of a desk that group briefings, and its briefings in none of them, in order."""
    folders: set[str] = set()
    single: set[str] = set()
    for file in files:
        if file.kind == "briefings":
            top, _, below = file.path.removeprefix(f"{FOLDER}/").partition("/")
            (folders if below else single).add(f"{FOLDER}/{top}")
    return sorted(folders), sorted(single)
