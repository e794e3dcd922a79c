"""Where a time line is broken: where nothing happened for long, and where many marks stand close.

After a break the line may have another scale. So a break also serves a few days of one month in a
line of years, which would stand in a tower there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

Span = tuple[int, int]
"""The first day, and the day after the last one, by their ordinals."""

MARK = 27
"""The room of the mark of a day with its number, in pixels."""
BREAK = 26
"""The width of a break, in pixels."""

WIDEST_DAY = 26
"""So many pixels a day has at most, where there are several."""

_ALONE, _FEW = 36, 54  # pixels that one mark needs, and several at least
_LONG = 0.25  # of the days that are left: no longer is a time without events
_KEPT = 2  # breaks, for parts that are crowded
_FEWEST = 3
_NEVER = 1 << 30  # days


class Part(NamedTuple):
    """What stands between two breaks: the days on which marks begin, in order and each once.

    ``afters`` are, for each, the day after the last one of all marks until then.
    """

    starts: Sequence[int]
    afters: Sequence[int]

    @property
    def days(self) -> int:
        """How many days it covers."""
        return self.afters[-1] - self.starts[0]

    @property
    def least(self) -> int:
        """How many pixels it needs at least."""
        return _ALONE if len(self.starts) == 1 else _FEW

    def wanted(self) -> float:
        """How many pixels it needs for no more than two marks above each other."""
        return max(self.least, self.days * MARK / min(_pairs(self.starts), default=_NEVER))

    def cut(self, at: int) -> list[Part]:
        """What is before the start of that number, and the rest."""
        return [Part(self.starts[:at], self.afters[:at]), Part(self.starts[at:], self.afters[at:])]


def parts_of(spans: Iterable[Span], line: float, most: int) -> list[Part]:
    """The parts of a line of ``line`` pixels, with at most ``most`` breaks between them.

    No break is within a span. First the longest times without events are cut out, then crowded
    parts are parted, as long as not all have what they want.
    """
    whole = _whole(spans)
    if len(whole.starts) < _FEWEST or whole.days * WIDEST_DAY <= line:
        return [whole]
    parts = _without_long_gaps(whole, most - _KEPT)
    while len(parts) <= most:
        wanted = [part.wanted() for part in parts]
        if sum(wanted) + BREAK * (len(parts) - 1) <= line:
            break
        cuts = [_best_cut(part) for part in parts]
        saved = [now - after - BREAK for now, (after, _) in zip(wanted, cuts, strict=True)]
        which = saved.index(max(saved))
        if saved[which] <= 0:
            break
        parts[which : which + 1] = parts[which].cut(cuts[which][1])
    return parts


def _whole(spans: Iterable[Span]) -> Part:
    reached = dict(sorted(spans))  # of those that begin together the last is the longest
    return Part([*reached], [*accumulate(reached.values(), max)])


def _without_long_gaps(whole: Part, most: int) -> list[Part]:
    starts, afters = whole
    gaps = [(afters[n - 1] - starts[n], n) for n in range(1, len(starts))]
    days, cuts = whole.days, []
    for length, at in sorted(gaps)[:most]:
        if -length <= days * _LONG:
            break
        cuts.append(at)
        days += length
    ends = [0, *sorted(cuts), len(starts)]
    return [Part(starts[one:other], afters[one:other]) for one, other in pairwise(ends)]


def _best_cut(part: Part) -> tuple[float, int]:
    """What both sides of the best break want, and the number of the start behind it."""
    starts, afters = part
    pairs = _pairs(starts)
    # The closest on both sides of each place, without looking at all of them each time.
    before = [_NEVER, _NEVER, *accumulate(pairs, min)]
    behind = [_NEVER, _NEVER, *accumulate(reversed(pairs), min)][::-1]
    best: tuple[float, int] = (float("inf"), 0)
    for at in range(1, len(starts)):
        if afters[at - 1] >= starts[at]:
            continue
        left = (afters[at - 1] - starts[0]) * MARK / before[at - 1]
        right = (afters[-1] - starts[at]) * MARK / behind[at]
        left = max(left, _ALONE if at == 1 else _FEW)
        right = max(right, _ALONE if at == len(starts) - 1 else _FEW)
        best = min(best, (left + right, at))
    return best


def _pairs(starts: Sequence[int]) -> list[int]:
    """How many days there are from each start to the next but one."""
    return [other - one for one, other in zip(starts, starts[2:], strict=False)]
