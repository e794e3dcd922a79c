"""The methods of drafting that there are: the one that comes with the program, and others' own."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import entry_points

from generator.ingest.draft.draft import Draft, Method
from generator.ingest.draft.extractive import extract
from generator.model.desk import Desk
from generator.model.errors import CannotRun
from generator.model.source import Source

GROUP = "briefing_site.draft"
"""The group of entry points (PyPA's specification of entry points) by which a package that is
installed beside the program offers a method: its name, and the function."""

EXTRACTIVE = "extractive"


def method_named(name: str) -> Method:
    """The method of this name. Raises `CannotRun` where there is none, or it cannot be loaded.

    One that others made raises `CannotRun`, too, where it fails or gives no draft.
    """
    if name == EXTRACTIVE:
        return extract
    offered = entry_points(group=GROUP)
    if name not in offered.names:
        known = ", ".join(sorted({EXTRACTIVE, *offered.names}))
        raise CannotRun(f'there is no method of drafting "{name[:60]}"; there is: {known}')
    try:
        method: Method = offered[name].load()
    except Exception as error:
        raise CannotRun(f'the method "{name}" cannot be loaded: {error}') from error

    def held(articles: Sequence[Source], desk: Desk) -> Draft:
        try:
            draft = method(articles, desk)
        except Exception as error:
            raise CannotRun(f'the method "{name}" failed: {error}') from error
        if not isinstance(draft, Draft):
            raise CannotRun(f'the method "{name}" gave no draft but a {type(draft).__name__}')
        return draft

    return held
