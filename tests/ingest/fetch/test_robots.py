from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.fetch.robots import Robots, parse_robots

FILES = Path(__file__).parent / "robots"


def allowed(text: str, target: str) -> bool:
    return parse_robots(text.encode()).allow(target)


@pytest.mark.parametrize("name", sorted(file.stem for file in FILES.glob("*.txt")))
def test_the_files_mean_what_their_comments_say(name: str) -> None:
    text = (FILES / f"{name}.txt").read_text("utf-8")
    expected = re.findall(r"^# (yes|no) (/\S*)$", text, re.MULTILINE)
    assert {answer for answer, _ in expected} == {"yes", "no"}

    assert [(("yes" if allowed(text, path) else "no"), path) for _, path in expected] == expected


@pytest.mark.parametrize("text", ["", "nonsense", "Disallow: /", "<html><p>Disallow: /</p></html>"])
def test_what_is_no_robots_txt_forbids_nothing(text: str) -> None:
    assert allowed(text, "/a")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_they_like(end: str) -> None:
    assert not allowed(f"\ufeffuser-AGENT : *{end}{end}DISALLOW:/a # b{end}", "/ab")


def test_what_comes_after_the_first_half_megabyte_is_not_read() -> None:
    text = "User-agent: *\n" + "#" * 512_000 + "\nDisallow: /\n"
    assert allowed(text, "/a")


def test_a_name_may_be_repeated_before_the_rules() -> None:
    text = "User-agent: *\nUser-agent: *\nUser-agent: briefing-site\nUser-agent: *\nDisallow: /a"
    assert not allowed(text, "/a")


PATTERN = st.text("ab/*$", max_size=8).map(lambda text: f"/{text}")


@given(PATTERN, st.text("ab/$", max_size=10).map(lambda text: f"/{text}"))
def test_a_star_is_anything_and_a_dollar_the_end(pattern: str, path: str) -> None:
    to_end = pattern.endswith("$")
    parts = map(re.escape, pattern.removesuffix("$").split("*"))
    wanted = re.compile(".*".join(parts) + ("$" if to_end else ""))

    assert Robots(((pattern, False),)).allow(path) == (wanted.match(path) is None)


@given(st.binary(max_size=200), st.text(min_size=1, max_size=20))
def test_no_file_is_too_strange(data: bytes, target: str) -> None:
    assert parse_robots(data).allow("/robots.txt")
    parse_robots(b"User-agent: *\nDisallow: " + data).allow(target)


def test_a_file_made_to_cost_much_costs_little() -> None:
    # As many groups as fit, each with all rules, would be a thousand million rules.
    names = "".join(f"User-agent: b{number}\n" for number in range(16_000))
    rules = "".join(f"Disallow: /{number}\n" for number in range(14_000))
    assert parse_robots(f"User-agent: *\n{names}{rules}".encode()).allow("/a")
    again = "User-agent: *\n" * 16_000 + rules
    assert len(parse_robots(again.encode()).rules) == 14_000
    stars = "User-agent: *\nDisallow: /" + "*a" * 250_000 + "b\n"
    assert allowed(stars, "/" + "a" * 2_000)
