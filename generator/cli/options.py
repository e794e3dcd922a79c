"""Options that several verbs share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import Any, TypeVar

import click
from pydantic_core import PydanticCustomError

from generator.cli.choices import Choice
from generator.model.dates import instant

Command = TypeVar("Command", bound=Callable[..., Any])


class _Moment(click.ParamType[datetime]):
    """A date or a date-time with its offset, as in the files of a desk."""

    name = "moment"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            return instant(value)
        except PydanticCustomError as error:
            mend = (error.context or {}).get("mend", "")
            self.fail(f"{error.message()} {mend}", param, ctx)


def now() -> datetime:
    """The present (aware): the one place where the program asks for it."""
    return datetime.now(UTC)


_as_of = partial(
    click.option,
    "--as-of",
    type=_Moment(),
    show_default="now",
    metavar="MOMENT",
    help="Take this for the present, as in 2025-04-12 or 2025-04-12T09:00+03:00: it decides what "
    "is embargoed, expired or due for review.",
)
as_of = _as_of(default=now)
as_of_each_time = _as_of()
"""The same for a command that goes on: None, unless it is given, so that time goes on too."""
strict = click.option("--strict", is_flag=True, help="Take warnings for errors.")
drafts = click.option(
    "--drafts", is_flag=True, help="Include drafts, briefings in review and embargoed ones."
)
_format = partial(
    click.option,
    "--format",
    "output_format",
    default="text",
    show_default=True,
    help="How what was found is printed on standard output.",
)
output_format = _format(type=Choice(["text", "json"]))
report_format = _format(type=Choice(["text", "json", "github", "sarif"]))
"""The same for findings."""
hosts = click.option(
    "--allow-host",
    "hosts",
    multiple=True,
    metavar="HOST",
    help="Fetch from this host although it is none of the public internet.",
)
proxy = click.option("--proxy", metavar="URL", help="Fetch by way of this proxy.")
engine = click.option(
    "--engine",
    type=Choice(["mkdocs", "properdocs", "zensical"]),
    default="mkdocs",
    show_default=True,
    help="The site generator that makes HTML of the Markdown.",
)
