"""A time line that shows how much is known of each date, and how long nothing happened."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from markupsafe import Markup

from generator.model.edtf import Period
from generator.model.language import direction
from generator.render.pictures import time_marks
from generator.render.pictures.captions import captions_of
from generator.render.pictures.frames import FRAMES, MARGIN, Frame
from generator.render.pictures.measure import width_of
from generator.render.pictures.scale import Scale, scale_for
from generator.render.pictures.spots import SIZE, Mark, Sort, spots_of
from generator.render.pictures.svg import figure, opening_of, picture
from generator.render.pictures.ticks import Unit, dates_of
from generator.render.pictures.time_marks import LANE

LIMIT = 120
"""So many events are shown at most."""
_MOST_GAPS = {"wide": 6, "narrow": 4}
_FREE = 4.0  # pixels beyond both ends of the line
_ROW = 17  # the height of a row of dates
_TICK = 9  # from the line to the first of them


class Event(NamedTuple):
    """When something happened, what it says when a pointer rests on it, and where it leads."""

    when: Period
    label: str
    href: str = ""


class TimeWords(NamedTuple):
    """What is said in a time line, as plain text in ``language``, the page's.

    ``sorts`` are the words of the key, by the sort of mark: ``day``, ``extent`` (some time in that
    month or year), ``about``, ``span`` (from then to then). ``broken`` are those for a break behind
    which the scale is another. ``dated`` writes a date to the day, the month or the year, ``gap``
    how long it is from a first day to a last, ``more`` how many events are not shown.
    """

    title: str
    description: str
    sorts: dict[Sort, str]
    dated: Callable[[date, Unit], str]
    gap: Callable[[date, date], str]
    more: Callable[[int], str]
    language: str | None = None
    broken: str = ""


def timeline(
    events: Sequence[Event], said: TimeWords, prefix: str, *, items: bool = False
) -> Markup:
    """Draw events as a block of HTML: a figure with a picture for each frame, and their key.

    The events are numbered as they come, which is the order of the list beneath. ``prefix`` begins
    the ids in it, and is unique on the page. With ``items`` each mark tells which item of that list
    it goes with. Without events there is nothing to see: ``""``.
    """
    shown = events[:LIMIT]
    if not shown:
        return Markup()
    marks = [_mark(number, event, items=items) for number, event in enumerate(shown, 1)]
    spans = [(mark.first, mark.after) for mark in marks]
    known = _known(shown)
    said = said._replace(dated=cache(said.dated))  # the frames have most of their dates in common
    scales = [
        scale_for(
            spans,
            MARGIN + _FREE,
            frame.width - MARGIN - _FREE,
            said.gap,
            _MOST_GAPS[frame.name],
        )
        for frame in FRAMES
    ]
    pictures = [
        _drawing(frame, scale, marks, known, said, prefix)
        for frame, scale in zip(FRAMES, scales, strict=True)
    ]
    left_out = len(events) - len(shown)
    uneven = [frame.name for frame, scale in zip(FRAMES, scales, strict=True) if not scale.is_even]
    key = time_marks.key({mark.sort for mark in marks}, said.sorts, said.broken, uneven)
    more = said.more(left_out) if left_out else ""
    return Markup(figure("times", pictures, key, more))


def _mark(number: int, event: Event, *, items: bool) -> Mark:
    when = event.when
    item = f' data-item="{number - 1}"' if items else ""
    begins, ends, is_span = when.begins, when.ends, when.is_span
    soft_start, soft_end = begins.approximate, (ends or begins).approximate
    sort: Sort = "extent"
    if soft_start or soft_end:
        sort = "about"
    elif is_span:
        sort = "span"
    elif begins.precision == "day":
        sort = "day"
    return Mark(
        number, when.first.toordinal(), when.last.toordinal() + 1, sort,
        begins.precision == "day" and not is_span, soft_start, soft_end, ends is None,
        opening_of(event.href, f'class="event {sort}"{item}', f"{number}. {event.label}"),
    )  # fmt: skip


def _drawing(
    frame: Frame,
    scale: Scale,
    marks: Sequence[Mark],
    known: Mapping[int, Unit],
    said: TimeWords,
    prefix: str,
) -> str:
    spots = spots_of(marks, scale, frame.width)
    axis = (max(spot.lane for spot in spots) + 1) * LANE + 2 * MARGIN
    dates = [dates_of(stretch, known, said.dated, _width) for stretch in scale.stretches]
    captions = captions_of(scale, dates, _width, frame.width)
    below = axis + _TICK
    height = below + _ROW * (max(caption.row for caption in captions) + 1) + MARGIN
    turn = frame.width if direction(said.language) == "rtl" else 0
    places = [caption.at for caption in captions if caption.is_tick]
    parts = time_marks.axis(scale, places, axis, turn)
    parts += [
        time_marks.caption(caption, below + _ROW * (caption.row + 0.5), said.language, turn)
        for caption in captions
    ]
    parts += [
        time_marks.event(mark, spot, axis, turn) for mark, spot in zip(marks, spots, strict=True)
    ]
    return picture(frame, height, parts, prefix, said.title, said.description)


def _known(events: Sequence[Event]) -> dict[int, Unit]:
    """How exactly the first and the last days of events are known, by their ordinals."""
    known: dict[int, Unit] = {}
    for when, *_ in events:
        known[when.first.toordinal()] = when.precision
        known[when.last.toordinal()] = (when.ends or when.begins).precision
    return known


def _width(text: str) -> int:
    return width_of(text, SIZE)
