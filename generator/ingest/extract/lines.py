"""White space, and characters that no source file may hold."""

from __future__ import annotations

import re

from generator.model.characters import UNSPACED

# What `generator.read.hygiene` refuses in an article, and U+2028 and its kin, which end lines
# that no editor shows.
_CONTROL = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")


def one_line(text: str) -> str:
    """Fold all white space to single spaces."""
    return " ".join(text.split())


def weight(text: str) -> int:
    """How long a text is on one line, in characters.

    One of a script without spaces between words counts for three.
    """
    line = one_line(text)
    return len(line) + 2 * len(UNSPACED.findall(line))


def several_lines(text: str) -> str:
    """Fold white space within lines, and blank lines to line breaks; other line breaks stay."""
    return "\n".join(filter(None, map(one_line, line_feeds(text).split("\n"))))


def line_feeds(text: str) -> str:
    """All line ends as LF."""
    return _LINE_ENDS.sub("\n", text)


def blocks(text: str) -> list[str]:
    """The pieces of a text between its blank lines, line ends as LF."""
    return [block for block in _BLANK_LINES.split(line_feeds(text)) if block.strip()]


def without_controls(text: str) -> tuple[str, int]:
    """A text without control characters and noncharacters, and how many of them there were."""
    if text.isprintable():
        return text, 0
    return _CONTROL.subn("", text)
