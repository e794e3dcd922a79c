"""The passages behind a page's quotations: each opens where its citation mark stands.

A mark leads to its passage, which the style sheet shows at the foot of the window as long as it is
the target of the address (`:target`, Selectors Level 4, section 8.3): without a script, and the way
back closes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from markupsafe import Markup

from generator.model.evidence import Excerpt
from generator.model.quotation import Place
from generator.model.source import Source
from generator.render.citations import Citations, CitedSource, anchor_start, passage_anchor
from generator.render.fragments import directives, fragment
from generator.render.language import in_language, in_text
from generator.render.prose import outward_link
from generator.render.quoted import marked
from generator.render.sources import credit
from generator.render.words import Words

_Key: TypeAlias = tuple[str, tuple[Place, ...]]
"""A source by its id, and places in it."""


class Passages:
    """What the marks of pages open. What they show of a source is made once for all pages."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._quoted: dict[_Key, tuple[str, str]] = {}
        self._shown: dict[tuple[Words, _Key], str] = {}

    def of(self, citations: Citations, words: Words) -> Markup:
        """What the marks of one page open, in the order of its sources; ``""`` for nothing."""
        return Markup(
            "\n\n".join(
                [
                    self._passage(self._sources[name], cited, place, excerpts, words)
                    for name, cited in citations.sources.items()
                    if name in self._sources
                    for place, excerpts in cited.excerpts.items()
                ]
            )
        )

    def _passage(
        self,
        source: Source,
        cited: CitedSource,
        place: int,
        excerpts: list[Excerpt],
        words: Words,
    ) -> str:
        key = source.id, tuple([excerpt.place for excerpt in excerpts])
        shown = self._shown.get((words, key))
        if shown is None:
            quoted = self._quoted.get(key)
            if quoted is None:
                quoted = self._quoted[key] = _quoted(source, excerpts)
            shown = self._shown[words, key] = _with_origin(source, *quoted, words)
        mark = f"{anchor_start(cited.number)}{place}"
        return f"""\
<div class="passage" id="{passage_anchor(cited.number, place)}" data-search-exclude markdown>

{shown}

[{words.text("links.resting")}](../sources/{source.id}.md#claims) · \
<a href="#source-{cited.number}">{words.text("links.sources")}</a> · \
<a class="passage-close" href="#{mark}">{words.text("links.close")}</a>

</div>"""


def _quoted(source: Source, excerpts: list[Excerpt]) -> tuple[str, str]:
    """The excerpts as HTML, and the directives that lead to their words."""
    attributes = in_language(source.language)
    shown = "\n".join([f"<p{attributes}>{marked(excerpt)}</p>" for excerpt in excerpts])
    return f"<blockquote>\n{shown}\n</blockquote>", directives(source, excerpts)


def _with_origin(source: Source, quoted: str, ways: str, words: Words) -> str:
    """What is quoted, where it comes from, and the links to it."""
    links = " · ".join(
        [
            outward_link(url, words.text(key), fragment(url, ways))
            for key, url in (
                ("links.in_article", source.url),
                ("links.in_archived_copy", source.archived_url),
            )
            if url
        ]
    )
    headline = in_text(source.headline, source.language, words.page)
    origin = f"[{headline}](../sources/{source.id}.md). {credit(source, words)} {links}"
    return f"{quoted}\n\n{origin}"
