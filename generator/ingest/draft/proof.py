"""A draft held to the rules before anybody sees it: what does not pass is taken out.

So whatever the method, no passage in a draft is other than verbatim in its article, and `check`
finds no error in it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from generator.check.context import Context
from generator.check.rules import check_context
from generator.ingest.draft.draft import Draft, Passage
from generator.ingest.draft.layout import as_yaml
from generator.ingest.draft.sentences import is_plain
from generator.model.briefing import Briefing
from generator.model.desk import Desk
from generator.model.errors import CannotRun
from generator.model.finding import FieldPath
from generator.model.source import Source
from generator.model.text import HEADLINE_LIMIT, LIST_LIMIT
from generator.read.hygiene import confusable_words, hidden_characters
from generator.read.listing import DeskFile
from generator.read.nouns import read_noun

_LISTS = frozenset({"key_points", "actors", "timeline", "unknowns"})
_ALL = (*sorted(_LISTS), "summary", "background", "notes")
_CONTROLS = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Categories of what no file of a desk may hold: with it, nothing in the file could be read."""
_ROUNDS = 50


@dataclass(frozen=True, slots=True)
class Proven:
    """The text of a draft's file, and what is in it; ``dropped`` counts what was taken out."""

    text: str
    draft: Draft
    dropped: int


def proven(
    draft: Draft, file: DeskFile, articles: Sequence[Source], desk: Desk, as_of: datetime
) -> Proven:
    """Write down a draft, without what the rules find an error in at ``as_of`` (aware).

    ``desk`` holds the articles, the actors and the background notes. Raises `CannotRun` where not
    even a headline and a summary are left.
    """
    titles = {source.id: source.headline for source in articles}
    draft, dropped = _on_lines(draft, articles[0])
    for _ in range(_ROUNDS):
        text = as_yaml(draft, file.path, titles)
        wrong = _wrong(text, file, desk, as_of)
        if not wrong:
            return Proven(text, draft, dropped)
        draft, count = _without(draft, wrong)
        dropped += count
        if not draft.summary:
            break
    raise CannotRun(
        f"no draft can be made of {', '.join(titles)}: nothing in it passes the rules on quotations"
    )


def _on_lines(draft: Draft, first: Source) -> tuple[Draft, int]:
    """A draft without what is no line of plain text, and how much that was."""
    lists: dict[str, tuple[Any, ...]] = {name: getattr(draft, name) for name in _ALL}
    kept: dict[str, Any] = {
        name: tuple(item for item in items if _is_fit(item))[:LIST_LIMIT]
        for name, items in lists.items()
    }
    if not kept["summary"]:
        kept["summary"], kept["key_points"] = kept["key_points"][:1], kept["key_points"][1:]
    if not _is_line(draft.headline) or len(draft.headline) > HEADLINE_LIMIT:
        kept["headline"] = f"Draft on {first.id}"
    if draft.language and not _is_line(draft.language):
        kept["language"] = None
    kept["names"] = tuple(name for name in draft.names if not _deceives(name.name))
    changed = replace(draft, **kept)
    return changed, sum(map(len, lists.values())) - sum(len(kept[name]) for name in lists)


def _is_fit(item: str | tuple[Any, ...]) -> bool:
    """Whether every text in an item of a draft is one line, and words are no markup."""
    if isinstance(item, Passage):
        return _is_line(item.source) and _is_line(item.words) and is_plain(item.words)
    return _is_line(item) if isinstance(item, str) else all(map(_is_fit, item))


def _is_line(text: str) -> bool:
    return (
        bool(text)
        and text == " ".join(text.split())
        and not _CONTROLS.intersection(map(unicodedata.category, text))
        and not _deceives(text)
    )


def _deceives(text: str) -> bool:
    """Whether a text holds what an article may and a briefing may not, wherever in its file."""
    return any(hidden_characters(text)) or any(confusable_words(text))


def _wrong(text: str, file: DeskFile, desk: Desk, as_of: datetime) -> set[FieldPath]:
    """The fields of the file in which there is an error, or a quotation that is not verbatim."""
    noun, findings = read_noun(file, text)
    if isinstance(noun, Briefing):
        whole = Desk({noun.id: noun}, desk.sources, desk.actors, desk.background, desk.unreadable)
        context = Context(whole, as_of, [noun])
        findings = check_context(context)
        wrong = {
            one.quoted.field for one in context.quotations.verified if one.verdict != "verbatim"
        }
    else:
        wrong = set()
    return wrong | {finding.field for finding in findings if finding.severity == "error"}


def _without(draft: Draft, wrong: set[FieldPath]) -> tuple[Draft, int]:
    """A draft without what stands in these fields, and how much that was."""
    at = {field[:2] for field in wrong if field and field[0] in (*_LISTS, "background")}
    kept: dict[str, Any] = {
        name: tuple(item for n, item in enumerate(getattr(draft, name)) if (name, n) not in at)
        for name in sorted(_LISTS)
    }
    own = len(draft.notes)
    kept["notes"] = tuple(note for n, note in enumerate(draft.notes) if ("background", n) not in at)
    kept["background"] = () if ("background", own) in at else draft.background
    changed = replace(draft, **kept)
    names = {field[0] for field in wrong if field}
    if "summary" in names:
        changed = replace(
            changed, summary=changed.key_points[:1], key_points=changed.key_points[1:]
        )
    if "headline" in names:
        changed = replace(changed, headline=f"Draft on {draft.summary[0].source}")
    if "language" in names:
        changed = replace(changed, language=None)
    if changed == draft:
        return replace(draft, summary=()), 0
    return changed, len(at) + len(names & {"summary"})
