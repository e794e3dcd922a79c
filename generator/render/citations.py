"""The numbers of a page's sources, and every place that cites them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.model.evidence import Evidence, Excerpt
from generator.render.words import Words

NO_EVIDENCE = Evidence()
Statements = Mapping[str, int]
"""What a page says that rests on one source, in plain text, and the first place that says it."""


class CitedSource:
    """A source on one page: its number, and how many places cite it so far.

    ``excerpts`` are what those places open that quote the source, by the number of the place.
    ``statements`` maps what these places say, in plain text, to the first that says it, counted
    from 1. ``quotes`` holds the exact words that they give, as the keys of a mapping. ``is_own``
    says whether more of the page than the notes on it, which other pages share, rests on it.
    """

    __slots__ = ("excerpts", "is_own", "number", "places", "quotes", "statements")

    def __init__(self, number: int) -> None:
        self.number = number
        self.is_own = False
        self.places = 0
        self.excerpts: dict[int, list[Excerpt]] = {}
        self.statements: dict[str, int] = {}
        self.quotes: dict[str, None] = {}


class Citations:
    """Collects the citations of one page in the order in which they are rendered.

    A source gets its number where it is first cited, from 1; each mark leads to the entry of the
    source in the page's list (``#source-N``) and can be led back to (``#cite-N-K``). One that
    quotes leads to the passage instead (``#passage-N-K``), from where there is a way to the entry.
    """

    def __init__(self, evidence: Evidence = NO_EVIDENCE) -> None:
        self.sources: dict[str, CitedSource] = {}
        self._evidence = evidence

    def mark(
        self, sources: Sequence[tuple[str, str]], statement: str, *, is_own: bool = True
    ) -> str:
        """Cite ``sources``, pairs of an id and the exact words or ``""``, for a statement."""
        links = []
        for source, quote in sources:
            cited = self.sources.get(source)
            if cited is None:
                cited = self._numbered(source)
            place = cited.places = cited.places + 1
            cited.statements.setdefault(statement, place)
            if quote:
                cited.quotes[quote] = None
            if is_own:
                cited.is_own = True
            words = (quote,) if quote else self._evidence.spoken(source, statement)
            if words and (excerpts := self._evidence.find(source, words)):
                cited.excerpts[place] = excerpts
                links.append(_link(cited.number, place, passage_anchor(cited.number, place)))
            else:
                links.append(_link(cited.number, place, f"source-{cited.number}"))
        return f'<sup class="cite">{" ".join(links)}</sup>'

    def add(self, source: str) -> None:
        """Let the page rest on a source that no place on it cites."""
        cited = self.sources.get(source) or self._numbered(source)
        cited.is_own = True

    def _numbered(self, source: str) -> CitedSource:
        cited = self.sources[source] = CitedSource(len(self.sources) + 1)
        return cited

    def statements(self) -> dict[str, tuple[int, Statements]]:
        """What rests on the sources so far: by source its number, and the statements that cite it.

        There are none for one that is only listed.
        """
        return {
            source: (cited.number, dict(cited.statements)) for source, cited in self.sources.items()
        }


def passage_anchor(number: int, place: int) -> str:
    """Where the passage of a mark stands on its page."""
    return f"passage-{number}-{place}"


def anchor_start(number: int) -> str:
    """What the anchors begin with, before the number of the place, where a source is cited."""
    return f"cite-{number}-"


# Pages differ in what they cite, not in how they number it.
@lru_cache(maxsize=2048)
def _link(number: int, place: int, target: str) -> str:
    return f'<a id="{anchor_start(number)}{place}" href="#{target}">{number}</a>'


@lru_cache(maxsize=1024)
def links_back(number: int, places: int, words: Words) -> str:
    """What follows the entry of a source in the list: links to each of the places that cite it."""
    if not places:
        return ""
    anchor = anchor_start(number)
    links = " ".join(
        [
            f'<a href="#{anchor}{k}" aria-label="{words.plain("links.back", number=k)}">{k}</a>'
            for k in range(1, places + 1)
        ]
    )
    return f' <span class="back">↩ {links}</span>'
