"""The marks of a time line: dots, bars with hard and with soft ends, the axis, and their key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date

from generator.render.escape import literal
from generator.render.pictures.captions import Caption
from generator.render.pictures.frames import FRAMES
from generator.render.pictures.scale import Gap, Scale, Stretch
from generator.render.pictures.spots import DOT, SIZE, Mark, Sort, Spot
from generator.render.pictures.svg import BASELINE, legend, number, words

LANE = 24
"""The height of a lane, which is the least that a thumb finds (WCAG 2.2, 2.5.8)."""

SORTS: tuple[Sort, ...] = ("day", "extent", "about", "span")
_BAR = 15
_SLASH = 4
_SAMPLE = (36, 18)
_SHOWN_SOFT = 7
_BROKEN = Scale(
    (Stretch(1, 2, 1, 9, 8), Stretch(3, 4, 27, 35, 8)), (Gap(date.min, date.min, 9, 27, ""),), False
)


def event(mark: Mark, spot: Spot, axis: float, turn: int) -> str:
    """The mark of an event with its number.

    ``turn`` is the width of a picture that runs from right to left, else 0.
    """
    y = axis - LANE * (spot.lane + 0.5) - 4
    hit = _box("hit", _left(spot.begin, spot.end, turn), y - LANE / 2, spot.end - spot.begin, LANE)
    opening, closing = mark.opening
    at, line = number(_turned(spot.number_at, turn)), number(y + SIZE * BASELINE)
    numeral = f'<text class="numeral" font-size="{SIZE}" x="{at}" y="{line}">{mark.number}</text>'
    if not mark.is_dot:
        return f"{opening}{hit}{_bar(mark, spot, y, turn)}{numeral}{closing}"
    x = number(_turned((spot.left + spot.right) / 2, turn))
    drop = f'<path class="drop" d="M{x} {number(y)}V{number(axis)}"/>'
    return f"{opening}{drop}{hit}{_dot(mark, spot, x, y, turn)}{numeral}{closing}"


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


def key(
    sorts: Set[Sort], said: Mapping[Sort, str], broken: str, uneven: Sequence[str]
) -> list[str]:
    """What the marks mean: a list of those that are there, each with its words.

    ``broken`` are the words for a break of the line, which are needed in the frames that are
    ``uneven``.
    """
    items = [
        _item("", f"event {sort}", _sample(sort), said[sort])
        for sort in SORTS
        if sort in sorts and said.get(sort)
    ]
    if broken and uneven:
        shown = f' class="{uneven[0]}"' if len(uneven) < len(FRAMES) else ""
        mark = "".join(axis(_BROKEN, (), _SAMPLE[1] / 2, 0))
        items.append(_item(shown, "break", mark, broken))
    return legend(items)


def _item(attributes: str, kind: str, mark: str, meant: str) -> str:
    width, height = _SAMPLE
    return (
        f'<li{attributes}><svg class="sample {kind}" viewBox="0 0 {width} {height}"'
        f' width="{width}" height="{height}" aria-hidden="true">{mark}</svg>'
        f"<span>{literal(meant)}</span></li>"
    )


def _sample(sort: Sort) -> str:
    width, height = _SAMPLE
    soft = sort == "about"
    left = 10.0 if soft else 2.0
    mark = Mark(0, 1, 2, sort, sort == "day", soft, soft, False, ("", ""))
    spot = Spot(left, width - left, 0, 0, 0, 0)
    y = height / 2
    return _dot(mark, spot, number(width / 2), y, 0) if mark.is_dot else _bar(mark, spot, y, 0)


def _dot(mark: Mark, spot: Spot, x: str, y: float, turn: int) -> str:
    return (
        f'<circle class="dot" cx="{x}" cy="{number(y)}" r="{DOT}"/>{_fading(mark, spot, y, turn)}'
    )


def _bar(mark: Mark, spot: Spot, y: float, turn: int) -> str:
    """A bar: its area, and an outline that is left out where an end is soft or open."""
    left, width = number(_left(spot.left, spot.right, turn)), number(spot.right - spot.left)
    right = number(_left(spot.left, spot.right, turn) + spot.right - spot.left)
    top = number(y - _BAR / 2)
    starts, ends = not mark.soft_start, not (mark.soft_end or mark.is_open)
    edges = f"M{left} {top}h{width}m0 {_BAR}h-{width}"
    if ends if turn else starts:
        edges += f"M{left} {top}v{_BAR}"
    if starts if turn else ends:
        edges += f"M{right} {top}v{_BAR}"
    if mark.is_open:  # an arrow that leads on
        edges += (
            f"M{left} {number(y - 4)}l-5 4l5 4" if turn else f"M{right} {number(y - 4)}l5 4l-5 4"
        )
    return (
        f'<rect class="area" x="{left}" y="{top}" width="{width}" height="{_BAR}"/>'
        f'<path class="edge" fill="none" d="{edges}"/>{_fading(mark, spot, y, turn)}'
    )


def _fading(mark: Mark, spot: Spot, y: float, turn: int) -> str:
    """What fades out beyond an end that is known about."""
    if not (mark.soft_start or mark.soft_end):
        return ""
    left, right = _left(spot.left, spot.right, turn), spot.right - spot.left
    right += left
    soft_left, soft_right = mark.soft_start, mark.soft_end
    if turn:
        soft_left, soft_right = soft_right, soft_left
    fading = f"M{number(left)} {number(y)}h-{_SHOWN_SOFT}" if soft_left else ""
    if soft_right:
        fading += f"M{number(right)} {number(y)}h{_SHOWN_SOFT}"
    return f'<path class="soft" fill="none" d="{fading}"/>'


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
