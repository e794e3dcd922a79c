"""The numbers of a page's sources, and every place that cites them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Use(NamedTuple):
    """One place on a page that rests on a source.

    It has its anchor there, and what it says in plain text; ``quote`` holds the exact words that
    it gives, or ``""``.
    """

    source: str
    anchor: str
    statement: str
    quote: str


class Citations:
    """Collects the citations of one page in the order in which they are rendered.

    A source gets its number where it is first cited, from 1; each mark leads to the entry of the
    source in the page's list (``#source-N``) and can be led back to (``#cite-N-K``).
    """

    def __init__(self) -> None:
        self.uses: list[Use] = []
        self._anchors: dict[str, list[str]] = {}
        self._numbers: dict[str, int] = {}

    def mark(self, sources: Sequence[tuple[str, str]], statement: str) -> str:
        """Cite ``sources``, pairs of an id and the exact words or ``""``, for a statement."""
        links = []
        for source, quote in sources:
            number = self.number(source)
            anchors = self._anchors[source]
            anchor = f"cite-{number}-{len(anchors) + 1}"
            anchors.append(anchor)
            self.uses.append(Use(source, anchor, statement, quote))
            links.append(f'<a id="{anchor}" href="#source-{number}">{number}</a>')
        return f'<sup class="cite">{" ".join(links)}</sup>'

    def number(self, source: str) -> int:
        """The number of a source on this page; it gets the next one if it has none yet."""
        number = self._numbers.get(source)
        if number is None:
            number = self._numbers[source] = len(self._numbers) + 1
            self._anchors[source] = []
        return number

    def sources(self) -> dict[str, list[str]]:
        """The sources in the order of their numbers, each with the anchors of its marks."""
        return self._anchors
