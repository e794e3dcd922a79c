"""Rules on evidence: a briefing rests on sources, and each claim says on which."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import chain

from generator.check.context import Context
from generator.model.desk import Writing
from generator.model.finding import Finding
from generator.model.references import citations, source_references
from generator.model.source import Source


def unsourced_briefings(context: Context) -> Iterator[Finding]:
    """Each briefing that names no source at all; in a draft it is a warning."""
    for briefing in context.desk.briefings.values():
        if next(source_references(briefing), None) is None and not any(
            section.use for section in briefing.background
        ):
            yield Finding(
                rule="briefing-unsourced",
                path=briefing.path,
                field=("summary",),
                weight="warning" if briefing.status == "draft" else None,
                message="This briefing cites no source.",
                hint="Cite the article behind the summary: [@its-id] after the words it supports.",
            )


def uncited_claims(context: Context) -> Iterator[Finding]:
    """Each key point or event that rests on nothing."""
    for briefing in context.desk.briefings.values():
        for field, claim in briefing.claims():
            if next(claim.sources(), None) is None:
                yield Finding(
                    rule="claim-uncited",
                    path=briefing.path,
                    field=field,
                    message="This claim has neither a citation nor evidence.",
                    hint="Cite the article that it rests on: [@its-id] at the end of the sentence.",
                )


def retracted_sources(context: Context) -> Iterator[Finding]:
    """Each citation of a source that its publisher has retracted, once a source and file."""
    desk = context.desk
    for writing in desk.writings():
        said = set()
        for reference in citations(writing):
            source = desk.sources.get(reference.id)
            if source and source.state == "retracted" and source.id not in said:
                said.add(source.id)
                yield Finding(
                    rule="source-retracted",
                    path=writing.path,
                    field=reference.field,
                    words=reference.words,
                    message=f'The source "{source.id}" was retracted.',
                    hint="Find another source for what rests on it, or say that it is in dispute.",
                )


def changed_sources(context: Context) -> Iterator[Finding]:
    """Each source whose text is not the one that its hash was taken of."""
    for source in context.desk.sources.values():
        if source.text_sha256 and source.text_sha256 != text_sha256(source.text):
            yield Finding(
                rule="source-changed",
                path=source.path,
                field=("text_sha256",),
                message="The text below is not the one that was captured: the hash differs.",
                hint="Restore the captured text from Git; quotations were checked against it.",
            )


def text_sha256(text: str) -> str:
    """The SHA-256 of an article's text as UTF-8, in lower-case hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def incomplete_sources(context: Context) -> Iterator[Finding]:
    """Each source that lacks its publisher, its address, its date or its text."""
    for source in context.desk.sources.values():
        lacking = [
            name
            for name, value in (
                ("publisher", source.publisher),
                ("url", source.url),
                ("published", source.published),
                ("the text of the article", source.text),
            )
            if not value
        ]
        if lacking:
            yield Finding(
                rule="source-incomplete",
                path=source.path,
                message=f"This source lacks {_listed(lacking)}.",
                hint="Add the fields between two lines of --- at the top of the file; "
                "readers judge a source by them.",
            )


def unused_sources(context: Context) -> Iterator[Finding]:
    """Each source that nothing cites; silent while a briefing cannot be read."""
    desk = context.desk
    if any(desk.unreadable.get(kind) for kind in ("briefings", "background", "actors")):
        return
    nouns: Iterator[Writing | Source] = chain(desk.writings(), desk.sources.values())
    used = {reference.id for noun in nouns for reference in source_references(noun)}
    for source in desk.sources.values():
        if source.id not in used:
            yield Finding(
                rule="source-unused",
                path=source.path,
                message="No briefing cites this source.",
                hint=f'Cite it as [@{source.id}], list it under "sources:", or delete it.',
            )


def _listed(words: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
