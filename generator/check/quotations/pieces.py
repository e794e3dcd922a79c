"""A quotation taken apart at its ellipses and brackets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from generator.check.quotations.folding import readings

_ELLIPSIS = re.compile(r"\[\s*(?:…|\.{3})\s*\]|…|\.{3,}")
_INSERTION = re.compile(r"\[([^\[\]]*)\]")
_STOPS = ",.،。、，．۔।"
"""The commas and full stops that a desk may set within its closing mark."""
_stop = re.compile(f"[{_STOPS}]('*)\\Z")
_only_stops = re.compile(f"[{_STOPS}\\s]*\\Z")
_CLINGING = (*_STOPS, *";:!?)؛؟”’»'\"")
_OPENING = "([{“„«‹‘'\""
_last_word = re.compile(r"[^\W\d_]+\Z")
_PRIVATE = range(0xE000, 0xF8FF)
MOST_LOOKED_AT = 20_000
"""So many places where a run's text stands are looked at in one search; fewer if it is long."""


class Run(NamedTuple):
    """Words that must stand together in the article, folded.

    ``readings`` are the ways in which they may be folded there, the likeliest first. Each is in
    pieces between which stand the ``letters`` whose case the desk has changed.
    """

    readings: tuple[tuple[str, ...], ...]
    letters: str = ""

    @property
    def text(self) -> str:
        """The words, with the letters as they stand in the quotation."""
        if not self.letters:
            return self.readings[0][0]
        first, *rest = self.readings[0]
        return first + "".join(map("".join, zip(self.letters, rest, strict=True)))

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Each range of a folded text, between two places, that holds these words."""
        for pieces in self.readings:
            if self.letters:
                yield from _find(pieces, self.letters, text, start, end)
            else:  # most quotations: there is one piece
                yield from _find_words(pieces[0], text, start, end)

    def without_stop(self) -> Run | None:
        """The same without a comma or full stop at its end; None where there is none.

        Closing marks, of quotations inside it, may follow the stop.
        """
        if not self.text.rstrip("'").endswith(tuple(_STOPS)):
            return None
        shorter = tuple((*first, _stop.sub(r"\1", last)) for *first, last in self.readings)
        return Run(shorter, self.letters) if any(shorter[0]) or self.letters else None


def _find_words(words: str, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    length = len(words)
    at = text.find(words, start, end) if words else -1
    looked = 0
    while at >= 0 and looked < MOST_LOOKED_AT:
        yield at, at + length
        looked += 1 + length // 1_000
        at = text.find(words, at + 1, end)


def _find(
    pieces: tuple[str, ...], letters: str, text: str, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Look for the longest piece, and there, whether the others stand beside it."""
    length = sum(map(len, pieces)) + len(letters)
    if not length:
        return
    longest = max(pieces, key=len)
    number = pieces.index(longest)
    before = sum(map(len, pieces[:number])) + number
    at = text.find(longest, start + before, end)
    looked = 0
    while at >= 0 and looked < MOST_LOOKED_AT:
        first = at - before
        if first + length <= end and _stands(pieces, letters, text, first):
            yield first, first + length
        looked += 1 + length // 1_000
        at = text.find(longest, at + 1, end)


def _stands(pieces: tuple[str, ...], letters: str, text: str, at: int) -> bool:
    for letter, piece in zip(("", *letters), pieces, strict=True):
        if letter:
            if not _same_but_case(letter, text[at]):
                return False
            at += 1
        if not text.startswith(piece, at):
            return False
        at += len(piece)
    return True


def _same_but_case(one: str, other: str) -> bool:
    return (
        one == other
        or one.lower() == other.lower()
        or one.upper() == other.upper()
        or {one, other} == {"i", "İ"}  # Turkish; and ı has I
    )


class Pieces(NamedTuple):
    """The runs of a quotation, between which words are left out, and what the desk put in.

    Behind an insertion comes the word that it ends: of did[n't] both "n't" and "didn't".
    """

    runs: tuple[Run, ...]
    insertions: tuple[str, ...]


def whole(quotation: str) -> Run:
    """A quotation as it is, whatever brackets and ellipses are in it."""
    return Run(tuple(zip(readings(quotation), strict=True)))


def folded(text: str) -> Run:
    """A quotation that is folded already, as it is."""
    return Run(((text,),))


def taken_apart(quotation: str) -> Pieces:
    """Split a quotation; an ellipsis at either end is left aside, with a stop beside it."""
    insertions: list[str] = []
    segments = _ELLIPSIS.split(quotation)
    if len(segments) > 1 and _only_stops.match(segments[-1]):
        segments.pop()
    runs = [_run(segment, insertions) for segment in segments if segment.strip()]
    return Pieces(tuple(run for run in runs if run.text), tuple(insertions))


def _run(segment: str, insertions: list[str]) -> Run:
    letters: list[str] = []
    pieces: list[str] = []
    end = 0
    choice = _unused(segment)
    for match in _INSERTION.finditer(segment):
        before, after = segment[end : match.start()], segment[match.end() : match.end() + 1]
        inside = unicodedata.normalize("NFC", match[1].strip())
        kept = ""
        if inside and _has_case(inside[-1]) and after.isalpha():
            # [T]he for the; but the beginning of a word is no insertion: [un]able is not "able"
            kept = choice if len(inside) == 1 else match[0]
            letters += inside if len(inside) == 1 else ""
        elif inside:
            insertions += inside, *_joined(before, inside)
        end = match.end()
        if not kept:
            before, end = _closed_up(before, after, end)
        pieces += before, kept
    pieces.append(segment[end:])
    folded = readings("".join(pieces))
    return Run(tuple(tuple(reading.split(choice)) for reading in folded), "".join(letters))


def _closed_up(before: str, after: str, end: int) -> tuple[str, int]:
    """What stands before words that were put in, and where it goes on, without their space."""
    if after in _CLINGING:
        return before.rstrip(), end
    if after.isspace() and (not before or before[-1] in _OPENING):
        return before, end + 1
    return before, end


def _has_case(character: str) -> bool:
    return character.lower() != character.upper()


def _joined(before: str, inside: str) -> Iterator[str]:
    """What was put in with the word that it ends: did[n't]."""
    word = _last_word.search(before)
    if word and (inside[0].isalpha() or inside[0] in "'’"):
        yield f"{word[0]}{inside}"


def _unused(segment: str) -> str:
    """A character for private use that a text does not hold: it stands for a letter in brackets."""
    return next((chr(code) for code in _PRIVATE if chr(code) not in segment), "\uf8ff")
