"""A draft written down as a briefing's file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.ingest import dumping
from generator.ingest.draft.draft import Draft, Name, Passage
from generator.ingest.dumping import Unquoted
from generator.model.text import as_id

_LONG = 60
"""Of a longer name only so many characters are shown."""
_QUOTES = (('"', '"'), ("“", "”"), ("«", "»"))
_TOP = """\
# A draft, made of sentences of {articles}. Nothing in it is written by a person yet:
# put every text into words of your own, leave out what does not matter, and keep what stands under
# evidence and behind the @ of each source: those are the exact words of the article.
# See what is left to do with: briefing check {path}
"""
_NAMES = """\
# Names that recur and are no actor of the desk yet. For each that matters, make a file in
# briefings/actors/, and list it above under actors, such as:
"""
_STUB = """\
#   briefings/actors/{id}.yml   named {count} times
#     name: {name}
#     kind:   # person, organization, government, armed_group, country, alliance, company, media
"""


def as_yaml(draft: Draft, path: str, titles: Mapping[str, str]) -> str:
    """The file of a draft, in UTF-8 with line ends as LF, to be put at ``path`` in the desk.

    ``titles`` are the headlines of the articles by their ids.
    """
    count = len(titles)
    articles = "one article" if count == 1 else f"{count} articles"
    parts = [_TOP.format(articles=articles, path=path)]
    for name, value in _fields(draft).items():
        if value:
            parts += ["\n" if isinstance(value, list) else "", dumping.as_yaml({name: value})]
    if draft.names:
        parts.append("\n" + _NAMES + "#\n".join(map(_stub, draft.names)))
    return "".join(parts)


def _fields(draft: Draft) -> dict[str, Any]:
    shared = [{"use": note} for note in draft.notes]
    own = [{"heading": "How it came to this", "text": _cited(draft.background)}]
    return {
        "headline": draft.headline,
        "status": "draft",
        "language": draft.language,
        "summary": _cited(draft.summary),
        "key_points": [_claim(passage) for passage in draft.key_points],
        "actors": [{"actor": one.actor, "role": _cited([one.passage])} for one in draft.actors],
        "background": [*shared, *(own if draft.background else [])],
        "timeline": [
            {"date": Unquoted(one.date), "event": _claim(one.passage)} for one in draft.timeline
        ],
        "unknowns": [_cited([passage]) for passage in draft.unknowns],
    }


def _claim(passage: Passage) -> dict[str, Any]:
    return {
        "text": passage.words,
        "evidence": [{"source": passage.source, "quote": passage.words}],
    }


def _cited(passages: Iterable[Passage]) -> str:
    return " ".join(f"{one.words} [@{one.source}{_quoted(one)}]" for one in passages)


def _quoted(passage: Passage) -> str:
    """The exact words in a citation, in marks that do not stand in them; ``""`` if all do."""
    for opening, closing in _QUOTES if passage.is_exact else ():
        if opening not in passage.words and closing not in passage.words:
            return f", {opening}{passage.words}{closing}"
    return ""


def _stub(name: Name) -> str:
    shown = " ".join("".join(c if c.isprintable() else " " for c in name.name).split())[:_LONG]
    stem = as_id(shown) or "name-of-the-actor"
    return _STUB.format(id=stem, name=shown, count=name.times)
