"""Prose that stands on many pages."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.prose import Prose
from generator.render.citations import Citations
from generator.render.prose import People, Setting, markdown

_MARK = "\0"  # no text that has been escaped holds it


class Shared:
    """Prose that is rendered once for all its pages, but for the marks of its citations.

    These differ: each page numbers its own sources.
    """

    def __init__(self, prose: Prose, people: People) -> None:
        kept = _KeptCitations()
        setting = Setting(people, kept, {})
        self._parts = markdown(prose, setting).split(_MARK)
        self._citations = kept.citations
        self._named = tuple(setting.named)

    def markdown(self, setting: Setting) -> str:
        """The same as `prose.markdown` gives on a page."""
        first, *rest = self._parts
        pieces = [first]
        for (sources, statement), part in zip(self._citations, rest, strict=True):
            pieces += setting.citations.mark(sources, statement, is_own=False), part
        for actor in self._named:
            setting.named.setdefault(actor, [])
        return "".join(pieces)


class _KeptCitations(Citations):
    """Citations that are to be marked later, in the order of the text."""

    def __init__(self) -> None:
        super().__init__()
        self.citations: list[tuple[Sequence[tuple[str, str]], str]] = []

    def mark(
        self,
        sources: Sequence[tuple[str, str]],
        statement: str,
        *,
        is_own: bool = True,  # noqa: ARG002 - the pages know
    ) -> str:
        self.citations.append((sources, statement))
        return _MARK
