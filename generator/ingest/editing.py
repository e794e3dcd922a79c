"""One field of a source file's front matter is given a value, and no other byte changes."""

from __future__ import annotations

import re
from typing import Any

import yaml

from generator.read.front_matter import split

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LINE_END = re.compile("(\r\n|\r|\n)")
_MARK = "\ufeff"


def with_field(data: bytes, name: str, value: str) -> bytes | None:
    """The source file ``data`` with the field ``name`` of its front matter set to ``value``.

    The field's quotes, the comment behind it, line ends and the byte order mark stay. A field that
    is not there is added as the last one. ``data`` is UTF-8 and can be read; ``value`` is a word
    that YAML needs no quotes for. None where the file has no front matter, and where the field is
    written in a way that this cannot change: whoever calls this reads the result again to be sure.
    """
    text = data.decode("utf-8")
    mark = _MARK if text.startswith(_MARK) else ""
    parts = _LINE_END.split(text.removeprefix(mark))
    lines, ends = parts[::2], parts[1::2]
    front = split("\n".join(lines))
    if front.yaml is None or not front.closed:
        return None
    new = _edited(front.yaml, name, value)
    if new is None:
        return None
    first = front.yaml_line - 1
    fence = first + front.yaml.count("\n")
    if new.count("\n") > front.yaml.count("\n"):
        ends.insert(fence, ends[fence - 1])
    lines[first:fence] = new.split("\n")[:-1]
    whole = "".join(line + end for line, end in zip(lines, [*ends, ""], strict=True))
    return (mark + whole).encode("utf-8")


def _edited(text: str, name: str, value: str) -> str | None:
    """A piece of YAML with the field set, in the same lines or with one more at its end."""
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError:
        return None
    if root is None:
        return f"{text}{name}: {value}\n"
    if not isinstance(root, yaml.MappingNode):
        return None
    node = next((node for key, node in root.value if key.value == name), None)
    if node is None:
        indent = " " * root.start_mark.column
        return None if root.flow_style else f"{text}{indent}{name}: {value}\n"
    start, end = node.start_mark.index, node.end_mark.index
    if start == end:  # nothing stands behind the colon, if there is one
        space = "" if text[:start].endswith(" ") else " "
        is_open = text[:start].rstrip(" ").endswith(":")
        return f"{text[:start]}{space}{value}{text[start:]}" if is_open else None
    written = text[start:end]
    if not isinstance(node, yaml.ScalarNode) or "\\" in written:
        return None
    if written.count(node.value) != 1:
        return None
    return text[:start] + written.replace(node.value, value) + text[end:]
