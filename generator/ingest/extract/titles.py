"""Titles of pages: the name of the site told apart from what the page is called."""

from __future__ import annotations

import re
from collections.abc import Sequence

# Between the headline and the name of the site, in titles.
_PARTS = re.compile(
    r"\s+[|–—•·»«~⋆-]+\s+|\s*[|｜]\s*|\s+::?\s+|\s+›\s+|_(?=[^\W_a-zA-Z0-9]+$)"
    r"|-+(?=[\u3040-\u30ff\u4e00-\u9fff]+$)"
)
_ARCHIVE = re.compile(r".*»\s*Blog Archive?\s*»\s*", re.IGNORECASE)
_UNUSUAL = re.compile(r"[|｜•·»«⋆›_]|[-–—]\s+\S+$|^-")
_NO_LETTER = re.compile(r"\W|_")


def parts_of(title: str) -> list[str]:
    """What stands between the marks by which titles are parted."""
    return [part for part in _PARTS.split(title) if part]


def without_site(title: str, sites: Sequence[str] = ()) -> str:
    """A title without the name of the site at its end or beginning.

    ``sites`` are its names and its host. Where the name is not known, it is a short last part
    behind a mark that headlines do not use.
    """
    if archive := _ARCHIVE.search(title):
        return title[archive.end() :]
    marks = list(_PARTS.finditer(title))
    if not marks:
        return title
    first, last = title[: marks[0].start()], title[marks[-1].end() :]
    bare = title[: marks[-1].start()]
    if any(is_site(last, site) for site in sites):
        return without_site(bare, sites) or title
    if any(is_site(first, site) for site in sites):
        return title[marks[0].end() :] or title
    if len(first) > len(last) and len(last.split()) <= 4 and _UNUSUAL.search(title[len(bare) :]):
        return without_site(bare, sites) or title
    return title


def is_site(part: str, site: str) -> bool:
    """Whether a part of a title names a site, whose name or host is given."""
    name, known = (_NO_LETTER.sub("", text.casefold()) for text in (part, site))
    if not name or not known:
        return False
    return name == known or (len(name) > 3 and "." in site and name in known)
