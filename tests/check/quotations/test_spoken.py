from __future__ import annotations

import pytest

from generator.check.quotations.spoken import spoken_in
from generator.model.prose import Prose

ONE, TWO = ("one",), ("two",)


def said(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(spoken.words, spoken.sources) for spoken in spoken_in(Prose(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "a b c". [@one]', [("a b c", ONE)]),
        ('He said "a b c" [@one].', [("a b c", ONE)]),
        ('[@one] He said "a b c".', [("a b c", ONE)]),
        ('It rains. [@one] He said "a b c". [@two]', [("a b c", TWO)]),
        ('He said "a b c". [@one] It rains. [@two]', [("a b c", ONE)]),
        ('It rains [@one]. He said "a b c" [@two]. It pours.', [("a b c", TWO)]),
        ('He said "a b c". It rains. [@one; @two]', [("a b c", ("one", "two"))]),
        ('He said "a b c". It rains. [@two] It pours. [@one]', [("a b c", ("two", "one"))]),
        ('He said "a b c".\n\nIt rains. [@one]', [("a b c", ())]),
        ('It rains. [@one] Mr. Smith said "a b c". [@two]', [("a b c", TWO)]),
        ('It rains. [@one] He said "a b c" to Mr. Hay, U.S. pilot. [@two]', [("a b c", TWO)]),
        ('It rains. [@one] He said "It is done. We go. So." and left. [@two]',
         [("It is done. We go. So.", TWO)]),
        ('It rains. [@one] "Shall we go now?" asked he. [@two]', [("Shall we go now?", TWO)]),
        ('"We go now." [@one] It rains. [@two]', [("We go now.", ONE)]),
        ('It rose 5.5 percent. [@one] He said "a b c", 5.5 of it. [@two]', [("a b c", TWO)]),
        ('"a b c" and "d e f" [@one].', [("a b c", ONE), ("d e f", ONE)]),
        ("“a ‘b’ c” «d e f» „g h i“ „k l m” [@one]",
         [("a ‘b’ c", ONE), ("d e f", ONE), ("g h i", ONE), ("k l m", ONE)]),
        ("“He said “a b c” to us” [@one]", [("He said “a b c” to us", ONE)]),
        ("« Il dit «a b c» ici » [@one]", [("Il dit «a b c» ici", ONE)]),
        ("»A b c«, sagte er, »d e f«. [@one]", [("A b c", ONE), ("d e f", ONE)]),
        ('«He said "a b c" to us» [@one]', [('He said "a b c" to us', ONE)]),
        ('"*a* **b** [c](https://example.org) [[gull|G]]" [@one]', [("a b c G", ONE)]),
        ('*He said "a b c".* [@one]', [("a b c", ONE)]),
        ('- He said "a b c". [@one]\n- She said "d e f". [@two]\n- "g h i"',
         [("a b c", ONE), ("d e f", TWO), ("g h i", ())]),
        ('הוא אמר "צה"ל הגיע לנמל" [@one]', [('צה"ל הגיע לנמל', ONE)]),
        ('לפי ה"דואר של העיר" [@one]', [("דואר של העיר", ONE)]),
        ("他说“今天开放。”[@one]她说“明天关闭。”[@two]",
         [("今天开放。", ONE), ("明天关闭。", TWO)]),
        ("قال: «الميناء مفتوح الآن». [@one]", [("الميناء مفتوح الآن", ONE)]),
        ('One mark " only [@one]', []),
        ("“never closed [@one]", []),
        ('"…" and "" and "—" [@one]', []),
        ('A gift [@one, "d e f"].', []),
    ],
)  # fmt: skip
def test_which_citation_answers_for_which_words(
    text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("words", "is_long"),
    [
        ("a b c", True),
        ("much mud", False),
        ("Gull", False),
        ("a 15-year-old boat", True),
        ("the harbour's", False),
        ("mud — and", False),
        ("今天开放港口", True),
        ("今天开放", False),
        ("ท่าเรือเปิด", True),
        ("الميناء مفتوح الآن", True),
    ],
)
def test_three_words_must_be_there(words: str, is_long: bool) -> None:
    (spoken,) = spoken_in(Prose(f"“{words}” [@one]"))

    assert spoken.is_long == is_long


def test_a_mention_without_words_shows_the_name_of_the_actor() -> None:
    prose = Prose('"The [[gull]] sails now" [@one]')

    (spoken,) = spoken_in(prose, {"gull": "Gull of Lower Town"})

    assert spoken.words == "The Gull of Lower Town sails now"
