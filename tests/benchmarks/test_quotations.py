"""The part on single quotations: what is looked for, who is measured, and what is said of it."""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks import peer
from benchmarks.desk import Sizes
from benchmarks.plan import Plan
from benchmarks.process import CommandFailedError, run
from benchmarks.quotations import quotations
from benchmarks.spans import LONGEST, PER_ARTICLE, SHORTEST, Material, material

ARTICLES = 30
OWN_ROWS = [
    "found",
    "found, each of another article",
    "found, with the folding of articles",
    "not there",
    "not there, and the nearest passage",
]
PEER = """
import json, sys
made = json.load(open(sys.argv[1]))
rates = {"found": 10.0, "validate": 20.0, "scattered": 2.0, "folded": 5.0}
accepted = dict.fromkeys(made["altered"], 1)
print(json.dumps({"rates": rates, "accepted": accepted, "version": "7.8.9", "found": 23}))
"""


@pytest.fixture(scope="module")
def made() -> Material:
    return material(ARTICLES, seed=1)


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return Plan(tmp_path, tmp_path, Sizes(1, 4, 2), runs=2)


def test_every_quotation_is_cut_out_at_word_boundaries_in_three_languages(made: Material) -> None:
    assert {language for language, _ in made.articles} == {"en", "tr", "ar"}
    assert len(made.spans) == ARTICLES * PER_ARTICLE
    for number, start, words in made.spans:
        text = made.articles[number][1]
        assert text[start : start + len(words)] == words
        assert text[start - 1 : start].strip() == ""
        assert text[start + len(words) : start + len(words) + 1].strip() == ""
    lengths = {len(span.words.split()) for span in made.spans}
    assert min(lengths) == SHORTEST
    assert LONGEST - 5 < max(lengths) <= LONGEST


def test_the_same_quotations_come_from_another_article_each_time(made: Material) -> None:
    assert [span.article for span in made.spans] == sorted(span.article for span in made.spans)
    assert sorted(made.scattered) == sorted(made.spans)
    assert all(one.article != other.article for one, other in pairwise(made.scattered))


def test_what_is_not_there_differs_in_one_word(made: Material) -> None:
    cut = {(span.article, span.start): span.words for span in made.spans}
    for number, start, words in made.absent:
        there = cut[number, start].split(" ")
        assert words not in made.articles[number][1]
        assert sum(a != b for a, b in zip(words.split(" "), there, strict=True)) == 1


def test_what_is_altered_has_the_words_of_its_text(made: Material) -> None:
    assert [len(ones) for ones in made.altered.values()] == [ARTICLES] * 3
    for ones in made.altered.values():
        for _, text, words in ones:
            assert words not in text
            assert set(words.split()) - {"...", "5"} <= set(text.split())


def test_the_same_seed_makes_the_same_quotations() -> None:
    assert material(2, seed=3) == material(2, seed=3)
    assert material(2, seed=3) != material(2, seed=4)


def test_without_the_peer_there_are_our_own_figures(
    plan: Plan, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interpreter() -> Path:
        raise CommandFailedError("pip ended with status 1:\nno way to registry.example")

    monkeypatch.setattr(peer, "interpreter", interpreter)

    table = quotations(plan)

    assert [row.what for row in table.rows] == OWN_ROWS
    assert all(len(row.figures) == 2 for row in table.rows)
    assert "The peer could not be installed or run here" in table.about
    assert table.about.endswith(
        "Of 2 altered in each way we accept: a negation left out 0, pieces in reverse order 0, a "
        "decimal point dropped 0."
    )
    assert "no way to registry.example" in capsys.readouterr().err
    assert "registry" not in table.markdown()
    assert "kept" not in table.markdown()  # the goals are about another size


def test_the_peer_is_measured_in_turn_with_us(
    plan: Plan, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script = tmp_path / "peer.py"
    script.write_text(PEER)
    monkeypatch.setattr(peer, "interpreter", lambda: Path(sys.executable))
    monkeypatch.setattr(peer, "INSIDE", script)

    table = quotations(plan)

    rows = {row.what: row.figures for row in table.rows}
    assert list(rows)[: len(OWN_ROWS)] == OWN_ROWS
    assert rows["peer: validate"] == [20, 20]
    # The faster of the two ways is the yardstick.
    assert rows["found / peer"] == [figure / 20 for figure in rows["found"]]
    assert rows["found / peer, each of another article"] == [
        figure / 2 for figure in rows["found, each of another article"]
    ]
    assert "linkml-reference-validator 7.8.9" in table.about
    assert "It accepts 23 of the 24." in table.about
    assert "it accepts: a negation left out 1, pieces in reverse order 1" in table.about


def test_a_peer_that_fails_is_no_figure(
    plan: Plan,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    script = tmp_path / "peer.py"
    script.write_text("raise SystemExit('another interface')")
    monkeypatch.setattr(peer, "interpreter", lambda: Path(sys.executable))
    monkeypatch.setattr(peer, "INSIDE", script)

    table = quotations(plan)

    assert [row.what for row in table.rows] == OWN_ROWS
    assert "The peer could not be installed or run here" in table.about
    assert capsys.readouterr().err.count("another interface") == 1


def test_a_quotation_that_is_not_found_at_its_place_is_no_figure(tmp_path: Path) -> None:
    made = material(1, seed=1)
    moved = [span._replace(start=span.start + 1) for span in made.spans]
    file = tmp_path / "spans.json"
    file.write_text(json.dumps(made._replace(spans=moved)._asdict()), "utf-8")

    with pytest.raises(CommandFailedError, match="came out as Found"):
        run((sys.executable, "-m", "benchmarks.single", str(file)), tmp_path)
