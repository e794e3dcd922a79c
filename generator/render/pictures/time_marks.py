"""The marks of a time line: dots, bars with hard and with soft ends, the axis, and their key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from generator.render.escape import literal
from generator.render.pictures.scale import Scale
from generator.render.pictures.svg import legend, linked, number, words

Sort = Literal["day", "extent", "about", "span"]
"""A day; some time within a month or a year; about that time; from one date to another."""

SIZE = 12
"""The size of letters, in pixels."""
LANE = 24
"""The height of a lane, which is the least that a thumb finds (WCAG 2.2, 2.5.8)."""

SORTS: tuple[Sort, ...] = ("day", "extent", "about", "span")
_BAR = 15
_SLASH = 4
_SAMPLE = (36, 18)
_SHOWN_SOFT = 7
_DOT = "4.5"


class Spot(NamedTuple):
    """Where an event is marked, in pixels: its own ends, and ``begin`` and ``end`` of all of it.

    ``soft_start`` and ``soft_end`` are ends that are known about, ``is_open`` what goes on.
    """

    left: float
    right: float
    number_at: float
    lane: int
    begin: float
    end: float
    is_dot: bool
    is_span: bool
    sort: Sort
    soft_start: bool
    soft_end: bool
    is_open: bool


class Caption(NamedTuple):
    """Words below the axis: the place of their middle, and in which row they stand."""

    at: float
    words: str
    row: int


def event(spot: Spot, count: int, axis: float, label: str, href: str, turn: int) -> str:
    """The mark of an event with its number.

    ``turn`` is the width of a picture that runs from right to left, else 0.
    """
    y = axis - LANE * (spot.lane + 0.5) - 4
    middle = _turned((spot.left + spot.right) / 2, turn)
    drop = f'<path class="drop" d="M{number(middle)} {number(y)}V{number(axis)}"/>'
    hit = _box("hit", _left(spot.begin, spot.end, turn), y - LANE / 2, spot.end - spot.begin, LANE)
    numeral = words(
        [str(count)], _turned(spot.number_at, turn), y, SIZE, None, "numeral", sized=True
    )
    inside = f"{drop if spot.is_dot else ''}{hit}{_mark(spot, y, turn)}{numeral}"
    return linked(inside, href, f"event {spot.sort}", f"{count}. {label}")


def axis(scale: Scale, places: Iterable[float], y: float, turn: int) -> list[str]:
    """The line itself: a piece for each stretch, a mark for each date, a break for each gap."""
    ends = [(stretch.left, stretch.right) for stretch in scale.stretches]
    line = "".join(
        f"M{number(_turned(a, turn))} {number(y)}H{number(_turned(b, turn))}" for a, b in ends
    )
    dates = "".join(f"M{number(_turned(at, turn))} {number(y)}v5" for at in places)
    gaps = "".join(
        f"M{number(_turned(gap.left, turn))} {number(y)}H{number(_turned(gap.right, turn))}"
        for gap in scale.gaps
    )
    slashes = "".join(
        f"M{number(_turned(at, turn) - _SLASH)} {number(y + 6)}l{2 * _SLASH} -12"
        for gap in scale.gaps
        for at in (gap.left + 3, gap.right - 3)
    )
    parts = [f'<path class="axis" fill="none" d="{line}{dates}"/>']
    if gaps:
        parts.append(f'<path class="gap" fill="none" d="{gaps}"/>')
        parts.append(f'<path class="axis" fill="none" d="{slashes}"/>')
    return parts


def caption(what: Caption, y: float, language: str | None, turn: int) -> str:
    """Words below the line."""
    at = _turned(what.at, turn)
    return words([what.words], at, y, SIZE, language, "date", sized=True)


def key(sorts: Iterable[Sort], said: Mapping[Sort, str]) -> list[str]:
    """What the marks mean: a list of those that are there, each with its words."""
    there = set(sorts)
    width, height = _SAMPLE
    items = [
        f'<li><svg class="sample event {sort}" viewBox="0 0 {width} {height}" width="{width}"'
        f' height="{height}" aria-hidden="true">{_mark(_sample(sort), height / 2, 0)}</svg>'
        f"<span>{literal(said[sort])}</span></li>"
        for sort in SORTS
        if sort in there and said.get(sort)
    ]
    return legend(items)


def _sample(sort: Sort) -> Spot:
    width = _SAMPLE[0]
    soft = sort == "about"
    left = 10.0 if soft else 2.0
    return Spot(
        left=left, right=width - left, number_at=0, lane=0, begin=0, end=0, is_dot=sort == "day",
        is_span=sort == "span", sort=sort, soft_start=soft, soft_end=soft, is_open=False,
    )  # fmt: skip


def _mark(spot: Spot, y: float, turn: int) -> str:
    left, right = _left(spot.left, spot.right, turn), _left(spot.left, spot.right, turn)
    right += spot.right - spot.left
    soft_left, soft_right = spot.soft_start, spot.soft_end
    if turn:
        soft_left, soft_right = soft_right, soft_left
    if spot.is_dot:
        middle = (left + right) / 2
        mark = f'<circle class="dot" cx="{number(middle)}" cy="{number(y)}" r="{_DOT}"/>'
    else:
        mark = _bar(spot, left, right, y, soft_left, soft_right, turn)
    fading = ""
    if soft_left:
        fading += f"M{number(left)} {number(y)}h-{_SHOWN_SOFT}"
    if soft_right:
        fading += f"M{number(right)} {number(y)}h{_SHOWN_SOFT}"
    if fading:
        mark += f'<path class="soft" fill="none" d="{fading}"/>'
    return mark


def _bar(
    spot: Spot, left: float, right: float, y: float, soft_left: bool, soft_right: bool, turn: int
) -> str:
    """A bar: its area, and an outline that is left out where an end is soft or open."""
    top, width = y - _BAR / 2, right - left
    area = _box("area", left, top, width, _BAR)
    open_left, open_right = spot.is_open and bool(turn), spot.is_open and not turn
    edges = f"M{number(left)} {number(top)}h{number(width)}m0 {_BAR}h-{number(width)}"
    if not (soft_left or open_left):
        edges += f"M{number(left)} {number(top)}v{_BAR}"
    if not (soft_right or open_right):
        edges += f"M{number(right)} {number(top)}v{_BAR}"
    if spot.is_open:  # an arrow that leads on
        at, sign = (left, -1) if turn else (right, 1)
        edges += f"M{number(at)} {number(y - 4)}l{5 * sign} 4l{-5 * sign} 4"
    return f'{area}<path class="edge" fill="none" d="{edges}"/>'


def _box(kind: str, x: float, y: float, width: float, height: float) -> str:
    return (
        f'<rect class="{kind}" x="{number(x)}" y="{number(y)}" width="{number(width)}"'
        f' height="{number(height)}"/>'
    )


def _turned(x: float, turn: int) -> float:
    return turn - x if turn else x


def _left(left: float, right: float, turn: int) -> float:
    """The left end of what reaches from one place to another, once it is turned."""
    return turn - right if turn else left
