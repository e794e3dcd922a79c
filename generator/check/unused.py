"""Rules on what nothing in the desk refers to."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.overview import Overview
from generator.model.finding import Finding


def unused_sources(seen: Overview) -> Iterator[Finding]:
    """Each source that nothing cites; silent while a file cannot be read."""
    if seen.unreadable:
        return
    for name, file in seen.sources.items():
        if name not in seen.named.sources:
            yield Finding(
                rule="source-unused",
                path=file.path,
                message="No briefing cites this source.",
                hint=f'Cite it as [@{name}], list it under "sources:", or delete it.',
            )


def unused_actors(seen: Overview) -> Iterator[Finding]:
    """Each actor that nothing names; silent while a file that could cannot be read."""
    if seen.unreadable - {"sources"}:
        return
    for name, file in seen.actors.items():
        if name not in seen.named.actors:
            yield Finding(
                rule="actor-unused",
                path=file.path,
                message="No briefing lists this actor, nor mentions it by its id.",
                hint=f'List it under "actors:", write [[{name}]] in a text, or delete it.',
            )
