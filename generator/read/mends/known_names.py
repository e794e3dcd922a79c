"""All names of fields, whatever they belong to: what tells a field from a word with a colon."""

from __future__ import annotations

import re
from typing import Any, get_args

from generator.model.actor import Actor
from generator.model.background import BackgroundNote
from generator.model.base import FILED_FIELDS, Noun
from generator.model.briefing import Briefing
from generator.model.nearest import nearest
from generator.model.source import TEXT_FIELDS, Source


def _names(annotation: Any) -> set[str]:
    """The names of the fields of every record within an annotation."""
    if not (isinstance(annotation, type) and issubclass(annotation, Noun)):
        return set().union(*map(_names, get_args(annotation)))
    found = set()
    for name, info in annotation.model_fields.items():
        found |= {info.alias or name} | _names(info.annotation)
    return found


_TOP = set().union(*map(_names, (Briefing, Actor, BackgroundNote, Source)))
NAMES = frozenset(_TOP - FILED_FIELDS - (TEXT_FIELDS - {"text"}))
"""The names as editors write them."""
_SHORTEST = 4
_LIKE_A_NAME = re.compile(r"[a-z][a-z0-9_-]*")


def is_known(word: str) -> bool:
    """Whether a word is the name of a field, or so nearly that a slip may have made it of one."""
    if word in NAMES:
        return True
    return len(word) >= _SHORTEST and word[:1].islower() and nearest(word, NAMES) is not None


def looks_like_name(word: str) -> bool:
    """Whether a word is spelt as names of fields are: whoever wrote it may have meant a field."""
    return bool(_LIKE_A_NAME.fullmatch(word))
