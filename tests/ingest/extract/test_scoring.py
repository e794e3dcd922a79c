"""The measure of the benchmark, on texts whose score is known by hand."""

from __future__ import annotations

import gzip
import json
import time
from pathlib import Path

import pytest

from benchmarks.extraction.__main__ import main
from benchmarks.extraction.bodies import score
from benchmarks.extraction.corpora import EvaluationPage
from benchmarks.extraction.extractors import NOTHING, Extracted, timed
from benchmarks.extraction.titles import stands_on


@pytest.mark.parametrize(
    ("truth", "found", "precision", "recall"),
    [
        ("a b c d e", "a b c d e", 1, 1),
        ("a b c d e", "a, b. C d", 0, 0),  # case counts, marks do not
        ("a b c d e", "a b c d", 1, 0.5),
        ("a b c d", "a b c d x y", 1 / 3, 1),
        ("a b", "a b", 1, 1),  # shorter than a run of four: one run
        ("a b c d", "", 0, 0),
    ],
)
def test_texts_are_compared_by_their_runs_of_four_words(
    truth: str, found: str, precision: float, recall: float
) -> None:
    result = score([(truth, found)])
    assert (result.precision, result.recall) == pytest.approx((precision, recall))


def test_f1_is_of_the_means_over_pages() -> None:
    result = score([("a b c d", "a b c d"), ("a b c d e", "a b c d")])
    assert result.precision == 1
    assert result.recall == 0.75
    assert result.f1 == pytest.approx(2 * 0.75 / 1.75)


def test_pages_of_both_corpora_are_scored(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = " ".join(f"word{n} of the text" for n in range(60))
    page = (
        f"<!DOCTYPE html><html><body><h1>Harbour to open</h1><p>{text}</p></body></html>".encode()
    )
    url = "https://gazette.example.com/a"
    (tmp_path / "html").mkdir()
    (tmp_path / "html/a.html.gz").write_bytes(gzip.compress(page))
    truth = {"a": {"articleBody": text, "url": url}}
    (tmp_path / "ground-truth.json").write_text(json.dumps(truth))
    (tmp_path / "eval").mkdir()
    (tmp_path / "eval/a.html").write_bytes(page)
    noted = {"file": "a.html", "title": "Harbour to open", "with": ["word7 of"], "without": ["x"]}
    (tmp_path / "evaldata.json").write_text(json.dumps({url: noted}))

    assert main([str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    ours = [line.split() for line in printed.splitlines() if line.startswith("ours")]
    assert [line[1:4] for line in ours] == [["1.0000"] * 3, ["100.0%"] * 3]
    assert "1 of the pages have a title noted, and 1 of them hold it" in printed


def test_each_page_is_timed_by_its_least_disturbed_round_and_told_once() -> None:
    asked: list[str] = []

    def slow_at_first(_: bytes, url: str) -> Extracted:
        asked.append(url)
        end = time.process_time() + (0.05 if len(asked) == 1 else 0)
        while time.process_time() < end:
            pass
        return Extracted(url, "", "")

    def broken(_: bytes, url: str) -> Extracted:
        raise ValueError(url)

    one, other = timed((slow_at_first, broken), [(b"", "a"), (b"", "b")], rounds=3)
    assert asked == ["a"] * 3 + ["b"] * 3
    assert [result.headline for result in one.results] == ["a", "b"]
    assert max(one.seconds) < 0.05
    assert (one.exceptions, other.exceptions) == ([], ["ValueError (a)", "ValueError (b)"])
    assert other.results == [NOTHING, NOTHING]


LINKED = '{"@type": "Article", "headline": "Harbour to open"}'


@pytest.mark.parametrize(
    ("head", "body", "is_held"),
    [
        ("<title>Harbour to open | Tidewater</title>", "", True),
        ('<meta property="og:title" content="Harbour  to open">', "", True),
        (f'<script type="application/ld+json">{LINKED}</script>', "", True),
        ("", "<h2>Har\u00adbour <i>to</i> open</h2>", True),
        ("", "<h1>HARBOUR TO OPEN</h1>", False),
        ("", "<script>var title = 'Harbour to open'</script><p>Harbour</p>", False),
    ],
)  # fmt: skip
def test_a_page_holds_its_title_or_does_not(head: str, body: str, is_held: bool) -> None:
    page = f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    assert stands_on(EvaluationPage(page.encode(), "", "Harbour to open", (), ())) is is_held


def test_headlines_that_differ_are_listed_with_what_the_page_tells(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = " ".join(f"word{n} of the text" for n in range(60))
    page = f"<!DOCTYPE html><html><body><h1>Harbour to open</h1><p>{text}</p></body></html>"
    (tmp_path / "eval").mkdir()
    noted = {
        "https://a.example.com": ("HARBOUR TO OPEN", "capitals or marks"),
        "https://b.example.com": ("Harbour", "a piece of what was found"),
        "https://c.example.com": ("word7 of", "another line of the page"),
        "https://d.example.com": ("A pier", "not on the page"),
        "https://e.example.com": ("Harbour to open", ""),
    }
    (tmp_path / "eval/a.html").write_text(page)
    pages = {url: {"file": "a.html", "title": title, "with": [], "without": []}
             for url, (title, _) in noted.items()}  # fmt: skip
    (tmp_path / "evaldata.json").write_text(json.dumps(pages))

    assert main([str(tmp_path), "--missed"]) == 0
    told = [line for line in capsys.readouterr().out.splitlines() if ": half " in line]
    assert [line.partition(":")[0] for line in told] == [why for _, why in noted.values() if why]


def test_a_folder_without_pages_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path)]) == 2
    assert "no pages" in capsys.readouterr().err
