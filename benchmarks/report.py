"""Figures in tables, for the terminal and for a Markdown file alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal, NamedTuple

Unit = Literal["s", "briefings/s", "quotations/s", "drafts/s", "µs", "MB", "kB", "x"]


class Goal(NamedTuple):
    """What a figure is to keep: at least, or at most, ``limit`` of its unit."""

    sense: Literal[">=", "<="]
    limit: float


@dataclass(frozen=True, slots=True)
class Row:
    """One thing measured: its figures, one a run, and the goal for their median."""

    what: str
    figures: Sequence[float]
    unit: Unit
    goal: Goal | None = None

    @property
    def median(self) -> float:
        """The median of the runs."""
        return median(self.figures)

    @property
    def kept(self) -> bool | None:
        """Whether the median keeps the goal; None without a goal."""
        if self.goal is None:
            return None
        sense, limit = self.goal
        return self.median >= limit if sense == ">=" else self.median <= limit

    def cells(self) -> tuple[str, ...]:
        """The row as text."""
        span = f"{_number(min(self.figures))} to {_number(max(self.figures))}"
        if self.goal is None:
            return self.what, self._with_unit(self.median), span, "", "", ""
        sense, limit = self.goal
        return (
            self.what,
            self._with_unit(self.median),
            span,
            f"{sense} {self._with_unit(limit)}",
            _number(self.median / limit),
            "kept" if self.kept else "missed",
        )

    def _with_unit(self, figure: float) -> str:
        return f"{_number(figure)} {self.unit}"


@dataclass(frozen=True, slots=True)
class Table:
    """What was measured and how, in sentences, and the rows."""

    title: str
    about: str
    rows: Sequence[Row]
    listing: str = ""
    """Preformatted text that belongs under it, such as a profile."""

    def markdown(self) -> str:
        """The table as Markdown that reads well as plain text."""
        head = ("measured", "median", "lowest to highest", "goal", "median / goal", "result")
        lines = [head, *(row.cells() for row in self.rows)]
        widths = [max(len(line[n]) for line in lines) for n in range(len(head))]
        drawn = [_line(line, widths) for line in lines]
        drawn.insert(1, f"|{'|'.join('-' * (width + 2) for width in widths)}|")
        parts = [f"## {self.title}", self.about, "\n".join(drawn)]
        if self.listing:
            parts.append(f"```text\n{self.listing.strip()}\n```")
        return "\n\n".join(parts)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    # What was measured is text and stands left; figures stand right.
    padded = [
        cell.ljust(width) if n == 0 else cell.rjust(width)
        for n, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return f"| {' | '.join(padded)} |"


def _number(figure: float) -> str:
    """A figure to three significant digits, whole from 100 on."""
    if figure >= 100:
        return f"{figure:,.0f}"
    return f"{figure:.3g}" if figure >= 0.001 else f"{figure:.4f}"
