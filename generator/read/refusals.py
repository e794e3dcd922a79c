"""What is refused of YAML although it can be parsed, as slips at the parser's events."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from generator.model.characters import shortened
from generator.read.hygiene import confusable_words, hidden_characters
from generator.read.mends.syntax import moved, quoted_emphasis
from generator.read.slips import Slip, Span


def slip_at(event: Any, first_line: int, rule: str, message: str, hint: str) -> Slip:
    """A slip at the place of an event, in a text whose first line has this number."""
    start, end = event.start_mark, event.end_mark
    span = Span(start.line + first_line, start.column + 1, end.line + first_line, end.column + 1)
    return Slip(rule, message, hint, span)


def escaped(event: Any, value: str, first_line: int) -> Iterator[Slip]:
    """The first hidden character, and the first word of mixed scripts, that an escape brought.

    Only in double quotation marks can one bring a character that does not stand in the file.
    """
    for _, name in islice(hidden_characters(value), 1):
        message = f"This text holds {name}, written as an escape."
        yield slip_at(event, first_line, "text-control-character", message, "Take the escape out.")
    for _, word in islice(confusable_words(value), 1):
        message = f'"{shortened(word)}" mixes letters of scripts that look alike, by an escape.'
        hint = "Type the word in one script."
        yield slip_at(event, first_line, "text-confusable", message, hint)


def tag(event: Any, first_line: int) -> Slip:
    """A YAML tag, such as ``!!str``."""
    name = event.tag.replace("tag:yaml.org,2002:", "!!")
    return slip_at(
        event,
        first_line,
        "yaml-tag",
        f'"{shortened(name)}" is a YAML tag; tags are not used here.',
        "Leave it out; if the text itself begins with !, put quotes round the text.",
    )


def alias(event: Any, text: str, first_line: int) -> Slip:
    """An anchor or an alias in a ``text``; a word between asterisks was meant otherwise."""
    slip = slip_at(
        event,
        first_line,
        "yaml-alias",
        f'"{shortened(event.anchor)}" is used as a YAML anchor or alias here.',
        "If the text itself begins with & or *, put quotes round it; "
        "otherwise write it out in full.",
    )
    start = event.start_mark
    mend = quoted_emphasis(text.split("\n"), start.line, start.column)
    return slip._replace(mend=moved(mend, first_line - 1))
