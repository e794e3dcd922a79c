"""A graph in which every line leads to one actor: that one at the top, the others along a stem."""

from __future__ import annotations

from collections.abc import Sequence

from generator.render.pictures.curves import GAP, Line, straight
from generator.render.pictures.frames import MARGIN, Frame
from generator.render.pictures.measure import Lines
from generator.render.pictures.relations import GROUPS, Tie
from generator.render.pictures.room import Box
from generator.render.pictures.stress import Point
from generator.render.pictures.verbs import LEADING

_ROW_GAP = 14
_BRANCH_GAP = 8  # between two lines to the same actor
_STEM = 26  # from the one at the top to the first row
_INSET = 18  # of the stem, where there is one column
_BESIDE_VERB = 40  # what a line shows of itself beside its label
_FEWEST = 4


def hub_of(ties: Sequence[Tie]) -> int | None:
    """The node that all lines join with others, if there are so many that this is worth while."""
    if not ties:
        return None
    common = {ties[0].start, ties[0].end}.intersection(*({tie.start, tie.end} for tie in ties))
    others = {node for tie in ties for node in (tie.start, tie.end)}
    return min(common) if common and len(others) > _FEWEST else None


def along_a_stem(
    hub: int,
    ties: Sequence[Tie],
    sizes: Sequence[tuple[int, int]],
    verbs: Sequence[Lines],
    frame: Frame,
) -> tuple[list[Box], list[Line], Line]:
    """Boxes by their nodes, a line for each tie, and the stem.

    On a wide frame there are branches to both sides, in turn. They go by groups of relations.
    """  # fmt: skip
    branches: dict[int, list[int]] = {}
    for number, tie in sorted(enumerate(ties), key=lambda item: _rank(item[1], item[0])):
        branches.setdefault(tie.end if tie.start == hub else tie.start, []).append(number)
    sides = frame.sides
    boxes = [Box(0, 0, width / 2, height / 2) for width, height in sizes]
    stem = frame.width // 2 if sides == 2 else _INSET + MARGIN
    half_width, half_height = boxes[hub].half_width, boxes[hub].half_height
    x = stem if sides == 2 else half_width + MARGIN
    boxes[hub] = Box(round(x), MARGIN + half_height, half_width, half_height)
    reach = max(verb.width for verb in verbs) + _BESIDE_VERB
    lines: list[Line | None] = [None] * len(ties)
    top = [MARGIN + 2 * half_height + _STEM] * 2
    joint = top[0]
    for n, (node, numbers) in enumerate(branches.items()):
        side = n % sides
        sign = 1 if sides == 1 or side else -1
        heights = [len(verbs[number].lines) * frame.verb * LEADING for number in numbers]
        tall = max(2 * boxes[node].half_height, sum(heights) + _BRANCH_GAP * (len(heights) - 1))
        half_width = boxes[node].half_width
        inner = stem + sign * reach
        boxes[node] = Box(
            round(inner + sign * half_width),
            round(top[side] + tall / 2),
            half_width,
            boxes[node].half_height,
        )
        y = boxes[node].y - (sum(heights) + _BRANCH_GAP * (len(heights) - 1)) / 2
        for number, height in zip(numbers, heights, strict=True):
            at = round(y + height / 2)
            ends: tuple[Point, Point] = (stem, at), (inner - sign * GAP, at)
            lines[number] = straight(*(ends if ties[number].start == hub else ends[::-1]))
            y += height + _BRANCH_GAP
            joint = max(joint, at)
        top[side] += tall + _ROW_GAP
    stem_line = straight((stem, MARGIN + 2 * boxes[hub].half_height), (stem, joint))
    return boxes, [line for line in lines if line], stem_line


def _rank(tie: Tie, number: int) -> tuple[int, int]:
    return GROUPS.index(tie.group), number
