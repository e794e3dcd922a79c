"""Whether a page takes back the article that is captured from it."""

from __future__ import annotations

import re

from generator.ingest.extract.article import Article
from generator.ingest.extract.charset import decoded
from generator.ingest.verify.comparing import is_labelled, says_retracted

SAYS_RETRACTED = (
    "The page says that an article has been retracted: if it is this one, write "
    '"state: retracted" into its file.'
)
"""The doubt about such a page. An article on another that was retracted may say so, too."""

_UNSHOWN = re.compile(r"<(script|style)\b.*?</\1\s*>|<[^<>]*>", re.DOTALL | re.IGNORECASE)
_EDGE = 2
"""So many paragraphs at either end of a body can be a notice."""


def says_retracted_of(article: Article, data: bytes, charset: str = "") -> bool:
    """Whether what the article was extracted from says so, outside of the middle of its body.

    ``data`` is the page, the text or the PDF: a notice may stand above all that was extracted.
    """
    edges = (*article.paragraphs[:_EDGE], *article.paragraphs[-_EDGE:])
    if is_labelled(article):
        return True
    lines = (article.headline, article.standfirst, *edges)
    if any(map(says_retracted, lines)) or any(says_retracted(one.text) for one in article.removed):
        return True
    if any(map(says_retracted, article.paragraphs)) or b"<" not in data:
        return False
    page = decoded(data, charset).text
    return says_retracted(" ".join(_UNSHOWN.sub(" ", page).split()))
