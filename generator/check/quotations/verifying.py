"""Every quotation of a desk, held against its article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from generator.check.quotations.article import Article
from generator.check.quotations.finding import Found, find
from generator.check.quotations.nearest import ALTERED, Nearest, nearest
from generator.check.quotations.spoken import may_speak, spoken_in
from generator.model.actor import Actor
from generator.model.briefing import Briefing
from generator.model.claim import Claim
from generator.model.desk import Desk, Writing
from generator.model.finding import FieldPath
from generator.model.quotation import Verdict
from generator.model.source import Source

_NO_NAMES: Mapping[str, str] = MappingProxyType({})


class Quoted(NamedTuple):
    """A quotation as it stands in a file: where, in what words, and which sources may hold it.

    ``is_long`` is false for words in quotation marks that need not be a quotation at all.
    """

    path: str
    field: FieldPath
    words: str
    sources: tuple[str, ...]
    is_long: bool = True


class Verified(NamedTuple):
    """A quotation, the source that holds it, or comes nearest to holding it, and what was found."""

    quoted: Quoted
    source: Source
    found: Found
    nearest: Nearest | None

    @property
    def verdict(self) -> Verdict:
        """What became of it."""
        if self.nearest and self.nearest.score >= ALTERED:
            return "altered"
        return self.found.verdict


class Articles:
    """Articles made ready for finding quotations in them: each when it is first needed, once."""

    def __init__(self) -> None:
        self._folded: dict[str, Article] = {}

    def of(self, source: Source) -> Article:
        """The article of a source; by its id, so one desk's articles are not another's."""
        if source.id not in self._folded:
            self._folded[source.id] = Article(source.text, source.paragraphs)
        return self._folded[source.id]


class Quotations:
    """The quotations in writings of a desk: verified ones, and those that no citation answers for.

    The writings are all of the desk where none are given.
    """

    def __init__(
        self,
        desk: Desk,
        writings: Iterable[Writing] | None = None,
        articles: Articles | None = None,
    ) -> None:
        self._desk = desk
        self._writings = desk.writings() if writings is None else writings
        self._articles = articles or Articles()

    @cached_property
    def verified(self) -> Sequence[Verified]:
        """Those whose sources are there, in the order of the files and the fields."""
        return [verified for quoted in self._quoted if (verified := self._verify(quoted))]

    @cached_property
    def uncited(self) -> Sequence[Quoted]:
        """Long ones in prose for which no source is cited."""
        return [quoted for quoted in self._quoted if not quoted.sources and quoted.is_long]

    def counts(self) -> Mapping[Verdict, int]:
        """How many came to each verdict."""
        return Counter(verified.verdict for verified in self.verified)

    @cached_property
    def _quoted(self) -> Sequence[Quoted]:
        names = _Names(self._desk.actors)
        return [quoted for writing in self._writings for quoted in quoted_in(writing, names)]

    def _verify(self, quoted: Quoted) -> Verified | None:
        sources = [
            self._desk.sources[name] for name in quoted.sources if name in self._desk.sources
        ]
        misses: list[tuple[Source, Found]] = []
        for source in sources:
            found = find(self.article(source), quoted.words, source.language)
            if found.places:
                return Verified(quoted, source, found, None)
            misses.append((source, found))
        if len(sources) < len(quoted.sources):
            return None  # a source that is not there, which is said elsewhere, may hold it
        missed = [
            Verified(quoted, source, found, nearest(self.article(source), quoted.words))
            for source, found in misses
        ]
        return max(missed, key=lambda one: one.nearest.score if one.nearest else 0, default=None)

    def article(self, source: Source) -> Article:
        """An article, folded."""
        return self._articles.of(source)


class _Names(Mapping[str, str]):
    """The names of actors by their ids; an actor is looked up when its name is asked for."""

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        self._actors = actors

    def __getitem__(self, name: str) -> str:
        return self._actors[name].name

    def __iter__(self) -> Iterator[str]:
        return iter(self._actors)

    def __len__(self) -> int:
        return len(self._actors)


def quoted_in(writing: Writing, names: Mapping[str, str] = _NO_NAMES) -> Iterator[Quoted]:
    """Every quotation in a file: in its prose, in its citations, and as evidence.

    ``names`` are those of the actors by their ids, which a mention without words shows.
    """
    claims = dict(writing.claims()) if isinstance(writing, Briefing) else {}
    for field, prose in writing.prose():
        for spoken in spoken_in(prose, names) if may_speak(prose) else ():
            sources = spoken.sources or _evidence_of(claims.get(field[:-1]))
            yield Quoted(writing.path, field, spoken.words, sources, spoken.is_long)
        for cited in prose.cited():
            if cited.quote:
                yield Quoted(writing.path, field, cited.quote, (cited.source,))
    for field, claim in claims.items():
        for number, item in enumerate(claim.evidence):
            if item.quote:
                where = (*field, "evidence", number, "quote")
                yield Quoted(writing.path, where, item.quote, (item.source,))


def _evidence_of(claim: Claim | None) -> tuple[str, ...]:
    """The sources of the evidence for a claim, each once."""
    return tuple(dict.fromkeys(item.source for item in claim.evidence)) if claim else ()
