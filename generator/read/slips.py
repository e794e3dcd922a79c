"""What a reader of text refuses, and where it stands."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A range of a file: line and column of its first character and of the one after its last.

    Lines and columns count from 1, columns in characters.
    """

    line: int
    column: int
    end_line: int
    end_column: int


class Slip(NamedTuple):
    """Something that is refused: the rule, what and why, the mend, and the place."""

    rule: str
    message: str
    hint: str
    span: Span

    @classmethod
    def at_line(cls, line: int, rule: str, message: str, hint: str) -> Slip:
        """A slip whose place is a whole line."""
        return cls(rule, message, hint, Span(line, 1, line, 1))
