"""The names of people, as bylines give them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.ingest.extract.lines import one_line

_BY = re.compile(r"(?:by|von|par|por|di|yazan|بقلم|מאת)\b\s*:?\s*", re.IGNORECASE)
_LISTED = re.compile(r"\s*[;|]\s*")
_JOINED = re.compile(r"\s*,\s*(?:and\s+|und\s+|et\s+)?|\s+(?:and|und|et|ve|y|e|&)\s+")
_WHOLE_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*(?:\s+[\w.'’-]+){1,4}")
_NO_NAME = re.compile(
    r"https?://|www\.|@|^\W*$|^(?:admin|administrator|editor|author|null|undefined|none)$",
    re.IGNORECASE,
)
_LONGEST = 100
_MOST = 50


def people(bylines: Iterable[str]) -> tuple[str, ...]:
    """The names in bylines, each once: without "By", without addresses and accounts.

    Names that a comma or an "and" joins are told apart only where each looks like the whole name
    of somebody: "Smith, John" is one.
    """
    names = dict.fromkeys(name for byline in bylines for name in _names(one_line(byline)))
    return tuple(names)[:_MOST]


def is_byline(text: str) -> bool:
    """Whether a line is nothing but names, or says that it is by somebody."""
    line = one_line(text)
    by = _BY.match(line)
    names = _JOINED.split(line[by.end() :] if by else line)
    return len(line) <= _LONGEST and all(map(_WHOLE_NAME.fullmatch, names))


def _names(byline: str) -> Iterator[str]:
    by = _BY.match(byline)
    for listed in _LISTED.split(byline[by.end() :] if by else byline):
        parts = _JOINED.split(listed.strip(" ,"))
        for name in parts if all(map(_WHOLE_NAME.fullmatch, parts)) else [listed.strip(" ,")]:
            if len(name) <= _LONGEST and not _NO_NAME.search(name):
                yield name
