"""Rules on evidence: a briefing rests on sources, and each claim says on which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from generator.check.context import Context
from generator.check.differing import changed
from generator.check.near_references import near_references
from generator.model.briefing import Briefing
from generator.model.desk import Writing
from generator.model.digest import text_sha256
from generator.model.finding import FieldPath, Finding
from generator.model.references import citations, source_ids, source_references
from generator.model.source import Source


def unsourced_briefings(context: Context) -> Iterator[Finding]:
    """Each briefing in which nothing is cited, nor in the notes it uses; a warning in a draft.

    Sources that it only lists support nothing that it says.
    """
    desk = context.desk
    unreadable = desk.unreadable.get("background", frozenset())
    for briefing in context.briefings:
        used = [section.use for section in briefing.background if section.use]
        notes = [desk.background[use] for use in used if use in desk.background]
        if not unreadable.isdisjoint(used):
            continue
        writings: list[Writing] = [briefing, *notes]
        if any(next(citations(writing), None) for writing in writings):
            continue
        near = [
            found
            for writing in writings
            for _, prose in writing.prose()
            for found in near_references(prose, desk)
            if found.is_citation
        ]
        # That one cannot be read is said already. A mere warning lets no briefing be published.
        if not near or (briefing.status != "draft" and all(found.weight for found in near)):
            yield Finding(
                rule="briefing-unsourced",
                path=briefing.path,
                field=("summary",),
                weight="warning" if briefing.status == "draft" else None,
                message="This briefing cites no source.",
                hint="Cite the article behind the summary: [@its-id] after the words it supports.",
            )


def uncited_claims(context: Context) -> Iterator[Finding]:
    """Each key point or event that rests on nothing; not where a citation of it cannot be read."""
    for briefing in context.briefings:
        for field, claim in briefing.claims():
            if claim.evidence or any(claim.text.cited()):
                continue
            if not any(near.is_citation for near in near_references(claim.text, context.desk)):
                yield Finding(
                    rule="claim-uncited",
                    path=briefing.path,
                    field=field,
                    message="This claim has neither a citation nor evidence.",
                    hint="Cite the article that it rests on: [@its-id] at the end of the sentence.",
                )


def retracted_sources(context: Context) -> Iterator[Finding]:
    """Each citation of a source that its publisher has retracted, once a source and file.

    Those in claims that fall with it are left to `retracted_evidence`: one slip, one finding.
    """
    for noun in context.nouns:
        retracted = _retracted(context, source_ids(noun))
        fallen = _fallen(noun, retracted)
        said = set()
        for reference in source_references(noun) if retracted else ():
            is_citation = reference.field[0] not in ("sources", "syndicated_from")
            if (
                is_citation
                and reference.id in retracted
                and reference.id not in said
                and not any(reference.field[: len(field)] == field for field in fallen)
            ):
                said.add(reference.id)
                yield Finding(
                    rule="source-retracted",
                    path=noun.path,
                    field=reference.field,
                    words=reference.words,
                    message=f'The source "{reference.id}" was retracted.',
                    hint="Find another source for what rests on it, or say that it is in dispute.",
                )


def retracted_evidence(context: Context) -> Iterator[Finding]:
    """Each claim that stands on a retracted article: an error where it stands on nothing else.

    A claim that the desk has itself retracted is not minded.
    """
    for briefing in context.briefings:
        retracted = _retracted(context, source_ids(briefing))
        fallen = _fallen(briefing, retracted)
        for field, claim in briefing.claims() if retracted else ():
            gone = sorted(retracted.intersection(claim.sources()))
            if not gone or claim.status == "retracted":
                continue
            alone = field in fallen
            yield Finding(
                rule="evidence-retracted",
                path=briefing.path,
                field=field,
                weight=None if alone else "warning",
                message=f"This claim rests on {_named(gone)}, which was retracted."
                if alone
                else f"Of what this claim rests on, {_named(gone)} was retracted.",
                hint='Find another source for it, or give it "status: retracted".'
                if alone
                else "Look whether the claim still stands without it.",
            )


def _fallen(noun: Writing | Source, retracted: Set[str]) -> list[FieldPath]:
    """The claims of a briefing that rest on retracted sources alone, and are not retracted yet."""
    if not retracted or not isinstance(noun, Briefing):
        return []
    return [
        field
        for field, claim in noun.claims()
        if claim.status != "retracted"
        and (sources := set(claim.sources()))
        and sources <= retracted
    ]


def _retracted(context: Context, ids: Iterable[str]) -> set[str]:
    found = map(context.desk.sources.get, ids)
    return {source.id for source in found if source and source.state == "retracted"}


def changed_sources(context: Context) -> Iterator[Finding]:
    """Each source whose text is not the one that its hash was taken of."""
    for source in context.sources:
        if source.text_sha256 and source.text_sha256 != text_sha256(source.text):
            yield changed(source, context.history(source.path, source.text_sha256))


def incomplete_sources(context: Context) -> Iterator[Finding]:
    """Each source that lacks its publisher, its address, its date or its text."""
    for source in context.sources:
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
                hint=_completed(has_text=bool(source.text), has_fields=len(lacking) == 1),
            )


def _completed(*, has_text: bool, has_fields: bool) -> str:
    if not has_text and has_fields:
        return "Copy it into the file, below the second line of ---, so that it can be quoted."
    more = "; readers judge a source by them." if has_text else ", and the text below them."
    return f"Add the fields between two lines of --- at the top of the file{more}"


def _named(ids: list[str]) -> str:
    return _listed([f'"{name}"' for name in ids])


def _listed(words: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
