"""The names of actors in prose: which stand where, and which may be linked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple, TypeAlias

from generator.model.markup import Citation, Inline, Link, Mention, Paragraph, Text
from generator.model.prose import Prose
from generator.model.quote_pairs import quoted_ranges
from generator.names.finder import Found, Names

_BREAK = "\0"
"""Stands where a name cannot go on: for a citation, and for what is not written out here."""
_AFTER = r"[^\0\s\"“”«»\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef]*"
"""What may follow in an address; those scripts that set no spaces go on with words behind one."""
_ADDRESS = re.compile(
    rf"(?<![A-Za-z0-9])(?:[A-Za-z][A-Za-z0-9+.-]{{1,20}}://|www\.){_AFTER}"
    rf"|(?<![A-Za-z0-9.+_-])[A-Za-z0-9.+_-]{{1,64}}@[A-Za-z0-9-]{{1,63}}\.{_AFTER}"
    rf"|(?<![A-Za-z0-9.-])(?:[A-Za-z0-9-]{{1,63}}\.){{1,8}}[a-z]{{2,24}}/{_AFTER}"
)
"""An address that is written out in a text: of the web, with or without its scheme, or of mail."""
Run: TypeAlias = tuple[Inline, ...]
"""The nodes of a paragraph, or of an item of a list."""


class Name(NamedTuple):
    """An actor, by its id, and where in the text of a node its name stands.

    It may not be linked within a link, nor in quotation marks: these are the words of others. What
    stands in an address that is written out is no name.
    """

    actor: str
    start: int
    end: int
    may_link: bool


_NONE: Sequence[Sequence[Name]] = ()


class NamesInProse:
    """Where a desk's prose names its actors: each run is looked through once."""

    def __init__(self, names: Names) -> None:
        self._names = names
        # By the identity of a run, which is kept as long as this is.
        self._found: dict[int, tuple[Run, Sequence[Sequence[Name]]]] = {}

    def read(self, proses: Iterable[Prose]) -> None:
        """Look through several texts at once: one long search is quicker than many short ones."""
        runs = [run for prose in proses for run in _runs(prose) if id(run) not in self._found]
        parts = [_nodes(run) for run in runs]
        texts = ["".join([node.text for node in nodes]) for nodes in parts]
        found = self._names.found_in(_without_addresses(_BREAK.join(texts)))
        for run in runs:
            self._found[id(run)] = run, _NONE
        starts = [0, *accumulate([len(text) + 1 for text in texts])]
        for n, several in groupby(found, lambda one: bisect_right(starts, one.start) - 1):
            here = [Found(actor, a - starts[n], b - starts[n]) for actor, a, b in several]
            self._found[id(runs[n])] = runs[n], _in_nodes(parts[n], here, texts[n])

    def of(self, run: Run) -> Sequence[Sequence[Name]]:
        """The names in each `Text` of a run, in the order of the nodes; none without any.

        A name that goes over the edge of a node is none.
        """
        known = self._found.get(id(run))
        if known is None:
            nodes = _nodes(run)
            text = "".join([node.text for node in nodes])
            found = self._names.found_in(_without_addresses(text))
            names = _in_nodes(nodes, found, text) if found else _NONE
            known = self._found[id(run)] = run, names
        return known[1]


def actors_in(proses: Iterable[Prose], names: Names) -> set[str]:
    """The ids of the actors whose names stand in prose, outside its mentions."""
    text = _BREAK.join(
        [
            "".join([_BREAK if node.kind is Mention else node.text for node in _nodes(run)])
            for prose in proses
            for run in _runs(prose)
        ]
    )
    return {found.actor for found in names.found_in(_without_addresses(text))}


def _without_addresses(text: str) -> str:
    """A text of the same length, in which nothing stands in the place of addresses."""
    if "/" not in text and "@" not in text and "www." not in text:
        return text
    return _ADDRESS.sub(lambda address: _BREAK * len(address[0]), text)


def _runs(prose: Prose) -> list[Run]:
    runs: list[Run] = []
    for block in prose.blocks:
        if isinstance(block, Paragraph):
            runs.append(block.inlines)
        else:
            runs += block.items
    return runs


class _Node(NamedTuple):
    """What stands in a run: a text, of which kind of node, and whether it is in a link."""

    text: str
    kind: type
    in_link: bool


def _nodes(run: Run, *, in_link: bool = False) -> list[_Node]:
    found: list[_Node] = []
    for inline in run:
        if isinstance(inline, Text):
            found.append(_Node(inline.text, Text, in_link))
        elif isinstance(inline, Citation):
            found.append(_CITATION)
        elif isinstance(inline, Mention):
            found.append(_Node(inline.words or _BREAK, Mention, in_link))
        else:
            found += _nodes(inline.inlines, in_link=in_link or isinstance(inline, Link))
    return found


def _in_nodes(nodes: Sequence[_Node], found: Sequence[Found], text: str) -> list[list[Name]]:
    quoted = list(quoted_ranges(text))
    waiting = iter(found)
    one = next(waiting, None)
    by_node: list[list[Name]] = []
    start = 0
    for words, kind, in_link in nodes:
        end = start + len(words)
        here: list[Name] = []
        while one and one.start < end:
            if kind is Text and start <= one.start and one.end <= end:
                is_quoted = any(a <= one.start < b for a, b in quoted) if quoted else False
                may_link = not (in_link or is_quoted)
                here.append(Name(one.actor, one.start - start, one.end - start, may_link))
            one = next(waiting, None)
        if kind is Text:
            by_node.append(here)
        start = end
    return by_node


_CITATION = _Node(_BREAK, Citation, in_link=False)
