"""What readers are shown behind a quotation, and how much: the one place that decides it.

With rights to quote alone it is the quotation and `AROUND` characters around it, and of the whole
article, all its passages on the site together, no more than a tenth or `LEAST` characters,
whichever is more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.check.coverage import backings
from generator.check.quotations.verifying import Quotations
from generator.check.voices.grouping import voices_of
from generator.model.desk import Desk
from generator.model.evidence import Evidence, Excerpt, Piece
from generator.model.quotation import Passage, Place
from generator.model.source import Source

AROUND = 300
"""Characters around one quotation, those between its pieces among them."""
LEAST = 1_500
_SHARE = 10
_LONGEST_WORD = 30


def evidence_for(quotations: Quotations, shown: Desk) -> Evidence:
    """What stands behind what readers are shown of a desk, and of nothing else.

    That is for its quotations the excerpts and the places, for its claims what they rest on, and
    for its sources which of them speak with one voice. Of a withdrawn briefing readers see nothing.
    """
    speaking = {
        writing.path
        for writing in shown.writings()
        if getattr(writing, "status", None) != "withdrawn"
    }
    briefings = (one for one in shown.briefings.values() if one.path in speaking)
    places: dict[str, dict[str, Place]] = {}
    for one in quotations.verified:
        if one.found.places and one.quoted.path in speaking:
            of_source = places.setdefault(one.source.id, {})
            if one.quoted.words not in of_source:
                article = quotations.article(one.source)
                first = one.found.places[0]
                of_source[one.quoted.words] = tuple(article.captured(*span) for span in first)
    quoted = {name: places[name] for name in sorted(places) if name in shown.sources}
    return Evidence(
        {name: excerpts_of(shown.sources[name], of_source) for name, of_source in quoted.items()},
        voices_of(shown.sources),  # of these alone: a reason must name nothing that is withheld
        {name: tuple(of_source.values()) for name, of_source in quoted.items()},
        {name: tuple(rested.values()) for name, rested in backings(briefings, quotations).items()},
    )


def excerpts_of(source: Source, places: Mapping[str, Place]) -> Mapping[str, Excerpt]:
    """The excerpts of an article for quotations by their words, in the order of the article.

    Where there is no room for all, the first have their surroundings, further ones stand alone,
    and the last have none.
    """
    room = _Room(source)
    found = {}
    for words, place in sorted(places.items(), key=lambda item: (item[1], item[0])):
        start, end = _paragraph(source, place)
        for around in (AROUND, 0):
            ranges = list(_ranges(source.text, place, start, end, around))
            if room.take(ranges):
                found[words] = _excerpt(source.text, place, ranges, start, end)
                break
    return found


class _Room:
    """Which characters of an article are shown already, and how many more may be."""

    def __init__(self, source: Source) -> None:
        self._shown: set[int] = set()
        self._limit = max(LEAST, len(source.text) // _SHARE)
        self._is_open = source.rights == "open"

    def take(self, ranges: Iterable[Passage]) -> bool:
        wanted = self._shown.union(*(range(first, last) for first, last in ranges))
        if self._is_open or len(wanted) <= self._limit:
            self._shown = wanted
            return True
        return False


def _paragraph(source: Source, place: Place) -> Passage:
    """The paragraph in which a quotation stands: in bare copy each line may be one."""
    start = 0
    for paragraph in source.paragraphs:
        start = source.text.index(paragraph, start)
        if start + len(paragraph) >= place[-1].end:
            return Passage(start, start + len(paragraph))
        start += len(paragraph)
    return Passage(place[0].start, place[-1].end)


def _ranges(text: str, place: Place, start: int, end: int, around: int) -> Iterator[Passage]:
    """What is shown: the pieces of a quotation, what stands between them, and around it."""
    between = place[-1].end - place[0].start - sum(last - first for first, last in place)
    joined = between <= around
    rest = around - between if joined else around
    first = _word_start(text, place[0].start, max(start, place[0].start - rest // 2))
    last = _word_end(text, place[-1].end, min(end, place[-1].end + rest // 2))
    if joined:
        yield Passage(first, last)
        return
    yield Passage(first, place[0].end)
    yield from place[1:-1]
    yield Passage(place[-1].start, last)


def _word_start(text: str, quoted: int, at: int) -> int:
    """The first word that is shown whole between ``at`` and the quotation.

    Where no space comes for a while, as in Chinese, a cut is as good at any character.
    """
    for first in range(at, min(at + _LONGEST_WORD, quoted)):
        if not first or text[first - 1].isspace():
            return first
    return at if quoted - at >= _LONGEST_WORD else quoted


def _word_end(text: str, quoted: int, at: int) -> int:
    for last in range(at, max(at - _LONGEST_WORD, quoted), -1):
        if last == len(text) or text[last].isspace():
            return last
    return at if at - quoted >= _LONGEST_WORD else quoted


def _excerpt(text: str, place: Place, ranges: list[Passage], start: int, end: int) -> Excerpt:
    pieces: list[Piece] = []
    gaps = set()
    for first, last in ranges:
        if pieces:
            gaps.add(len(pieces))
        at = first
        for quoted in place:
            if first <= quoted.start and quoted.end <= last:
                if at < quoted.start:
                    pieces.append(Piece(text[at : quoted.start], quoted=False))
                pieces.append(Piece(text[quoted.start : quoted.end], quoted=True))
                at = quoted.end
        if at < last:
            pieces.append(Piece(text[at:last], quoted=False))
    begins = not text[start : ranges[0].start].strip()
    ends = not text[ranges[-1].end : end].strip()
    return Excerpt(place, tuple(pieces), begins, ends, frozenset(gaps))
