"""What is not ours is named before anything is written, and stays."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.errors import CannotRun
from generator.publish.plan import Plan
from generator.publish.writer import preview_write, write
from tests.store.folders import pages, put, stamps, tree

FIRST = Plan({"index.md": b"home", "a/one.md": b"one", "a/two.md": b"two"})
SECOND = Plan({"index.md": b"new", "a/one.md": b"new", "b/three.md": b"new"})


def foreign(docs: Path) -> None:
    put(docs, {"b/three.md": "mine"})


def edited(docs: Path) -> None:
    put(docs, {"a/one.md": "one, and my words"})


def edited_leftover(docs: Path) -> None:
    put(docs, {"a/two.md": "two, and my words"})


def link_for_page(docs: Path) -> None:
    put(docs, {"mine.md": "one"})
    (docs / "a" / "one.md").unlink()
    (docs / "a" / "one.md").symlink_to("../mine.md")


def dangling_link(docs: Path) -> None:
    (docs / "b").mkdir()
    (docs / "b" / "three.md").symlink_to(docs.parent / "outside.md")


def link_for_folder(docs: Path) -> None:
    (docs / "a").rename(docs.parent / "outside")
    (docs / "a").symlink_to("../outside")


def dangling_link_for_folder(docs: Path) -> None:
    (docs / "b").symlink_to("../outside")


def folder_for_page(docs: Path) -> None:
    (docs / "index.md").unlink()
    put(docs, {"index.md/note.txt": "mine"})


def folder_for_leftover(docs: Path) -> None:
    (docs / "a" / "two.md").unlink()
    (docs / "a" / "two.md").mkdir()


def file_for_folder(docs: Path) -> None:
    put(docs, {"b": "mine"})


def pipe_for_page(docs: Path) -> None:
    (docs / "index.md").unlink()
    os.mkfifo(docs / "index.md")


IN_THE_WAY: dict[Callable[[Path], None], str] = {
    foreign: "docs/b/three.md (not written by briefing)",
    edited: "docs/a/one.md (changed by hand)",
    edited_leftover: "docs/a/two.md (changed by hand)",
    link_for_page: "docs/a/one.md (a link)",
    dangling_link: "docs/b/three.md (a link)",
    link_for_folder: "docs/a (a link, which is never followed)",
    dangling_link_for_folder: "docs/b (a link, which is never followed)",
    folder_for_page: "docs/index.md (a folder)",
    folder_for_leftover: "docs/a/two.md (a folder)",
    file_for_folder: "docs/b (a file where a folder must be)",
    pipe_for_page: "docs/index.md (not a plain file)",
}


@pytest.mark.parametrize("obstacle", IN_THE_WAY, ids=lambda obstacle: obstacle.__name__)
@pytest.mark.parametrize("function", [write, preview_write])
def test_what_is_in_the_way_is_named_and_nothing_is_written(
    docs: Path,
    obstacle: Callable[[Path], None],
    function: Callable[[Path, Plan], object],
) -> None:
    write(docs, FIRST)
    obstacle(docs)
    before, stamps_before = tree(docs.parent), stamps(docs.parent)

    with pytest.raises(CannotRun) as refused:
        function(docs, SECOND)

    message = str(refused.value)
    assert message.startswith("nothing was written, because briefing did not make what is in its")
    assert IN_THE_WAY[obstacle] in message
    assert message.count("docs/") == 1
    assert "\n" not in message
    assert tree(docs.parent) == before
    assert stamps(docs.parent) == stamps_before


def test_everything_that_is_in_the_way_is_named_at_once(docs: Path) -> None:
    write(docs, FIRST)
    for obstacle in (foreign, edited, edited_leftover):
        obstacle(docs)

    with pytest.raises(CannotRun) as refused:
        write(docs, SECOND)

    assert "docs/a/one.md (changed by hand), docs/b/three.md (not written by briefing)" in str(
        refused.value
    )
    assert "docs/a/two.md (changed by hand)" in str(refused.value)


def test_what_was_moved_away_is_in_nobodys_way(docs: Path) -> None:
    write(docs, FIRST)
    edited(docs)
    (docs / "a" / "one.md").rename(docs / "a" / "mine.md")

    assert write(docs, SECOND).added == ("a/one.md", "b/three.md")

    assert pages(docs) == {**SECOND.pages, "a/mine.md": b"one, and my words"}


@pytest.mark.parametrize("function", [write, preview_write])
@pytest.mark.parametrize("make", [Path.touch, lambda docs: docs.symlink_to("elsewhere")])
def test_docs_itself_must_be_a_folder(
    docs: Path, make: Callable[[Path], None], function: Callable[[Path, Plan], object]
) -> None:
    (docs.parent / "elsewhere").mkdir()
    make(docs)

    with pytest.raises(CannotRun, match="is not a folder, or a link to one"):
        function(docs, FIRST)

    assert not tree(docs.parent / "elsewhere")


def test_docs_is_made_but_not_what_it_is_in(tmp_path: Path) -> None:
    with pytest.raises(CannotRun, match=r"no-desk/docs cannot be made: No such file"):
        write(tmp_path / "no-desk" / "docs", FIRST)


def test_nothing_is_swept_behind_a_link_on_the_way(docs: Path) -> None:
    write(docs, Plan({"a/b/page.md": b""}))
    (docs / "a").rename(docs.parent / "outside")
    (docs / "a").symlink_to("../outside")
    put(docs.parent, {"outside/b/.briefing-0123456789abcdef.tmp": "not ours to remove"})
    before = tree(docs.parent)

    with pytest.raises(CannotRun, match=r"docs/a \(a link"):
        write(docs, Plan({}))

    assert tree(docs.parent) == before
