"""What would change in a file, as a unified diff that ``git apply`` and ``patch -p1`` take."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from generator.report.colours import Paint, Part, plain
from generator.report.terminal import on_one_line

_NO_LINE_END = "\\ No newline at end of file"
_BYTE_ORDER_MARK = "\ufeff"
_PARTS: Mapping[str, Part] = MappingProxyType(
    {"+": "added", "-": "removed", "@": "hunk", "\\": "gutter"}
)


def patch_text(path: str, before: str, after: str, paint: Paint = plain) -> str:
    """The diff (POSIX, "diff -u") between two texts of the file at ``path``; ``""`` if none.

    A carriage return before a line end stays, so that the diff can be applied. What could command
    a terminal, or a service that reads what it shows, becomes an escape: such a line is safe to
    look at, and ``git apply`` refuses it.
    """
    lines = enumerate(_diff(path, before, after))
    return "".join(_painted(number, line, paint) for number, line in lines)


def _painted(number: int, line: str, paint: Paint) -> str:
    """A line of the diff, of which the first two name the file."""
    body = line.removesuffix("\r")
    end = line[len(body) :]
    # Without its byte order mark, which shows nothing, the first line of a file would not be found.
    mark = _BYTE_ORDER_MARK if body[1:2] == _BYTE_ORDER_MARK else ""
    body = f"{body[:1]}{mark}{on_one_line(body[1 + len(mark) :])}"
    part: Part | None = "path" if number < 2 else _PARTS.get(body[:1])
    return f"{paint(body, part) if part else body}{end}\n"


def _diff(path: str, before: str, after: str) -> Iterator[str]:
    name = on_one_line(path)
    for line in difflib.unified_diff(_lines(before), _lines(after), f"a/{name}", f"b/{name}"):
        yield line.removesuffix("\n")
        if not line.endswith("\n"):
            yield _NO_LINE_END


def _lines(text: str) -> list[str]:
    """Lines as diff counts them: each ends in LF; a carriage return alone, or else, ends none."""
    *lines, last = text.split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])
