"""A citation mark that quotes opens the passage."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.golden import GOLDEN

SAMPLE = GOLDEN / "sample" / "pages"


def pages_with_passages() -> list[Path]:
    return [path for path in SAMPLE.rglob("*.md") if 'class="passage"' in path.read_text("utf-8")]


@pytest.mark.parametrize("path", pages_with_passages(), ids=lambda path: str(path.stem))
def test_each_mark_that_opens_a_passage_finds_it_and_each_passage_leads_back(path: Path) -> None:
    page = LexborHTMLParser(path.read_text("utf-8"))
    ids = [node.attributes["id"] or "" for node in page.css("[id]")]

    assert len(ids) == len(set(ids))
    targets = [link.attributes["href"] or "" for link in page.css("sup.cite a")]
    opened = [target[1:] for target in targets if target.startswith("#passage-")]
    assert opened
    assert sorted(opened) == sorted(name for name in ids if name.startswith("passage-"))
    for passage in page.css(".passage"):
        back = passage.css_first("a.passage-close")
        assert back
        assert (back.attributes["href"] or "")[1:] in ids
        assert passage.css("mark")
