"""One file mended as far as it can be: a slip may hide others, so it is read again and again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.model.finding import Finding
from generator.read.files import line_feeds
from generator.read.listing import DeskFile
from generator.read.mends.applying import apply
from generator.read.mends.holding import Reading, apart, holds, reading, sure_ones

MOST_ROUNDS = 1_000
"""Each mends at least one slip."""


class Mended(NamedTuple):
    """The text of a file after its mends, and the findings that were mended, in their order.

    Of each the line is the one that it had when it was mended.
    """

    text: str
    findings: tuple[Finding, ...]


def mended(file: DeskFile, text: str) -> Mended:
    """Mend the ``text`` of a file where there is one right answer; its line ends stay its own."""
    done: list[Finding] = []
    for _ in range(MOST_ROUNDS):
        read = line_feeds(text)
        chosen = _holding(file, read, reading(file, read))
        if not chosen:
            break
        text = apply(text, [edit for finding in chosen for edit in finding.mend])
        done += chosen
    return Mended(text, tuple(done))


def _holding(file: DeskFile, text: str, before: Reading) -> Sequence[Finding]:
    """Findings whose mends hold together, and do not touch each other."""
    left = [finding for finding in before.findings if finding.mend]
    while some := apart(left):
        sure = sure_ones(file, text, before, some)
        if sure:
            return sure if len(sure) == len(some) or holds(file, text, before, sure) else sure[:1]
        left = [finding for finding in left if finding not in some]
    return ()
