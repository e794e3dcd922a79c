"""What tells one text of an article from every other."""

from __future__ import annotations

import hashlib


def text_sha256(text: str) -> str:
    """The SHA-256 (FIPS 180-4) of an article's text as UTF-8, in lower-case hexadecimal.

    The text is that of `Source.text`: line ends as LF, no blank lines at either end.
    """
    return hashlib.sha256(text.encode()).hexdigest()
