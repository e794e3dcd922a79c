"""Several numbers in one sentence."""

from __future__ import annotations

from collections.abc import Iterable

from generator.render.words import Words


def numbers(several: Iterable[int], words: Words) -> str:
    """Numbers in their order: ``2, 3 and 9``, and of three or more in a row ``2 to 4``."""
    runs: list[list[int]] = []
    for number in sorted(several):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return words.listed([name for run in runs for name in _run(run, words)])


def _run(run: list[int], words: Words) -> list[str]:
    if len(run) < 3:
        return [words.number(number) for number in run]
    first, last = words.number(run[0]), words.number(run[-1])
    return [words.plain("range", first=first, last=last)]
