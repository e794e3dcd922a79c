"""YAML as editors write it: folded text for what is long, quotation marks only where needed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

Written: TypeAlias = "str | Sequence[Written] | Mapping[str, Written]"

_WIDTH = 100
_PLAIN = re.compile(r"[^\W_](?:[^:#\n]|:(?! )|(?<! )#)*[^:\s]")
"""Text that needs no quotation marks: it begins with a letter or a digit, and holds nothing that
YAML could read as a field, a comment or a second line."""


def yaml_text(fields: Mapping[str, Written]) -> str:
    """The text of a file with these fields."""
    return "\n".join(_mapping(fields, "")) + "\n"


def _mapping(fields: Mapping[str, Written], indent: str) -> Iterator[str]:
    for name, value in fields.items():
        if isinstance(value, str):
            yield from _scalar(f"{indent}{name}: ", value, f"{indent}  ")
        else:
            yield f"{indent}{name}:"
            yield from _nested(value, f"{indent}  ")


def _nested(value: Sequence[Written] | Mapping[str, Written], indent: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from _mapping(value, indent)
        return
    for item in value:
        if isinstance(item, str):
            yield from _scalar(f"{indent}- ", item, f"{indent}  ")
        else:
            first, *others = _nested(item, f"{indent}  ")
            yield f"{indent}- {first.lstrip()}"
            yield from others


def _scalar(before: str, text: str, indent: str) -> Iterator[str]:
    if "\n- " in text:  # the lines of a list have to stay lines
        yield f"{before}|-"
        yield from (f"{indent}{line}" if line else "" for line in text.split("\n"))
    elif len(before) + len(text) > _WIDTH or "\n" in text:
        yield f"{before}>-"
        for n, paragraph in enumerate(text.split("\n\n")):
            if n:
                yield ""
            yield from _folded(paragraph, indent)
    elif _PLAIN.fullmatch(text):
        yield before + text
    else:
        yield before + json.dumps(text, ensure_ascii=False)


def _folded(paragraph: str, indent: str) -> Iterator[str]:
    line = indent
    for word in paragraph.split(" "):
        if len(line) + len(word) > _WIDTH and line != indent:
            yield line.rstrip(" ")
            line = indent
        line += f"{word} "
    yield line.rstrip(" ")
