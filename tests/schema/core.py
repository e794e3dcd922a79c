"""YAML as an editor's server reads it: by the core schema (YAML 1.2.2, section 10.3.2)."""

from __future__ import annotations

import re
from typing import Any

import yaml


class _Core(yaml.SafeLoader):
    """Plain scalars that look like one are null, true, a number; all others are text."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - so it is in the class above


for _tag, _form in (
    ("null", r"~|null|Null|NULL|"),
    ("bool", r"true|True|TRUE|false|False|FALSE"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)"),
):
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_form})$"), None)


def _number(loader: Any, node: Any) -> float:
    text = loader.construct_scalar(node).replace(".inf", "inf")
    return int(text, 0) if text.startswith(("0x", "0o")) else float(text)


_Core.add_constructor("tag:yaml.org,2002:int", _number)
_Core.add_constructor("tag:yaml.org,2002:float", _number)


def load(text: str) -> Any:
    """What one document holds. Raises `yaml.YAMLError`."""
    return yaml.load(text, _Core)  # noqa: S506 - made of the safe one
