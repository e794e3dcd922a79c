"""The pages of two public corpora, as they lie in checkouts of their repositories."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import NamedTuple


class ScoredPage(NamedTuple):
    """A page whose body somebody copied by hand."""

    data: bytes
    url: str
    body: str


class EvaluationPage(NamedTuple):
    """A page of which somebody noted the title, some pieces of its text, and of what is none."""

    data: bytes
    url: str
    title: str
    inside: tuple[str, ...]
    outside: tuple[str, ...]


def scored_pages(folder: Path) -> list[ScoredPage]:
    """The 181 pages of scrapinghub's benchmark: ``ground-truth.json`` and ``html/*.html.gz``."""
    found = []
    for truth in sorted(folder.rglob("ground-truth.json")):
        for key, page in json.loads(truth.read_text("utf-8")).items():
            data = gzip.decompress((truth.parent / "html" / f"{key}.html.gz").read_bytes())
            found.append(ScoredPage(data, page.get("url", ""), page["articleBody"]))
    return found


def evaluation_pages(folder: Path) -> list[EvaluationPage]:
    """The pages of trafilatura's evaluation: ``tests/evaldata.json``, ``eval/`` and ``cache/``."""
    found = []
    for truth in sorted(folder.rglob("evaldata.json")):
        for url, page in json.loads(truth.read_text("utf-8")).items():
            places = (truth.parent / part / page["file"] for part in ("eval", "cache"))
            for path in filter(Path.is_file, places):
                title, inside, outside = page.get("title") or "", page["with"], page["without"]
                found.append(
                    EvaluationPage(path.read_bytes(), url, title, tuple(inside), tuple(outside))
                )
    return found
