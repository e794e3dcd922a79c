"""What is wrong with text that is not YAML, as a slip with a place.

libyaml says what it expected, in the terms of its grammar. An editor wants to know what is the
matter with the line. The two are matched by libyaml's words and by a look at the line itself.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from generator.read.lines import Spot
from generator.read.mends.syntax import moved
from generator.read.slips import Slip, Span
from generator.read.syntax_explained import conflict, explained
from generator.read.syntax_texts import Said

_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # YAML 1.1, section 4.1.4


def syntax_slip(error: yaml.YAMLError, text: str, first_line: int) -> Slip:
    """The slip for an error of the parser in ``text``, whose first line has this number."""
    lines = _LINE_END.split(text)
    if said := conflict(lines):
        return _placed(said, lines, first_line)
    if getattr(error, "problem_mark", None) is None:
        # A character that YAML forbids: the error knows only its offset.
        before = text[: getattr(error, "position", None) or 0]
        spot = Spot(lines, before.count("\n"), len(before) - before.rfind("\n") - 1)
        return _placed(_said(error, spot, spot), lines, first_line)
    return slip_in(error, lines, 0, first_line)


def slip_in(error: yaml.YAMLError, lines: list[str], above: int, first_line: int) -> Slip:
    """The slip for an error of the parser in a part of a text that has these ``lines``.

    So many of them stand ``above`` the part; the first of all has the number ``first_line``. The
    error has to have a mark.
    """
    mark: Any = getattr(error, "problem_mark", None)
    spot = Spot(lines, mark.line + above, mark.column)
    opened = getattr(error, "context_mark", None)
    start = Spot(lines, opened.line + above, opened.column) if opened else spot
    return _placed(_said(error, spot, start), lines, first_line)


def _said(error: yaml.YAMLError, spot: Spot, start: Spot) -> Said:
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    problem = problem.partition("\n")[0]
    hint = "Compare the line, and the one above it, with a file that works."
    return explained(problem, spot, start) or Said(
        f"This is not valid YAML: {problem}.", hint, spot
    )


def _placed(said: Said, lines: list[str], first_line: int) -> Slip:
    row = min(said.spot.row, len(lines) - 1)  # the parser's end of a text can be a line too far
    column = said.spot.column if row == said.spot.row else len(lines[row])
    line, width = row + first_line, int(column < len(lines[row]))
    span = Span(line, column + 1, line, column + 1 + width)
    return Slip("yaml-syntax", said.message, said.hint, span, moved(said.mend, first_line - 1))
