"""What the YAML parser says of a text that cannot begin as it does, in plain words.

Each function is given the place that the parser names, and where the thing began that it was
reading, as in `generator.read.syntax_texts`.
"""

from __future__ import annotations

from generator.read.lines import LINE, QUOTE, Spot
from generator.read.mends.ids import id_in_braces, id_without_at, ids_without_at, named_id
from generator.read.mends.quoting import requoted as other_marks
from generator.read.mends.syntax import (
    dashes_for_bullets,
    without_bold,
    without_fence,
    without_tabs,
)
from generator.read.syntax_texts import Said, requoted


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
