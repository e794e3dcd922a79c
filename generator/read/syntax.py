"""What is wrong with text that is not YAML, in an editor's words.

libyaml says what it expected, in the terms of its grammar. An editor wants to know what is the
matter with the line. The two are matched by libyaml's words and by a look at the line itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import yaml

from generator.read.lines import LINE, QUOTE, Spot, indent
from generator.read.slips import Slip, Span

_NO_SPACE = re.compile(r"[ \t]*(?:- +)*([\w-]+):[^\s:/]")
_INDENT = "Begin it in the same column as the other fields or items that it belongs with."


class _Said(NamedTuple):
    message: str
    hint: str
    spot: Spot


def syntax_slip(error: yaml.YAMLError, text: str, first_line: int) -> Slip:
    """The slip for an error of the parser in ``text``, whose first line has this number."""
    lines = text.split("\n")
    mark = getattr(error, "problem_mark", None)
    if mark is None:  # a character that YAML forbids: the error knows only its offset
        before = text[: getattr(error, "position", None) or 0]
        spot = Spot(lines, before.count("\n"), len(before) - before.rfind("\n") - 1)
    else:
        spot = Spot(lines, mark.line, mark.column)
    opened = getattr(error, "context_mark", None)
    start = Spot(lines, opened.line, opened.column) if opened else spot
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    problem = problem.partition("\n")[0]
    explain = next((explain for words, explain in _EXPLAINED if words in problem), None)
    said = explain(spot, start) if explain else None
    if said is None:
        hint = "Compare the line, and the one above it, with a file that works."
        said = _Said(f"This is not valid YAML: {problem}.", hint, spot)
    row, column = said.spot.row + first_line, said.spot.column + 1
    return Slip("yaml-syntax", said.message, said.hint, Span(row, column, row, column + 1))


def _colon(spot: Spot, start: Spot) -> _Said:
    if slip := _no_space(spot.above):
        return slip
    match = LINE.match(spot.line)
    if match and match["name"] and match.start("value") < spot.column:
        message = f'A colon and a space in the text of "{match["name"]}" begin a new field.'
        return _Said(message, spot.requote, spot)
    if indent(spot.line) > indent(spot.above.line):
        return _Said(
            "This line is indented, so it goes on with the text above, which cannot hold a colon "
            "and a space.",
            "If it is a field, begin it in the same column as the field above; "
            "if it is text, put quotes round the whole text.",
            spot,
        )
    return _Said("A field cannot begin here.", f"{QUOTE}, if the colon belongs to it.", spot)


def _no_space(spot: Spot) -> _Said | None:
    match = _NO_SPACE.match(spot.line)
    if not match:
        return None
    at = Spot(spot.lines, spot.row, match.end(1))
    name = match[1]
    return _Said(f'There is no space after the colon of "{name}".', f'Write "{name}: ".', at)


def _cannot_start(spot: Spot, start: Spot) -> _Said:
    if spot.character == "\t":
        return _tab(spot, start)
    return _Said(f'A text cannot begin with "{spot.character}".', spot.requote, spot)


def _tab(spot: Spot, start: Spot) -> _Said:
    return _Said("A tab stands here.", "Indent with spaces, two for each level.", spot)


def _property(spot: Spot, start: Spot) -> _Said:
    return _cannot_start(start, start)


def _after_value(spot: Spot, start: Spot) -> _Said | None:
    """Text that goes on where a quoted text or one in brackets has ended, on the same line."""
    match = LINE.fullmatch(spot.line)
    if not match or not match["value"] or match.start("value") >= spot.column:
        return None
    first, last = match["value"][0], spot.before[-1:]
    opens = Spot(spot.lines, spot.row, match.start("value"))
    if last in "\"'" and spot.before.count(last) == 1:
        message = f"The quotation mark before this closes a text that was opened above with {last}."
        return _Said(message, "Close the text above where it ends.", spot)
    if first == last and first in "\"'":
        return _Said("The text goes on after its closing quotation mark.", spot.requote, spot)
    if first in "[{*&!":
        return _Said(f'A text cannot begin with "{first}".', spot.requote, opens)
    return None


def _not_a_field(spot: Spot, start: Spot) -> _Said:
    if said := _after_value(spot, start):
        return said
    if spot.line.lstrip().startswith("- ") and indent(spot.line) == start.column:
        hint = "Name the list on a line of its own, such as key_points:, and indent its items."
        return _Said("An item of a list stands where a field is expected.", hint, spot)
    return _Said("This line is indented otherwise than the lines around it.", _INDENT, spot)


def _not_an_item(spot: Spot, start: Spot) -> _Said:
    if said := _after_value(spot, start):
        return said
    hint = (
        'Begin each item with "- "; the other fields of an item begin below the name of its first.'
    )
    return _Said("This line stands in a list and does not begin an item.", hint, spot)


def _no_colon(spot: Spot, start: Spot) -> _Said:
    hint = (
        "A field is its name, a colon, a space and its value. "
        "If the line goes on with the text above, indent it."
    )
    return _no_space(start) or _Said("This line belongs to no field.", hint, start)


def _unclosed_quote(spot: Spot, start: Spot) -> _Said | None:
    if start.character not in ("'", '"'):
        return None
    hint = "Close it where the text ends; inside '…', write an apostrophe twice."
    return _Said("The quotation mark here is never closed.", hint, start)


def _unclosed_bracket(spot: Spot, start: Spot) -> _Said:
    hint = f"Close it, with commas between the items; or {QUOTE[0].lower()}{QUOTE[1:]}."
    return _Said(f'What begins with "{start.character}" here cannot be read.', hint, start)


def _header(spot: Spot, start: Spot) -> _Said:
    message = f'No text may follow "{start.character}" on its line.'
    return _Said(message, "Write the text on the lines below, indented by two spaces.", spot)


def _escape(spot: Spot, start: Spot) -> _Said:
    hint = "Write the backslash twice, or put '…' round the text."
    return _Said('A backslash in a text in "…" begins an escape.', hint, spot)


def _dash(spot: Spot, start: Spot) -> _Said:
    hint = "Write each item on a line of its own below the name of the list, or put quotes round"
    return _Said("A list cannot begin on this line.", f"{hint} the text.", spot)


def _document(spot: Spot, start: Spot) -> _Said:
    return _Said("This line is indented otherwise than the first one.", _INDENT, spot)


def _second(spot: Spot, start: Spot) -> _Said:
    return _Said("A second document begins here.", "Take this line out: one file, one thing.", spot)


def _bad_name(spot: Spot, start: Spot) -> _Said:
    return _Said(
        "The name of a field cannot be a list or a set of fields.",
        f"{QUOTE}, if the brackets belong to it.",
        spot,
    )


_EXPLAINED: tuple[tuple[str, Callable[[Spot, Spot], _Said | None]], ...] = (
    ("mapping values are not allowed", _colon),
    ("found character that cannot start any token", _cannot_start),
    ("found a tab character", _tab),
    ("did not find expected key", _not_a_field),
    ("did not find expected '-' indicator", _not_an_item),
    ("could not find expected ':'", _no_colon),
    ("found unexpected end of stream", _unclosed_quote),
    ("found unexpected document indicator", _unclosed_quote),
    ("did not find expected ','", _unclosed_bracket),
    ("did not find expected alphabetic or numeric character", _property),
    ("found undefined tag handle", _property),
    ("did not find the expected '>'", _property),
    ("did not find expected whitespace or line break", _property),
    ("did not find expected comment or line break", _header),
    ("did not find expected hexdecimal number", _escape),
    ("found unknown escape character", _escape),
    ("found invalid Unicode character escape code", _escape),
    ("mapping keys are not allowed", _cannot_start),
    ("did not find expected node content", _cannot_start),
    ("block sequence entries are not allowed", _dash),
    ("did not find expected <document start>", _document),
    ("found unknown directive name", _property),
    ("a second document begins here", _second),
    ("the name of a field must be plain text", _bad_name),
)
