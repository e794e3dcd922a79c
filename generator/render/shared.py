"""Prose that stands on many pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from generator.model.prose import Prose
from generator.render.citations import Citations
from generator.render.escape import literal
from generator.render.prose import Setting, markdown

_EDGE = "\0"  # no text that has been escaped holds it
_Marks = list[Callable[[Setting], str]]
"""What stands at each mark on a page."""


class Shared:
    """Prose that is rendered once for all its pages, but for its citations and the names in it.

    These differ: each page numbers its own sources, and links a name where it is the first.
    """

    def __init__(self, prose: Prose, setting: Setting) -> None:
        marks: _Marks = []
        kept = _Kept(setting.people, _KeptCitations(marks), setting.words, marks=marks)
        # Texts, and between two of them the number of a mark.
        parts = markdown(prose, kept).split(_EDGE)
        self._texts = parts[::2]
        self._marks = [marks[int(number)] for number in parts[1::2]]

    def markdown(self, setting: Setting) -> str:
        """The same as `prose.markdown` gives on a page."""
        pieces: list[str] = []
        for text, mark in zip_longest(self._texts, self._marks):
            pieces.append(text)
            if mark:
                pieces.append(mark(setting))
        return "".join(pieces)


def _add(marks: _Marks, mark: Callable[[Setting], str]) -> str:
    marks.append(mark)
    return f"{_EDGE}{len(marks) - 1}{_EDGE}"


@dataclass(frozen=True, slots=True)
class _Kept(Setting):
    """A setting in which it is left to the pages whether a name is linked."""

    marks: _Marks = field(default_factory=list)

    def mention(self, actor: str, words: str = "") -> str:
        link = self.people.link(actor, words, self.words.page)

        def mark(page: Setting) -> str:
            page.meet(actor)
            return link

        return _add(self.marks, mark)

    def name(self, actor: str, words: str, *, may_link: bool) -> str:
        link, plain = self.people.link(actor, words, self.words.page), literal(words)
        return _add(
            self.marks, lambda page: link if page.is_first(actor, may_link=may_link) else plain
        )


class _KeptCitations(Citations):
    """Citations that are marked by the pages."""

    def __init__(self, marks: _Marks) -> None:
        super().__init__()
        self._marks = marks

    def mark(
        self,
        sources: Sequence[tuple[str, str]],
        statement: str,
        *,
        is_own: bool = True,  # noqa: ARG002 - the pages know
    ) -> str:
        return _add(self._marks, lambda page: page.citations.mark(sources, statement, is_own=False))
