"""The settings by which VS Code's YAML extension (redhat.vscode-yaml) finds the schemas.

Its setting ``yaml.schemas`` has for each schema, relative to the folder that is open, the patterns
of the files that it is for. Patterns that take files out are understood by its server up to 1.23,
and again from 1.25 (October 2026).
"""

from __future__ import annotations

import json
import re
from typing import Any

from generator.editors.places import SCHEMAS, globs, schema_path

PATH = ".vscode/settings.json"
_KEY = "yaml.schemas"
_INDENT = re.compile(r"\{\s*\n([ \t]+)\"")


def settings(present: str | None) -> str | None:
    """The text of the settings with ours in them; of those that are ``present`` all others stay.

    None where they are no plain JSON, but have comments, say: then nobody but their owner knows
    how to add to them.
    """
    if present is None:
        return _written(_ours(), "    ")
    try:
        known = json.loads(present, object_pairs_hook=_exact)
    except (ValueError, RecursionError):  # the latter for thousands of brackets
        return None
    if not isinstance(known, dict) or not isinstance(known.get(_KEY, {}), dict):
        return None
    others = {
        schema: patterns
        for schema, patterns in known.get(_KEY, {}).items()
        if not schema.removeprefix("./").startswith(f"{SCHEMAS}/")
    }
    merged = {**known, _KEY: {**others, **_ours()[_KEY]}}
    if merged == known:
        return present
    indent = _INDENT.match(present)
    text = _written(merged, indent[1] if indent else "    ")
    return text.replace("\n", "\r\n") if "\r\n" in present else text


def addition() -> str:
    """What a person has to add to settings that we cannot read."""
    return _written(_ours(), "    ")


def _ours() -> dict[str, Any]:
    return {_KEY: {schema_path(kind): list(patterns) for kind, patterns in globs().items()}}


def _written(value: Any, indent: str) -> str:
    return json.dumps(value, indent=indent, ensure_ascii=False) + "\n"


def _exact(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object as it is written; one with a name in it twice would not be written back so."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands there twice")
    return found
