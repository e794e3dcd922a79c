"""How well what a desk says is covered by its articles: counted, not judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set

from generator.check.quotations.verifying import Quotations, Quoted
from generator.model.briefing import Briefing
from generator.model.claim import Claim
from generator.model.coverage import BACKINGS, Backing, Coverage
from generator.model.desk import Writing
from generator.model.finding import FieldPath
from generator.model.quotation import VERDICTS

_Claims = Set[tuple[str, FieldPath]]
"""Claims by their file and field."""


def coverage(writings: Iterable[Writing], quotations: Quotations) -> Coverage:
    """The coverage of writings, whose quotations have been held against their articles."""
    paragraphs: dict[str, set[int]] = {}
    for verified in quotations.verified:
        if places := verified.found.places:
            article = quotations.article(verified.source)
            paragraphs.setdefault(verified.source.id, set()).add(article.number(places[0][0][0]))
    verdicts = quotations.counts()
    briefings = (writing for writing in writings if isinstance(writing, Briefing))
    rested = backings(briefings, quotations).values()
    claims = Counter(backing for of_one in rested for backing in of_one.values())
    return Coverage(
        {verdict: verdicts.get(verdict, 0) for verdict in VERDICTS},
        {backing: claims[backing] for backing in BACKINGS},
        {name: frozenset(numbers) for name, numbers in sorted(paragraphs.items())},
    )


def backings(
    briefings: Iterable[Briefing], quotations: Quotations
) -> Mapping[str, Mapping[FieldPath, Backing]]:
    """What each claim of some briefings rests on: by the id of the briefing, then by its field.

    The claims are in the order of `Briefing.claims`.
    """
    shown = _shown(quotations)
    return {briefing.id: _backings(briefing, shown) for briefing in briefings}


def _shown(quotations: Quotations) -> _Claims:
    """The claims of which a passage was found. A word or two in quotation marks show nothing."""
    return {
        (verified.quoted.path, _claim_field(verified.quoted))
        for verified in quotations.verified
        if verified.found.places and verified.quoted.is_long
    }


def _backings(briefing: Briefing, shown: _Claims) -> dict[FieldPath, Backing]:
    return {
        field: "evidence" if (briefing.path, field) in shown else _citation(claim)
        for field, claim in briefing.claims()
    }


def _citation(claim: Claim) -> Backing:
    return "none" if next(claim.sources(), None) is None else "citation"


def _claim_field(quoted: Quoted) -> FieldPath:
    """The field of the claim that a quotation stands in, if it stands in one."""
    if "evidence" in quoted.field:
        return quoted.field[: quoted.field.index("evidence")]
    return quoted.field[:-1]
