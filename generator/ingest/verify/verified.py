"""What became of a source whose live article was looked at."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ingest.verify.comparing import State
from generator.model.finding import FieldPath


@dataclass(frozen=True, slots=True)
class Lost:
    """A quotation that no longer stands in the live article: its file, its field, its words."""

    path: str
    field: FieldPath
    words: str


@dataclass(frozen=True, slots=True)
class Verified:
    """What has become of a source.

    ``at`` is when it was looked at (RFC 3339, UTC). ``percent`` says how much of the wording
    differs. ``reason`` says why the state is ``gone`` or ``unknown``; ``version`` is the path of
    the file in the desk that holds the new text, ``""`` where there is none. ``kept`` says that it
    was found by an earlier run.
    """

    id: str
    state: State
    at: str
    percent: int = 0
    lost: tuple[Lost, ...] = ()
    reason: str = ""
    version: str = ""
    kept: bool = False
