"""Marks for text in another language."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from generator.model.language import direction
from generator.render import words
from generator.render.escape import literal


@lru_cache(maxsize=256)
def in_language(tag: str | None) -> Markup:
    """The attributes that tell a browser the language and direction of an element; or ``""``."""
    if not tag:
        return Markup()
    return Markup(f' lang="{literal(tag)}" dir="{direction(tag)}"')


def phrase(text: str, tag: str | None) -> str:
    """Escaped text, marked with its language where that is known."""
    return f"<span{in_language(tag)}>{literal(text)}</span>" if tag else literal(text)


def ours(around: str | None) -> Markup:
    """The same for words of the site itself in the midst of text in the language ``around``."""
    is_foreign = around and around.partition("-")[0] != words.LANGUAGE
    return in_language(words.LANGUAGE) if is_foreign else Markup()
