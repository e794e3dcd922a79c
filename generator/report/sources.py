"""What rests on which source, for people and for scripts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.model.briefing import Briefing
from generator.model.desk import Desk, Writing
from generator.model.finding import FieldPath
from generator.model.references import source_references
from generator.model.source import Source
from generator.report.terminal import printable

_SHOWN = 100


class Rest(NamedTuple):
    """A text that rests on a source: the file, the field, and the text as typed, on one line."""

    path: str
    field: FieldPath
    text: str


class SourceUse(NamedTuple):
    """A source, and all that rests on it."""

    source: Source
    rests: Sequence[Rest]


def source_uses(desk: Desk, cited_by: str | None = None) -> Sequence[SourceUse]:
    """Each source of a desk in the order of the ids, with all that rests on it, file by file.

    With ``cited_by``, the id of a briefing, a note or an actor, only what that file rests on.
    """
    found: dict[str, list[Rest]] = {name: [] for name in desk.sources}
    for writing in desk.writings():
        if cited_by in (None, writing.id):
            texts = _texts(writing)
            for reference in source_references(writing):
                if reference.id in found:
                    text = texts.get(reference.field, "")
                    found[reference.id].append(Rest(writing.path, reference.field, text))
    return [
        SourceUse(desk.sources[name], list(dict.fromkeys(rests)))
        for name, rests in found.items()
        if rests or cited_by is None
    ]


def _texts(writing: Writing) -> dict[FieldPath, str]:
    """What is said in each field that can name a source."""
    texts = {field: " ".join(prose.text.split()) for field, prose in writing.prose()}
    if isinstance(writing, Briefing):
        for field, claim in writing.claims():
            for number, _ in enumerate(claim.evidence):
                texts[*field, "evidence", number, "source"] = " ".join(claim.text.text.split())
    return texts


def sources_text(uses: Iterable[SourceUse]) -> str:
    """One block a source: its id and headline, then each text that rests on it."""
    lines = []
    for source, rests in uses:
        lines.append(f"{source.id}: {source.headline}")
        lines += [f"    {rest.path}: {_clipped(rest.text) or 'listed'}" for rest in rests]
        if not rests:
            lines.append("    nothing rests on it")
    return printable("".join(f"{line}\n" for line in lines))


def sources_json(uses: Iterable[SourceUse]) -> str:
    """One object: its ``sources`` have ``id``, ``headline``, ``state`` and ``rests``.

    Each of these has ``path``, ``field`` and ``text``.
    ``field`` is the way to the text in its file: names, and positions from 0.
    """
    sources = [
        {
            "id": source.id,
            "headline": source.headline,
            "state": source.state,
            "rests": [rest._asdict() for rest in rests],
        }
        for source, rests in uses
    ]
    return json.dumps({"sources": sources}, ensure_ascii=False, indent=2) + "\n"


def _clipped(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
