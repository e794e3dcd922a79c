"""What the types of our own model found wrong with a value, with what is right instead."""

from __future__ import annotations

from pathlib import PurePosixPath

from pydantic_core import ErrorDetails

from generator.model.base import Noun
from generator.model.characters import SHOWN
from generator.model.finding import Finding
from generator.model.text import id_in_path
from generator.read.right_values import Right, right_id, right_value

_MENDS = {
    "link-invalid": "Link to the public page itself, with an address that begins with https://.",
    "id-invalid": "Write the name of the file without its ending, such as syrian-civil-war.",
    "source-path": "Write only the name of the file in briefings/sources/, without its ending.",
}
_OTHERS = {
    "syndicated_from": "Write the id of the article that came first, which is another file in "
    "briefings/sources/; or take the line out.",
    "translation_of": "Write the id of the original, or take the line out where this is the "
    "original.",
}
_SOURCE_FIELDS = ("source", "sources", "syndicated_from")


def own_error(noun: type[Noun], error: ErrorDetails, path: str) -> Finding:
    """The finding for a problem that one of our own types found: it speaks for itself."""
    rule, loc, context = error["type"], error["loc"], error.get("ctx", {})
    words = str(context.get("words", ""))
    cites = words.startswith("@") or any(part in _SOURCE_FIELDS for part in loc)
    if rule == "source-path" and not cites:
        rule = "id-invalid"
    value, right = error["input"], Right()
    if isinstance(value, str) and rule in ("id-invalid", "source-path"):
        right = right_id(value) if len(words) >= len(value[:SHOWN].strip()) else Right()
        if loc[-1] in _OTHERS and id_in_path(value) == PurePosixPath(path).stem:
            # The file itself is the one thing that cannot be meant.
            right = Right(_OTHERS[str(loc[-1])])
    elif isinstance(value, str) and rule == "field-invalid":
        right = right_value(noun, loc, value)
    return Finding(
        rule=rule,
        message=error["msg"],
        hint=right.hint or str(context.get("mend", "")) or _MENDS.get(rule, ""),
        path=path,
        field=loc,
        words=words,
        remedy=right.remedy,
    )
