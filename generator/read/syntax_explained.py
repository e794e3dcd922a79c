"""What each message of the YAML parser means, in an editor's words."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from generator.read.lines import LINE, QUOTE, Spot, indent

_NO_SPACE = re.compile(r"[ \t]*(?:- +)*([\w-]+):[^\s:/]")
# A wide colon, or a space that only looks like one: what some keyboards type.
_OTHER_COLON = re.compile(r"[ \t]*(?:- +)*([\w-]+)(?:[ \t]*[\uff1a\ufe55]|:[^\S \t])")
_CONFLICT = ("<<<<<<< ", ">>>>>>> ")
_INDENT = "Begin it in the same column as the other fields or items that it belongs with."


class Said(NamedTuple):
    """What is wrong, the mend, and where."""

    message: str
    hint: str
    spot: Spot


def conflict(lines: list[str]) -> Said | None:
    """The first mark that Git leaves where it could not join two versions of a file."""
    row = next((row for row, line in enumerate(lines) if line.startswith(_CONFLICT)), None)
    if row is None:
        return None
    hint = "Keep the lines that are right, and delete those that begin with <<<, === and >>>."
    return Said("Git could not join two versions of this file here.", hint, Spot(lines, row, 0))


def _colon(spot: Spot, start: Spot) -> Said:
    if slip := _no_space(spot.above):
        return slip
    match = LINE.match(spot.line)
    if match and match["name"] and match.start("value") < spot.column:
        message = f'A colon and a space in the text of "{match["name"]}" begin a new field.'
        return Said(message, spot.requote, spot)
    if spot.line.lstrip().startswith("- ") and ": " in spot.before:
        return Said("A second colon and a space stand in this text.", spot.requote, spot)
    if indent(spot.line) > indent(spot.above.line):
        return Said(
            "This line is indented, so it goes on with the text above, which cannot hold a colon "
            "and a space.",
            "If it is a field, begin it in the same column as the field above; "
            "if it is text, put quotes round the whole text.",
            spot,
        )
    return Said("A field cannot begin here.", f"{QUOTE}, if the colon belongs to it.", spot)


def _no_space(spot: Spot) -> Said | None:
    if match := _NO_SPACE.match(spot.line):
        message = f'There is no space after the colon of "{match[1]}".'
    elif match := _OTHER_COLON.match(spot.line):
        message = f'The colon after "{match[1]}", or the space after it, is not the usual one.'
    else:
        return None
    at = Spot(spot.lines, spot.row, match.end(1))
    return Said(message, f'Write "{match[1]}: ".', at)


def _cannot_start(spot: Spot, start: Spot) -> Said:
    if spot.character == "\t":
        return _tab(spot, start)
    if spot.row >= len(spot.lines) - 1 and not spot.character:
        hint = (
            f"Close it where the list ends; or {QUOTE[0].lower()}{QUOTE[1:]} that begins with it."
        )
        last = spot if spot.line.strip() else spot.above
        at = Spot(spot.lines, last.row, len(last.line.rstrip()) - 1)
        return Said("The text ends here, and a bracket is still open.", hint, at)
    if spot.character == "%" and not spot.column:
        hint = "Take the line out, or begin it with the name of its field."
        return Said('A line cannot begin with "%".', hint, spot)
    if spot.character == "@" and spot.before.endswith("["):
        opens = Spot(spot.lines, spot.row, spot.column - 1)
        hint = "In a list, write the ids without @; round a text, put quotes."
        is_list = spot.line.rstrip().endswith("]")
        return Said('A text cannot begin with "[@".', hint if is_list else spot.requote, opens)
    return Said(f'A text cannot begin with "{spot.character}".', spot.requote, spot)


def _tab(spot: Spot, start: Spot) -> Said:
    return Said("A tab stands here.", "Indent with spaces, two for each level.", spot)


def _property(spot: Spot, start: Spot) -> Said:
    return _cannot_start(start, start)


def _after_value(spot: Spot, start: Spot) -> Said | None:
    """Text that goes on where a quoted text or one in brackets has ended, on the same line."""
    match = LINE.fullmatch(spot.line)
    if not match or not match["value"] or match.start("value") >= spot.column:
        return None
    first, last = match["value"][0], spot.before[-1:]
    opens = Spot(spot.lines, spot.row, match.start("value"))
    if last in "\"'" and spot.before.count(last) == 1:
        message = f"The quotation mark before this closes a text that was opened above with {last}."
        return Said(message, "Close the text above where it ends.", spot)
    if first == last and first in "\"'":
        return Said("The text goes on after its closing quotation mark.", spot.requote, spot)
    if first in "[{*&!":
        return Said(f'A text cannot begin with "{first}".', spot.requote, opens)
    return None


def _not_a_field(spot: Spot, start: Spot) -> Said:
    if said := _after_value(spot, start):
        return said
    if spot.line.lstrip().startswith("- ") and indent(spot.line) == start.column:
        hint = "Name the list on a line of its own, such as key_points:, and indent its items."
        return Said("An item of a list stands where a field is expected.", hint, spot)
    return Said("This line is indented otherwise than the lines around it.", _INDENT, spot)


def _not_an_item(spot: Spot, start: Spot) -> Said:
    if said := _after_value(spot, start):
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
    return _no_space(start) or Said("This line belongs to no field.", hint, start)


def _unclosed_quote(spot: Spot, start: Spot) -> Said | None:
    if start.character not in ("'", '"'):
        return None
    hint = "Close it where the text ends; inside '…', write an apostrophe twice."
    return Said("The quotation mark here is never closed.", hint, start)


def _unclosed_bracket(spot: Spot, start: Spot) -> Said:
    hint = f"Close it, with commas between the items; or {QUOTE[0].lower()}{QUOTE[1:]}."
    return Said(f'What begins with "{start.character}" here cannot be read.', hint, start)


def _colon_in_brackets(spot: Spot, start: Spot) -> Said:
    return Said("A colon stands here, in what is in brackets.", f"{QUOTE} it belongs to.", spot)


def _header(spot: Spot, start: Spot) -> Said:
    message = f'No text may follow "{start.character}" on its line.'
    hint = "Write the text on the lines below, indented by two spaces; or put quotes round it all."
    return Said(message, hint, spot)


def _escape(spot: Spot, start: Spot) -> Said:
    hint = "Write the backslash twice, or put '…' round the text."
    return Said('A backslash in a text in "…" begins an escape.', hint, spot)


def _dash(spot: Spot, start: Spot) -> Said:
    hint = "Write each item on a line of its own below the name of the list, or put quotes round"
    return Said("A list cannot begin on this line.", f"{hint} the text.", spot)


def _document(spot: Spot, start: Spot) -> Said:
    above = spot.above
    if above.line.startswith("..."):
        return Said("A line of three dots ends the fields of a file.", "Take it out.", above)
    if above.line.startswith("%"):
        return _property(spot, above)
    return Said("This line is indented otherwise than the first one.", _INDENT, spot)


def _second(spot: Spot, start: Spot) -> Said:
    return Said("A second document begins here.", "Take this line out: one file, one thing.", spot)


def _bad_name(spot: Spot, start: Spot) -> Said:
    return Said(
        "The name of a field cannot be a list or a set of fields.",
        f"{QUOTE}, if the brackets belong to it.",
        spot,
    )


_EXPLAINED: tuple[tuple[str, Callable[[Spot, Spot], Said | None]], ...] = (
    ("mapping values are not allowed", _colon),
    ("found character that cannot start any token", _cannot_start),
    ("found a tab character", _tab),
    ("did not find expected key", _not_a_field),
    ("did not find expected '-' indicator", _not_an_item),
    ("could not find expected ':'", _no_colon),
    ("found unexpected end of stream", _unclosed_quote),
    ("found unexpected document indicator", _unclosed_quote),
    ("did not find expected ','", _unclosed_bracket),
    ("found unexpected ':'", _colon_in_brackets),
    ("did not find expected alphabetic or numeric character", _property),
    ("found undefined tag handle", _property),
    ("did not find expected tag URI", _property),
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
    ("could not find expected directive name", _property),
    ("a second document begins here", _second),
    ("the name of a field must be plain text", _bad_name),
)


def explained(problem: str, spot: Spot, start: Spot) -> Said | None:
    """What the parser's ``problem`` at ``spot`` means, None where that is not known.

    ``start`` is where the thing began that the parser was reading.
    """
    explain = next((explain for words, explain in _EXPLAINED if words in problem), None)
    return explain(spot, start) if explain else None
