"""Several names or numbers in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def listed(names: Sequence[str]) -> str:
    """One name or several: ``A``, ``A and B``, ``A, B and C``."""
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def numbers(several: Iterable[int]) -> str:
    """Numbers in their order: ``2, 3 and 9``, and of three or more in a row ``2 to 4``."""
    runs: list[list[int]] = []
    for number in sorted(several):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return listed(
        [
            name
            for run in runs
            for name in (map(str, run) if len(run) < 3 else [f"{run[0]} to {run[-1]}"])
        ]
    )
