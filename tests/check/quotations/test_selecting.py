"""A place is told so that it is found again, and it alone where that can be."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.check.quotations.selecting import AROUND, MOST_AROUND, selectors
from generator.model.characters import splits_character
from generator.model.quotation import Passage, Selector

SENTENCE = "The harbour opens on Monday. "

_UNITS = [
    "a", "b", " ", "\n", ". ", "the ", "harbour ", "e\u0301", "a\u0323\u0308", "港", "口", "。",
    "\u05e0\u05b8", "שלום ", "م\u064e", "ميناء ", "\u200f", "\u0e17\u0e48\u0e33",
    "\u0915\u094d\u0937", "\u1112\u1161\u11ab", "한", "\U0001f469\u200d\u2708\ufe0f",
    "\U0001f44d\U0001f3fd", "\U0001f1f9\U0001f1f7 ",
]  # fmt: skip
_pieces = st.lists(st.sampled_from(_UNITS), max_size=60).map("".join)
texts = st.one_of(
    _pieces,
    st.text(max_size=200),
    st.tuples(_pieces, st.integers(1, 12), _pieces).map(
        lambda drawn: drawn[0] * drawn[1] + drawn[2]
    ),
)


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, Passage]:
    """An article's text, and a passage of it that cuts through no character."""
    text = draw(texts)
    cuts = [at for at in range(len(text) + 1) if not splits_character(text, at)]
    assume(len(cuts) > 1)
    number = draw(st.integers(0, len(cuts) - 2))
    return text, Passage(cuts[number], draw(st.sampled_from(cuts[number + 1 :])))


def found(text: str, selector: Selector) -> list[int]:
    """Where a text has the words of a selector with those around them: section 4.2.4."""
    words = selector.prefix + selector.exact + selector.suffix
    starts = range(len(text) - len(words) + 1)
    return [at + len(selector.prefix) for at in starts if text.startswith(words, at)]


def told(text: str, passage: Passage, around: int) -> Selector:
    """A passage with so many characters on each side, fewer where one would be cut."""
    start, end = passage
    first, last = max(0, start - around), min(len(text), end + around)
    while splits_character(text, first):
        first += 1
    while splits_character(text, last):
        last -= 1
    return Selector(start, end, text[start:end], text[first:start], text[end:last])


@settings(max_examples=500)
@given(passages())
def test_a_selector_says_what_stands_there(drawn: tuple[str, Passage]) -> None:
    text, passage = drawn
    (selector,) = selectors(text, (passage,))
    start, end, exact, prefix, suffix = selector

    assert (start, end) == passage
    assert text[start:end] == exact
    assert text[:start].endswith(prefix)
    assert text[end:].startswith(suffix)
    assert max(len(prefix), len(suffix)) <= MOST_AROUND
    assert start in found(text, selector)


@settings(max_examples=500)
@given(passages())
def test_it_cuts_through_no_character_and_takes_as_much_as_it_may(
    drawn: tuple[str, Passage],
) -> None:
    text, (start, end) = drawn
    (selector,) = selectors(text, (Passage(start, end),))
    first, last = start - len(selector.prefix), end + len(selector.suffix)

    assert not splits_character(text, first)
    assert not splits_character(text, last)
    assert all(splits_character(text, at) for at in range(max(0, start - AROUND), first))
    assert all(splits_character(text, at) for at in range(last + 1, min(len(text), end + AROUND)))


@settings(max_examples=500)
@given(passages())
def test_it_tells_the_place_from_all_others_where_that_can_be(drawn: tuple[str, Passage]) -> None:
    text, passage = drawn
    (selector,) = selectors(text, (passage,))
    near, widest = told(text, passage, AROUND), told(text, passage, MOST_AROUND)

    if found(text, near) == [passage.start]:
        assert selector == near
    elif found(text, widest) == [passage.start]:
        assert found(text, selector) == [passage.start]
    else:
        assert selector == widest


def test_more_is_told_only_where_it_is_needed() -> None:
    text = f"At last. {SENTENCE * 3}{SENTENCE}It rains."
    first, second = text.index("opens"), text.rindex("opens")

    (one,) = selectors(text, (Passage(first, first + 5),))
    (other,) = selectors(text, (Passage(second, second + 5),))

    assert one.prefix == "At last. The harbour "
    assert one.suffix == " on Monday. The harbour opens on"
    assert other.suffix == " on Monday. It rains."
    assert len(other.prefix) == AROUND


def test_what_an_article_repeats_again_and_again_is_told_by_its_position() -> None:
    text = SENTENCE * 50
    at = len(SENTENCE) * 25
    (selector,) = selectors(text, (Passage(at, at + len(SENTENCE)),))

    assert (selector.start, len(selector.prefix), len(selector.suffix)) == (at, 128, 128)
    assert len(found(text, selector)) > 1


def test_each_piece_of_a_quotation_has_its_own() -> None:
    text = "One two three.\n\nFour."
    one, four = selectors(text, (Passage(0, 3), Passage(16, 20)))

    assert one == Selector(0, 3, "One", "", " two three.\n\nFour.")
    assert four == Selector(16, 20, "Four", "One two three.\n\n", ".")
