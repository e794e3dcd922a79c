"""What rests on which source, for people and for scripts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from generator.model.briefing import Briefing
from generator.model.desk import Desk, Writing
from generator.model.finding import FieldPath
from generator.model.numbering import Numbering
from generator.model.quotation import Located
from generator.model.references import source_references
from generator.model.source import Source
from generator.report.terminal import printable

_SHOWN = 100
_NONE: Mapping[str, Sequence[Located]] = MappingProxyType({})


class Rest(NamedTuple):
    """A text that rests on a source: the file, the field, and the text as typed, on one line."""

    path: str
    field: FieldPath
    text: str


class SourceUse(NamedTuple):
    """A source, all that rests on it, and the quotations that were held against it."""

    source: Source
    rests: Sequence[Rest]
    quotations: Sequence[Located]


def source_uses(
    desk: Desk,
    cited_by: str | None = None,
    quotations: Mapping[str, Sequence[Located]] = _NONE,
) -> Sequence[SourceUse]:
    """Each source of a desk in the order of the ids, with all that rests on it, file by file.

    With ``cited_by``, the id of a briefing, a note or an actor, only what that file rests on.
    ``quotations`` are those that were held against a source, by its id.
    """
    found: dict[str, list[Rest]] = {name: [] for name in desk.sources}
    paths = set()
    for writing in desk.writings():
        if cited_by in (None, writing.id):
            paths.add(writing.path)
            texts = _texts(writing)
            for reference in source_references(writing):
                if reference.id in found:
                    text = texts.get(reference.field, "")
                    found[reference.id].append(Rest(writing.path, reference.field, text))
    return [
        SourceUse(
            desk.sources[name],
            list(dict.fromkeys(rests)),
            [quoted for quoted in quotations.get(name, ()) if quoted.path in paths],
        )
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
    for source, rests, _ in uses:
        lines.append(f"{source.id}: {source.headline}")
        lines += [f"    {rest.path}: {_clipped(rest.text) or 'listed'}" for rest in rests]
        if not rests:
            lines.append("    nothing rests on it")
    return printable("".join(f"{line}\n" for line in lines))


def sources_json(uses: Iterable[SourceUse]) -> str:
    """One object with ``sources``.

    Each has ``id``, ``headline``, ``state``, ``paragraphs``, ``quoted_paragraphs``, ``rests`` and
    ``quotations``. ``paragraphs`` says how many the body of the article has, ``quoted_paragraphs``
    which of them these quotations are found in, by their numbers as the site gives them, from 1;
    headline and standfirst are none of them (`Numbering`).

    Each of ``rests`` has ``path``, ``field`` and ``text``.
    ``field`` is the way to the text in its file: names, and positions from 0.

    Each of ``quotations`` has ``path``, ``field``, ``words``, ``verdict`` and ``places``, as
    `Located` says. A place is a list of passages, and each of these an object with ``start``,
    ``end``, ``exact``, ``prefix`` and ``suffix``, as `Selector` says.
    """
    sources = [_source(use) for use in uses]
    return json.dumps({"sources": sources}, ensure_ascii=False, indent=2) + "\n"


def _source(use: SourceUse) -> Mapping[str, Any]:
    source, rests, quotations = use
    numbering = Numbering(source)
    parts = {numbering.part(quoted.places[0][0].start) for quoted in quotations if quoted.places}
    return {
        "id": source.id,
        "headline": source.headline,
        "state": source.state,
        "paragraphs": len(numbering.body),
        "quoted_paragraphs": sorted(part for part in parts if isinstance(part, int)),
        "rests": [rest._asdict() for rest in rests],
        "quotations": [_quotation(quoted) for quoted in quotations],
    }


def _quotation(quoted: Located) -> Mapping[str, Any]:
    places = [[selector._asdict() for selector in place] for place in quoted.places]
    return {**quoted._asdict(), "places": places}


def _clipped(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
