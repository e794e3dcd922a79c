"""What each message of the YAML parser means, in an editor's words."""

from __future__ import annotations

from collections.abc import Callable

from generator.read.lines import QUOTE, Spot, indent
from generator.read.mends.syntax import without_line
from generator.read.syntax_starts import after_value, cannot_start, property_, tab
from generator.read.syntax_texts import (
    Said,
    colon,
    escape,
    header,
    no_space,
    other_space,
    stuck_dash,
    unclosed_quote,
)

_CONFLICT = ("<<<<<<< ", ">>>>>>> ")
_INDENT = "Begin it in the same column as the other fields or items that it belongs with."


def conflict(lines: list[str]) -> Said | None:
    """The first mark that Git leaves where it could not join two versions of a file."""
    row = next((row for row, line in enumerate(lines) if line.startswith(_CONFLICT)), None)
    if row is None:
        return None
    hint = "Keep the lines that are right, and delete those that begin with <<<, === and >>>."
    return Said("Git could not join two versions of this file here.", hint, Spot(lines, row, 0))


def _not_a_field(spot: Spot, start: Spot) -> Said:
    if said := after_value(spot, start) or other_space(spot):
        return said
    if spot.line.lstrip().startswith("- ") and indent(spot.line) == start.column:
        hint = "Name the list on a line of its own, such as key_points:, and indent its items."
        return Said("An item of a list stands where a field is expected.", hint, spot)
    return Said("This line is indented otherwise than the lines around it.", _INDENT, spot)


def _not_an_item(spot: Spot, start: Spot) -> Said:
    if said := after_value(spot, start) or other_space(spot) or stuck_dash(spot):
        return said
    hint = (
        'Begin each item with "- "; the other fields of an item begin below the name of its first.'
    )
    return Said("This line stands in a list and does not begin an item.", hint, spot)


def _no_colon(spot: Spot, start: Spot) -> Said:
    hint = (
        "A field is its name, a colon, a space and its value. "
        "If the line goes on with the text above, indent it."
    )
    return (
        no_space(start)
        or stuck_dash(start)
        or other_space(start)
        or Said("This line belongs to no field.", hint, start)
    )


def _unclosed_bracket(spot: Spot, start: Spot) -> Said:
    hint = f"Close it, with commas between the items; or {QUOTE[0].lower()}{QUOTE[1:]}."
    return Said(f'What begins with "{start.character}" here cannot be read.', hint, start)


def _colon_in_brackets(spot: Spot, start: Spot) -> Said:
    return Said("A colon stands here, in what is in brackets.", f"{QUOTE} it belongs to.", spot)


def _dash(spot: Spot, start: Spot) -> Said:
    hint = "Write each item on a line of its own below the name of the list, or put quotes round"
    return Said("A list cannot begin on this line.", f"{hint} the text.", spot)


def _document(spot: Spot, start: Spot) -> Said:
    above = spot.above
    if above.line.startswith("..."):
        mend = without_line(spot.lines, above.row)
        return Said("A line of three dots ends the fields of a file.", "Take it out.", above, mend)
    if above.line.startswith("%"):
        return property_(spot, above)
    return Said("This line is indented otherwise than the first one.", _INDENT, spot)


def _second(spot: Spot, start: Spot) -> Said:
    hint = "Take this line out: one file, one thing."
    is_end = not any(line.split("#")[0].strip() for line in spot.lines[spot.row + 1 :])
    mend = without_line(spot.lines, spot.row) if is_end else ()
    return Said("A second document begins here.", hint, spot, mend)


def _bad_name(spot: Spot, start: Spot) -> Said:
    return Said(
        "The name of a field cannot be a list or a set of fields.",
        f"{QUOTE}, if the brackets belong to it.",
        spot,
    )


_EXPLAINED: tuple[tuple[str, Callable[[Spot, Spot], Said | None]], ...] = (
    ("mapping values are not allowed", colon),
    ("found character that cannot start any token", cannot_start),
    ("found a tab character", tab),
    ("did not find expected key", _not_a_field),
    ("did not find expected '-' indicator", _not_an_item),
    ("could not find expected ':'", _no_colon),
    ("found unexpected end of stream", unclosed_quote),
    ("found unexpected document indicator", unclosed_quote),
    ("did not find expected ','", _unclosed_bracket),
    ("found unexpected ':'", _colon_in_brackets),
    ("did not find expected alphabetic or numeric character", property_),
    ("found undefined tag handle", property_),
    ("did not find expected tag URI", property_),
    ("did not find the expected '>'", property_),
    ("did not find expected whitespace or line break", property_),
    ("did not find expected comment or line break", header),
    ("did not find expected hexdecimal number", escape),
    ("found unknown escape character", escape),
    ("found invalid Unicode character escape code", escape),
    ("mapping keys are not allowed", cannot_start),
    ("did not find expected node content", cannot_start),
    ("block sequence entries are not allowed", _dash),
    ("did not find expected <document start>", _document),
    ("found unknown directive name", property_),
    ("could not find expected directive name", property_),
    ("a second document begins here", _second),
    ("the name of a field must be plain text", _bad_name),
)


def explained(problem: str, spot: Spot, start: Spot) -> Said | None:
    """What the parser's ``problem`` at ``spot`` means, None where that is not known.

    ``start`` is where the thing began that the parser was reading.
    """
    explain = next((explain for words, explain in _EXPLAINED if words in problem), None)
    return explain(spot, start) if explain else None
