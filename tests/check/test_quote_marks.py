"""Quotation marks that do not pair, single ones, and apostrophes, which are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.quote_marks import unchecked_quotations
from generator.model.finding import Finding
from tests.check.desks import found, make_desk

PAIR = 'Write “…” or "…" round them, with both marks of one kind.'
END, BEGINNING = "has no mark at its end", "has no mark at its beginning"
SINGLE = 'Write "…" round what is quoted; a title or a term can stand in *…*.'


def findings(text: str, **fields: object) -> list[Finding]:
    desk = make_desk({"ferry": {"why_it_matters": text, **fields}})
    return found(unchecked_quotations, desk)


def words(text: str) -> list[tuple[str, str]]:
    return [(each.severity, each.words) for each in findings(f"{text} [@notice]")]


def test_marks_that_do_not_pair() -> None:
    (finding,) = findings('They say “it left at dawn". [@notice]')

    assert finding == Finding(
        rule="quote-unchecked",
        path="briefings/ferry.yml",
        field=("why_it_matters",),
        words='“it left at dawn"',
        message='The quotation marks “…" do not pair, so nobody checks these words.',
        hint=PAIR,
    )
    assert finding.severity == "error"


@pytest.mark.parametrize(
    "quoted",
    [
        '“it left at dawn"',
        '"it left at dawn”',
        '„it left at dawn"',
        '«it left at dawn"',
        '“it left in 2024"',
        '“it *left* at dawn"',
        '„船は月曜日に出た"',
    ],
)
def test_pairs_of_two_kinds(quoted: str) -> None:
    plain = quoted.replace("*", "")

    assert words(f"They say {quoted}.") == [("error", plain)]
    assert words(f"({quoted}) they say, and 'it' came back.") == [("error", plain)]


@pytest.mark.parametrize(
    ("text", "shown", "why"),
    [
        ("They say “it left at dawn.", "“it left at dawn.", f"begins with “ {END}"),
        ('They say "it left at dawn.', '"it left at dawn.', f'begins with " {END}'),
        ("It left at dawn”, they say.", "It left at dawn”", f"ends with ” {BEGINNING}"),
    ],
)  # fmt: skip
def test_a_mark_without_another(text: str, shown: str, why: str) -> None:
    (finding,) = findings(text)

    assert finding.words == shown
    assert finding.message == f"The quotation that {why}, so nobody checks these words."
    assert finding.severity == "error"


def test_a_long_quotation_is_shown_in_part() -> None:
    (opened,) = findings("“" + "long words " * 50)
    (closed,) = findings("long words " * 50 + "here”")

    assert opened.words.startswith("“long words")
    assert closed.words.endswith("words here”")
    assert max(len(opened.words), len(closed.words)) <= 60


@pytest.mark.parametrize(
    "quoted",
    [
        "‘it left at dawn’",
        "'it left at dawn'",
        "‹it left at dawn›",
        "‚it left at dawn‘",
        "「船は月曜日に出た」",
        "'the crew's ship left'",
        "'it left, as ships' crews say, at dawn'",
    ],
)
def test_single_marks_round_words_for_which_a_source_is_cited(quoted: str) -> None:
    assert words(f"They say {quoted}.") == [("warning", quoted)]
    assert findings(f"They say {quoted}.") == []


def test_single_marks_say_what_to_do() -> None:
    (finding,) = findings("They say ‘it left at dawn’. [@notice]")

    assert finding.message == (
        "The marks ‘…’ are not read as those of a quotation, so nobody checks these words."
    )
    assert finding.hint == SINGLE


def test_single_marks_in_a_claim_with_evidence() -> None:
    claim = {"text": "They say ‘it left at dawn’.", "evidence": [{"source": "notice"}]}

    assert [each.field for each in findings("x", key_points=[claim])] == [("key_points", 0, "text")]
    assert findings("x", key_points=["They say ‘it left at dawn’."]) == []


def test_the_mark_of_letters_makes_no_quotation() -> None:
    (finding,) = findings("> it left at dawn")

    assert (finding.words, finding.severity) == ("> it left at dawn", "warning")
    assert finding.message == "The mark > makes no quotation, so nobody checks these words."


@pytest.mark.parametrize(
    "text",
    [
        "The states' rights and the unions' views, and the 1990s' end.",
        "The states’ rights and the unions’ views, and the 1990s’ end.",
        "In the '90s the ship's crew of '94 sang rock 'n' roll till six o'clock.",
        "'Tis the season of the ships' crews, and of 'em all at sea.",
        "'Abd al-Malik met Ahmad al-Shara' in Damascus.",
        "The so-called 'open port' and ‘big ships’.",
        'A gun of 12" that is 6\' long, and 5" wide on each side.',
        'צה"ל ומנכ"ל אמרו את זה היום',
        "L’accord d’Ankara n’est pas l’affaire de l’Europe, qu’on dit.",
        "They say “it left 'at the dawn of day' and came back”.",
        'They say “it left” and «it came back» and "it left again".',
        "They say »it left at dawn« and „it came back later“.",
        'It is “big" and small.',
        "2 > 1 and it is so",
    ],
)
def test_what_is_no_quotation_or_one_that_is_checked(text: str) -> None:
    assert words(text) == []


@given(st.text(st.sampled_from("ab c.,s'’‘“”\"«»„‹›「」> 1"), max_size=40))
def test_the_words_are_in_the_text(text: str) -> None:
    for severity, shown in words(f"x {text}"):
        assert severity in ("error", "warning")
        assert shown in f"x {text} "


@given(st.text(st.sampled_from("ab cs'’. "), max_size=60))
def test_apostrophes_within_and_after_words_are_no_marks(text: str) -> None:
    apart = " ".join(word.lstrip("'’") for word in text.split())

    assert words(f"x {apart}") == []
