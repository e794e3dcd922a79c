"""The measure of the benchmark, on texts whose score is known by hand."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from benchmarks.extraction.__main__ import main
from benchmarks.extraction.bodies import score


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


def test_a_folder_without_pages_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path)]) == 2
    assert "no pages" in capsys.readouterr().err
