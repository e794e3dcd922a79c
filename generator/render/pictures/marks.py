"""The marks that a relation graph is made of: lines, heads, boxes, verbs, and their key."""

from __future__ import annotations

from collections.abc import Sequence

from generator.render.escape import literal
from generator.render.pictures.curves import HEAD, Line, length, straight
from generator.render.pictures.frames import Frame
from generator.render.pictures.measure import Lines
from generator.render.pictures.relations import GROUPS, Node, Tie
from generator.render.pictures.room import Box
from generator.render.pictures.svg import ground, known, legend, number, opening_of, point, words

_HEAD_HALF = 4.5
_SAMPLE = 44  # the width of a sample of a line in the key
_ROUNDEST = 15
_STATES = frozenset({"country", "government"})


def stem(line: Line) -> str:
    """What the lines of a graph branch off from."""
    return f'<path class="stem" d="M{point(line.start)}L{point(line.end)}"/>'


def opening_of_tie(which: Tie, nodes: Sequence[Node], items: str) -> str:
    """What opens a line in each frame; what it says in words is its title."""
    start, end = nodes[which.start].label, nodes[which.end].label
    said = " · ".join(label for label in which.labels if label)
    title = f"{start} {'→' if which.arrow else '–'} {end}{': ' if said else ''}{said}"
    return f"<g {_class_of(which)}{items}><title>{literal(title)}</title>"


def tie(which: Tie, line: Line, opening: str) -> str:
    """A line with its head, in the group that was opened."""
    return f"{opening}{_drawn(which, line)}</g>"


def node(which: Node, label: Lines, box: Box, frame: Frame, is_focus: bool, items: str) -> str:
    """A box with its label, a link where it has an address."""
    attributes = f'class="node {known(which.kind)}{" focus" if is_focus else ""}"{items}'
    title = which.note
    if label.cut:
        title = f"{which.label}: {title}" if title else which.label
    x, y, half_width, half_height = box
    rect = (
        f'<rect x="{number(x - half_width)}" y="{number(y - half_height)}"'
        f' width="{number(2 * half_width)}" height="{number(2 * half_height)}"'
        f' rx="{_corner(which.kind, box)}"/>'
    )
    inside = rect + words(label.lines, x, y, frame.label, which.language)
    opening, closing = opening_of(which.href, attributes, title)
    return f"{opening}{inside}{closing}"


def verb(which: Tie, label: Lines, box: Box, frame: Frame, language: str | None, items: str) -> str:
    """What a line says, on ground of the page's colour where it has more than one line."""
    # One line of words has an outline that parts it from what runs beneath.
    behind = ground(box) if len(label.lines) > 1 else ""
    return behind + words(
        label.lines, box.x, box.y, frame.verb, language, f"verb {which.group}", items, sized=True
    )


def key(ties: Sequence[Tie]) -> list[str]:
    """What the lines mean: a list with a sample of each style that is there, and its words."""
    found: dict[tuple[int, bool], list[str]] = {}
    for one in ties:
        said = found.setdefault((GROUPS.index(one.group), not one.arrow), [])
        said += [label for label in one.labels if label and label not in said]
    items = [
        f'<li><svg class="sample" viewBox="0 0 {_SAMPLE} 12" width="{_SAMPLE}" height="12"'
        f' aria-hidden="true">{_sample(GROUPS[group], not plain)}</svg>'
        f"<span>{literal(' · '.join(said))}</span></li>"
        for (group, plain), said in sorted(found.items())
        if said
    ]
    return legend(items)


def _sample(group: str, arrow: bool) -> str:
    which = Tie(0, 1, group, arrow, ended=False, labels=())
    line = straight((2, 6), (_SAMPLE - 2, 6))
    return f"<g {_class_of(which)}>{_drawn(which, line)}</g>"


def _class_of(which: Tie) -> str:
    return f'class="tie {which.group}{" ended" if which.ended else ""}"'


def _drawn(which: Tie, line: Line) -> str:
    end, head = line.end, ""
    if which.arrow:
        dx, dy = end[0] - line.second[0], end[1] - line.second[1]
        far = length(dx, dy) or 1.0
        dx, dy = dx / far, dy / far
        end = (end[0] - dx * HEAD, end[1] - dy * HEAD)
        one = point((end[0] + dy * _HEAD_HALF, end[1] - dx * _HEAD_HALF))
        other = point((end[0] - dy * _HEAD_HALF, end[1] + dx * _HEAD_HALF))
        head = f'<path class="head" d="M{point(line.end)} {one} {other}z"/>'
    way = f"L{point(end)}"
    if not line.straight:
        way = f"C{point(line.first)} {point(line.second)} {point(end)}"
    return f'<path class="line" fill="none" d="M{point(line.start)}{way}"/>{head}'


def _corner(kind: str, box: Box) -> str:
    """People are round, states are square, and all others are between."""
    if kind == "person":
        return number(min(box.half_height, _ROUNDEST))
    return "1" if kind in _STATES else "6"
