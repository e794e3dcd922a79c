"""Single quotations, looked for in the process that this file is run in.

``python -m benchmarks.single FILE`` reads what `spans.material` made and prints one line of JSON:
``rates``, how many quotations a second of CPU time (`time.process_time`) were looked for, and
``accepted``, how many of those that were altered passed. Ends with a message if a quotation was not
found where it was cut out.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from benchmarks.spans import Altered, Material, Span
from generator.check.quotations.article import Article
from generator.check.quotations.finding import Found, find
from generator.check.quotations.nearest import nearest
from generator.cli.main import collect_seldom

T = TypeVar("T")


def main(arguments: list[str]) -> None:
    material = _read(Path(arguments[0]))
    collect_seldom()  # as the command does
    articles = [_fold(text) for _, text in material.articles]
    tongues = [language for language, _ in material.articles]

    def look(spans: Sequence[Span]) -> list[Found]:
        return [find(articles[span.article], span.words, tongues[span.article]) for span in spans]

    def fold_and_look(spans: Sequence[Span]) -> list[Found]:
        found = []
        for number, cut in groupby(spans, lambda span: span.article):
            article = _fold(material.articles[number][1])
            found += [find(article, span.words, tongues[number]) for span in cut]
        return found

    def look_for_nearest(spans: Sequence[Span]) -> list[Found]:
        found = look(spans)
        for span in spans:
            nearest(articles[span.article], span.words)
        return found

    # As with the peer, each article has been looked in before the clock starts.
    look(material.scattered[: len(articles)])
    rates: dict[str, float] = {}
    for name, way, spans in (
        ("found", look, material.spans),
        ("scattered", look, material.scattered),
        ("folded", fold_and_look, material.spans),
        ("absent", look, material.absent),
        ("nearest", look_for_nearest, material.absent),
    ):
        rates[name], found = _timed(way, spans)
        _verify(spans, found, articles, absent=spans is material.absent)
    print(json.dumps({"rates": rates, "accepted": _accepted(material.altered)}))


def _read(file: Path) -> Material:
    values = json.loads(file.read_text("utf-8"))
    spans = {
        name: [Span(*span) for span in values[name]] for name in ("spans", "scattered", "absent")
    }
    altered = {kind: [Altered(*one) for one in ones] for kind, ones in values["altered"].items()}
    return Material(articles=values["articles"], altered=altered, **spans)


def _fold(text: str) -> Article:
    return Article(text, text.split("\n\n"))


def _timed(way: Callable[[Sequence[Span]], T], spans: Sequence[Span]) -> tuple[float, T]:
    start = time.process_time()
    found = way(spans)
    return len(spans) / (time.process_time() - start), found


def _verify(
    spans: Sequence[Span], found: Sequence[Found], articles: Sequence[Article], *, absent: bool
) -> None:
    for span, one in zip(spans, found, strict=True):
        places = [articles[span.article].captured(*place[0]) for place in one.places]
        own = (span.start, span.start + len(span.words))
        if absent != (one.verdict == "not_found") or absent == (own in places):
            sys.exit(f"{span} came out as {one}")


def _accepted(altered: Mapping[str, Sequence[Altered]]) -> Mapping[str, int]:
    """How many quotations of each kind would pass a check without an error."""
    return {
        kind: sum(_passes(find(_fold(one.text), one.words, one.language)) for one in ones)
        for kind, ones in altered.items()
    }


def _passes(found: Found) -> bool:
    return bool(found.places) and not (found.dropped or found.inserted)


if __name__ == "__main__":
    main(sys.argv[1:])
