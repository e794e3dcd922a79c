"""Quotations in a list: the words, what opens their passage, who speaks, who quotes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from generator.model.source import Source
from generator.render.knowledge.quotes import Quote
from generator.render.language import in_text, phrase
from generator.render.lists import bullets
from generator.render.prose import Setting


def quote_list(quotes: Iterable[Quote], sources: Mapping[str, Source], setting: Setting) -> Markup:
    """The quotations, the speaker told where it is not the actor whose page it is."""
    setting.begin_section()
    return bullets(_quote(quote, sources.get(quote.source), setting) for quote in quotes)


def _quote(quote: Quote, source: Source | None, setting: Setting) -> str:
    words, briefing = setting.words, quote.briefing
    language = source.language if source else None
    said = words.plain("quotation", words=phrase(quote.words, language))
    mark = setting.citations.mark([(quote.source, quote.words)], quote.words)
    speaker = "" if quote.speaker == setting.own else quote.speaker
    headline = in_text(briefing.headline, briefing.language, words.page)
    parts = [
        setting.mention(speaker) if speaker else "",
        f"[{headline}](../briefings/{briefing.id}.md)",
    ]
    return f"{said}{mark} ({words.separator.join(filter(None, parts))})"
