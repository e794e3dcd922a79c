"""``briefing add-source``: articles become sources of the desk."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

import click

from generator import __version__
from generator.cli import options
from generator.cli.output import say
from generator.ingest.capture.capturing import Capture, Captured, Original
from generator.ingest.capture.given import Given
from generator.ingest.extract.kinds import LIMIT
from generator.ingest.fetch.address import allowed_hosts
from generator.ingest.fetch.fetched import NotFetched, Outcome
from generator.ingest.fetch.rules import Rules, user_agent
from generator.ingest.fetch.several import fetch_all
from generator.model.errors import CannotRun
from generator.model.source import Reliability, Rights, SourceKind

_ASKED = (
    ("publisher", "Publisher"),
    ("url", "Address"),
    ("authors", "Authors, with a semicolon between two"),
    ("published", "Published, as in 2025-04-09"),
    ("language", "Language, as in en or ar"),
)
_SHOWN = 90
_FIELDS = ("headline", "standfirst", "publisher", "authors", "published", "modified", "language")


def _is_address(name: str) -> bool:
    return "://" in name


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
@click.option(
    "--allow-host",
    "hosts",
    multiple=True,
    metavar="HOST",
    help="Fetch from this host although it is none of the public internet.",
)
@click.option("--proxy", metavar="URL", help="Fetch by way of this proxy.")
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
    asks = not yes and sys.stdin.isatty() and "-" not in articles
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


def _originals(names: Sequence[str], rules: Rules) -> Iterator[Original | CannotRun]:
    """What stands at each address and in each file, in order, or why there is nothing."""
    addresses = [name for name in names if _is_address(name)]
    outcomes = fetch_all(addresses, rules)
    with click.progressbar(
        length=len(addresses),
        label="Fetching",
        file=sys.stderr,
        hidden=len(addresses) < 2 or not sys.stderr.isatty(),
    ) as bar:
        for name in names:
            if _is_address(name):
                yield _fetched(name, next(outcomes))
                bar.update(1)
            else:
                yield _read(name, rules.clock())


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
    )


def _read(name: str, at: datetime) -> Original | CannotRun:
    """The bytes of a file, or of standard input; no more than an article may have."""
    try:
        if name == "-":
            data = sys.stdin.buffer.read(LIMIT + 1)
        else:
            with Path(name).open("rb") as file:
                data = file.read(LIMIT + 1)
    except (OSError, ValueError) as error:
        return CannotRun(f"{name} cannot be read: {getattr(error, 'strerror', None) or error}")
    return Original(name, data, at)


def _capture(capture: Capture, original: Original, given: Given, name: str, *, asks: bool) -> None:
    captured = capture.look(original, given, name)
    if captured.same:
        click.echo(captured.same.path)
        say(f'This article is held already, as "{captured.same.id}". Nothing was written.')
        return
    _show(captured)
    if asks and (more := _ask(captured, given)) != given:
        captured = capture.look(original, more, name)
    capture.written(captured)
    click.echo(captured.path)


def _show(captured: Captured) -> None:
    """Say what was found, where, and what is missing."""
    article = captured.article
    for field in _FIELDS:
        value = getattr(article, field)
        if value:
            text = "; ".join(value) if isinstance(value, tuple) else value
            text = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
            say(f"{field:>11}: {text}  ({article.origins.get(field, 'text')})")
    words = sum(len(paragraph.split()) for paragraph in article.paragraphs)
    count = len(article.paragraphs)
    say(f"{'text':>11}: {words:,} words in {count} paragraph{'s' * (count != 1)}")
    if missing := article.missing():
        say(f"{'missing':>11}: {', '.join(missing)}")
    left_out = (one for one in article.removed if one.why not in ("headline", "standfirst"))
    for removal in left_out:  # those two stand above
        text = removal.text if len(removal.text) <= _SHOWN else f"{removal.text[:_SHOWN]}…"
        say(f"{'left out':>11}: {text}  ({removal.why})")
    for doubt in article.doubts:
        say(f"{'look at':>11}: {doubt}")
    if captured.likest and not captured.source.syndicated_from:
        other, share = captured.likest.source.id, captured.likest.share
        say(f'{"reprint":>11}: {share:.0%} of its wording stands in "{other}" too;')
        say(f"{'':>11}  if it has it from there, write syndicated_from: {other}")


def _ask(captured: Captured, given: Given) -> Given:
    """Ask for what is missing; Enter leaves it out."""
    missing = set(captured.article.missing())
    answers: dict[str, Any] = {}
    for field, question in _ASKED:
        if field in missing:
            answer = click.prompt(question, default="", show_default=False, err=True).strip()
            names = tuple(part.strip() for part in answer.split(";") if part.strip())
            answers[field] = names if field == "authors" else answer
    if captured.likest and not captured.source.syndicated_from:
        other = captured.likest.source.id
        if click.confirm(f'Is it a reprint of "{other}"?', default=False, err=True):
            answers["syndicated_from"] = other
    return replace(given, **{field: value for field, value in answers.items() if value})
