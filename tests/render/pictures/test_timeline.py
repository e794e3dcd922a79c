"""Time lines: the expected ones of ``golden/``, and what holds of any."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings

from generator.render.pictures.timeline import LIMIT, Event, timeline
from tests.render.pictures.graphs import TIME_SAID, TIMELINES, any_events, events
from tests.render.pictures.reading import numbers, parsed, pictures, rect, structure, whole

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", TIMELINES)
def test_the_expected_picture(name: str, renew: bool) -> None:
    drawn = timeline(TIMELINES[name], TIME_SAID, "times")
    file = GOLDEN / f"timeline-{name}.html"
    if renew:
        GOLDEN.mkdir(exist_ok=True)
        file.write_text(f"{drawn}\n", encoding="utf-8")

    assert structure(drawn) == structure(file.read_text(encoding="utf-8"))


def test_without_events_there_is_nothing() -> None:
    assert timeline([], TIME_SAID, "times") == ""


@settings(max_examples=80)
@given(any_events)
def test_any_events(found: list[Event]) -> None:
    drawn = timeline(found, TIME_SAID, "t")

    assert drawn == timeline(found, TIME_SAID, "t")
    assert "\n\n" not in drawn
    if not found:
        assert not drawn
        return
    for picture in pictures(drawn):
        page = whole(picture)
        marks = picture.xpath(".//*[starts-with(@class, 'event ')]")
        assert len(marks) == min(len(found), LIMIT)
        taken = [rect(hit) for hit in picture.xpath(".//rect[@class='hit']")]
        assert all(hit.top >= page.top and hit.bottom <= page.bottom for hit in taken)
        by_lane: dict[float, list[tuple[float, float]]] = {}
        for hit in taken:
            by_lane.setdefault(hit.top, []).append((hit.left, hit.right))
        for lane in by_lane.values():
            assert all(one[1] <= other[0] for one, other in pairwise(sorted(lane)))


def _widths(picture: object, kind: str) -> list[float]:
    found = picture.xpath(f".//*[starts-with(@class, 'event {kind}')]/rect[@class='area']")  # type: ignore[attr-defined]
    return [float(area.get("width")) for area in found]


def test_a_day_is_a_dot_and_a_month_and_a_year_are_as_long_as_they_last() -> None:
    for picture in pictures(timeline(events("2023", "2024-03", "2024-03-15"), TIME_SAID, "t")):
        year, month = _widths(picture, "extent")

        assert year / month == pytest.approx(365 / 31, rel=0.02)
        assert len(picture.xpath(".//circle")) == 1


def test_what_lasted_is_open_and_what_is_about_fades_out() -> None:
    wide = pictures(timeline(TIMELINES["every-form"], TIME_SAID, "t"))[0]

    sorts = [
        mark.get("class").split()[1] for mark in wide.xpath(".//*[starts-with(@class, 'event ')]")
    ]
    assert sorts == ["about", "extent", "span", "day", "about", "about", "extent", "span"]
    faded = [
        len(mark.xpath("path[@class='soft']"))
        for mark in wide.xpath(".//*[starts-with(@class, 'event ')]")
    ]
    assert faded == [1, 0, 0, 0, 1, 1, 0, 0]


def test_what_is_about_at_its_end_only_fades_out_there() -> None:
    wide = pictures(timeline(events("2024-11/2025-01~"), TIME_SAID, "t"))[0]

    (soft,) = wide.xpath(".//path[@class='soft']")
    (area,) = wide.xpath(".//rect[@class='area']")
    assert numbers(soft.get("d"))[0] == pytest.approx(rect(area).right, abs=0.2)


def test_a_long_gap_is_broken_and_says_how_long_it_was() -> None:
    for picture in pictures(timeline(TIMELINES["sample"], TIME_SAID, "t")):
        words = [text.text for text in picture.xpath(".//text[@class='date']")]
        assert "36 years" in words
        assert picture.xpath(".//path[@class='gap']")


def test_days_of_one_month_do_not_stand_in_a_tower_behind_years() -> None:
    drawn = pictures(timeline(TIMELINES["sample"], TIME_SAID, "t"))
    for picture, most in zip(drawn, (2, 6), strict=True):
        lanes = {hit.get("y") for hit in picture.xpath(".//rect[@class='hit']")}
        assert len(lanes) <= most


def test_where_parts_have_scales_of_their_own_the_key_says_so() -> None:
    def said(found: list[Event]) -> list[str | None]:
        figure = parsed(timeline(found, TIME_SAID, "t"))
        items = figure.xpath(".//li[contains(., 'scale')]")
        return [item.get("class", "both") for item in items]

    assert said(TIMELINES["sample"]) == ["both"]
    assert said(events("2019", "2020", "2021")) == []
    days = [date(2025, 1, 1) + timedelta(days=n) for n in (*range(5), *range(9, 46, 5))]
    assert said(events(*map(date.isoformat, days))) == ["narrow"]


def test_two_events_are_to_scale_however_far_apart() -> None:
    for picture in pictures(timeline(TIMELINES["two-far-apart"], TIME_SAID, "t")):
        assert not picture.xpath(".//path[@class='gap']")


def test_where_that_has_room_the_same_length_is_the_same_time_on_both_sides_of_a_gap() -> None:
    found = events("1950-02", "1950-03", "2020-02", "2020-03-30")
    wide = pictures(timeline(found, TIME_SAID, "t"))[0]

    before, _, after = _widths(wide, "extent")
    assert before / after == pytest.approx(28 / 29, rel=0.02)


def test_from_right_to_left_it_is_the_mirror_image() -> None:
    found = TIMELINES["every-form"]
    left = pictures(timeline(found, TIME_SAID, "t"))[0]
    right = pictures(timeline(found, TIME_SAID._replace(language="ar"), "t"))[0]

    width = whole(left).right
    for one, other in zip(
        left.xpath(".//rect[@class='area']"), right.xpath(".//rect[@class='area']"), strict=True
    ):
        assert rect(one).left == pytest.approx(width - rect(other).right, abs=0.2)


def test_each_mark_leads_to_its_event_and_tells_of_it() -> None:
    found = TIMELINES["sample"]

    for picture in pictures(timeline(found, TIME_SAID, "t")):
        links = picture.findall("a")
        assert [link.get("href") for link in links] == [event.href for event in found]
        assert [link.find("title").text for link in links] == [
            f"{number}. {event.label}" for number, event in enumerate(found, 1)
        ]
        assert [link.find("text").text for link in links] == [
            str(number) for number in range(1, len(found) + 1)
        ]


def test_each_mark_goes_with_its_item_of_a_list_where_that_is_asked_for() -> None:
    found = TIMELINES["sample"]

    for picture in pictures(timeline(found, TIME_SAID, "t", items=True)):
        items = [link.get("data-item") for link in picture.findall("a")]
        assert items == [str(number) for number in range(len(found))]
    assert "data-item" not in timeline(found, TIME_SAID, "t")


def test_the_key_tells_of_the_sorts_that_are_there() -> None:
    figure = parsed(timeline(events("2025", "2025-04-09"), TIME_SAID, "t"))

    assert ["".join(item.itertext()) for item in figure.iter("li")] == [
        "a day",
        "in that month or year",
    ]


def test_beyond_the_limit_it_says_how_many_more_there_are() -> None:
    figure = parsed(timeline(events(*["2025-04-09"] * (LIMIT + 7)), TIME_SAID, "t"))

    assert [more.text for more in figure.iter("p")] == ["and 7 more"]
