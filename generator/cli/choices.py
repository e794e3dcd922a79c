"""Choices on the command line, with a guess at what was meant by another word."""

from __future__ import annotations

from typing import Any

import click

from generator.model.nearest import nearest
from generator.report.terminal import printable


class Choice(click.Choice[str]):
    """One of several words; for any other, what was probably meant is told, or else all of them."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word itself. Fails with a usage error for any that is none of them."""
        words = list(map(str, self.choices))
        if value not in words:
            near = nearest(str(value), words)
            guess = f'Did you mean "{near}"?' if near else f"It is one of {', '.join(words)}."
            self.fail(f'"{printable(str(value))}" is not known here. {guess}', param, ctx)
        return str(value)
