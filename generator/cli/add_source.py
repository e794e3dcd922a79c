"""``briefing add-source``: articles become sources of the desk."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO, get_args

import click

from generator import __version__
from generator.cli import options
from generator.cli.captured import ask, show
from generator.cli.output import say
from generator.ingest.capture.capturing import Capture, Original, Taken
from generator.ingest.capture.given import Given
from generator.ingest.extract.kinds import LIMIT
from generator.ingest.fetch.address import allowed_hosts
from generator.ingest.fetch.fetched import NotFetched, Outcome
from generator.ingest.fetch.rules import Rules, user_agent
from generator.ingest.fetch.several import fetch_all
from generator.model.errors import CannotRun
from generator.model.source import Reliability, Rights, SourceKind

_CLEARED = "\r\x1b[K"


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="FILE-OR-URL...")
@click.option("--id", "name", default="", metavar="ID", help="The id of the source.")
@click.option("--yes", is_flag=True, help="Ask nothing, also where this is a terminal.")
@click.option("--headline", default="", help="The headline, in place of the one that is found.")
@click.option("--standfirst", default="", help="The standfirst.")
@click.option("--publisher", default="", help="Who published it.")
@click.option("--url", default="", help="Its address, for an article in a file.")
@click.option(
    "--author", "authors", multiple=True, help="Who wrote it; more than once for several."
)
@click.option("--published", default="", metavar="MOMENT", help="When it was published.")
@click.option("--language", default="", metavar="TAG", help="Its language: en, tr, pt-BR.")
@click.option("--archived-url", default="", metavar="URL", help="The address of an archived copy.")
@click.option("--kind", type=click.Choice(get_args(SourceKind)), help="What it is.")
@click.option("--rights", type=click.Choice(get_args(Rights)), help="What of it may be shown.")
@click.option("--reliability", type=click.Choice(get_args(Reliability)), help="Of its publisher.")
@click.option("--syndicated-from", default="", metavar="ID", help="The source that it reprints.")
@options.hosts
@options.proxy
@click.pass_obj
def command(
    folder: Path,
    /,
    articles: tuple[str, ...],
    name: str,
    yes: bool,
    hosts: tuple[str, ...],
    proxy: str | None,
    **given: Any,
) -> int:
    """Capture articles as sources of the desk.

    Each is a web address, or a file: a page saved from a browser, a PDF, Markdown or plain text; -
    is standard input. What is found is shown, and on a terminal you are asked for what is missing.
    The paths of the new files are printed. An article that the desk holds already is said to be so,
    and nothing is written.
    """
    if len(articles) > 1 and (name or any(given.values())):
        raise CannotRun("fields and an id are for one article; give the articles one by one")
    capture = Capture(folder)
    known = Given(**{field: value for field, value in given.items() if value})
    capture.check(known, name)
    asks = not yes and "-" not in articles and _is_terminal(sys.stdin, sys.stderr)
    failed = 0
    rules = Rules(options.now, user_agent(__version__), allowed_hosts(hosts), proxy)
    for original in _originals(articles, rules):
        try:
            if isinstance(original, CannotRun):
                raise original
            _capture(capture, original, known, name, asks=asks)
        except CannotRun as error:
            failed += 1
            say(f"briefing: {error}")
    if failed and len(articles) > 1:
        say(f"{failed} of {len(articles)} articles were not captured.")
    return 2 if failed else 0


def _capture(capture: Capture, original: Original, given: Given, name: str, *, asks: bool) -> None:
    captured = capture.look(original, given, name)
    if captured.same is None:
        show(captured)
        if asks and (more := ask(capture, captured, given)) != given:
            given = more
            captured = capture.look(original, given, name)  # an address can be that of one held
    if captured.same is None:
        try:
            capture.keep(captured, original.url)
        except Taken:  # by another run, most likely of the same article
            capture.read_again()
            captured = capture.look(original, given, name)
            if captured.same is None:
                capture.keep(captured, original.url)
    if captured.same is None:
        click.echo(captured.path)
        return
    click.echo(captured.same.path)
    say(f'This article is held already, as "{captured.same.id}". Nothing was written.')
    if captured.same.body() != captured.source.body():
        say("Its text is not quite the one that is held, which stays as it is.")


def _originals(names: Sequence[str], rules: Rules) -> Iterator[Original | CannotRun]:
    """What stands at each address and in each file, in order, or why there is nothing."""
    addresses = [name for name in names if _is_address(name)]
    outcomes = fetch_all(addresses, rules)
    with click.progressbar(
        length=len(addresses),
        label="Fetching",
        file=sys.stderr,
        hidden=len(addresses) < 2 or not _is_terminal(sys.stderr),
    ) as bar:
        for name in names:
            if not _is_address(name):
                original = _read(name, rules.clock())
            else:
                bar.render_progress()
                original = _fetched(name, next(outcomes))
                bar.update(1)
            if not bar.hidden:  # what is said of the article stands in its place
                click.echo(_CLEARED, nl=False, err=True)
            yield original


def _fetched(name: str, outcome: Outcome) -> Original | CannotRun:
    if isinstance(outcome, NotFetched):
        return outcome
    return Original(
        name,
        outcome.body,
        outcome.fetched_at,
        outcome.content_type,
        outcome.charset,
        outcome.url,
        outcome.paid,
    )


def _read(name: str, at: datetime) -> Original | CannotRun:
    """The bytes of a file, or of standard input; no more than an article may have."""
    shown = "standard input" if name == "-" else name
    try:
        if name == "-":
            data = sys.stdin.buffer.read(LIMIT + 1) if sys.stdin else b""
        else:
            with Path(name).open("rb") as file:
                data = file.read(LIMIT + 1)
    except FileNotFoundError:
        return CannotRun(f"there is no file {name}; a web address begins with https://")
    except (OSError, ValueError) as error:
        return CannotRun(f"{shown} cannot be read: {getattr(error, 'strerror', None) or error}")
    if len(data) > LIMIT:
        return CannotRun(
            f"{shown} has more than {LIMIT // 1_000_000} MB, which no article has; save the text "
            "of the article alone"
        )
    return Original(name, data, at)


def _is_address(name: str) -> bool:
    return "://" in name


def _is_terminal(*streams: TextIO | None) -> bool:
    return all(stream and stream.isatty() for stream in streams)  # there may be none
