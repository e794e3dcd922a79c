"""What the YAML parser says of a text that cannot begin or go on as it does, in plain words.

Each function explains some of the parser's messages: it is given the place that the parser names,
and where the thing began that it was reading.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.model.finding import Edit
from generator.read.lines import LINE, OTHER_SPACE, QUOTE, Spot, indent, quoted
from generator.read.mends.known_names import is_known, looks_like_name
from generator.read.mends.quoting import requoted as other_marks
from generator.read.mends.quoting import whole_value
from generator.read.mends.syntax import (
    dashes_for_bullets,
    id_in_braces,
    id_without_at,
    ids_without_at,
    literal,
    named_id,
    space_after_colon,
    space_after_dash,
    straight_at_end,
    usual_spaces,
    without_bold,
    without_fence,
    without_tabs,
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


def cannot_start(spot: Spot, start: Spot) -> Said:
    """A character that no text can begin with."""
    if spot.character == "\t":
        return tab(spot, start)
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
        if not spot.line.rstrip().endswith("]"):
            return requoted('A text cannot begin with "[@".', opens)
        hint = "In a list, write the ids without @; round a text, put quotes."
        mend = ids_without_at(spot.lines, spot.row)
        return Said('A text cannot begin with "[@".', hint, opens, mend)
    if spot.character == "@" and (mend := named_id(spot.lines, spot.row)):
        hint = f"Write {mend[0].text}{spot.line[spot.column + 1 :].strip()} in its place."
        return Said('An id is written without "@" here.', hint, spot, mend)
    if spot.character == "@" and (mend := id_in_braces(spot.lines, spot.row, spot.column)):
        return Said('An id is written without "@" here.', "Take the @ out.", spot, mend)
    if spot.character == "@" and (mend := id_without_at(spot.lines, spot.row, spot.column)):
        hint = f"Write the id without it: {spot.line[mend[0].column :].split()[0]}"
        return Said('An id is written without "@" here.', f"{hint}.", spot, mend)
    message = f'A text cannot begin with "{spot.character}".'
    if _is_in_brackets(spot):
        return Said(message, f"{QUOTE} that begins with it.", spot)
    return markdown(spot) or requoted(message, spot)


def _is_in_brackets(spot: Spot) -> bool:
    match = LINE.fullmatch(spot.line)
    if not match or match.start("value") >= spot.column:
        return False
    value = match["value"].rstrip()
    return value[0] in "[{" and value[-1] in "]}"


def markdown(spot: Spot) -> Said | None:
    """What is written as in Markdown: a fence round the file, names in bold, other bullets."""
    if spot.line.startswith("```"):
        hint = "Take out the lines of ``` at the beginning and at the end of the file."
        mend = without_fence(spot.lines)
        return Said(
            "These marks show code in Markdown; they are no part of a file.", hint, spot, mend
        )
    if mend := without_bold(spot.lines) if spot.line.startswith("**") else ():
        message = "The name of a field stands between asterisks, as in Markdown."
        return Said(message, f'Write "{mend[0].text.strip()}", without them.', spot, mend)
    if spot.line.lstrip().startswith("* "):
        message = 'An item of a list cannot begin with "*".'
        mend = dashes_for_bullets(spot.lines, spot.row)
        return Said(message, 'Begin each item with "- ".', spot, mend)
    return None


def tab(spot: Spot, _start: Spot) -> Said:
    """A tab that indents."""
    mend = without_tabs(spot.lines)
    return Said("A tab stands here.", "Indent with spaces, two for each level.", spot, mend)


def property_(_spot: Spot, start: Spot) -> Said:
    """A mark of YAML's own at the beginning of a text."""
    return cannot_start(start, start)


def after_value(spot: Spot, _start: Spot) -> Said | None:
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
        mend = other_marks(spot.lines, spot.row)
        return Said("The text goes on after its closing quotation mark.", spot.requote, spot, mend)
    if first in "[{*&!":
        return markdown(opens) or requoted(f'A text cannot begin with "{first}".', opens)
    return None


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
