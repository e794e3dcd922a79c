"""Marks for text in another language."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from generator.model.language import direction
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
