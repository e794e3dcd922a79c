"""Long lists in pages."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from generator.render.paging import sheets


def same(day: date | None) -> date | None:
    return day


def test_a_year_is_a_page_and_a_long_one_a_page_for_each_month() -> None:
    days = [
        date(2023, 5, 1),
        date(2024, 1, 31),
        None,
        date(2024, 1, 2),
        date(2024, 3, 1),
        date(2024, 1, 1),
    ]

    found = list(sheets(days, same, 2))

    assert [(s.name, s.day, s.by_month, s.part, len(s.items)) for s in found] == [
        ("2024-03", date(2024, 3, 1), True, 0, 1),
        ("2024-01-part-1", date(2024, 1, 1), True, 1, 2),
        ("2024-01-part-2", date(2024, 1, 1), True, 2, 1),
        ("2023", date(2023, 1, 1), False, 0, 1),
        ("undated", None, False, 0, 1),
    ]
    assert found[1].items == [date(2024, 1, 31), date(2024, 1, 2)]


def test_years_of_fewer_digits_keep_their_names() -> None:
    assert [sheet.name for sheet in sheets([date(44, 3, 15)], same, 5)] == ["0044"]
    assert [sheet.name for sheet in sheets([date(44, 3, 15)] * 2, same, 1)] == [
        "0044-03-part-1",
        "0044-03-part-2",
    ]


DAYS = st.dates(date(2020, 1, 1), date(2020, 1, 1) + timedelta(days=900))


@given(st.lists(st.none() | DAYS), st.integers(1, 9))
def test_nothing_is_lost_and_no_page_is_long(days: list[date | None], most: int) -> None:
    found = list(sheets(days, same, most))

    assert sorted(map(str, days)) == sorted(str(day) for sheet in found for day in sheet.items)
    assert all(0 < len(sheet.items) <= most for sheet in found)
    assert len({sheet.name for sheet in found}) == len(found)
