from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator.ingest.draft.draft import Draft, Passage
from generator.ingest.draft.extractive import extract
from generator.ingest.draft.methods import method_named
from generator.model.desk import Desk
from generator.model.errors import CannotRun
from tests.ingest.draft.conftest import article_of

MODULE = """\
from generator.ingest.draft.draft import Draft, Passage

def first_line(articles, desk):
    one = articles[0]
    return Draft(headline=one.headline, summary=(Passage(one.id, one.text.splitlines()[0]),))

def broken(articles, desk):
    raise ValueError("the model is tired")

def wordy(articles, desk):
    return "Once upon a time"
"""
POINTS = """\
[briefing_site.draft]
first-line = harbour_drafts:first_line
broken = harbour_drafts:broken
wordy = harbour_drafts:wordy
absent = harbour_drafts:no_such_function
gone = harbour_drafts_that_are_gone:draft
"""


@pytest.fixture
def _package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package with methods, installed beside the program as pip does it."""
    (tmp_path / "harbour_drafts.py").write_text(MODULE, "utf-8")
    info = tmp_path / "harbour_drafts-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: harbour-drafts\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(POINTS, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "harbour_drafts", raising=False)


def test_the_method_that_comes_with_the_program() -> None:
    assert method_named("extractive") is extract


@pytest.mark.usefixtures("_package")
def test_a_method_of_a_package_that_is_installed() -> None:
    draft = method_named("first-line")([article_of("Ships came.\nAll of them.")], Desk())
    assert draft == Draft(headline="The harbour", summary=(Passage("notice", "Ships came."),))


@pytest.mark.usefixtures("_package")
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("absent", 'the method "absent" cannot be loaded: '),
        ("gone", 'the method "gone" cannot be loaded: No module named \'harbour_drafts_that_are'),
        (
            "nothing",
            (
                'there is no method of drafting "nothing"; there is: absent, broken, extractive, '
                "first-line, gone, wordy"
            ),
        ),
    ],
)
def test_a_method_that_cannot_be_had(name: str, said: str) -> None:
    with pytest.raises(CannotRun) as refused:
        method_named(name)
    assert str(refused.value).startswith(said)


@pytest.mark.usefixtures("_package")
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("broken", 'the method "broken" failed: the model is tired'),
        ("wordy", 'the method "wordy" gave no draft but a str'),
    ],
)
def test_a_method_that_fails(name: str, said: str) -> None:
    with pytest.raises(CannotRun) as refused:
        method_named(name)([article_of("Ships came.")], Desk())
    assert str(refused.value) == said
