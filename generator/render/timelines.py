"""What happened when as readers see it: a picture, and each event beneath it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from generator.model.briefing import Briefing
from generator.model.edtf import Period
from generator.render.knowledge.events import Happening
from generator.render.language import in_text
from generator.render.lists import numbered
from generator.render.pictures.time_marks import SORTS
from generator.render.pictures.timeline import Event, TimeWords, timeline
from generator.render.prose import Setting, led, strong
from generator.render.words import Words


def told(happenings: Iterable[Happening], setting: Setting, *, marks: bool = True) -> Markup:
    """Each event, behind its date, with the briefings that tell of it.

    They are numbered, as in the picture. Without ``marks`` its sources are left to the briefings:
    a list of hundreds would drag hundreds along.
    """
    words = setting.words
    setting.begin_section()
    return numbered(
        f"{anchor(n)}{_event(one, setting, marks=marks)} "
        f"({' · '.join([_link(briefing, words) for briefing in one.briefings])})"
        for n, one in enumerate(happenings, 1)
    )


def anchor(number: int) -> str:
    """What stands before an event in its list, so that its mark in the picture leads to it."""
    return f'<span id="event-{number}"></span>'


def picture(
    events: Sequence[tuple[Period, str]], setting: Setting, prefix: str, *, items: bool = False
) -> Markup:
    """When events happened, with their plain words, as a picture; ``""`` for fewer than two.

    They are numbered in it as they come; ``prefix`` begins the ids in it. With ``items`` its marks
    say which event they are, for a list that can be narrowed down.
    """
    if len(events) < 2:
        return Markup()
    words = setting.words
    years = [day.year for when, _ in events for day in (when.first, when.last)]
    first, last = min(years), max(years)
    said = TimeWords(
        title=words.plain("pictures.timeline"),
        description=words.plain(
            "pictures.timeline_described",
            events=words.count("counts.events", len(events)),
            span=f"{first}–{last}" if first < last else str(first),
        ),
        sorts={sort: words.plain(f"pictures.marks.{sort}") for sort in SORTS},
        dated=words.dated,
        gap=words.gap,
        more=lambda number: words.count("pictures.more_events", number),
        language=words.language,
        broken=words.plain("pictures.broken"),
    )
    marks = [Event(when, label, f"#event-{n}") for n, (when, label) in enumerate(events, 1)]
    return timeline(marks, said, prefix, items=items)


def _event(one: Happening, setting: Setting, *, marks: bool) -> str:
    lead = strong(setting.words.edtf(one.event.date), setting.words.colon)
    text, language = one.event.event.text, one.briefings[0].language
    if marks:
        return led(lead, text, setting, language=language)
    return f"{lead} {in_text(one.words, language, setting.words.page)}"


def _link(briefing: Briefing, words: Words) -> str:
    headline = in_text(briefing.headline, briefing.language, words.page)
    return f"[{headline}](../briefings/{briefing.id}.md#timeline)"
