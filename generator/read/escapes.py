r"""Line breaks and tabs that an escape makes in a text of one line: ``"C:\new"``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from generator.model.base import Noun
from generator.model.finding import FieldPath
from generator.model.text import Headline, Line
from generator.read.field_names import annotation_at, takes
from generator.read.slips import Slip, Span

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*(?P<escape>\\(?P<letter>[nt]))(?P<word>\w{0,40})")
_MAKES = {"n": "a line break", "t": "a tab"}


def escaped_lines(noun: type[Noun], text: str, *, first_line: int = 1) -> Iterator[Slip]:
    r"""The first ``\n`` or ``\t`` in each text of one line, in double quotation marks.

    There YAML takes it for an escape (YAML 1.1, section 5.7), and the letters that were typed are
    gone without a word. ``text`` can be parsed as YAML; it holds the fields of ``noun``, and its
    first line is ``first_line`` of its file.
    """
    if "\\" not in text or not _ESCAPE.search(text):
        return
    waiting: list[tuple[FieldPath, Any]] = [((), yaml.compose(text, Loader=_Loader))]
    while waiting:
        loc, node = waiting.pop()
        if isinstance(node, yaml.MappingNode):
            waiting += [((*loc, key.value), value) for key, value in reversed(node.value)]
        elif isinstance(node, yaml.SequenceNode):
            waiting += [((*loc, n), value) for n, value in reversed([*enumerate(node.value)])]
        elif isinstance(node, yaml.ScalarNode) and node.style == '"' and _is_line(noun, loc):
            start: Any = node.start_mark
            found = _ESCAPE.search(text, start.index, node.end_mark.index)
            if found:
                yield _slip(text, found, first_line)


def _is_line(noun: type[Noun], loc: FieldPath) -> bool:
    try:
        return bool(loc) and takes(annotation_at(noun, loc), Line, Headline)
    except (AttributeError, KeyError, IndexError):  # there is no such field
        return False


def _slip(text: str, found: re.Match[str], first_line: int) -> Slip:
    start, end = found.span("escape")
    line = text.count("\n", 0, start) + first_line
    column = start - text.rfind("\n", 0, start)
    escape, makes = found["escape"], _MAKES[found["letter"]]
    return Slip(
        "text-control-character",
        f'In a text in "…", {escape} is an escape: it makes {makes}.',
        f"Put '…' round the text, or write \\{escape}, if \"{escape}{found['word']}\" is meant; "
        "if not, take it out.",
        Span(line, column, line, column + end - start),
    )
