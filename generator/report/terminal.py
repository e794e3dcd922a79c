"""Text that is safe to print."""

from __future__ import annotations


def printable(text: str) -> str:
    """Show control characters as escapes, so that no file's text can command a terminal."""
    return "".join(
        c if c.isprintable() or c == "\n" else c.encode("unicode_escape").decode() for c in text
    )
