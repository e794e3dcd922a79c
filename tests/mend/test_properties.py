"""Whatever stands in a file, mending it loses no word and leaves everything else as it was."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from generator.mend import rounds
from generator.mend.rounds import mended
from generator.read.composer import Value, compose
from generator.read.mends.holding import reading
from tests.mend.test_cases import desk_file
from tests.read.data import NEARLY_YAML

FILE = desk_file("briefings/2025/harbour.yml")
SOURCE = desk_file("briefings/sources/notice.md")

VALID = """\
# The harbour   \u2693\ufe0f

headline: "The harbour: it opens"   # to be shortened
summary: >
  Ships may
  enter. [@notice]

status: draft
published: 2025-04-09
language: pt-BR
authors:
  - Ana Reis
topics: [harbours, "ferries: all"]
key_points:
  - "\u0627\u0644\u0645\u064a\u0646\u0627\u0621: \u064a\u0641\u062a\u062d. [@notice]"
  - text: 'It''s "open". [@notice]'
    status: reported   # not yet confirmed
    evidence:
      - source: notice
        quote: The harbour opens on Monday.
timeline:
  - {date: 2025-03-01, event: It opens.}
  - date: 2024-12~
    event: |
      Talks.

      More talks.
unknowns:
  - What comes next.
sources: [notice]
notes: The end
"""
LINES = VALID.split("\n")

# How a person spoils a line, where it can be spoilt so; the values that were meant are the same.
SLIPS: tuple[Callable[[str], str], ...] = (
    lambda line: re.sub(r'"(The harbour: it opens|\S+: .*)"', r"\1", line),
    lambda line: re.sub(r"^(\s*\w+):\s+(?=[A-Za-z2])", r"\1:", line),
    lambda line: line.replace(": ", "\uff1a", 1),
    lambda line: line.replace("2025-04-09", "9 April 2025"),
    lambda line: line.replace("2025-04-09", "2025/4/9"),
    lambda line: line.replace("2025-03-01", "1 March 2025"),
    lambda line: line.replace("2024-12~", "about December 2024"),
    lambda line: line.replace("pt-BR", "PT_br"),
    lambda line: line.replace(": draft", ": Draft"),
    lambda line: line.replace("reported", "\u201cReported\u201d"),
    lambda line: line.replace("- What", "-What"),
    lambda line: re.sub(r"^(\s*)  - (?=Ana|What)", r"\1  ", line),
    lambda line: line.replace("[notice]", "notice"),
    lambda line: line.replace("'It''s", "'It's"),
    lambda line: line.replace("event: |", "evnt: |"),
    lambda line: line.replace("headline", "headlin").replace("sources", "source"),
    lambda line: line.replace("topics", "tags").replace("language", "lang"),
    lambda line: line.replace("published", "Published", 1).replace("timeline", "time-line"),
    lambda line: line.replace("    ", "\t", 1) if line.startswith("    ") else line,
)
ONE_SLIP = st.tuples(st.sampled_from(range(len(LINES))), st.sampled_from(SLIPS))


def spoilt(slips: list[tuple[int, Callable[[str], str]]]) -> str:
    lines = list(LINES)
    for row, slip in slips:
        lines[row] = slip(lines[row])
    return "\n".join(lines)


def errors(text: str) -> int:
    return len(reading(FILE, text).findings)


def value(text: str) -> Value:
    return compose(text).value


def test_the_file_is_right() -> None:
    assert errors(VALID) == 0


def test_every_slip_is_one() -> None:
    assert all(any(slip(line) != line for line in LINES) for slip in SLIPS)


@given(ONE_SLIP)
def test_a_slip_is_mended_to_what_was_meant_or_left(
    slip: tuple[int, Callable[[str], str]],
) -> None:
    text = spoilt([slip])

    result = mended(FILE, text)

    left = errors(result.text)
    assert left <= errors(text)
    if result.findings and not left:
        assert value(result.text) == value(VALID)
    assert_other_lines_stay(text, result.text, slip[0])


@given(st.lists(ONE_SLIP, max_size=6, unique_by=lambda slip: slip[0]))
def test_many_slips_are_mended_to_what_was_meant(
    slips: list[tuple[int, Callable[[str], str]]],
) -> None:
    # Some slips make another text of the file, in which nothing is wrong.
    assume(all(errors(spoilt([slip])) or spoilt([slip]) == VALID for slip in slips))
    text = spoilt(slips)

    result = mended(FILE, text)

    assert mended(FILE, result.text) == (result.text, (), True)
    if result.findings and not errors(result.text):
        assert value(result.text) == value(VALID)
    assert comments(result.text) == comments(text)


@given(st.lists(ONE_SLIP, min_size=2, max_size=9, unique_by=lambda slip: slip[0]))
def test_what_is_mended_at_once_is_what_is_mended_one_by_one(
    slips: list[tuple[int, Callable[[str], str]]],
) -> None:
    text = spoilt(slips)

    at_once = mended(FILE, text)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rounds, "slips_below", lambda *_: [])
        assert mended(FILE, text).text == at_once.text


@given(st.lists(NEARLY_YAML, min_size=2, max_size=5))
def test_so_it_is_with_any_text(parts: list[str]) -> None:
    text = "\n".join(parts)
    at_once = mended(FILE, text)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rounds, "slips_below", lambda *_: [])
        assert mended(FILE, text).text == at_once.text


def assert_other_lines_stay(before: str, after: str, row: int) -> None:
    """Only the line that was spoilt changes, or those of the list that begins on it."""
    matcher = difflib.SequenceMatcher(None, before.split("\n"), after.split("\n"), autojunk=False)
    for tag, start, end, _, _ in matcher.get_opcodes():
        if tag != "equal":
            assert start <= row <= end


def comments(text: str) -> list[str]:
    return re.findall(r"(?:^|\s)#.*", text)


@given(NEARLY_YAML | st.text(max_size=80))
@example("headline: x\n- \uff1a")
def test_any_text_can_be_mended_and_mending_again_changes_nothing(text: str) -> None:
    for file in (FILE, SOURCE):
        result = mended(file, text)

        assert mended(file, result.text).text == result.text
        assert bool(result.findings) == (result.text != text)


@given(st.integers(0, len(VALID)), st.integers(0, 8), NEARLY_YAML)
def test_random_damage_never_becomes_worse(at: int, length: int, put: str) -> None:
    text = VALID[:at] + put + VALID[at + length :]
    before = reading(FILE, text)

    result = mended(FILE, text)

    after = reading(FILE, result.text)
    if not before.is_hidden:
        assert len(after.findings) <= len(before.findings)
    if not result.findings:
        assert result.text == text


# What stands in a text is the text: as somebody types it who knows nothing of YAML.
TYPED = st.lists(
    st.sampled_from(
        [
            *(
                "harbour",
                "The mayor",
                "It's",
                '"open"',
                "\u201cso\u201d",
                ": ",
                ":",
                " ",
                " ",
                ", ",
            ),
            *("@notice", "[[mayor]]", "[@notice]", "*ships*", "**all**", "&", "!", "%", "`x`"),
            *("\\", "{a}", "[b]", "> ", "| ", "- ", "? ", "'", '"', "2025", "\u0627\u0644: ", "="),
        ]
    ),
    min_size=1,
    max_size=7,
).map(lambda words: "".join(words).strip())


@given(st.lists(TYPED.filter(bool), min_size=1, max_size=3))
def test_a_text_that_is_put_into_marks_stays_to_the_letter(texts: list[str]) -> None:
    before = "".join(
        f"{name}: {text}\n" for name, text in zip(("notes", "headline"), texts, strict=False)
    )
    before += "summary: x\n" + "".join(f"status: {text}\n" for text in texts[2:])

    result = mended(FILE, before)

    old, new = before.split("\n"), result.text.split("\n")
    assert len(old) == len(new)
    for was, now in zip(old, new, strict=True):
        name, _, typed = was.partition(": ")
        if was == now or name == "status":
            continue
        read = compose(now).value
        assert isinstance(read, dict)
        (words,) = read.values()
        assert words in {typed, typed[1:-1]}
        if words != typed:
            assert typed[0] == typed[-1]
            assert typed[0] in "\"'"
