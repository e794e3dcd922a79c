from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.differing import Difference, changed, first_difference, said
from generator.model.finding import Finding
from tests.check.desks import make_desk

NOTICE = "briefings/sources/notice.md"
TEXTS = st.lists(st.text(max_size=8) | st.sampled_from(["", " ", "a"]), max_size=6).map("\n".join)


@pytest.mark.parametrize(
    ("captured", "now", "difference"),
    [
        ("a", "a", None),
        ("", "", None),
        ("a\nb", "a\nc", Difference(2, "b", "c")),
        ("a\nb\nc", "a\nc", Difference(2, "b", "c")),
        ("a\n\nb", "a\nb", Difference(2, "", "b")),
        ("a", "a\n\nb", Difference(2, None, "")),
        ("a\nb\nc", "a", Difference(2, "b", None)),
        ("", "a", Difference(1, "", "a")),
        ("a\u2028b\x85c", "a\u2028b\x85d", Difference(1, "a\u2028b\x85c", "a\u2028b\x85d")),
    ],
)
def test_the_first_line_that_differs(
    captured: str, now: str, difference: Difference | None
) -> None:
    assert first_difference(captured, now) == difference


@given(TEXTS, TEXTS)
def test_what_stands_above_is_the_same(captured: str, now: str) -> None:
    found = first_difference(captured, now)

    old, new = captured.split("\n"), now.split("\n")
    assert (found is None) == (old == new)
    if found:
        at = found.line - 1
        assert old[:at] == new[:at]
        assert found.captured == next(iter(old[at:]), None)
        assert found.current == next(iter(new[at:]), None)


LONG = "Ships of every size may enter the harbour of Lower Town from Monday, the office said. " * 9


@pytest.mark.parametrize(
    ("captured", "now", "words"),
    [
        (
            "It opens on Monday.",
            "It opens on Friday.",
            (
                'Line 1 of the article is not as captured: it was "It opens on Monday.", '
                'and is "It opens on Friday.".'
            ),
        ),
        ("a\nb", "a", 'Line 2 of the article is missing: it was "b".'),
        ("a", "a\nb", 'Line 2 of the article was not captured: it is "b".'),
        ("a", "a\n\nb", "Line 2 of the article was not captured: it is blank."),
        ("a\n\nb", "a\nb", 'Line 2 of the article is not as captured: it was blank, and is "b".'),
        ("a\nb", "a\n \nb", 'Line 2 of the article is not as captured: it was "b", and is blank.'),
        ("افتتح الميناء", "أغلق الميناء", 'it was "افتتح الميناء", and is "أغلق الميناء".'),
        # What looks the same is told by its characters.
        (
            "It opens. \nb",
            "It opens.\nb",
            (
                "Line 1 of the article is not as captured: at character 10 stood U+0020 (space), "
                "and now stands the end of the line."
            ),
        ),
        ("a\nb", "a\n\tb", "stood U+0062 (latin small letter b), and now stands U+0009 (tab)."),
        ("5 km", "5\u00a0km", "at character 2 stood U+0020 (space), and now stands U+00A0 (no-bre"),
        ("a\n\u200b\nb", "a\n\nb", "at character 1 stood U+200B (zero width space), and now"),
        ("caf\u00e9", "cafe\u0301", "at character 4 stood U+00E9 (latin small letter e with acut"),
        ("a\nb", "a\n\x85b", "and now stands U+0085."),
        # Of a long line, what stands around the difference.
        (
            LONG,
            LONG.replace("Monday", "Friday", 1),
            (
                'it was "…he harbour of Lower Town from Monday, the office said. Ships of every '
                'size may e…", and is "…he harbour of Lower Town from Friday, the office said. '
                'Ships of every size may e…".'
            ),
        ),
        (LONG, "Boats", f'it was "{LONG[:80]}…", and is "Boats".'),
        (
            LONG,
            LONG + "x",
            'it was "…from Monday, the office said. ", and is "…from Monday, the offi',
        ),
        (LONG, "", f'it was "{LONG[:80]}…", and is blank.'),
    ],
)
def test_a_difference_in_words(captured: str, now: str, words: str) -> None:
    difference = first_difference(captured, now)

    assert difference
    assert words in said(difference)


@pytest.mark.parametrize(
    "joined", ["e\u0301\u0302\u0303", "👍🏽", "👩\u200d🚀", "\u0915\u094d\u093f"]
)
@pytest.mark.parametrize("before", range(8))
def test_no_mark_is_cut_from_its_letter(joined: str, before: int) -> None:
    line = "-" * before + joined * 60
    at = len("-" * before + joined * 30)

    (was,) = re.findall('it was "…?(.*?)…?", and', said(Difference(1, line, line[:at])))

    assert re.fullmatch(f"-*(?:{joined})+", was)
    assert 80 <= len(was) < 90


def test_a_line_of_marks_alone_is_cut_all_the_same() -> None:
    assert len(said(Difference(1, "\u0301" * 100_000, "x" * 100_000))) < 400


@given(st.text(), st.text())
def test_a_difference_can_always_be_told(captured: str, now: str) -> None:
    difference = first_difference(captured, now)
    if difference:
        assert said(difference).startswith(f"Line {difference.line} of the article ")
        assert len(said(difference)) < 500


def test_a_changed_source_with_its_captured_text() -> None:
    source = make_desk(sources={"notice": {"text": "One.\n\nThree."}}).sources["notice"]

    assert changed(source, "One.\n\nTwo.") == Finding(
        rule="source-changed",
        path=NOTICE,
        field=("text", 2),
        message='Line 3 of the article is not as captured: it was "Two.", and is "Three.".',
        hint="Restore it, or accept the new text with: briefing rehash notice",
    )


@pytest.mark.parametrize("captured", [None, "One."])
def test_a_changed_source_whose_captured_text_is_not_known(captured: str | None) -> None:
    source = make_desk(sources={"notice": {"text": "One."}}).sources["notice"]

    assert changed(source, captured) == Finding(
        rule="source-changed",
        path=NOTICE,
        field=("text_sha256",),
        message="The text below is not the one that was captured: the hash differs.",
        hint="Restore the captured text, or accept the new one with: briefing rehash notice",
    )
