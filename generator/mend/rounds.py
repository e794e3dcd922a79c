"""One file mended as far as it can be: a slip may hide others, so it is read again and again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.model.finding import Finding
from generator.read.files import line_feeds
from generator.read.listing import DeskFile
from generator.read.mends.applying import apart, apply
from generator.read.mends.entries import slips_below, within_texts
from generator.read.mends.holding import Reading, holds, reading, sure_ones

MOST_ROUNDS = 200
"""Each mends at least one slip, and mostly all that are left: work that one file can cause."""


class Mended(NamedTuple):
    """The text of a file after its mends, and the findings that were mended, in their order.

    Of each the line is the one that it had when it was mended. ``is_finished`` is false where the
    work was cut short, and there may be more to mend.
    """

    text: str
    findings: tuple[Finding, ...]
    is_finished: bool = True


def mended(file: DeskFile, text: str, *, rounds: int = MOST_ROUNDS) -> Mended:
    """Mend the ``text`` of a file where there is one right answer; its line ends stay its own."""
    done: list[Finding] = []
    for _ in range(rounds):
        read = line_feeds(text)
        before = reading(file, read)
        chosen = _holding(file, read, before)
        if not chosen:
            return Mended(text, tuple(done))
        if before.is_hidden:
            chosen = [*chosen, *_below(file, read, before, chosen)]
        text = apply(text, [edit for finding in chosen for edit in finding.mend])
        done += chosen
    return Mended(text, tuple(done), is_finished=False)


def _holding(file: DeskFile, text: str, before: Reading) -> Sequence[Finding]:
    """Findings whose mends hold together, and do not touch each other."""
    left = [finding for finding in before.findings if finding.mend]
    while some := apart(left):
        sure = sure_ones(file, text, before, some)
        if sure:
            return sure if len(sure) == len(some) or holds(file, text, before, sure) else sure[:1]
        tried = set(map(id, some))
        left = [finding for finding in left if id(finding) not in tried]
    return ()


def _below(
    file: DeskFile, text: str, before: Reading, chosen: Sequence[Finding]
) -> Sequence[Finding]:
    """Further slips, hidden by the chosen one, whose mends hold together with its own."""
    edited = [edit for finding in chosen for edit in finding.mend]
    if any(finding.rule != "yaml-syntax" for finding in chosen):
        return ()
    below = slips_below(file, text, max(edit.end_line for edit in edited))
    more = apart([*chosen, *below])[len(chosen) :]
    # Half of them, and half of these, where something is wrong further down that hides the rest.
    while more and not _hold(file, text, before, chosen, more):
        more = more[: len(more) // 2]
    return more


def _hold(
    file: DeskFile,
    text: str,
    before: Reading,
    chosen: Sequence[Finding],
    more: Sequence[Finding],
) -> bool:
    """Whether the mends hold, and none is in the middle of a text, of which it is a part."""
    every = [*chosen, *more]
    within = within_texts(file, apply(text, [edit for one in every for edit in one.mend]))
    is_outside = all(finding.mend[0].line not in within for finding in more)
    return is_outside and holds(file, text, before, every)
