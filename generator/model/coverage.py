"""How well what a desk says is covered by its articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from generator.model.quotation import VERDICTS, Verdict

Backing = Literal["evidence", "citation", "none"]
"""What a claim rests on: a passage of an article that was found there, an article that it names
without a passage, or nothing."""

BACKINGS: tuple[Backing, ...] = get_args(Backing)


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of some writings: quotations by verdict, claims by backing, and what is quoted of articles.

    ``paragraphs`` has, by the id of the source, the paragraphs that are quoted, counted from 1
    among `Source.paragraphs`.
    """

    quotations: Mapping[Verdict, int] = field(default_factory=lambda: dict.fromkeys(VERDICTS, 0))
    claims: Mapping[Backing, int] = field(default_factory=lambda: dict.fromkeys(BACKINGS, 0))
    paragraphs: Mapping[str, frozenset[int]] = field(default_factory=dict)


def merged(several: Iterable[Coverage]) -> Coverage:
    """The coverage of all writings of which there is one in ``several``."""
    quotations: Counter[Verdict] = Counter(dict.fromkeys(VERDICTS, 0))
    claims: Counter[Backing] = Counter(dict.fromkeys(BACKINGS, 0))
    paragraphs: dict[str, set[int]] = {}
    for one in several:
        quotations.update(one.quotations)
        claims.update(one.claims)
        for source, numbers in one.paragraphs.items():
            paragraphs.setdefault(source, set()).update(numbers)
    sources = {name: frozenset(numbers) for name, numbers in sorted(paragraphs.items())}
    return Coverage(dict(quotations), dict(claims), sources)
