"""The passages behind a page's quotations: each opens where its citation mark stands.

A mark leads to its passage, which the style sheet shows at the foot of the window as long as it is
the target of the address (`:target`, Selectors Level 4, section 8.3): without a script, and the way
back closes it.
"""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from generator.model.evidence import Excerpt
from generator.model.quotation import Place
from generator.model.source import Source
from generator.render.citations import Citations, CitedSource, anchor_start, passage_anchor
from generator.render.escape import literal
from generator.render.fragments import directives, fragment
from generator.render.language import in_language
from generator.render.prose import outward_link
from generator.render.quoted import marked
from generator.render.sources import credit


class Passages:
    """What the marks of pages open. What they show of a source is made once for all pages."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._shown: dict[tuple[str, tuple[Place, ...]], str] = {}

    def of(self, citations: Citations) -> Markup:
        """What the marks of one page open, in the order of its sources; ``""`` for nothing."""
        return Markup(
            "\n\n".join(
                [
                    self._passage(self._sources[name], cited, place, excerpts)
                    for name, cited in citations.sources.items()
                    if name in self._sources
                    for place, excerpts in cited.excerpts.items()
                ]
            )
        )

    def _passage(
        self, source: Source, cited: CitedSource, place: int, excerpts: list[Excerpt]
    ) -> str:
        key = source.id, tuple([excerpt.place for excerpt in excerpts])
        shown = self._shown.get(key)
        if shown is None:
            shown = self._shown[key] = _shown(source, excerpts)
        mark = f"{anchor_start(cited.number)}{place}"
        return f"""\
<div class="passage" id="{passage_anchor(cited.number, place)}" data-search-exclude markdown>

{shown}

[All that rests on it](../sources/{source.id}.md#claims) · \
<a href="#source-{cited.number}">In the list of sources</a> · \
<a class="passage-close" href="#{mark}">Close</a>

</div>"""


def _shown(source: Source, excerpts: list[Excerpt]) -> str:
    """The excerpts, where they come from, and the ways to their words."""
    attributes = in_language(source.language)
    shown = "\n".join([f"<p{attributes}>{marked(excerpt)}</p>" for excerpt in excerpts])
    words = directives(source, excerpts)
    links = " · ".join(
        [
            outward_link(url, label, fragment(url, words))
            for label, url in (
                ("In the article", source.url),
                ("In the archived copy", source.archived_url),
            )
            if url
        ]
    )
    origin = f"[{literal(source.headline)}](../sources/{source.id}.md). {credit(source)} {links}"
    return f"<blockquote>\n{shown}\n</blockquote>\n\n{origin}"
