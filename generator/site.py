"""The story of a desk: read, check, render, publish."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from generator.check.rules import check_desk
from generator.model.desk import Desk
from generator.model.finding import Finding, in_order
from generator.read.desk import placed, read_desk


class CheckedDesk(NamedTuple):
    """A desk as far as it could be read, and everything found in it, with places, in order."""

    desk: Desk
    findings: tuple[Finding, ...]


def read_and_check(root: Path, as_of: datetime) -> CheckedDesk:
    """Read the desk in the folder ``root`` and hold it to the rules at the time ``as_of`` (aware).

    Raises `CannotRun` where there is no desk.
    """
    read = read_desk(root)
    found = placed(root, check_desk(read.desk, as_of))
    return CheckedDesk(read.desk, in_order(read.findings + found))
