"""A quotation taken apart at its ellipses and brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.check.quotations.folding import fold

_ELLIPSIS = re.compile(r"\[\s*(?:…|\.{3})\s*\]|…|\.{3,}")
_INSERTION = re.compile(r"\[([^\[\]]*)\]")
_CHOICE = "\ue000"
"""Stands for a letter whose case the desk has changed; for private use, so that no text has it."""
_STOPS = tuple(",.،。、，．۔।")
"""The commas and full stops that a desk may set within its closing mark."""
_CLINGING = (*_STOPS, *";:!?)؛؟")


class Run(NamedTuple):
    """Words that must stand together in the article, folded.

    ``letters`` are those whose case was changed, in the order of the `_CHOICE` in the text.
    """

    text: str
    letters: str = ""

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Each range of a folded text, between two places, that holds these words."""
        if self.letters:
            for match in self._pattern().finditer(text, start, end):
                yield match.span()
            return
        at = text.find(self.text, start, end)
        while at >= 0:
            yield at, at + len(self.text)
            at = text.find(self.text, at + 1, end)

    def _pattern(self) -> re.Pattern[str]:
        first, *rest = self.text.split(_CHOICE)
        pieces = [re.escape(first)]
        for letter, piece in zip(self.letters, rest, strict=True):
            pieces.append(f"[{re.escape(letter.lower() + letter.upper())}]{re.escape(piece)}")
        return re.compile("".join(pieces))

    def without_stop(self) -> Run | None:
        """The same without a comma or full stop at its end; None where there is none."""
        return self._replace(text=self.text[:-1]) if self.text.endswith(_STOPS) else None


class Pieces(NamedTuple):
    """The runs of a quotation, between which words are left out, and what the desk put in."""

    runs: tuple[Run, ...]
    insertions: tuple[str, ...]


def taken_apart(quotation: str) -> Pieces:
    """Split a quotation; an ellipsis at either end is left aside."""
    insertions: list[str] = []
    runs = []
    for segment in _ELLIPSIS.split(quotation):
        run = _run(segment, insertions)
        if run.text:
            runs.append(run)
    return Pieces(tuple(runs), tuple(insertions))


def _run(segment: str, insertions: list[str]) -> Run:
    letters: list[str] = []
    pieces, end = [], 0
    for match in _INSERTION.finditer(segment):
        pieces.append(segment[end : match.start()])
        end = match.end()
        inside = match[1].strip()
        follows = segment[end : end + 1]
        if len(inside) == 1 and inside.isalpha() and follows.isalpha():  # [T]he for the
            letters.append(inside)
            pieces.append(_CHOICE)
        elif inside:
            insertions.append(inside)
            if follows in _CLINGING:  # the space before the words that were put in
                pieces[-1] = pieces[-1].rstrip()
    pieces.append(segment[end:])
    return Run(fold("".join(pieces)), "".join(letters))
