"""The articles that a desk holds already, to see whether a new one is among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from generator.check.voices.sharing import Comparison
from generator.check.voices.wording import Numbers, Wording, wording
from generator.ingest.extract.addresses import address, leads_home
from generator.model.digest import text_sha256
from generator.model.source import Source
from generator.read.listing import DeskFile
from generator.read.nouns import read_file


class Likeness(NamedTuple):
    """A source that shares so much wording with an article that one has it from the other.

    ``share`` is the part of the shorter one's wording that they have in common, from 0 to 1.
    """

    source: Source
    share: float


class Held:
    """The sources of a desk. Their files are read when they are first asked about, once."""

    def __init__(self, files: Iterable[DeskFile]) -> None:
        self._files = [file for file in files if file.kind == "sources"]

    def add(self, source: Source) -> None:
        """Add one that has been captured since."""
        self._wordings.append((source, wording(source, self._numbers)))
        for key in _keys(source, ()):
            self._known.setdefault(key, source)

    def same(self, source: Source, *addresses: str) -> Source | None:
        """The source that is the same article: by its text, or by its address or one of these."""
        keys = _keys(source, addresses)
        return next((self._known[key] for key in keys if key in self._known), None)

    def likest(self, source: Source) -> Likeness | None:
        """The source with which an article shares the most wording, if that is enough to say so."""
        mine = Comparison(source.id, wording(source, self._numbers))
        best: Likeness | None = None
        for other, words in self._wordings:
            if shared := mine.shared(other.id, words):
                share = shared.common / (min(shared.of_one, shared.of_other) or 1)
                if best is None or share > best.share:
                    best = Likeness(other, share)
        return best

    @cached_property
    def _read(self) -> list[Source]:
        # A file that cannot be read is none of these; `check` says what is wrong with it.
        nouns = (read_file(file)[0] for file in self._files)
        return [noun for noun in nouns if isinstance(noun, Source)]

    @cached_property
    def _known(self) -> dict[str, Source]:
        known: dict[str, Source] = {}
        for source in self._read:
            for key in _keys(source, ()):
                known.setdefault(key, source)
        return known

    @cached_property
    def _numbers(self) -> Numbers:
        return Numbers()

    @cached_property
    def _wordings(self) -> list[tuple[Source, Wording]]:
        return [(source, wording(source, self._numbers)) for source in self._read]


def _keys(source: Source, addresses: Iterable[str]) -> Iterator[str]:
    """By what an article is known again, the surest first."""
    if body := source.body():
        yield text_sha256("\n\n".join(body))
    for url in (source.url or "", *addresses):
        usual = address(url)
        if usual and not leads_home(usual):  # some pages give that of their site for their own
            yield usual.partition("://")[2].removeprefix("www.").rstrip("/")
