"""Quotation marks in pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_MARK = re.compile('[“”"«»„]')
_GERSHAYIM = re.compile('(?<=[א-ת])"(?=[א-ת](?![א-ת]))|(?<=[א-ת]{2})"(?=[א-ת])')
"""Straight marks in a Hebrew word; one that opens stands after a single letter at most."""

_BEGINS = re.compile(r"(?:^|(?<=[\s(\[–—-]))”(?=\S)")
"""A mark that closes elsewhere, where Swedish and Finnish open with it."""


def quoted_ranges(text: str) -> Iterator[tuple[int, int]]:
    """From where to where words stand in quotation marks, with the marks, the outer ones only.

    The marks are “…”, "…", «…», „…“, ”…” and, where a text uses them so throughout, »…«. Straight
    marks are taken in pairs from the left; a mark that has no other is none.
    """
    if not _MARK.search(text):
        return
    text = _GERSHAYIM.sub("״", text)
    closes = _pairs(text)
    at = 0
    while match := _MARK.search(text, at):
        start = match.start()
        end = text.find('"', start + 1) if match[0] == '"' else closes.get(start, -1)
        at = start + 1
        if end >= 0:
            at = end + 1
            yield start, at


def _pairs(text: str) -> Mapping[int, int]:
    """Where each mark that has a shape is closed, by where it stands."""
    angled = [mark[0] for mark in _MARK.finditer(text) if mark[0] in "«»"]
    opens = "»" if angled and angled[0] == "»" and angled[-1] == "«" else "«"
    pairs: dict[int, int] = {}
    angles: list[int] = []
    curls: list[int] = []
    for match in _MARK.finditer(text):
        mark, at = match[0], match.start()
        if mark in "«»":
            _open_or_close(angles, pairs, at, opens=mark == opens)
        elif mark != '"':
            low = bool(curls) and text[curls[-1]] == "„"
            high = mark == "”" and not curls and bool(_BEGINS.match(text, at))
            opens_here = mark == "„" or (mark == "“" and not low) or high
            _open_or_close(curls, pairs, at, opens=opens_here)
    return pairs


def _open_or_close(stack: list[int], pairs: dict[int, int], at: int, *, opens: bool) -> None:
    if opens:
        stack.append(at)
    elif stack:
        pairs[stack.pop()] = at
