from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.digest import text_sha256
from tests.cli.conftest import SOURCE, Briefing
from tests.store.folders import tree

OLD = "9c" * 32
HASH = text_sha256("The harbour opens on Monday.")
NOTICE = "briefings/sources/notice.md"


@pytest.fixture
def changed(desk: Path) -> Path:
    """The desk, with an article that is not the one that was captured."""
    text = SOURCE.replace("published:", f"text_sha256: {OLD}\npublished:")
    (desk / NOTICE).write_text(text, encoding="utf-8")
    return desk


def test_the_text_is_accepted(briefing: Briefing, changed: Path) -> None:
    assert briefing("check").status == 1

    ran = briefing("rehash", "notice")

    assert ran.status == 0
    assert ran.out == ""
    assert ran.err == f"{NOTICE}: text_sha256 is now {HASH[:12]}… (was 9c9c9c9c9c9c…)\n"
    assert f"\ntext_sha256: {HASH}\n" in (changed / NOTICE).read_text("utf-8")
    assert briefing("check").status == 0


def test_each_source_is_said(briefing: Briefing, desk: Path) -> None:
    text = SOURCE.replace("---\nheadline", f"---\ntext_sha256: {HASH}\nheadline")
    (desk / "briefings" / "sources" / "right.txt").write_text(text, encoding="utf-8")

    ran = briefing("rehash", NOTICE, "right")

    assert ran.status == 0
    assert ran.err == (
        f"{NOTICE}: text_sha256 is now {HASH[:12]}… (there was none)\n"
        f"briefings/sources/right.txt: text_sha256 is {HASH[:12]}… already\n"
    )


def test_with_an_error_in_one_nothing_is_written(briefing: Briefing, changed: Path) -> None:
    (changed / "briefings" / "sources" / "second.md").write_text("---\nheadlin: x\n---\nText.\n")
    before = tree(changed)

    ran = briefing("rehash", "notice", "second")

    assert ran.status == 1
    assert 'briefings/sources/second.md:2:1: error: "headlin" is not a field' in ran.out
    assert ran.err == "Nothing was written.\n"
    assert tree(changed) == before


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["notice", "nothing"], 'briefing: there is no source "nothing" in briefings/sources/'),
        (["notice", "bare"], "bare.md has no front matter to hold text_sha256"),
        (["notice", "\x1b[31m"], '"\\x1b[31m"'),
        ([], "Missing argument 'SOURCE...'"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    briefing: Briefing, changed: Path, names: list[str], said: str
) -> None:
    (changed / "briefings" / "sources" / "bare.md").write_text("# Bare\n\nText.\n")
    before = tree(changed)

    ran = briefing("rehash", *names)

    assert ran.status == 2
    assert said in ran.err
    assert ran.out == ""
    assert tree(changed) == before


def test_a_desk_in_another_folder(
    briefing: Briefing, changed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(changed.parent)

    assert briefing("-C", "desk", "rehash", NOTICE).status == 0
    assert "already" in briefing("-C", "desk", "rehash", f"desk/{NOTICE}").err
