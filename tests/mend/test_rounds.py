"""Many slips in one file: all are mended, and in a time that grows with their number."""

from __future__ import annotations

import time

import pytest

from generator.mend.rounds import mended
from tests.mend.test_cases import desk_file

FILE = desk_file("briefings/harbour.yml")
SOURCE = desk_file("briefings/sources/notice.md")

HEAD = "headline: The harbour\nsummary: It opens.\nkey_points:\n  - It is so.\n"
TAIL = "status: draft\n"


def points(*lines: str) -> str:
    return HEAD + "".join(f"  - {line}\n" for line in lines) + TAIL


# Each hides those below it, until it is mended.
@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("  - The mayor said: it opens: now.\n", '  - "The mayor said: it opens: now."\n'),
        ("  - @mayor speaks\n", '  - "@mayor speaks"\n'),
        ("  -It opens.\n", "  - It opens.\n"),
        ("  - text: He said: it opens.\n", '  - text: "He said: it opens."\n'),
        ("  - `x` opens\n  - %5 more: no\n", '  - "`x` opens"\n  - "%5 more: no"\n'),
    ],
)
def test_all_are_mended_at_once(wrong: str, right: str) -> None:
    text, number = HEAD + wrong * 400 + TAIL, 400 * wrong.count("\n")

    # Two rounds, and one in which nothing is left: the last, which says so.
    result = mended(FILE, text, rounds=3)

    assert result.text == HEAD + right * 400 + TAIL
    assert [finding.line for finding in result.findings] == list(range(5, 5 + number))
    assert result.is_finished


def test_ten_times_as_many_take_about_ten_times_as_long() -> None:
    def seconds(number: int) -> float:
        text = points(*["The mayor said: it opens: now."] * number)
        start = time.process_time()
        assert len(mended(FILE, text).findings) == number
        return time.process_time() - start

    seconds(10)
    # With a round for each slip it was a hundred times as long.
    assert seconds(3_000) < 35 * min(seconds(300) for _ in range(3))


def test_what_is_cut_short_says_so_and_goes_on_next_time() -> None:
    # The mend of a tab is one of all tabs, so it is a round of its own.
    text = "headline: The harbour: day two\nsummary: x\nkey_points:\n\t- It opens.\n"

    first = mended(FILE, text, rounds=1)
    assert not first.is_finished
    assert len(first.findings) == 1

    rest = mended(FILE, first.text)
    assert rest.is_finished
    assert rest.text == (
        'headline: "The harbour: day two"\nsummary: x\nkey_points:\n  - It opens.\n'
    )


def test_what_looks_like_a_slip_within_a_text_stays() -> None:
    """Each line would be one, if it stood in a list."""
    block = "notes: |\n  - He said: it opens: now.\n  - @mayor\n  headline: a: b\n"
    quoted = 'method: "It is\n  - so: it opens: now.\n  - @mayor"\n'
    folded = "angle: >\n  - so: it opens: now.\n"
    text = f"headline: a: b\n{block}{quoted}{folded}summary: c: d\n"

    result = mended(FILE, text)

    assert result.text == f'headline: "a: b"\n{block}{quoted}{folded}summary: "c: d"\n'
    assert [finding.line for finding in result.findings] == [1, 11]


def test_the_article_of_a_source_stays() -> None:
    article = "He said: it opens: now.\n\n- @mayor: so\n\nheadline: a: b\n"
    text = f"---\nheadline: a: b\npublisher: c: d\n---\n{article}"

    result = mended(SOURCE, text)

    assert result.text == f'---\nheadline: "a: b"\npublisher: "c: d"\n---\n{article}'


def test_what_cannot_be_mended_hides_only_what_stands_below_it() -> None:
    slips = ["The mayor said: it opens: now."] * 20
    text = points(*slips, '"never closed', *slips)

    result = mended(FILE, text)

    mended_slips = [f'"{slip}"' for slip in slips]
    assert result.text == points(*mended_slips, '"never closed', *slips)
    assert result.is_finished
