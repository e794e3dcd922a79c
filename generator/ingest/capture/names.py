"""The id of a new source: made of its headline, and nobody else's."""

from __future__ import annotations

from collections.abc import Container, Iterator
from urllib.parse import urlsplit

from generator.model.errors import CannotRun
from generator.model.source import Source
from generator.model.text import ID_LIMIT, as_id, id_problem

_LONG = 60
"""An id that is made of a headline ends with a whole word before so many characters."""


def free_id(source: Source, taken: Container[str]) -> str:
    """An id for a source that is not among the ``taken`` ones."""
    stem = _short(as_id(source.headline)) or _of_address(source.url or "") or "article"
    return next(name for name in _numbered(stem) if name not in taken and not id_problem(name))


def checked_id(name: str, taken: Container[str]) -> str:
    """An id that somebody chose. Raises `CannotRun` where it is none, or taken."""
    if problem := id_problem(name):
        raise CannotRun(f'"{name[:60]}" cannot be the id of a source: {problem}')
    if name in taken:
        raise CannotRun(f'"{name}" is the id of another source; choose another one')
    return name


def _short(name: str) -> str:
    if len(name) <= _LONG:
        return name
    cut = name[:_LONG].rpartition("-")[0] or name[:_LONG]
    return "" if id_problem(cut) else cut


def _of_address(url: str) -> str:
    parts = urlsplit(url)
    last = parts.path.rstrip("/").rpartition("/")[2].partition(".")[0]
    host = (parts.hostname or "").removeprefix("www.")
    return _short(as_id(f"{host} {last}")) or as_id(host)


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    number = 2
    while True:
        ending = f"-{number}"
        yield stem[: ID_LIMIT - len(ending)].rstrip("-") + ending
        number += 1
