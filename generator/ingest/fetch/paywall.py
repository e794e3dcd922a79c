"""What a page says of itself about its price."""

from __future__ import annotations

import re

# What sites tell search engines of articles that one has to pay for: schema.org's
# isAccessibleForFree, as JSON-LD and as microdata, and the content tier of Facebook's markup.
# Every repetition is short, so that no page can make this slow.
_PAID = re.compile(
    rb"""isAccessibleForFree["']?\s{0,40}(?::|\bcontent=)\s{0,40}["']?"""
    rb"""(?:https?://schema\.org/)?false\b"""
    rb"""|article:content_tier["']?\s{1,40}content=["']?(?:locked|metered)\b""",
    re.IGNORECASE,
)


def says_paid(body: bytes) -> bool:
    """Whether a page says that one has to pay for all of it.

    Such a page may come whole none the less, or with its beginning alone.
    """
    return _PAID.search(body) is not None
