"""Marks for text in another language."""

from __future__ import annotations

from markupsafe import Markup

from generator.model.language import direction
from generator.render.escape import escape


def in_language(tag: str | None) -> Markup:
    """The attributes that tell a browser the language and direction of an element; or ``""``."""
    if not tag:
        return Markup()
    return Markup(f' lang="{escape(tag)}" dir="{direction(tag)}"')


def phrase(text: str, tag: str | None) -> Markup:
    """Escaped text, marked with its language where that is known."""
    attributes = in_language(tag)
    return Markup(f"<span{attributes}>{escape(text)}</span>") if attributes else escape(text)
