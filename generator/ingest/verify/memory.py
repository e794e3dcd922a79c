"""What earlier runs found, so that a run that was stopped is gone on with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from generator.ingest.verify.verified import Lost, Verified
from generator.model.digest import text_sha256
from generator.model.quotation import Located
from generator.model.source import Source
from generator.store.sealed import load_sealed, save_sealed

_KEPT = "verified.json"


class Memory:
    """What became of sources, as long as neither the source nor what is quoted of it changes.

    What is older than ``fresh_from`` (aware) is forgotten. ``saved`` is when the rest was last
    brought to the disk.
    """

    def __init__(self, root: Path, fresh_from: datetime, now: datetime) -> None:
        self.saved = now
        self._root = root
        kept: dict[str, Any] = load_sealed(root, _KEPT) or {}
        self._found = {
            name: record
            for name, record in kept.items()
            if fresh_from < datetime.fromisoformat(record["at"]) <= now
        }

    def of(self, source: Source, quoted: Sequence[Located]) -> Verified | None:
        """What was found of a source; None where it has to be looked at again."""
        record = self._found.get(source.id)
        if not record or record["key"] != _key(source, quoted):
            return None
        version = record["version"]
        if version and not (self._root / version).is_file():
            return None
        return Verified(
            source.id,
            record["state"],
            record["at"],
            record["percent"],
            tuple(Lost(path, tuple(field), words) for path, field, words in record["lost"]),
            record["reason"],
            version,
            kept=True,
        )

    def add(self, source: Source, quoted: Sequence[Located], found: Verified) -> None:
        """Remember what was found, unless it says nothing: then the next run asks again."""
        if found.state == "unknown":
            self._found.pop(source.id, None)
            return
        self._found[source.id] = {
            "key": _key(source, quoted),
            "at": found.at,
            "state": found.state,
            "percent": found.percent,
            "lost": [[one.path, list(one.field), one.words] for one in found.lost],
            "reason": found.reason,
            "version": found.version,
        }

    def save(self, now: datetime) -> None:
        """Bring it to the disk."""
        save_sealed(self._root, _KEPT, self._found)
        self.saved = now


def _key(source: Source, quoted: Sequence[Located]) -> str:
    words = sorted(f"{one.path} {one.field} {one.words}" for one in quoted)
    return text_sha256("\n".join([source.url or "", source.text, *words]))
