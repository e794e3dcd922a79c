"""What a reader of text refuses, and where it stands."""

from __future__ import annotations

from typing import NamedTuple

from generator.model.finding import Edit, Finding


class Span(NamedTuple):
    """A range of a file: line and column of its first character and of the one after its last.

    Lines and columns count from 1, columns in characters.
    """

    line: int
    column: int
    end_line: int
    end_column: int


class Slip(NamedTuple):
    """Something that is refused: the rule, what and why, the mend, the place, and edits."""

    rule: str
    message: str
    hint: str
    span: Span
    mend: tuple[Edit, ...] = ()

    @classmethod
    def at_line(cls, line: int, rule: str, message: str, hint: str) -> Slip:
        """A slip whose place is a whole line."""
        return cls(rule, message, hint, Span(line, 1, line, 1))

    def finding(self, path: str) -> Finding:
        """The finding for the slip, in the file at ``path``."""
        line, column, end_line, end_column = self.span
        return Finding(
            rule=self.rule,
            message=self.message,
            hint=self.hint,
            path=path,
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
            mend=self.mend,
        )
