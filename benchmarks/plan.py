"""What is to be measured, and where."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from benchmarks.desk import Sizes
from benchmarks.report import Goal

GOAL_SIZES = Sizes(briefings=1_000, actors=100, sources=1_000)
"""The sizes of the desk that the goals are about."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A made desk in the folder ``desk``, how it was made, and how often each thing is measured.

    ``runs`` is None where each part is to take its own number.
    """

    work: Path
    desk: Path
    sizes: Sizes
    seed: int = 1
    runs: int | None = None
    profile: bool = False

    def goal(self, goal: Goal) -> Goal | None:
        """The goal, if the desk has the sizes that it is about."""
        return goal if self.sizes == GOAL_SIZES else None

    def copy(self, name: str) -> Path:
        """A fresh copy of the desk; the one of that name that was there before is deleted."""
        folder = self.work / name
        if folder.exists():
            shutil.rmtree(folder)
        shutil.copytree(self.desk, folder)
        return folder
