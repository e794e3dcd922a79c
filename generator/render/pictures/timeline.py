"""A time line that shows how much is known of each date, and how long nothing happened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from generator.model.edtf import Period
from generator.model.language import direction
from generator.render.pictures import time_marks
from generator.render.pictures.frames import FRAMES, MARGIN, Frame
from generator.render.pictures.measure import BOLD, width_of
from generator.render.pictures.scale import Scale, scale_for
from generator.render.pictures.svg import figure, picture
from generator.render.pictures.ticks import Tick, Unit, ticks
from generator.render.pictures.time_marks import LANE, SIZE, Caption, Sort, Spot

LIMIT = 120
"""So many events are shown at most."""
_MOST_GAPS = {"wide": 4, "narrow": 3}
_ARROW = 5  # pixels
_BESIDE = 6  # pixels between two marks of a lane, and between a mark and its number
_DOT = 4.5
_NARROWEST = 7  # pixels, of a bar
_ROW = 17  # the height of a row of dates
_TICK = 9  # from the line to the first of them
_SOFT = 9  # how far what is approximate fades out, in pixels


class Event(NamedTuple):
    """When something happened, what it says when a pointer rests on it, and where it leads."""

    when: Period
    label: str
    href: str = ""


class TimeWords(NamedTuple):
    """What is said in a time line, as plain text in ``language``, the page's.

    ``sorts`` are the words of the key, by the sort of mark: ``day``, ``extent`` (some time in that
    month or year), ``about``, ``span`` (from then to then). ``dated`` writes a date to the day, the
    month or the year, ``gap`` how long it is from a first day to a last, ``more`` how many events
    are not shown.
    """

    title: str
    description: str
    sorts: dict[Sort, str]
    dated: Callable[[date, Unit], str]
    gap: Callable[[date, date], str]
    more: Callable[[int], str]
    language: str | None = None


def timeline(events: Sequence[Event], said: TimeWords, prefix: str) -> Markup:
    """Draw events as a block of HTML: a figure with a picture for each frame, and their key.

    The events are numbered as they come, which is the order of the list beneath. ``prefix`` begins
    the ids in it, and is unique on the page. Without events there is nothing to see: ``""``.
    """
    shown = events[:LIMIT]
    if not shown:
        return Markup()
    pictures = [_drawing(frame, shown, said, prefix) for frame in FRAMES]
    left_out = len(events) - len(shown)
    key = time_marks.key(map(_sort, shown), said.sorts)
    more = said.more(left_out) if left_out else ""
    return Markup(figure("times", pictures, key, more))


def _drawing(frame: Frame, events: Sequence[Event], said: TimeWords, prefix: str) -> str:
    spans = [(event.when.first.toordinal(), event.when.last.toordinal() + 1) for event in events]
    ends = (MARGIN + 4.0, frame.width - MARGIN - 4.0)
    scale = scale_for(spans, *ends, said.gap, _width, _MOST_GAPS[frame.name])
    spots = _spots(events, spans, scale, frame)
    axis = (max(spot.lane for spot in spots) + 1) * LANE + 2 * MARGIN
    dates = ticks(scale, said.dated, _width)
    captions = _captions(scale, dates, frame)
    below = axis + _TICK
    height = below + _ROW * (max(caption.row for caption in captions) + 1) + MARGIN
    turn = frame.width if direction(said.language) == "rtl" else 0
    parts = time_marks.axis(scale, [tick.at for tick in dates], axis, turn)
    parts += [
        time_marks.caption(caption, below + _ROW * (caption.row + 0.5), said.language, turn)
        for caption in captions
    ]
    parts += [
        time_marks.event(spot, number, axis, event.label, event.href, turn)
        for number, (event, spot) in enumerate(zip(events, spots, strict=True), 1)
    ]
    return picture(frame, height, parts, prefix, said.title, said.description)


def _sort(event: Event) -> Sort:
    if event.when.approximate:
        return "about"
    if event.when.is_span:
        return "span"
    return "day" if event.when.precision == "day" else "extent"


def _spots(
    events: Sequence[Event], spans: Sequence[tuple[int, int]], scale: Scale, frame: Frame
) -> list[Spot]:
    """The place of each mark: to scale from left to right, and in the lowest lane that is free."""
    lanes: list[list[tuple[float, float]]] = []
    spots = []
    for number, (event, (first, after)) in enumerate(zip(events, spans, strict=True), 1):
        when = event.when
        is_dot = when.precision == "day" and not when.is_span
        left, right = scale.at(first), scale.at(after)
        if is_dot:
            middle = (left + right) / 2
            left, right = middle - _DOT, middle + _DOT
        elif when.ends is None:  # it has not ended: as far as the line goes
            right = scale.stretches[-1].right - _ARROW
        if right - left < _NARROWEST:
            middle = (left + right) / 2
            left, right = middle - _NARROWEST / 2, middle + _NARROWEST / 2
        digits = width_of(str(number), SIZE, BOLD)
        soft = _SOFT if when.approximate else 0
        begin, end = left - soft, right + max(soft, _ARROW if when.ends is None else 0)
        if not is_dot and right - left > digits + 2 * _BESIDE:
            at = (left + right) / 2
        elif end + _BESIDE + digits < frame.width:
            at = end + _BESIDE / 2 + digits / 2
            end += _BESIDE / 2 + digits
        else:
            at = begin - _BESIDE / 2 - digits / 2
            begin -= _BESIDE / 2 + digits
        lane = _lane(lanes, begin - _BESIDE / 2, end + _BESIDE / 2)
        spots.append(
            Spot(
                left=left, right=right, number_at=at, lane=lane, begin=begin, end=end,
                is_dot=is_dot, is_span=when.is_span, sort=_sort(event),
                soft_start=when.begins.approximate,
                soft_end=(when.ends or when.begins).approximate,
                is_open=when.ends is None,
            )
        )  # fmt: skip
    return spots


def _lane(lanes: list[list[tuple[float, float]]], begin: float, end: float) -> int:
    """Take the first lane in which nothing stands between two places."""
    for number, taken in enumerate(lanes):
        if all(end <= start or begin >= stop for start, stop in taken):
            taken.append((begin, end))
            return number
    lanes.append([(begin, end)])
    return len(lanes) - 1


def _captions(scale: Scale, dates: Sequence[Tick], frame: Frame) -> list[Caption]:
    """The words below the line: how long the gaps are, then the dates that have room.

    The first date of each stretch cannot be missed, and comes further down instead.
    """
    gaps = [Tick((gap.left + gap.right) / 2, gap.words, is_first=True) for gap in scale.gaps]
    taken: list[list[tuple[float, float]]] = []
    captions = []
    for tick in (*gaps, *sorted(dates, key=lambda tick: not tick.is_first)):
        half = _width(tick.words) / 2
        at = min(max(tick.at, half + 1), frame.width - half - 1)
        row = _lane(taken, at - half - _BESIDE, at + half + _BESIDE)
        if row and not tick.is_first:
            taken[row].pop()
        else:
            captions.append(Caption(at, tick.words, row))
    return captions


def _width(text: str) -> int:
    return width_of(text, SIZE)
