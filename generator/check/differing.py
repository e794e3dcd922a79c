"""Where the text of an article begins to differ from the one that was captured, in plain words."""

from __future__ import annotations

import unicodedata
from itertools import zip_longest
from typing import NamedTuple

from generator.model.characters import splits_character
from generator.model.finding import Finding
from generator.model.source import Source

_SHOWN = 80
_BEFORE = 30
"""So many characters are shown of a long line, and so many of them before the difference."""
_LONGEST = 40
"""What readers take for one character is not cut, unless it is longer than this."""


class Difference(NamedTuple):
    """The first line that differs, its number from 1, as it was captured and as it is now.

    One of the two is None where the other text goes on after this one has ended.
    """

    line: int
    captured: str | None
    current: str | None


def first_difference(captured: str, now: str) -> Difference | None:
    """The first difference between two texts whose line ends are LF; None where they are equal."""
    pairs = zip_longest(captured.split("\n"), now.split("\n"))
    for line, (old, new) in enumerate(pairs, start=1):
        if old != new:
            return Difference(line, old, new)
    return None


def changed(source: Source, captured: str | None) -> Finding:
    """The finding for a source whose text is not the one that its hash was taken of.

    ``captured`` is that text, None where it is not known any more.
    """
    difference = None if captured is None else first_difference(captured, source.text)
    if difference is None:
        return Finding(
            rule="source-changed",
            path=source.path,
            field=("text_sha256",),
            message="The text below is not the one that was captured: the hash differs.",
            hint="Restore the captured text, or accept the new one with: "
            f"briefing rehash {source.id}",
        )
    return Finding(
        rule="source-changed",
        path=source.path,
        field=("text", difference.line - 1),
        message=said(difference),
        hint=f"Restore it, or accept the new text with: briefing rehash {source.id}",
    )


def said(difference: Difference) -> str:
    """A difference in one sentence. Of long lines, what stands around it is shown."""
    line, old, new = difference
    if old is None or new is None:
        what = "was not captured: it is" if old is None else "is missing: it was"
        return f"Line {line} of the article {what} {_quoted(_around(old or new or '', 0))}."
    at = _first(old, new)
    start = _start(old, at) if max(len(old), len(new)) > _SHOWN else 0
    was, now = _around(old, start), _around(new, start)
    if _looks(was) == _looks(now):
        how = f"at character {at + 1} stood {_named(old, at)}, and now stands {_named(new, at)}"
    else:
        how = f"it was {_quoted(was)}, and is {_quoted(now)}"
    return f"Line {line} of the article is not as captured: {how}."


def _first(old: str, new: str) -> int:
    """How many characters two lines that differ have in common at their beginnings."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(old), len(new)))


def _quoted(words: str) -> str:
    return f'"{words}"' if words.strip() else "blank"


def _looks(words: str) -> str:
    """What can be seen of some words: spaces are alike, and format characters are not seen."""
    composed = unicodedata.normalize("NFC", words)
    seen = (c for c in composed if unicodedata.category(c) != "Cf")
    return " ".join("".join(seen).split())


def _named(line: str, at: int) -> str:
    if at == len(line):
        return "the end of the line"
    name = "tab" if line[at] == "\t" else unicodedata.name(line[at], "").lower()
    return f"U+{ord(line[at]):04X}" + (f" ({name})" if name else "")


def _start(line: str, at: int) -> int:
    """Where the part of a line begins that is shown for a difference at ``at``."""
    start = max(0, at - _BEFORE)
    for _ in range(_LONGEST):
        start -= splits_character(line, start)
    return start


def _around(line: str, start: int) -> str:
    end = start + _SHOWN
    for _ in range(_LONGEST):
        end += splits_character(line, end)
    before, after = "…" if start else "", "…" if end < len(line) else ""
    return f"{before}{line[start:end]}{after}"
