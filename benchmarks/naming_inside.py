"""Names found in the prose of a made desk, in the process that this file is run in.

``python -m benchmarks.naming_inside DESK ACTORS SEED`` prints one line of JSON: ``figures``, each
from CPU time (`time.process_time`), and ``counts``. Ends with a message if two actors share a name,
or none is found.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TypeVar
from unittest.mock import patch

from markupsafe import Markup

from benchmarks.desk import AS_OF
from benchmarks.made.actors import actor_file, actor_id
from benchmarks.made.sources import Article
from generator.check.context import Context
from generator.check.excerpts import evidence_for
from generator.check.release import released
from generator.cli.main import collect_seldom
from generator.model.actor import Actor, Alias
from generator.model.briefing import Briefing
from generator.model.dates import instant
from generator.model.desk import Desk
from generator.model.evidence import Evidence
from generator.model.markup import Text
from generator.names.ambiguous import ambiguous
from generator.names.finder import Names
from generator.names.forms import listed_names
from generator.names.in_prose import NamesInProse
from generator.read.desk import read_desk
from generator.read.listing import DeskFile
from generator.read.nouns import read_noun
from generator.render.pages import pages

T = TypeVar("T")

_LANGUAGES: Mapping[str | None, str] = {"en": "English", "tr": "Turkish", "ar": "Arabic"}
_ALIASES = 3
_WORDS = ("Office", "House", "Group")
_TURNS = 3
"""The prose is looked through so many times; the fastest counts."""


def main(arguments: list[str]) -> None:
    desk, *_ = read_desk(Path(arguments[0]))
    actors = _actors(int(arguments[1]), int(arguments[2]))
    collect_seldom()  # as the command does
    listed = {name: listed_names(actor) for name, actor in actors.items()}
    shared, took_shared = _timed(lambda: list(ambiguous(listed)))
    names, took_ready = _timed(lambda: Names(actors))
    figures = {"ready": took_ready, "shared": took_shared}
    texts: dict[str, list[str]] = {language: [] for language in _LANGUAGES.values()}
    for briefing in desk.briefings.values():
        texts[_LANGUAGES[briefing.language]] += _texts(briefing)
    found, seconds = 0, 0.0
    for language, several in texts.items():
        looking = partial(_count, names, several)
        took = min(_timed(looking)[1] for _ in range(_TURNS))
        found += looking()
        seconds += took
        figures[language] = took / max(1, sum(map(len, several))) * 1e9
    if shared or not found:
        sys.exit(f"{found} names found, and actors of the made desk share {shared[:3]}")
    shown = released(desk, instant(AS_OF))
    evidence = evidence_for(Context(desk, instant(AS_OF)).quotations, shown)
    rendering = partial(_render, shown, evidence)
    figures |= {"briefing": seconds / len(desk.briefings) * 1e6, "share": _added(rendering)}
    names_of_all = sum(len([*filter(None, several)]) for several in listed.values())
    counts = {"found": found, "names": names_of_all}
    print(json.dumps({"figures": figures, "counts": counts}))


def _added(rendering: Callable[[], object]) -> float:
    """By which share rendering takes longer because it links names: the fastest of each, in turn.

    Pictures are left out of both: they have no names to link, and would make the share small.
    """
    with (
        patch("generator.render.relation_lists.relation_graph", _no_picture),
        patch("generator.render.timelines.timeline", _no_picture),
    ):
        rendering()  # what is remembered between pages is remembered from here on
        linked, bare = [], []
        for _ in range(_TURNS):
            linked.append(_timed(rendering)[1])
            with (
                patch.object(NamesInProse, "read", lambda _self, _proses: None),
                patch.object(NamesInProse, "of", lambda _self, _run: []),
            ):
                bare.append(_timed(rendering)[1])
    return min(linked) / min(bare) - 1


def _no_picture(*_given: object, **_named: object) -> Markup:
    return Markup()


def _render(desk: Desk, evidence: Evidence) -> int:
    return sum(1 for _ in pages(desk, evidence))


def _actors(number: int, seed: int) -> dict[str, Actor]:
    """The actors of a made desk of so many, each with more aliases until it has enough."""
    cited = Article("article", "", ())
    actors = {}
    for n in range(number):
        path = f"briefings/actors/{actor_id(n)}.yml"
        noun, _ = read_noun(DeskFile("actors", path, path), actor_file(n, number, cited, seed))
        if not isinstance(noun, Actor):
            sys.exit(f"actor {n} of the made desk cannot be read")
        more = [f"{noun.name} {word}" for word in _WORDS[: _ALIASES + 1 - len(noun.aliases)]]
        aliases = (*noun.aliases, *(Alias(name=name) for name in more))
        actors[noun.id] = noun.model_copy(update={"aliases": aliases})
    return actors


def _texts(briefing: Briefing) -> Iterator[str]:
    for _, prose in briefing.prose():
        yield "".join(node.text for node in prose.inlines() if isinstance(node, Text))


def _count(names: Names, texts: list[str]) -> int:
    return sum(len(names.found_in(text)) for text in texts)


def _timed(way: Callable[[], T]) -> tuple[T, float]:
    start = time.process_time()
    result = way()
    return result, time.process_time() - start


if __name__ == "__main__":
    main(sys.argv[1:])
