"""Marks for text in another language, or of another script."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from markupsafe import Markup

from generator.model.language import direction
from generator.render.escape import literal

# What letters tell of the direction of a text (UAX #9, rules P2 and P3).
_DIRECTIONS = {"L": "ltr", "R": "rtl", "AL": "rtl"}


@lru_cache(maxsize=256)
def in_language(tag: str | None) -> Markup:
    """The attributes that tell a browser the language and direction of an element; or ``""``."""
    if not tag:
        return Markup()
    return Markup(f' lang="{literal(tag)}" dir="{direction(tag)}"')


def phrase(text: str, tag: str | None) -> str:
    """Escaped text, marked with its language where that is known."""
    return f"<span{in_language(tag)}>{literal(text)}</span>" if tag else literal(text)


def in_text(text: str, tag: str | None, around: str) -> str:
    """Escaped text, marked with its language where that is not the one ``around``.

    As `isolated` where its language is not known.
    """
    if tag is None:
        return isolated(text, around)
    return literal(text) if tag == around else phrase(text, tag)


def of_article(name: str, tag: str | None, around: str) -> str:
    """A name that stands with a text in the language ``tag``, such as its publisher's.

    It is taken to be in that language where its script can be.
    """
    is_likely = tag and text_direction(name) == direction(tag)
    return in_text(name, tag, around) if is_likely else isolated(name, around)


# Publishers, topics and places come again and again.
@lru_cache(maxsize=2048)
def isolated(text: str, around: str | None) -> str:
    """Escaped text, such as a name, whose language nobody knows, amid text in ``around``.

    Where its script runs the other way it is kept apart, so that it does not turn the order of
    what stands beside it, and is marked as in no known language (HTML Living Standard, 3.2.6.2).
    """
    if text_direction(text) in (None, direction(around)):
        return literal(text)
    return f'<bdi lang="">{literal(text)}</bdi>'


def ours(language: str, around: str | None) -> Markup:
    """The attributes of words of the site, in a ``language``, amid text in ``around``; or ``""``.

    There are none where both are the same, whatever the region, or where ``around`` is not known.
    """
    is_foreign = around and around.partition("-")[0] != language
    return in_language(language) if is_foreign else Markup()


def text_direction(text: str) -> str | None:
    """Which way the script of a text runs, by its first letter: ``ltr``, ``rtl``; None for none."""
    for character in text:
        if found := _DIRECTIONS.get(unicodedata.bidirectional(character)):
            return found
    return None
