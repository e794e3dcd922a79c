"""What the YAML parser says of a text that cannot go on or end as it does, in plain words.

Each function explains some of the parser's messages: it is given the place that the parser names,
and where the thing began that it was reading.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.model.finding import Edit
from generator.read.lines import LINE, OTHER_SPACE, QUOTE, Spot, indent, quoted
from generator.read.mends.known_names import is_known, looks_like_name
from generator.read.mends.quoting import whole_value
from generator.read.mends.syntax import (
    literal,
    space_after_colon,
    space_after_dash,
    straight_at_end,
    usual_spaces,
)

_NO_SPACE = re.compile(r"[ \t]*(?:- +)*([\w-]+):[^\s:/]")
# A wide colon, or a space that only looks like one: what some keyboards type.
_OTHER_COLON = re.compile(r"[ \t]*(?:- +)*([\w-]+)(?:[ \t]*[\uff1a\ufe55]|:[^\S \t])")


class Said(NamedTuple):
    """What is wrong, the mend, and where."""

    message: str
    hint: str
    spot: Spot
    mend: tuple[Edit, ...] = ()
    """Edits within the lines of the spot."""


def requoted(message: str, spot: Spot) -> Said:
    """Quotation marks belong round the text on this line."""
    return Said(message, spot.requote, spot, whole_value(spot.lines, spot.row))


def colon(spot: Spot, _start: Spot) -> Said:
    """A colon and a space where no field can begin."""
    if slip := no_space(spot.above):
        return slip
    match = LINE.match(spot.line)
    if match and match["name"] and match.start("value") < spot.column:
        message = f'A colon and a space in the text of "{match["name"]}" begin a new field.'
        if spot.line.lstrip().startswith("- ") and not is_known(match["name"]):
            message = "A second colon and a space stand in this text."
            hint = f"{QUOTE}." if spot.goes_on else quoted(spot.line, item=True)
            is_word = not looks_like_name(match["name"])
            mend = whole_value(spot.lines, spot.row, item=True) if is_word else ()
            return Said(message, hint, spot, mend)
        return requoted(message, spot)
    if spot.line.lstrip().startswith("- ") and ": " in spot.before:
        return requoted("A second colon and a space stand in this text.", spot)
    if indent(spot.line) > indent(spot.above.line):
        return Said(
            "This line is indented, so it goes on with the text above, which cannot hold a colon "
            "and a space.",
            "If it is a field, begin it in the same column as the field above; "
            "if it is text, put quotes round the whole text.",
            spot,
            whole_value(spot.lines, spot.row),
        )
    return Said("A field cannot begin here.", f"{QUOTE}, if the colon belongs to it.", spot)


def no_space(spot: Spot) -> Said | None:
    """The name of a field without a usual colon and space behind it; None for anything else."""
    if match := _NO_SPACE.match(spot.line):
        message = f'There is no space after the colon of "{match[1]}".'
    elif match := _OTHER_COLON.match(spot.line):
        message = f'The colon after "{match[1]}", or the space after it, is not the usual one.'
    else:
        return None
    at = Spot(spot.lines, spot.row, match.end(1))
    mend = space_after_colon(spot.lines, spot.row, match[1], match.end(1))
    return Said(message, f'Write "{match[1]}: ".', at, mend)


def stuck_dash(spot: Spot) -> Said | None:
    """An item whose dash has no space behind it, below one that has."""
    mend = space_after_dash(spot.lines, spot.row)
    if not mend or not spot.above.line.lstrip().startswith("-"):
        return None
    at = Spot(spot.lines, spot.row, indent(spot.line))
    return Said('There is no usual space after the "-" of this item.', 'Write "- ".', at, mend)


def other_space(spot: Spot) -> Said | None:
    """A line that is indented with no-break spaces, which come with pasted text."""
    if not (match := OTHER_SPACE.match(spot.line)):
        return None
    at = Spot(spot.lines, spot.row, match.start("other"))
    message = "A space that is not the usual one stands here; it does not indent the line."
    return Said(message, "Type the spaces anew.", at, usual_spaces(spot.lines, spot.row))


def unclosed_quote(_spot: Spot, start: Spot) -> Said | None:
    """A quotation mark that is never closed."""
    if start.character not in ("'", '"'):
        return None
    hint = "Close it where the text ends; inside '…', write an apostrophe twice."
    mend = straight_at_end(start.lines, start.row)
    return Said("The quotation mark here is never closed.", hint, start, mend)


def header(spot: Spot, start: Spot) -> Said:
    """Text behind the mark of a block."""
    message = f'No text may follow "{start.character}" on its line.'
    hint = "Write the text on the lines below, indented by two spaces; or put quotes round it all."
    return Said(message, hint, spot, whole_value(spot.lines, spot.row))


def escape(spot: Spot, _start: Spot) -> Said:
    """A backslash in double quotation marks."""
    hint = "Write the backslash twice, or put '…' round the text."
    mend = literal(spot.lines, spot.row)
    return Said('A backslash in a text in "…" begins an escape.', hint, spot, mend)
