"""How much of an article is shown: enough to judge a quotation by, and no more than may be."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.check.coverage import coverage
from generator.check.excerpts import AROUND, LEAST, evidence_for, excerpts_of
from generator.check.quotations.verifying import Quotations
from generator.check.release import released
from generator.model.evidence import Evidence, Excerpt
from generator.model.numbering import Numbering
from generator.model.quotation import Passage
from generator.model.source import Source
from tests.check.desks import AS_OF, make_desk

WORDS = "The harbour of Lower Town opens again on Monday, a year after sand closed its mouth. "


def source(text: str, rights: str = "quote") -> Source:
    paragraphs = tuple(text.split("\n\n"))
    return Source.model_validate(
        {
            "id": "notice",
            "path": "briefings/sources/notice.md",
            "headline": "Harbour to open",
            "rights": rights,
            "text": text,
            "paragraphs": paragraphs,
        }
    )


def shown(excerpt: Excerpt) -> str:
    return "".join(piece.text for piece in excerpt.pieces)


def place(text: str, *quoted: str) -> tuple[Passage, ...]:
    found, at = [], 0
    for words in quoted:
        start = text.index(words, at)
        at = start + len(words)
        found.append(Passage(start, at))
    return tuple(found)


def test_a_short_paragraph_is_shown_whole_and_no_other() -> None:
    text = f"Before.\n\nShips may enter from Monday, the office said.\n\n{WORDS}"
    excerpt = excerpts_of(source(text), {"q": place(text, "enter from Monday")})["q"]

    assert shown(excerpt) == "Ships may enter from Monday, the office said."
    assert [piece.text for piece in excerpt.pieces if piece.quoted] == ["enter from Monday"]
    assert excerpt.begins
    assert excerpt.ends


def test_of_a_long_paragraph_whole_words_around_the_quotation() -> None:
    text = WORDS * 20
    quoted = "a year after sand closed"
    middle = place(text[len(WORDS) * 10 :], quoted)[0]
    at = Passage(middle.start + len(WORDS) * 10, middle.end + len(WORDS) * 10)

    excerpt = excerpts_of(source(text), {"q": (at,)})["q"]

    around = shown(excerpt)
    assert len(quoted) + AROUND - 40 < len(around) <= len(quoted) + AROUND
    assert not excerpt.begins
    assert not excerpt.ends
    assert all(word in WORDS.split() for word in around.split())


def test_pieces_that_stand_far_apart_are_shown_with_a_gap() -> None:
    text = f"Ships may enter. {WORDS * 8}The fee falls in May."
    excerpt = excerpts_of(source(text), {"q": place(text, "Ships may", "falls in May")})["q"]

    assert len(excerpt.gaps) == 1
    assert len(shown(excerpt)) <= len("Ships mayfalls in May") + AROUND
    assert [p.text for p in excerpt.pieces if p.quoted] == ["Ships may", "falls in May"]


def test_pieces_that_stand_close_are_shown_with_what_is_between() -> None:
    text = "Ships may, said the office, enter on Monday."
    excerpt = excerpts_of(source(text), {"q": place(text, "Ships may", "enter on Monday")})["q"]

    assert not excerpt.gaps
    assert shown(excerpt) == text


def test_there_is_an_end_to_what_is_shown_of_one_article() -> None:
    text = "\n\n".join(f"{n} {WORDS * 4}" for n in range(40))
    places = {str(n): place(text, f"{n} The harbour of Lower Town") for n in range(10, 40)}

    found = excerpts_of(source(text), places)

    assert 0 < len(found) < len(places)
    assert found["10"].pieces[-1].quoted is False  # the first has its surroundings
    assert sum(len(shown(excerpt)) for excerpt in found.values()) <= max(LEAST, len(text) // 10)
    assert excerpts_of(source(text, "open"), places).keys() == places.keys()


@given(
    st.lists(st.integers(0, 3_000), min_size=1, max_size=30),
    st.integers(10, 400),
    st.sampled_from([1, 3, 40]),
)
def test_never_more_than_may_be_shown(starts: list[int], length: int, paragraphs: int) -> None:
    text = "\n\n".join([(WORDS * (40 // paragraphs + 1)).strip()] * paragraphs)
    places = {}
    for n, start in enumerate(starts):
        end = min(start + length, len(text))
        if start < end and "\n" not in text[start:end]:
            places[str(n)] = (Passage(start, end),)

    found = excerpts_of(source(text), places)

    seen: set[int] = set()
    for excerpt in found.values():
        quoted = sum(len(piece.text) for piece in excerpt.pieces if piece.quoted)
        assert len(shown(excerpt)) <= quoted + AROUND
        assert "\n" not in shown(excerpt)
        before = "" if excerpt.pieces[0].quoted else excerpt.pieces[0].text
        at = excerpt.place[0].start - len(before)
        assert text[at:].startswith(shown(excerpt))
        seen |= set(range(at, at + len(shown(excerpt))))
    assert len(seen) <= max(LEAST, len(text) // 10)


def test_in_bare_copy_a_line_is_a_paragraph() -> None:
    lines = ("The first line.", "Ships may enter from Monday.", "The last line.")
    article = source("\n".join(lines)).model_copy(update={"paragraphs": lines})

    excerpt = excerpts_of(article, {"q": place(article.text, "enter from Monday")})["q"]

    assert shown(excerpt) == "Ships may enter from Monday."
    assert excerpt.begins
    assert excerpt.ends


def test_a_script_without_spaces_has_surroundings_too() -> None:
    text = "下城港口一年前因泥沙淤积关闭" * 40
    at = Passage(len(text) // 2, len(text) // 2 + 10)

    excerpt = excerpts_of(source(text), {"q": (at,)})["q"]

    assert len(shown(excerpt)) == 10 + AROUND


PARAGRAPHS = ("The ferry sails again.", "It is full of sheep.", "The crew is tired.")


def test_nothing_that_only_a_withheld_briefing_quotes_is_shown_or_told() -> None:
    def quoting(words: str) -> dict[str, Any]:
        evidence = {"source": "notice", "quote": words}
        return {"key_points": [{"text": "x", "evidence": [evidence]}]}

    desk = make_desk(
        {
            "shown": {"status": "published", **quoting("ferry sails again")},
            "draft": {"status": "draft", **quoting("full of sheep")},
            "withdrawn": {"status": "withdrawn", **quoting("crew is tired")},
        },
        sources={"notice": {"text": "\n\n".join(PARAGRAPHS), "paragraphs": PARAGRAPHS}},
    )
    quotations = Quotations(desk)

    def told(evidence: Evidence) -> tuple[set[str], list[int], set[str]]:
        words = set(evidence.excerpts["notice"])
        starts = sorted(place[0].start for place in evidence.places["notice"])
        return words, starts, set(evidence.backings)

    assert told(evidence_for(quotations, released(desk, AS_OF))) == (
        {"ferry sails again"},
        [4],
        {"shown"},
    )
    assert told(evidence_for(quotations, released(desk, AS_OF, drafts=True))) == (
        {"ferry sails again", "full of sheep"},
        [4, 30],
        {"shown", "draft"},
    )


def test_places_are_known_for_which_there_is_no_room() -> None:
    text = "\n\n".join(f"{n} {WORDS * 4}".strip() for n in range(10, 40))
    quotes = [f'[@notice, "{n} The harbour of Lower Town opens"]' for n in range(10, 40)]
    desk = make_desk(
        {"ferry": {"unknowns": [f"What? {quote}" for quote in quotes], "key_points": ["x"]}},
        sources={"notice": {"text": text, "paragraphs": tuple(text.split("\n\n"))}},
    )

    evidence = evidence_for(Quotations(desk), desk)

    assert len(evidence.excerpts["notice"]) < len(quotes) == len(evidence.places["notice"])
    assert evidence.backings == {"ferry": ("none",)}


def test_the_places_stand_in_the_paragraphs_that_are_counted() -> None:
    paragraphs = (
        "A year ends.",
        "# Harbour",
        "Ships may enter.",
        "Ships may enter.",
        "It is deep.",
    )
    fields = {"headline": "Harbour", "standfirst": "A year ends.", "rights": "open"}
    quotes = ["year ends", "Harbour", "Ships may", "It is deep."]
    desk = make_desk(
        {"ferry": {"unknowns": [f'What? [@notice, "{quote}"]' for quote in quotes]}},
        sources={"notice": {**fields, "text": "\n\n".join(paragraphs), "paragraphs": paragraphs}},
    )
    notice, quotations = desk.sources["notice"], Quotations(desk)

    counted = coverage(desk.writings(), quotations).paragraphs["notice"]
    places = evidence_for(quotations, desk).places["notice"]

    assert counted == {1, 2, 3, 5}
    numbering = Numbering(notice)
    assert {numbering.part(place[0].start) for place in places} == {"standfirst", "headline", 1, 2}
    assert {notice.parts()[number - 1] for number in counted} == {"standfirst", "headline", 1, 2}
