"""Rules on what is nearly a citation, a mention or a link, and stands on the page as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.check.context import Context
from generator.check.plain import is_read
from generator.check.runs import runs
from generator.model.desk import Desk
from generator.model.finding import Finding
from generator.model.markup import Text
from generator.model.prose import Prose
from generator.model.rules import Severity
from generator.model.text import ID_PATTERN

_NEAR = re.compile(
    rf"""
      [［\[] \s* [@＠] \s* (?P<wide>{ID_PATTERN}) \s* [\]］]
    | \( \s* @ (?P<round>{ID_PATTERN}) \s* \)
    | \{{ \s* @ (?P<curly>{ID_PATTERN}) \s* \}}
    | < \s* @ (?P<angled>{ID_PATTERN}) \s* >
    | (?<![\w@/.\[(]) @ (?P<bare>{ID_PATTERN}) (?![\w@/-]|\.\w)
    | @? (?<!\[) \[ \s* \^? (?:(?:[Ss]ource|[Ss]ee|[Ff]rom) \b :?)? \s*
      (?P<plain>{ID_PATTERN}) \s* \] (?![(\[:])
    | \( \s* (?P<held>[a-z0-9]+(?:-[a-z0-9]+)+) \s* \)
    | \{{\{{ \s* (?P<doubled>{ID_PATTERN}) \s* (?:\|[^{{}}|]{{1,200}})? \}}\}}
    """,
    re.VERBOSE,
)
_MARK = re.compile("[@＠[({]")
_WHY = {
    "wide": "its brackets or its @ are full-width characters",
    "round": "it stands in round brackets",
    "curly": "it stands in curly brackets",
    "angled": "it stands in angled brackets",
    "bare": "it has no brackets",
    "plain": "it has no @",
    "held": "it stands in round brackets and has no @",
}
_MENTIONS = {
    "plain": "it has one pair of brackets",
    "doubled": "it stands in curly brackets",
}
_DOUBTFUL = ("bare", "plain", "held", "doubled")
_LINK = re.compile(
    r"\((?P<turned>[^()\[\]]{1,200})\)\[(?P<to>https?://[^\s\[\]]+)\]"
    r"|\[(?P<apart>[^\[\]]{1,200})\]\s+\((?P<at>https?://[^\s()]+)\)"
)
_SHOWN = 120


class Near(NamedTuple):
    """Characters that are nearly a citation, or else a mention: why they are none, and the mend."""

    is_citation: bool
    words: str
    message: str
    mend: str
    weight: Severity | None


def near_references(prose: Prose, desk: Desk) -> Iterator[Near]:
    """What in a prose is nearly a citation of a source, or a mention of an actor, of the desk.

    Where words are quoted, square brackets are those of whoever quotes them.
    """
    if is_read(prose):
        return
    if not any(_MARK.search(node.text) for node in prose.inlines() if isinstance(node, Text)):
        return
    for run in runs(prose):
        for match in _NEAR.finditer(run.unquoted()):
            kind = match.lastgroup or ""
            name = match[kind]
            weight: Severity | None = "warning" if kind in _DOUBTFUL else None
            if kind == "wide" or (kind in _WHY and name in desk.sources):
                message = f"This citation cannot be read: {_WHY[kind]}."
                yield Near(True, match[0], message, f"Write [@{name}].", weight)
            elif kind in _MENTIONS and name in desk.actors:
                message = f"This mention cannot be read: {_MENTIONS[kind]}."
                yield Near(False, match[0], message, f"Write [[{name}]].", weight)


def nearly_references(context: Context) -> Iterator[Finding]:
    """Each citation and mention that was meant as one and stands on the page as it is typed."""
    for writing, field, prose in context.marked:
        for near in near_references(prose, context.desk):
            yield Finding(
                rule="markup-invalid",
                path=writing.path,
                field=field,
                words=near.words,
                message=near.message,
                hint=near.mend,
                weight=near.weight,
            )


def nearly_links(context: Context) -> Iterator[Finding]:
    """Each link whose brackets are the wrong way round, or apart."""
    for writing, field, prose in context.marked:
        text = prose.text  # nearly all have "](http", and that is a link
        if text.count("(http") == text.count("](http") and "[http" not in text:
            continue
        for match in _LINK.finditer(text):
            words, address = match["turned"] or match["apart"], match["to"] or match["at"]
            is_turned = match["turned"] is not None
            why = "its brackets are the wrong way round" if is_turned else "it holds a space"
            yield Finding(
                rule="markup-invalid",
                path=writing.path,
                field=field,
                words=match[0],
                message=f"This link cannot be read: {why}.",
                hint=f"Write [{words.strip()}]({address})."[:_SHOWN],
                weight="warning",
            )


def holders_by_id(context: Context) -> Iterator[Finding]:
    """Each view whose holder is named by an id, which readers would see."""
    for briefing in context.briefings:
        for n, view in enumerate(briefing.views):
            name = view.holder.strip("[] @").partition("|")[0].strip()
            if (name == view.holder and "-" not in name and not name.islower()) or " " in name:
                continue
            if name in context.desk.actors:
                shown = context.desk.actors[name].name
                yield Finding(
                    rule="markup-invalid",
                    path=briefing.path,
                    field=("views", n, "holder"),
                    message="Readers would see this as it is written: a holder is plain text.",
                    hint=f"Write {shown} in its place.",
                    weight="warning",
                )
