"""Rules on the earlier addresses of pages: each leads to one page, and stands in nothing's way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.check.overview import Overview
from generator.model.characters import shortened
from generator.model.finding import Finding
from generator.model.redirects import Addressed, address_problem, file_key, redirect_file

_LISTS = frozenset(
    f"{folder}index.html"
    for folder in (
        "", "actors/", "archive/", "background/", "briefings/", "relations/", "sources/",
        "timeline/", "topics/",
    )
)  # fmt: skip
# Which topics and years there are is known when all is read and released; so none is free.
_MADE = re.compile(
    r"(?:topics/|(?:archive|timeline)/(?:\d{4}|undated)|actors/[^/]+--)[^/]*/index\.html"
)
_OUT = "Take the line out."
_ONE = "Leave it in the one file whose page should open there."
_PATHS = "Write the path that stood behind the name of the site, such as briefings/old-name/."


def earlier_addresses(seen: Overview) -> Iterator[Finding]:
    """Each earlier address that cannot be kept, or at which something else stands."""
    return taken_addresses(
        [
            Addressed(file.path, f"{kind}/{name}", file.facts.earlier)
            for kind, name, file in seen.files()
        ]
    )


def taken_addresses(pages: Sequence[Addressed]) -> Iterator[Finding]:
    """The same of the pages of a desk; of two that claim one, the first by its path has it."""
    moved = sorted(page for page in pages if page.earlier)
    if not moved:
        return
    site = _Site({_file_of(page.page): page.path for page in pages})
    for path, page, addresses in moved:
        for n, address in enumerate(addresses):
            if why := address_problem(address):
                yield _finding("field-invalid", path, n, address, f"cannot be kept: {why}", _PATHS)
            elif taken := site.claim(file_key(redirect_file(address)), path, _file_of(page)):
                what, hint = taken
                yield _finding("redirect-collision", path, n, address, what, hint)


class _Site:
    """What stands where on a site: the pages, by their files, and the earlier addresses so far."""

    def __init__(self, pages: Mapping[str, str]) -> None:
        self._pages = pages
        self._kept: dict[str, str] = {}
        self._above: dict[str, str] = {}  # the folders on the way to those that are kept

    def claim(self, key: str, path: str, page: str) -> tuple[str, str] | None:
        """Keep the file ``key`` for a page, or say what stands there or in its way, and the mend.

        ``path`` is that of the file of the desk, ``page`` where its page stands.
        """
        if key == page:
            return "is the address that this page has now", _OUT
        if key in self._pages:
            return f"is that of the page of {self._pages[key]}", _OUT
        if key in _LISTS or _MADE.fullmatch(key):
            return "is that of a page that the site makes by itself", _OUT
        if key in self._kept:
            where = self._kept[key]
            if where == path:
                return "is one in this file already", _OUT
            return f"is one in {where} already", _ONE
        folders = _folders(key)
        for folder in folders:
            if folder in self._pages or folder in _LISTS:
                return "lies below the file of a page", _OUT
            if folder in self._kept:
                return (
                    f"lies below one in {_shown(self._kept[folder], path)}, which is a page",
                    _OUT,
                )
        if key in self._above:
            return f"is a folder on the way to one in {_shown(self._above[key], path)}", _OUT
        self._kept[key] = path
        self._above |= dict.fromkeys(folders, path)
        return None


def _file_of(page: str) -> str:
    return file_key(f"{page}/index.html")


def _folders(key: str) -> Sequence[str]:
    parts = key.split("/")
    return ["/".join(parts[:n]) for n in range(1, len(parts))]


def _shown(path: str, here: str) -> str:
    return "this file" if path == here else path


def _finding(rule: str, path: str, n: int, address: str, what: str, hint: str) -> Finding:
    return Finding(
        rule=rule,
        path=path,
        field=("redirect_from", n),
        message=f'The earlier address "{shortened(address)}" {what}.',
        hint=hint,
    )
