"""The names of actors in prose: which stand where, and which may be linked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from generator.model.markup import Emphasis, Inline, Link, Mention, Paragraph, Strong, Text
from generator.model.prose import Prose
from generator.model.quote_pairs import quoted_ranges
from generator.names.finder import Found, Names

_BREAK = "\0"
"""Stands where a name cannot go on: for a citation, and for what is not written out here."""
Run: TypeAlias = tuple[Inline, ...]
"""The nodes of a paragraph, or of an item of a list."""


class Name(NamedTuple):
    """An actor, by its id, and where in the text of a node its name stands.

    It may not be linked within a link, nor in quotation marks: these are the words of others.
    """

    actor: str
    start: int
    end: int
    may_link: bool


class NamesInProse:
    """Where a desk's prose names its actors: each run is looked through once."""

    def __init__(self, names: Names) -> None:
        self._names = names
        # By the identity of a run, which is kept as long as this is.
        self._found: dict[int, tuple[Run, list[list[Name]]]] = {}

    def read(self, proses: Iterable[Prose]) -> None:
        """Look through several texts at once: one long search is quicker than many short ones."""
        runs = [run for prose in proses for run in _runs(prose) if id(run) not in self._found]
        texts = [_text(run) for run in runs]
        found = self._names.found_in(_BREAK.join(texts))
        starts, at = [], 0
        for text in texts:
            starts.append(at)
            at += len(text) + 1
        by_run: dict[int, list[Found]] = {}
        for actor, start, end in found:
            n = bisect_right(starts, start) - 1
            by_run.setdefault(n, []).append(Found(actor, start - starts[n], end - starts[n]))
        for n, run in enumerate(runs):
            here = by_run.get(n)
            self._found[id(run)] = run, (_in_nodes(run, here, texts[n]) if here else [])

    def of(self, run: Run) -> list[list[Name]]:
        """The names in each `Text` of a run, in the order of the nodes; ``[]`` without any.

        A name that goes over the edge of a node is none.
        """
        known = self._found.get(id(run))
        if known is None:
            text = _text(run)
            found = self._names.found_in(text)
            known = self._found[id(run)] = run, (_in_nodes(run, found, text) if found else [])
        return known[1]


def actors_in(proses: Iterable[Prose], names: Names) -> set[str]:
    """The ids of the actors whose names stand in prose, outside its mentions."""
    text = _BREAK.join([_text(run, _BREAK) for prose in proses for run in _runs(prose)])
    return {found.actor for found in names.found_in(text)}


def _runs(prose: Prose) -> list[Run]:
    runs: list[Run] = []
    for block in prose.blocks:
        if isinstance(block, Paragraph):
            runs.append(block.inlines)
        else:
            runs += block.items
    return runs


def _text(run: Run, of_mention: str = "") -> str:
    """The text of a run, a break for what is not written out; ``of_mention`` for any mention."""
    if len(run) == 1 and isinstance(run[0], Text):
        return run[0].text
    return "".join(
        [of_mention if of_mention and kind is Mention else text for text, kind, _ in _texts(run)]
    )


def _in_nodes(run: Run, found: Sequence[Found], text: str) -> list[list[Name]]:
    quoted = list(quoted_ranges(text))
    waiting = iter(found)
    one = next(waiting, None)
    by_node: list[list[Name]] = []
    start = 0
    for words, kind, in_link in _texts(run):
        end = start + len(words)
        here: list[Name] = []
        while one and one.start < end:
            if kind is Text and start <= one.start and one.end <= end:
                outside = not any(a <= one.start < b for a, b in quoted)
                may_link = outside and not in_link
                here.append(Name(one.actor, one.start - start, one.end - start, may_link))
            one = next(waiting, None)
        if kind is Text:
            by_node.append(here)
        start = end
    return by_node


def _texts(run: Run, *, in_link: bool = False) -> Iterator[tuple[str, type, bool]]:
    """What stands in a run: each text, of which kind of node, and whether it is in a link."""
    for inline in run:
        if isinstance(inline, Text):
            yield inline.text, Text, in_link
        elif isinstance(inline, Mention):
            yield inline.words or _BREAK, Mention, in_link
        elif isinstance(inline, Emphasis | Strong | Link):
            yield from _texts(inline.inlines, in_link=in_link or isinstance(inline, Link))
        else:
            yield _BREAK, type(inline), in_link
