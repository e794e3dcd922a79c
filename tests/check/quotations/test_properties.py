"""What holds for every article and every quotation, whatever they are made of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.check.quotations.article import BREAK, Article
from generator.check.quotations.boundaries import is_boundary
from generator.check.quotations.finding import Found, find
from generator.check.quotations.folding import fold, offsets, readings
from generator.check.quotations.marks import DASHES, INVISIBLE, QUOTATION_MARKS
from generator.check.quotations.pieces import taken_apart
from generator.check.quotations.placing import MOST_PLACES
from generator.model.quotation import Passage

_WORDS = [
    "harbour", "the", "opens", "not", "can't", "Türkiye'nin", "İstanbul", "ılık", "ŞEHİR",
    "é", "e\u0301", "a\u0308\u0323", "ﬁne", "ｆｕｌｌ", "\u05e0\u05b8\u05de\u05b5\u05dc",
    "צה\"ל", "בית־ספר", "ה'כוח'", "ميناء", "\u0645\u0650\u064a\u0646\u064e\u0627\u0621",
    "الـميناء", "порт", "Й", "\u0438\u0306", "港口", "今天开放",
    "\u0e17\u0e48\u0e32\u0e40\u0e23\u0e37\u0e2d", "항구는", "\u1112\u1161\u11ab",
    "\u1100\u1161\u11a8", "5.5", "15", "51", "-5", "5%", "$5", "1,000", "15\u00a0000", "5-6",
    "½", "²", "👍🏽", "\U0001f469\u200d\u2708\ufe0f", "🇹🇷", "so\u00adft", "zero\u200bwidth",
    "\u200fرقم\u200e", "\u0915\u093c", "\u0937\u093f", "\u0958", "Å", "\u212b", "ø",
    "\u1d15e\u0338",
]  # fmt: skip
_MARKS = [
    "\"", "“", "”", "„", "«", "»", "‘", "’", "'", "›", "‹", "「", "」", "״", "׳", "-", "–",
    "—", "־", "−", "…", ".", ",", ";", ":", "!", "?", "(", ")", "[", "]", "。", "、", "،",
    "؟", "`", "″",
]  # fmt: skip
_SPACES = [" ", "  ", "\u00a0", "\u202f", "\t", "\n", " \n ", "\u3000", ""]

paragraphs = st.one_of(
    st.lists(
        st.tuples(st.sampled_from(_WORDS + _MARKS), st.sampled_from(_SPACES)),
        min_size=1,
        max_size=25,
    ).map(lambda pairs: "".join(map("".join, pairs))),
    st.text(min_size=1, max_size=40),
    st.text(st.characters(codec="utf-8", categories=["L", "M", "N", "P", "Zs", "Cf"]), max_size=40),
).map(lambda text: re.sub(r"\n\s*\n", "\n", text).strip())
articles = st.lists(paragraphs.filter(bool), min_size=1, max_size=4)


def made(paragraphs: Sequence[str]) -> tuple[Article, str]:
    text = "\n\n".join(paragraphs)
    return Article(text, paragraphs), text


def bare(text: str) -> str:
    """Without what nobody sees at its ends."""
    return re.sub(rf"\A[\s{INVISIBLE}]+|[\s{INVISIBLE}]+\Z", "", text)


@st.composite
def spans(draw: st.DrawFn) -> tuple[Article, str, int, int]:
    """An article, its captured text, and a range of its folded text between two boundaries."""
    article, text = made(draw(articles))
    assume(article.text)
    starts = [n for n in range(len(article.text)) if _may(article, n, end=False)]
    start = draw(st.sampled_from(starts))
    _, last = article.paragraph(start)
    ends = [n for n in range(start + 1, last + 1) if _may(article, n, end=True)]
    end = draw(st.sampled_from(ends))
    assume(any(map(str.isalnum, article.text[start:end])))  # marks alone say nothing
    return article, text, start, end


def _may(article: Article, at: int, *, end: bool) -> bool:
    beside = article.text[at - 1 : at] if end else article.text[at : at + 1]
    return beside not in ("", " ", BREAK) and is_boundary(
        article.text, at, end=end, raw=article.raw
    )


@settings(max_examples=500)
@given(paragraphs, st.data())
def test_what_is_part_of_a_folded_paragraph_is_folded(paragraph: str, data: st.DataObject) -> None:
    text = fold(paragraph)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    part = text[start:end].strip()

    assert list(readings(part)) == [part]


@settings(max_examples=500)
@given(spans())
def test_every_span_between_two_boundaries_is_found_at_its_own_place(
    drawn: tuple[Article, str, int, int],
) -> None:
    article, text, start, end = drawn
    passage = article.captured(start, end)

    found = find(article, text[slice(*passage)])

    assert found.verdict == "verbatim"
    assert ((start, end),) in found.places or len(found.places) == MOST_PLACES
    for ((first, last),) in found.places:
        assert fold(text[slice(*article.captured(first, last))]) in readings(text[slice(*passage)])


@settings(max_examples=300)
@given(spans())
def test_a_place_leads_back_to_just_the_words_that_were_quoted(
    drawn: tuple[Article, str, int, int],
) -> None:
    article, text, start, end = drawn

    passage = article.captured(start, end)

    words = text[slice(*passage)]
    assert words == words.rstrip()
    assert article.text[start:end] in set(readings(words))
    number = next(n for n, whole in enumerate(article.ranges()) if whole[0] <= start <= whole[1])
    assert 0 <= number < len(list(article.ranges()))
    assert Passage(0, 0) <= passage <= Passage(len(text), len(text))


@settings(max_examples=500)
@given(paragraphs)
def test_folding_again_changes_nothing(text: str) -> None:
    folded = fold(text)

    assert fold(folded) == folded
    assert folded == folded.strip()


@settings(max_examples=500)
@given(paragraphs)
def test_each_character_leads_back_to_the_one_that_it_was(text: str) -> None:
    folded, places = fold(text), offsets(text)

    assert len(places) == len(folded)
    assert list(places) == sorted(places)
    for n, (character, at) in enumerate(zip(folded, places, strict=True)):
        if character == " ":
            assert text[at].isspace()
        elif character == "'":
            assert re.match(f"[{QUOTATION_MARKS}]", unicodedata.normalize("NFC", text[at]))
        elif character == "-":
            assert re.match(f"[{DASHES}-]", text[at])
        else:
            following = [place for place in places[n:] if place > at]
            piece = text[at : following[0] if following else len(text)]
            assert character in unicodedata.normalize("NFC", re.sub(f"[{INVISIBLE}]", "", piece))


_FOLDED_AWAY = re.compile(rf"[{QUOTATION_MARKS}{DASHES}{INVISIBLE}-]|\s\s|[^\S ]")


@settings(max_examples=300)
@given(st.text(max_size=60))
def test_what_has_nothing_to_fold_stays(text: str) -> None:
    text = unicodedata.normalize("NFC", _FOLDED_AWAY.sub("x", text)).strip()
    assume(not _FOLDED_AWAY.search(text))

    assert fold(text) == text


def accepted_at(found: Found, start: int) -> bool:
    return any(place[0][0] == start for place in found.places)


_CHANGES = {
    "a": "o", "e": "é", "é": "e", "o": "a", "t": "T", "T": "t", "i": "ı", "1": "7", "5": "6",
    "0": "9", "n": "ñ", ".": ",", ",": ";", ";": ",", ":": ";", "!": "?", "?": "!",
    "港": "巷", "נ": "כ", "م": "ن", "\u05b8": "\u05b7", "\u0650": "\u064f", "п": "n",
    "р": "p", "ｆ": "f", "ﬁ": "fi", "항": "강", "x": "х",
}  # fmt: skip


@settings(max_examples=500)
@given(spans(), st.data())
def test_no_change_of_a_character_is_accepted_at_its_place(
    drawn: tuple[Article, str, int, int], data: st.DataObject
) -> None:
    article, _, start, end = drawn
    words = article.text[start:end]
    last = len(words.rstrip(".,،。、，．")) - 1  # behind it, stops of the desk's own would stand
    places = [n for n, letter in enumerate(words) if letter in _CHANGES and n <= last]
    assume(places)
    at = data.draw(st.sampled_from(places))
    # A stop at the end is the desk's own, whatever the article has there.
    assume(at < last or _CHANGES[words[at]] not in ".,")
    changed = words[:at] + _CHANGES[words[at]] + words[at + 1 :]
    assume(unicodedata.is_normalized("NFC", changed))
    assume(all(one.text in words for one in taken_apart(words).runs))

    found = find(article, changed)

    assert not accepted_at(found, start) or found.verdict == "elided"


_PLAIN = st.sampled_from([word for word in _WORDS if word.isalpha()])


@settings(max_examples=500)
@given(st.lists(_PLAIN, min_size=2, max_size=12), st.data())
def test_two_words_that_changed_places_are_not_accepted(
    words: list[str], data: st.DataObject
) -> None:
    article, _ = made([" ".join(words)])
    at = data.draw(st.integers(0, len(words) - 2))
    swapped = [*words[:at], words[at + 1], words[at], *words[at + 2 :]]

    found = find(article, " ".join(swapped))

    assert (found.verdict == "verbatim") == (fold(words[at]) == fold(words[at + 1]))


def _class(inside: str) -> set[str]:
    pattern = re.compile(f"[{inside}]")
    return {chr(code) for code in range(0x110000) if pattern.match(chr(code))}


def _category(*names: str) -> set[str]:
    return {chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) in names}


def test_what_is_invisible_is_what_unicode_calls_format_but_for_what_is_seen() -> None:
    seen = {chr(code) for code in (*range(0x600, 0x606), 0x6DD, 0x70F, 0x8E2, 0x110BD, 0x110CD)}
    seen |= {chr(0x890), chr(0x891)}

    assert (
        _category("Cf") - seen
        == {c for c in _class(INVISIBLE) if unicodedata.category(c) == "Cf"} - seen
    )
    assert not seen & _class(INVISIBLE)
    others = {c for c in _class(INVISIBLE) if unicodedata.category(c) != "Cf"}
    assert {unicodedata.category(c) for c in others} <= {"Mn", "Cn"}
    for c in others - {"\u034f"}:
        name = unicodedata.name(c, "")
        assert "VARIATION SELECTOR" in name or "\U00013430" <= c <= "\U0001343f"


def test_dashes_are_those_of_unicode_and_the_minus_sign() -> None:
    # A newer Unicode may know more dashes than ours; never fewer.
    assert _category("Pd") - {"-"} <= _class(DASHES)
    assert {c for c in _class(DASHES) if unicodedata.category(c) not in ("Pd", "Cn")} == {"−"}


def test_all_initial_and_final_quotation_marks_of_unicode_are_folded() -> None:
    assert _category("Pi", "Pf") <= _class(QUOTATION_MARKS)


def test_what_unicode_names_a_quotation_mark_is_folded() -> None:
    named = {
        chr(code)
        for code in range(0x110000)
        if "QUOTATION MARK" in unicodedata.name(chr(code), "") and code < 0xE0000
    }
    assert named <= _class(QUOTATION_MARKS)


def test_nothing_that_is_a_word_of_a_language_is_folded() -> None:
    letters = {c for c in _class(QUOTATION_MARKS + DASHES) if c.isalnum()}

    assert letters == set("ʹʺʻʼʽˮ")
