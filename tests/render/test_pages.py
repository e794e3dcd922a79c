"""Whole desks to the text of their pages, compared with the trees in ``tests/golden/``.

A case is a folder: ``desk/`` with the files of a desk, ``pages/`` with what becomes of them. The
sample desk of the repository is a case too.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.check.excerpts import evidence_for
from generator.check.quotations.verifying import Quotations
from generator.check.release import released
from generator.read.desk import read_desk
from generator.render.pages import ASSETS, render
from tests.golden import GOLDEN, compare_tree

AS_OF = datetime(2025, 5, 1, tzinfo=UTC)
ROOT = Path(__file__).parent.parent.parent

CASES = sorted(folder.name for folder in GOLDEN.iterdir())


@pytest.mark.parametrize("case", CASES)
def test_pages_of(case: str, renew: bool) -> None:
    folder = GOLDEN / case
    desk = folder / "desk"
    read = read_desk(desk if desk.exists() else ROOT)
    assert not read.findings

    shown = released(read.desk, AS_OF)
    pages = render(shown, evidence_for(Quotations(read.desk), shown))

    for asset in ASSETS:
        assert pages.pop(asset)
    compare_tree(folder / "pages", pages, renew=renew)


def test_drafts_are_rendered_when_they_are_asked_for() -> None:
    desk = read_desk(GOLDEN / "held-back" / "desk").desk

    shown = set(render(released(desk, AS_OF)))
    with_drafts = set(render(released(desk, AS_OF, drafts=True)))

    held = {f"briefings/{name}.md" for name in ("draft", "in-review", "embargoed", "expired")}
    assert held <= with_drafts
    assert not held & shown
