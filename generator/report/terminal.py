"""Text that is safe to print."""

from __future__ import annotations

# No-break spaces, and the joiners that Persian and the scripts of India are spelt with.
_HARMLESS = frozenset("\n\u00a0\u200c\u200d\u202f")


def printable(text: str) -> str:
    """Show control characters as escapes, so that no file's text can command a terminal."""
    return "".join(
        c if c.isprintable() or c in _HARMLESS else c.encode("unicode_escape").decode()
        for c in text
    )
