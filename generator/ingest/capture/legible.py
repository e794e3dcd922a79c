"""What pages hide in headlines and names, and no field of a desk may hold."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.ingest.extract.article import Article, Removal
from generator.read.hygiene import hidden_characters

_FIELDS = ("headline", "standfirst", "publisher", "authors")


def legible(article: Article) -> Article:
    """The article without hidden characters in its fields; they are told among what was left out.

    Pages in Arabic or Hebrew often have embeddings round a headline, others have spaces of no width
    in it. The body stays as it was found: there they are allowed.
    """
    changed: dict[str, Any] = {}
    removed = []
    for name in _FIELDS:
        value = getattr(article, name)
        shown = _shown(value) if isinstance(value, str) else tuple(filter(None, map(_shown, value)))
        if shown != value:
            changed[name] = shown
            removed.append(Removal("hidden", f"invisible characters, {name}"))
    return replace(article, **changed, removed=(*article.removed, *removed))


def _shown(text: str) -> str:
    while hidden := {offset for offset, _ in hidden_characters(text)}:
        text = "".join(letter for offset, letter in enumerate(text) if offset not in hidden)
    return " ".join(text.split())
