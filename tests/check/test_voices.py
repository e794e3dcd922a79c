"""Which articles speak with one voice, as an editor would say who lays them side by side."""

from __future__ import annotations

import pytest

from generator.check.voices.grouping import voices_of
from generator.model.voices import Folding, Voices
from tests.check.articles import (
    ABOUT,
    REPORT,
    STATEMENT,
    WIRE,
    article,
    made,
    of_paragraphs,
)


def voices(**texts: tuple[str, ...]) -> Voices:
    """The voices of articles by their ids, given in paragraphs."""
    return voices_of({name: article(name, paragraphs) for name, paragraphs in texts.items()})


def reasons(found: Voices) -> dict[str, str]:
    return {name: str(folding) for name, folding in found.foldings.items()}


def test_an_article_alone_is_its_own_voice() -> None:
    assert voices(wire=WIRE) == Voices({"wire": "wire"}, {})
    assert voices_of({}) == Voices()


def test_two_reports_of_the_same_events_by_different_hands() -> None:
    assert not voices(wire=WIRE, report=REPORT).foldings


def test_a_reprint_that_changes_nothing() -> None:
    found = voices(copy=WIRE, wire=WIRE)

    assert found.of == {"copy": "copy", "wire": "copy"}
    assert found.foldings == {"wire": Folding("wording", "copy", 100, 100)}
    assert reasons(found) == {"wire": "shares 100% of its wording with copy"}


@pytest.mark.parametrize("kept", [WIRE[:4], WIRE[3:], WIRE[::2], WIRE[:2] + WIRE[5:]])
def test_a_reprint_that_is_cut_by_half(kept: tuple[str, ...]) -> None:
    found = voices(cut=kept, wire=WIRE)

    assert found.of == {"cut": "cut", "wire": "cut"}
    assert str(found.foldings["wire"]).startswith("holds 100% of the wording of cut")


def test_a_reprint_between_paragraphs_of_its_own() -> None:
    own = of_paragraphs(3, 45)
    found = voices(a=WIRE, b=(own[0], *WIRE, *own[1:]))

    assert found.of["b"] == "a"
    assert found.foldings["b"].of_other == 100
    assert str(found.foldings["b"]) == "holds 100% of the wording of a"
    assert 50 <= found.foldings["b"].of_own < 75


def test_a_reprint_that_is_cut_by_half_and_has_paragraphs_of_its_own() -> None:
    own = of_paragraphs(3, 40)
    found = voices(a=WIRE, b=(own[0], *WIRE[:4], *own[1:]))

    assert found.of["b"] == "a"
    assert (found.foldings["b"].of_own, found.foldings["b"].of_other) == (46, 53)


def test_a_reprint_with_other_marks_dashes_spaces_and_capitals() -> None:
    changed = (
        paragraph.replace("“", "« ").replace("”", " »").replace(" - ", "—").replace("'", "’")
        for paragraph in WIRE
    )
    assert reasons(voices(a=WIRE, b=(*changed,))) == {"b": "shares 100% of its wording with a"}
    straight = (p.replace("“", '"').replace("”", '"').upper() for p in WIRE)
    assert reasons(voices(a=WIRE, b=(*straight,))) == {"b": "shares 100% of its wording with a"}


def test_a_reprint_whose_quotation_marks_the_other_style_does_not_show_as_such() -> None:
    plain = (paragraph.replace("“", "'").replace("”", "'") for paragraph in WIRE)
    assert voices(a=WIRE, b=(*plain,)).count("ab") == 1


def test_a_reprint_in_other_paragraphs() -> None:
    assert voices(a=WIRE, b=(" ".join(WIRE),)).count("ab") == 1
    assert voices(a=WIRE, b=tuple(reversed(WIRE))).count("ab") == 1
    assert voices(a=WIRE, b=(" ".join(WIRE[:4]), *of_paragraphs(2, 60))).count("ab") == 1


def test_paragraphs_that_an_article_repeats_make_it_no_longer() -> None:
    found = voices(a=WIRE, b=WIRE * 4, c=(*WIRE, *WIRE[:3], *WIRE[:3]))

    assert reasons(found) == dict.fromkeys("bc", "shares 100% of its wording with a")


def test_headline_and_standfirst_are_no_part_of_the_wording() -> None:
    texts = {
        name: article(name, (f"# {name}", *WIRE[:5]), headline=name, standfirst=WIRE[0])
        for name in ("One", "Two")
    }
    found = voices_of({text.id: text for text in texts.values()})
    assert found.foldings["Two"].of_own == 100


def test_an_article_and_its_correction() -> None:
    corrected = (*WIRE[:3], WIRE[3].replace("eleven", "nine"), *WIRE[4:])
    note = "Correction: an earlier version of this report gave a wrong number of crossings."

    assert voices(a=WIRE, b=(*corrected, note)).of["b"] == "a"


def test_a_note_that_corrects_an_article_is_not_that_article() -> None:
    note = (f"Correction: our report of Monday said this, which is wrong. {WIRE[3]}",)

    assert not voices(a=WIRE, b=note).foldings


def test_two_reports_that_quote_the_same_statement() -> None:
    assert 55 <= len(STATEMENT.split()) <= 65
    for before, after in (("“", "”"), ('"', '"'), ("«", "»"), ("", "")):
        said = f"In a statement the ministry said: {before}{STATEMENT}{after}"
        found = voices(a=(*of_paragraphs(2, 40), said), b=(said, made(70, seed=2)))
        assert not found.foldings


@pytest.mark.parametrize(
    ("opening", "going_on", "closing"),
    [("“", "“", "”"), ("“", "", "”"), ('"', '"', '"'), ("> ", "> ", ""), ("« ", "« ", " »")],
)
def test_a_report_that_quotes_two_thirds_of_a_communique(
    opening: str, going_on: str, closing: str
) -> None:
    communique = of_paragraphs(6, 50)
    quoted = (opening + communique[0], *(going_on + text for text in communique[1:4]))
    if not going_on:
        quoted = (f"{opening}{' '.join(communique[:4])}",)
    report = (*of_paragraphs(3, 50, seed=7), *quoted[:-1], quoted[-1] + closing)

    assert not voices(communique=communique, report=report).foldings


def test_a_report_that_pastes_two_thirds_of_a_communique_as_its_own() -> None:
    communique = of_paragraphs(6, 50)
    report = (*of_paragraphs(3, 50, seed=7), *communique[:4])

    assert voices(communique=communique, report=report).of["report"] == "communique"


def test_reports_that_quote_the_same_speech_at_length() -> None:
    speech = tuple(f"“{paragraph}”" for paragraph in of_paragraphs(4, 50))
    a = (*of_paragraphs(3, 40, seed=5), *speech)
    b = (*of_paragraphs(3, 40, seed=6), *speech)
    assert not voices(a=a, b=b).foldings


def test_an_article_that_is_nothing_but_a_speech() -> None:
    speech = tuple(f"“{paragraph}”" for paragraph in of_paragraphs(4, 50))
    assert voices(a=("The speech in full:", *speech), b=("What she said:", *speech)).foldings


def test_what_an_agency_says_of_itself() -> None:
    assert not voices(a=(*of_paragraphs(1, 50), ABOUT), b=(made(50, seed=2), ABOUT)).foldings


def test_what_a_publisher_prints_below_everything() -> None:
    below = of_paragraphs(3, 40, seed=100)
    texts = {
        f"n{n}": article(f"n{n}", (*of_paragraphs(3, 45, seed=n), *below), publisher="Ledger")
        for n in range(30)
    }
    assert not voices_of(texts).foldings


def test_a_story_in_very_many_papers() -> None:
    texts = {
        f"n{n:02}": article(
            f"n{n:02}",
            (made(30, seed=n + 1), *WIRE, made(30, seed=n + 100)),
            publisher=f"Paper {n}",
        )
        for n in range(60)
    }
    assert set(voices_of(texts).of.values()) == {"n00"}


def test_very_many_captures_of_one_page() -> None:
    texts = {
        f"n{n:02}": article(f"n{n:02}", (*WIRE, made(30, seed=n)), publisher="Ledger")
        for n in range(40)
    }
    assert set(voices_of(texts).of.values()) == {"n00"}


@pytest.mark.parametrize("text", ["", "The ferry sails again.", made(29)])
def test_of_very_short_texts_nothing_is_said(text: str) -> None:
    assert not voices(a=(text,), b=(text,), c=(f"{text} It does.",)).foldings


def test_short_items_are_one_where_they_are_the_same() -> None:
    item = made(40)

    assert voices(a=(item,), b=(item,)).count("ab") == 1
    assert voices(a=(item,), b=(f"LONDON - {item}",)).count("ab") == 1
    assert not voices(a=(item,), b=(f"{item} {made(40, seed=2)}",)).foldings


def test_no_text_at_all() -> None:
    assert not voices(a=(), b=(), c=("“”",), d=("\u200b", "…")).foldings


def test_what_draws_on_two_others_word_for_word_ties_them_together() -> None:
    other = of_paragraphs(5, 40)
    assert voices(a=WIRE, b=other).count("ab") == 2
    assert voices(a=WIRE, b=other, c=(*WIRE, *other)).count("ab") == 1
