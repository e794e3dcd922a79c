"""Days on a line: in order, equally long, broken only where nothing happened."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.render.pictures.scale import Scale, Span, scale_for
from generator.render.pictures.ticks import Unit, ticks

_LEFT, _RIGHT = 10.0, 678.0
_spans = st.lists(
    st.tuples(st.integers(1, 3_651_000), st.integers(1, 900)).map(lambda two: (two[0], sum(two))),
    min_size=1,
    max_size=30,
)


def _scale(spans: list[Span], most: int = 4) -> Scale:
    def gap(first: date, last: date) -> str:
        return f"{(last - first).days + 1} days"

    return scale_for(spans, _LEFT, _RIGHT, gap, lambda text: 7 * len(text), most)


@given(_spans)
def test_every_day_of_every_span_has_its_place(spans: list[Span]) -> None:
    scale = _scale(spans)

    places = [scale.at(day) for day in sorted(day for span in spans for day in span)]
    assert all(_LEFT <= place <= _RIGHT for place in places)
    assert all(one <= other for one, other in pairwise(places))
    for first, after in spans:  # no gap lies within one
        length = scale.at(after) - scale.at(first)
        assert abs(length - (after - first) * scale.day) < 1e-6


@given(_spans)
def test_stretches_and_gaps_follow_each_other(spans: list[Span]) -> None:
    scale = _scale(spans)

    assert len(scale.gaps) == len(scale.stretches) - 1 <= 4
    for gap, (before, behind) in zip(scale.gaps, pairwise(scale.stretches), strict=True):
        assert (gap.left, gap.right) == (before.right, behind.left)
        assert gap.first.toordinal() == before.after
        assert gap.last.toordinal() == behind.first - 1


def test_the_longest_gaps_are_broken_first() -> None:
    scale = _scale([(1000, 1010), (9000, 9010), (90_000, 90_010), (93_000, 93_010)], most=1)

    assert [gap.words for gap in scale.gaps] == ["80990 days"]


def _dated(day: date, unit: Unit) -> str:
    return str(day)[: {"day": 10, "month": 7, "year": 4}[unit]]


@given(_spans)
def test_each_stretch_has_a_date(spans: list[Span]) -> None:
    scale = _scale(spans)

    found = ticks(scale, _dated, lambda text: 7 * len(text))

    assert [tick.at for tick in found] == sorted(tick.at for tick in found)
    for stretch in scale.stretches:
        there = [tick for tick in found if stretch.left <= tick.at <= stretch.right]
        assert there
        assert there[0].is_first


def test_dates_are_those_of_the_calendar_and_as_many_as_can_be_read() -> None:
    first = date(2025, 3, 20).toordinal()

    month = ticks(_scale([(first, first + 40)]), _dated, lambda text: 7 * len(text))
    years = ticks(_scale([(first, first + 9000)]), _dated, lambda text: 7 * len(text))

    assert [tick.words for tick in month] == [
        "2025-03-20", "2025-04-01", "2025-04-10", "2025-04-20",
    ]  # fmt: skip
    assert [tick.words for tick in years] == [str(year) for year in range(2026, 2050, 2)]
