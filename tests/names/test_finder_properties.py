"""What is true of names found in any text."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.names import finder
from generator.names.boundaries import begins, ends
from generator.names.finder import Names
from generator.names.folding import folded, plain
from generator.names.forms import forms, names_of
from tests.names.actors import make_actors

NAMES = {
    "solen": ["Mira Solen", "Solen", "al-Sol"],
    "orva": ["Orva", "Orva Sea", "ORVA", "Orvà", "أورفا", "オルヴァ", "오르바"],
    "isik": ["Işık Su", "ışıkçı", "ישראל", 'צה"ל', "السعودية", "米拉", "राम"],
    "sea": ["Sea", "Solen Sea", "sea", "Mira", "Iran"],
    "other": ["mira", "Sea", "السعودى", "O'Sol", "Андрей"],
}
PIECES = [
    *(name for names in NAMES.values() for name in names),
    *" \n'’-‐.,_1sَو",
    *("al-", "ב", "וש", "ال", "ل", "لل", "와", "에서", "ー", "ア", "の", "ı", "İ", "I", "\u0307"),
    *("\u0301", "\u0306", "\u3099", "\u093e", "\u00ad", "\u200c", "\u200f", "\u0640", "\u05b4"),
    *("\ufefb", "\ufedf", "\ufb03", "\ufdfa", "\ufdfd", "\ufb2a", "\ud800", "\u1109", "🇹🇷"),
]  # fmt: skip
ACTORS = make_actors(**NAMES)
KNOWN = Names(ACTORS)
PLAIN = {form.plain[form.skip :] for names in NAMES.values() for n in names for form in forms(n)}

texts = st.lists(st.sampled_from(PIECES), max_size=8).map("".join) | st.text(max_size=40)


@given(texts)
@example("لسعودية ﻻسعودية")
def test_places_are_in_order_and_hold_a_name(text: str) -> None:
    last = 0
    for one in KNOWN.found_in(text):
        assert last <= one.start < one.end <= len(text)
        last = one.end
        assert plain(text[one.start : one.end]) in PLAIN
        assert one.actor in ACTORS


@given(texts)
def test_a_text_composed_or_apart_names_the_same(text: str) -> None:
    found = [
        [
            (one.actor, unicodedata.normalize("NFC", spelt[one.start : one.end]))
            for one in KNOWN.found_in(spelt)
        ]
        for form in ("NFC", "NFD")
        for spelt in [unicodedata.normalize(form, text)]
    ]
    assert found[0] == found[1]


@given(texts)
def test_the_same_is_found_by_trying_every_name_at_every_place(text: str) -> None:
    assert KNOWN.found_in(text) == by_trying(NAMES, text)


@given(
    st.lists(st.text("ab ", min_size=2, max_size=5), max_size=6), st.text("abAB -'", max_size=30)
)
def test_the_same_is_found_with_any_names(names: list[str], text: str) -> None:
    actors = make_actors(**{f"n{n}": [name] for n, name in enumerate(names) if name.strip()})
    known = {name: [*names_of(actor)] for name, actor in actors.items()}
    assert Names(actors).found_in(text) == by_trying(known, text)


@given(st.lists(st.sampled_from(PIECES), min_size=3, max_size=12).map("".join))
def test_long_texts_are_searched_in_steps(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finder, "_STEP", 3)
        assert KNOWN.found_in(text) == by_trying(NAMES, text)


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_name_is_found_wherever_spaces_surround_it(before: str, after: str) -> None:
    for name in ("Mira Solen", "السعودية", "오르바", "ORVA", "米拉"):
        text = f"{before} {name} {after}"
        assert any(text[one.start : one.end] == name for one in KNOWN.found_in(text))


def by_trying(names: dict[str, list[str]], text: str) -> list[tuple[str, int, int]]:
    """The first and longest places of names, found in the plainest way."""
    whole = folded(text)
    standing: dict[tuple[int, int], set[str]] = {}
    for actor, several in names.items():
        for form in (form for name in several for form in forms(name)):
            for at in range(len(whole.text)):
                start, end = at + form.skip, at + len(form.plain)
                if (
                    whole.text.startswith(form.plain, at)
                    and begins(whole.text, at)
                    and ends(whole.text, end)
                    and not whole.within & {start, end}
                ):
                    start, end = whole.place(start), whole.place(end)
                    while unicodedata.category(text[end - 1]) == "Cf":
                        end -= 1
                    if form.stands(text[start:end]):
                        standing.setdefault((start, end), set()).add(actor)
    found = []
    last = 0
    for start, end in sorted(standing, key=lambda place: (place[0], -place[1])):
        if start >= last:
            last = end
            actors = standing[start, end]
            if len(actors) == 1:
                found.append((min(actors), start, end))
    return found


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ([f"{'a ' * n}b" for n in range(1, 100)] * 100, "a " * 10_000),
        (["a" * n for n in range(2, 200)] * 50, "a" * 10_000),
        (["一" * n for n in range(2, 200)] * 50, "一" * 4_000),
        ([f"Name {n}" for n in range(10_000)], "Name 1 and Name 22 and Name 333. " * 600),
        (["Mira Solen"] * 10_000, "Mi\u00adra Solen\u0301 " * 2_000),
    ],
    ids=["words within words", "letters", "unspaced", "ten thousand aliases", "the same alias"],
)
def test_ten_thousand_aliases_take_no_long_time(names: list[str], text: str) -> None:
    actors = {f"a{at}": names[at : at + 500] for at in range(0, len(names), 500)}
    start = time.process_time()
    known = Names(make_actors(**actors))
    known.found_in(text)
    assert time.process_time() - start < 5
