"""What refers to what: the sources and actors that a noun names, each with its field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import Literal, NamedTuple

from generator.model.actor import Actor
from generator.model.background import BackgroundNote
from generator.model.briefing import Briefing
from generator.model.desk import Writing
from generator.model.finding import FieldPath
from generator.model.markup import Mention
from generator.model.named import Named
from generator.model.source import Source

Form = Literal["field", "citation", "mention"]
"""How something is named: as the value of a field, in a citation, or in a mention."""


class Reference(NamedTuple):
    """One thing named by its id, in a field, in these words.

    ``shown`` are the words for the page that a mention gives.
    """

    field: FieldPath
    id: str
    words: str
    form: Form = "field"
    shown: str = ""


def citations(writing: Writing) -> Iterator[Reference]:
    """The sources that a text cites or gives as evidence, in the order of the page."""
    for field, prose in writing.prose():
        for cited in prose.cited():
            yield Reference(field, cited.source, f"@{cited.source}", "citation")
    if isinstance(writing, Briefing):
        for field, claim in writing.claims():
            for n, evidence in enumerate(claim.evidence):
                yield Reference((*field, "evidence", n, "source"), evidence.source, evidence.source)


def source_references(noun: Writing | Source) -> Iterator[Reference]:
    """Every source that a file names: its citations, and those that it only lists."""
    if isinstance(noun, Source):
        if noun.syndicated_from:
            yield Reference(("syndicated_from",), noun.syndicated_from, noun.syndicated_from)
        return
    yield from citations(noun)
    if isinstance(noun, Briefing):
        for n, source in enumerate(noun.sources):
            yield Reference(("sources", n), source, source)


def actor_references(writing: Writing) -> Iterator[Reference]:
    """Every actor that a file names."""
    if isinstance(writing, Briefing):
        for field, actor in _actor_fields(writing):
            yield Reference(field, actor, actor)
    if isinstance(writing, Actor):
        for n, actor in enumerate(writing.not_to_be_confused_with):
            yield Reference(("not_to_be_confused_with", n), actor, actor)
    for field, prose in writing.prose():
        for mention in prose.mentions():
            words = _mention_in(prose.text, mention)
            yield Reference(field, mention.actor, words, "mention", mention.words)


def _actor_fields(briefing: Briefing) -> Iterator[tuple[FieldPath, str]]:
    """The fields of a briefing that hold the id of an actor, with the id."""
    for n, role in enumerate(briefing.actors):
        yield ("actors", n, "actor"), role.actor
    for n, relation in enumerate(briefing.relations):
        yield ("relations", n, "from"), relation.from_
        yield ("relations", n, "to"), relation.to
    for field, claim in briefing.claims():
        for n, evidence in enumerate(claim.evidence):
            if evidence.speaker:
                yield (*field, "evidence", n, "speaker"), evidence.speaker


def _mention_in(text: str, mention: Mention) -> str:
    """A mention as it is typed in a text: its id alone may stand there as a plain word too."""
    name, shown = (r"\s+".join(map(re.escape, part.split())) for part in mention)
    bar = rf"\s*\|\s*{shown}" if shown else ""
    typed = re.search(rf"\[\[\s*{name}{bar}\s*\]\]", text)
    return typed[0] if typed else mention.actor


def named(writing: Writing) -> Named:
    """The ids in `source_references` and `actor_references`, gathered once for each file."""
    return writing.named


def source_ids(noun: Writing | Source) -> Set[str]:
    """The ids in `source_references`, for those who need no more."""
    if isinstance(noun, Source):
        return {noun.syndicated_from} if noun.syndicated_from else set()
    return named(noun).sources


def note_references(writing: Writing) -> Iterator[Reference]:
    """Every shared background note that a briefing uses, or that another note builds on."""
    if isinstance(writing, Briefing):
        for n, section in enumerate(writing.background):
            if section.use:
                yield Reference(("background", n, "use"), section.use, section.use)
    if isinstance(writing, BackgroundNote):
        for n, note in enumerate(writing.builds_on):
            yield Reference(("builds_on", n), note, note)
