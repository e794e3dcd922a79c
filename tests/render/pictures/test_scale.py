"""Days on a line: in order, equally long in each part, broken only where nothing happened."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.pictures.breaks import Span
from generator.render.pictures.scale import Scale, scale_for
from generator.render.pictures.ticks import Dates, Unit, dates_of

_LEFT, _RIGHT = 10.0, 678.0
_spans = st.lists(
    st.tuples(st.integers(1, 3_651_000), st.integers(1, 900)).map(lambda two: (two[0], sum(two))),
    min_size=1,
    max_size=30,
)


def _scale(spans: list[Span], most: int = 4) -> Scale:
    def gap(first: date, last: date) -> str:
        return f"{(last - first).days + 1} days"

    return scale_for(spans, _LEFT, _RIGHT, gap, most)


@given(_spans)
def test_every_day_of_every_span_has_its_place(spans: list[Span]) -> None:
    scale = _scale(spans)

    places = [scale.at(day) for day in sorted(day for span in spans for day in span)]
    assert all(_LEFT <= place <= _RIGHT for place in places)
    assert all(one <= other for one, other in pairwise(places))
    for first, after in spans:  # no gap lies within one
        (stretch,) = (one for one in scale.stretches if one.first <= first < one.after)
        length = scale.at(after) - scale.at(first)
        assert abs(length - (after - first) * stretch.day) < 1e-6


@given(_spans)
def test_stretches_and_gaps_follow_each_other(spans: list[Span]) -> None:
    scale = _scale(spans)

    assert len(scale.gaps) == len(scale.stretches) - 1 <= 4
    for gap, (before, behind) in zip(scale.gaps, pairwise(scale.stretches), strict=True):
        assert (gap.left, gap.right) == (before.right, behind.left)
        assert gap.first.toordinal() == before.after
        assert gap.last.toordinal() == behind.first - 1


def test_the_longest_gaps_are_broken_first() -> None:
    scale = _scale([(1000, 1010), (9000, 9010), (90_000, 90_010), (93_000, 93_010)], most=3)

    assert [gap.words for gap in scale.gaps] == ["80990 days"]


def test_a_day_is_as_long_everywhere_where_that_leaves_room_for_all() -> None:
    scale = _scale([(1000, 1300), (9000, 9150), (9160, 9290)])

    assert len(scale.stretches) == 2
    assert scale.is_even
    one, other = (stretch.day for stretch in scale.stretches)
    assert one == pytest.approx(other)


def test_a_few_days_in_a_line_of_years_have_a_part_of_their_own() -> None:
    days = [(100_000 + day, 100_001 + day) for day in (0, 2, 5, 7, 8, 9)]
    scale = _scale([(90_000, 90_365), (92_000, 92_030), (94_000, 94_001), (96_000, 96_001), *days])

    last = scale.stretches[-1]
    assert not scale.is_even
    assert (last.first, last.after) == (100_000, 100_010)
    assert last.right - last.left > (_RIGHT - _LEFT) / 3
    assert last.day > 10 * scale.stretches[0].day


def test_a_short_gap_between_two_parts_has_no_words() -> None:
    days = [(10_000 + day, 10_001 + day) for day in (0, 2, 5, 7, 8, 9)]
    scale = _scale([(6000, 9000), (9000, 9998), *days])

    assert [gap.words for gap in scale.gaps] == [""]


@given(_spans)
def test_each_part_has_room_for_a_mark(spans: list[Span]) -> None:
    scale = _scale(spans)

    if len(scale.stretches) > 1:
        assert all(stretch.right - stretch.left >= 36 - 1e-6 for stretch in scale.stretches)


def _dated(day: date, unit: Unit) -> str:
    return str(day)[: {"day": 10, "month": 7, "year": 4}[unit]]


def _dates(spans: list[Span], known: dict[int, Unit]) -> list[Dates]:
    return [
        dates_of(stretch, known, _dated, lambda text: 7 * len(text))
        for stretch in _scale(spans).stretches
    ]


@given(_spans)
def test_each_stretch_has_its_dates_in_order(spans: list[Span]) -> None:
    for first, last, between in _dates(spans, {}):
        assert first
        assert last or not between
        assert [tick.at for tick in between] == sorted(tick.at for tick in between)
        assert not {first, last}.intersection(tick.words for tick in between)


def test_dates_are_those_of_the_calendar_and_as_many_as_can_be_read() -> None:
    day = date(2025, 3, 20).toordinal()

    (month,) = _dates([(day, day + 40)], {})
    (years,) = _dates([(day, day + 9000)], {})

    assert (month.first, month.last) == ("2025-03-20", "2025-04-28")
    assert [tick.words for tick in month.between] == ["2025-04-01", "2025-04-10", "2025-04-20"]
    assert (years.first, years.last) == ("2025", "2049")
    assert [tick.words for tick in years.between] == [str(year) for year in range(2026, 2049, 2)]


def test_no_end_is_told_more_exactly_than_it_is_known() -> None:
    first, last = date(2025, 3, 1).toordinal(), date(2025, 3, 31).toordinal()

    (dates,) = _dates([(first, last + 1)], {first: "month", last: "month"})

    assert (dates.first, dates.last) == ("2025-03", "")
