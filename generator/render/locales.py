"""What Babel knows of languages, from Unicode's CLDR."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from babel import Locale, UnknownLocaleError


def locale_of(tag: str) -> Locale:
    """What is known of a language, or of the one that it is a variety of."""
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(tag.partition("-")[0])


def months_of(locale: Locale, context: str) -> Sequence[str]:
    """The names of the months by their numbers; ``context`` is ``format`` or ``stand-alone``."""
    names = locale.months[context]["wide"]
    return ["", *(names[month] for month in range(1, 13))]


@lru_cache(maxsize=256)
def autonym(tag: str) -> str:
    """What a language calls itself, such as ``Türkçe``; its tag where that is not known."""
    try:
        return locale_of(tag).display_name or tag
    except UnknownLocaleError:
        return tag
