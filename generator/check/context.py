"""What every rule is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from generator.model.desk import Desk
from generator.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Context:
    """A desk, and the time at which it is looked at (aware)."""

    desk: Desk
    as_of: datetime


Check: TypeAlias = Callable[[Context], Iterator[Finding]]
"""A rule, or a few that belong together: a context to findings, which have no lines yet."""
