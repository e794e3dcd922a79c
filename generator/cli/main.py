"""The command ``briefing``: which verbs there are, and how a run ends."""

from __future__ import annotations

import errno
import gc
import os
import sys
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NoReturn

import click

from generator import __version__
from generator.cli.loading import loaded
from generator.model.errors import CannotRun
from generator.model.nearest import nearest
from generator.report.terminal import printable

CANNOT_RUN = 2
_INTERRUPTED = 130  # as shells report a process that SIGINT ended

VERBS: Mapping[str, str] = MappingProxyType(
    {
        "build": "Make the searchable site in site/.",
        "serve": "Show the site, live, drafts included.",
        "generate": "Stop at the Markdown pages in docs/.",
        "check": "Say what is wrong with the desk, and where.",
        "explain": "Say what a rule is for, with a wrong and a right example.",
        "add-source": "Capture articles as sources of the desk.",
        "new": "Draft a briefing from articles of the desk.",
        "sources": "Print each source with everything that rests on it.",
        "rehash": "Accept the text of an article as it is now.",
        "schema": "Tell editors which fields, values and ids there are.",
    }
)
"""The verbs in the order of the help, each with what it does. Each has a module of its name."""


class _Verbs(click.Group):
    """A group whose verbs are loaded when they are used: help comes at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(VERBS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002
        cmd_name: str,
    ) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        command: click.Command = loaded(cmd_name.replace("-", "_"), cmd_name).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in VERBS:
            near = nearest(args[0], VERBS)
            guess = f' Did you mean "{near}"?' if near else f" The verbs are {', '.join(VERBS)}."
            ctx.fail(f'There is no verb "{printable(args[0])}".{guess}')
        return super().resolve_command(ctx, args)

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002
        formatter: click.HelpFormatter,
    ) -> None:
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))


@click.command(
    cls=_Verbs,
    subcommand_metavar="VERB [OPTION]...",
    options_metavar="[-C FOLDER]",
    epilog="Exit status: 0 clean, 1 errors were found (with --strict also warnings), "
    "2 could not run.",
)
@click.version_option(__version__, prog_name="briefing", message="%(prog)s %(version)s")
@click.option(
    "-C",
    "folder",
    type=click.Path(path_type=Path),
    default=Path(),
    metavar="FOLDER",
    help="The folder of the desk, the one that holds briefings/; default: this one.",
)
@click.pass_context
def briefing(context: click.Context, folder: Path) -> None:
    """Check a desk's briefings and make a searchable site of them."""
    context.obj = folder


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command with ``arguments`` (default: those of the process), and exit.

    Nothing that goes wrong shows a traceback, unless the environment variable ``BRIEFING_DEBUG``
    is set to something.
    """
    collect_seldom()
    # A file name or a message can hold any letter; the terminal's encoding may not.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    status = _status(arguments)
    # What is left dies with the process. To walk it once more for circles took a tenth of a second.
    gc.freeze()
    sys.exit(status)


def collect_seldom() -> None:
    """Let Python look for unreachable circles of objects a thousand times less often than usual.

    A desk is hundreds of thousands of objects that live to the end of the run and form no circles.
    Walking them again and again took a third of the time of reading one of 1,000 briefings.
    """
    gc.set_threshold(1_000_000, 50, 100)


def _status(arguments: Sequence[str] | None) -> int:
    try:
        result = briefing.main(
            None if arguments is None else list(arguments),
            prog_name="briefing",
            standalone_mode=False,
        )
    except CannotRun as error:
        return _fail(str(error))
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("briefing: stopped; every file is the whole old or the whole new one", err=True)
        return _INTERRUPTED
    except BrokenPipeError:  # whoever read our output has seen enough, as in `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CANNOT_RUN
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            return _mistake(error)
        return _fail("there is no room left on the disk for what is to be written")
    except Exception as error:  # noqa: BLE001 - the edge: an editor is not shown a traceback
        return _mistake(error)
    return result if isinstance(result, int) else 0


def _mistake(error: Exception) -> int:
    if os.environ.get("BRIEFING_DEBUG"):
        traceback.print_exc()
    return _fail(
        f"this is a mistake in the program, not in your files: {type(error).__name__}: {error}."
        " Nothing was lost. Please report it with what the same command prints after"
        " BRIEFING_DEBUG=1 is set."
    )


def _fail(message: str) -> int:
    click.echo(printable(f"briefing: {message}"), err=True)
    return CANNOT_RUN
