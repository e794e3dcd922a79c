"""Which day a weekday in an article is: the last one, or the next one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from generator.ingest.draft.calendar_names import fold
from generator.ingest.draft.lexicon import Lexicon
from generator.ingest.draft.relative import day_after

_BESIDE = 3
"""Words stand beside a weekday that are so many characters away from it, or fewer."""
_SAID_BESIDE = 16
_WINDOW = 40
_FUTURE_BEFORE, _FUTURE_BEHIND = 100, 50
"""A word of the future is so near before a weekday, or behind it, or it belongs to another part."""
_BEFORE_DATE = 9
"""So near before a date its weekday stands: "Wednesday, the 9 April"."""
_BREAK = re.compile("[,،，;:]")


def weekday_dates(
    words: str, lexicon: Lexicon, published: date, dates: Sequence[int]
) -> Iterator[tuple[int, str]]:
    """The day that each weekday in a sentence means, as ``YYYY-MM-DD``, and where it stands.

    ``dates`` is where the dates in the sentence begin that say their day themselves: a weekday
    that stands before one tells nothing more. "Last" and "next", beside a weekday, never mean the
    day of the article itself. Without them it is the day of the article or one before, and where
    the sentence speaks of the future, or one after.
    """
    for match in lexicon.weekday.finditer(words):
        if any(0 <= start - match.end() <= _BEFORE_DATE for start in dates):
            continue
        if _is_beside(lexicon.no_weekday, words, match):
            continue
        weekday = lexicon.weekdays[fold(match["word"])]
        yield match.start(), day_after(published, _days(weekday, words, match, lexicon, published))


def _days(weekday: int, words: str, match: re.Match[str], lexicon: Lexicon, published: date) -> int:
    today = published.weekday()
    if _is_beside(lexicon.last_week, words, match):
        return weekday - today - 7
    if _is_beside(lexicon.next_week, words, match):
        return weekday - today + 7
    if _is_beside(lexicon.last, words, match):
        return (weekday - today) % 7 - 7
    if _is_beside(lexicon.next, words, match):
        return 7 - (today - weekday) % 7
    if _is_future(words, match, lexicon):
        return (weekday - today) % 7
    return -((today - weekday) % 7)


def _is_future(words: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a word of the future belongs to this weekday, and not to what was said on it."""
    if _is_beside(lexicon.said, words, match, _SAID_BESIDE):
        return False
    window = max(0, match.start() - _FUTURE_BEFORE), match.end() + _FUTURE_BEHIND
    return any(
        not lexicon.said.search(_between(words, match, future))
        for future in lexicon.future.finditer(words, *window)
    )


def _is_beside(
    pattern: re.Pattern[str], words: str, match: re.Match[str], most: int = _BESIDE
) -> bool:
    """Whether a pattern is found beside a weekday, or begins with it, in the same clause."""
    window = max(0, match.start() - _WINDOW), match.end() + _WINDOW
    return any(
        near.start() == match.start()
        or (len(between := _between(words, match, near)) <= most and not _BREAK.search(between))
        for near in pattern.finditer(words, *window)
    )


def _between(words: str, one: re.Match[str], other: re.Match[str]) -> str:
    first, second = sorted((one, other), key=lambda match: match.start())
    return words[first.end() : second.start()]
