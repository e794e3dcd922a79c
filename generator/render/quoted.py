"""What is quoted of an article: which parts of it, in which passages, and where in its text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from markupsafe import Markup

from generator.model.evidence import Evidence, Excerpt
from generator.model.numbering import Numbering
from generator.model.quotation import Passage
from generator.model.source import Part, Source
from generator.render.enumerations import numbers
from generator.render.escape import literal
from generator.render.language import in_language, ours
from generator.render.words import Words


class Quoted:
    """What is quoted of one article, as its page tells and shows it."""

    def __init__(self, source: Source, evidence: Evidence, words: Words) -> None:
        self._source = source
        self._words = words
        self._is_open = source.rights == "open"
        self._places = evidence.places.get(source.id, ())
        self._passages: dict[str, Part] = {}
        for excerpt in evidence.excerpts.get(source.id, {}).values():
            self._passages.setdefault(marked(excerpt), self._numbering.part(excerpt.place[0].start))

    @cached_property
    def _numbering(self) -> Numbering:
        return Numbering(self._source)  # of many articles nothing is quoted

    def summary(self) -> str:
        """Which parts of the article are quoted, as the end of a sentence; ``""`` for none.

        Those count too of which there was no room to show the passage.
        """
        parts = {self._numbering.part(place[0].start) for place in self._places}
        words = self._words
        said = [
            words.plain(f"quoted.{part}") for part in ("headline", "standfirst") if part in parts
        ]
        if quoted := [part for part in parts if isinstance(part, int)]:
            said.append(_paragraphs(quoted, len(self._numbering.body), words))
        return words.listed(said)

    def passages(self) -> Markup:
        """The passages that are quoted, each once, in the order of the article, and where it is.

        Where the whole text is on the page too, there is a way to each one's paragraph.
        """
        attributes, label = in_language(self._source.language), self._ours
        return Markup(
            "\n\n".join(
                [
                    f'<blockquote id="{_anchor(n)}"{attributes}><p>{shown}</p>'
                    f'<p class="where"{label}>{self._where(part)}</p></blockquote>'
                    for n, (shown, part) in enumerate(self._passages.items(), 1)
                ]
            )
        )

    @property
    def _ours(self) -> Markup:
        return ours(self._words.language, self._source.language)

    def _where(self, part: Part) -> str:
        if not isinstance(part, int):
            return self._words.plain(f"parts.{part}")
        label = self._words.plain("parts.paragraph", number=self._words.number(part))
        return f'<a href="#paragraph-{part}">{label}</a>' if self._is_open else label

    def body(self) -> list[Markup]:
        """The paragraphs of the text, the quoted words marked; none where it may not be shown.

        A paragraph of which something is quoted ends with the way to the first such passage.
        """
        if not self._is_open:
            return []
        marks = _joined(passage for place in self._places for passage in place)
        ways: dict[Part, str] = {}
        for n, part in enumerate(self._passages.values(), 1):
            ways.setdefault(part, self._way(n))
        return [
            Markup(_with_marks(self._source.text, passage, marks) + ways.get(number, ""))
            for number, passage in enumerate(self._numbering.body, 1)
        ]

    def _way(self, passage: int) -> str:
        label = self._words.plain("links.quoted")
        return f' <a class="quoted" href="#{_anchor(passage)}"{self._ours}>{label}</a>'


def _anchor(passage: int) -> str:
    return f"passage-{passage}"


def _paragraphs(quoted: list[int], of: int, words: Words) -> str:
    """Some of the paragraphs of an article, with their numbers unless they are all."""
    if len(quoted) == of:
        return words.count("quoted.all", of)
    which = numbers(quoted, words)
    if len(quoted) == 1:
        return words.count("quoted.single", of, paragraph=which)
    several = words.number(len(quoted))
    return words.count("quoted.several", of, several=several, paragraphs=which)


def _joined(passages: Iterable[Passage]) -> list[Passage]:
    """The same characters in passages of which no two overlap or touch, in order."""
    joined: list[Passage] = []
    for passage in sorted(passages):
        if joined and passage.start <= joined[-1].end:
            joined[-1] = Passage(joined[-1].start, max(joined[-1].end, passage.end))
        else:
            joined.append(passage)
    return joined


def _with_marks(text: str, paragraph: Passage, marks: Iterable[Passage]) -> str:
    """A paragraph as HTML, the ``marks`` on it where they lie in it."""
    pieces, at = [], paragraph.start
    for start, end in marks:
        if paragraph.start <= start and end <= paragraph.end:
            pieces += [literal(text[at:start]), f"<mark>{literal(text[start:end])}</mark>"]
            at = end
    return "".join([*pieces, literal(text[at : paragraph.end])])


def marked(excerpt: Excerpt) -> str:
    """An excerpt as HTML, the quoted words marked, what is left out shown as such."""
    pieces = [] if excerpt.begins else ["… "]
    for number, (text, is_quoted) in enumerate(excerpt.pieces):
        if number in excerpt.gaps:
            pieces.append(" […] ")
        words = literal(text)
        pieces.append(f"<mark>{words}</mark>" if is_quoted else words)
    if not excerpt.ends:
        pieces.append(" …")
    return "".join(pieces)
