"""What was found of an article, and the questions that are left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import Any

import click

from generator.cli.output import say
from generator.ingest.capture.capturing import Capture, Captured
from generator.ingest.capture.given import Given
from generator.ingest.extract.article import Article, Origin, Why
from generator.model.characters import UNSPACED
from generator.model.errors import CannotRun

_FIELDS = (
    "headline",
    "standfirst",
    "publisher",
    "authors",
    "published",
    "modified",
    "language",
    "url",
    "archived_url",
    "kind",
)
_QUESTIONS = {
    "publisher": "Publisher",
    "url": "Address",
    "authors": "Authors, with a semicolon between two",
    "published": "Published, as in 2025-04-09",
    "language": "Language, as in en or ar",
}
_ORIGINS: Mapping[Origin, str] = {
    "given": "as given",
    "front matter": "front matter",
    "JSON-LD": "as the page tells machines",
    "meta": "as the page tells machines",
    "page": "on the page",
    "trafilatura": "a guess",
    "PDF": "as the PDF says",
    "text": "in the text",
}
_LEFT_OUT: Mapping[Why, str] = {  # a headline and a standfirst stand above
    "repeated": "it stands there twice",
    "furniture": "no part of the article",
    "byline": "kept as the authors",
    "caption": "a caption",
    "apart": "it stands apart from the text",
    "unseen": "the page does not show it",
    "hidden": "no file may hold them",
}
_SHOWN = 90
_LINES = 20


def show(captured: Captured) -> None:
    """Say what was found, and where; what is missing, and what was left out."""
    article = captured.article
    lines = [
        *_found(article),
        *(("left out", line) for line in _left_out(article)),
        *(("look at", doubt) for doubt in article.doubts),
        *_reprint(captured),
    ]
    for label, text in lines:
        say(f"{label:>12}: {text}" if label else f"{'':>14}{text}")


def ask(capture: Capture, captured: Captured, given: Given) -> Given:
    """Ask for what is missing: Enter leaves it out, and a wrong answer is asked for again."""
    for field in captured.article.missing():
        given = click.prompt(
            _QUESTIONS[field],
            default="",
            show_default=False,
            err=True,
            value_proc=partial(_answered, capture, given, field),
        )
    if captured.likest and not captured.source.syndicated_from:
        other = captured.likest.source.id
        if click.confirm(f'Is it a reprint of "{other}"?', default=False, err=True):
            given = replace(given, syndicated_from=other)
    return given


def _answered(capture: Capture, given: Given, field: str, answer: str) -> Given:
    """What is given, with an answer. Raises `click.UsageError` where it cannot be one."""
    value: Any = answer.strip()
    if field == "authors":
        value = tuple(name for part in answer.split(";") if (name := part.strip()))
    more = replace(given, **{field: value})
    try:
        capture.check(more)
    except CannotRun as error:
        raise click.UsageError(str(error)) from None
    return more


def _found(article: Article) -> Iterator[tuple[str, str]]:
    for field in _FIELDS:
        if value := getattr(article, field):
            text = "; ".join(value) if isinstance(value, tuple) else value
            yield field, f"{_cut(text)}  ({_ORIGINS[article.origins.get(field, 'text')]})"
    count = len(article.paragraphs)
    yield "text", f"{_length(article.paragraphs)} in {count:,} paragraph{'s' * (count != 1)}"
    if missing := article.missing():
        yield "missing", ", ".join(missing)


def _length(paragraphs: Sequence[str]) -> str:
    """How long a text is: in words, or in characters where it has no spaces between words."""
    words = sum(len(paragraph.split()) for paragraph in paragraphs)
    if sum(len(UNSPACED.findall(paragraph)) for paragraph in paragraphs) > words:
        return f"{sum(map(len, paragraphs)):,} characters"
    return f"{words:,} word{'s' * (words != 1)}"


def _left_out(article: Article) -> Iterator[str]:
    removed = [one for one in article.removed if one.why in _LEFT_OUT]
    for removal in islice(removed, _LINES):
        yield f"{_cut(' '.join(removal.text.split()))}  ({_LEFT_OUT[removal.why]})"
    if len(removed) > _LINES:
        yield f"{len(removed) - _LINES:,} more"


def _reprint(captured: Captured) -> Iterator[tuple[str, str]]:
    if captured.likest and not captured.source.syndicated_from:
        other, share = captured.likest.source.id, captured.likest.share
        yield "reprint", f'{share:.0%} of its wording stands in "{other}" too;'
        yield "", f'if it has it from there, the line "syndicated_from: {other}" says so'


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
