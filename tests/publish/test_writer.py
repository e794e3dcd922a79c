"""What a run does to ``docs/`` when nothing goes wrong."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from generator.publish.manifest import FILE_NAME
from generator.publish.plan import Plan
from generator.publish.writer import Written, preview_write, write
from tests.store.folders import pages, put, stamps, tree

FIRST = {"index.md": b"home", "a/one.md": b"one", "a/b/two.md": b"two\r\n\xff"}


def folders(docs: Path) -> set[str]:
    return {path.relative_to(docs).as_posix() for path in docs.rglob("*") if path.is_dir()}


def test_pages_are_written_with_the_folders_that_they_need(docs: Path) -> None:
    expected = Written(("a/b/two.md", "a/one.md", "index.md"), (), (), ())
    assert preview_write(docs, Plan(FIRST)) == expected
    assert not docs.exists()

    assert write(docs, Plan(FIRST)) == expected

    assert pages(docs) == FIRST


def test_a_second_run_touches_nothing(docs: Path) -> None:
    write(docs, Plan(FIRST))
    before = stamps(docs)

    assert write(docs, Plan(FIRST)) == Written((), (), (), tuple(sorted(FIRST)))

    assert stamps(docs) == before
    assert FILE_NAME in before


def test_only_what_differs_is_touched(docs: Path) -> None:
    write(docs, Plan(FIRST))
    before = stamps(docs)
    plan = Plan({**FIRST, "a/one.md": b"one!", "a/three.md": b"three"})
    expected = Written(("a/three.md",), ("a/one.md",), (), ("a/b/two.md", "index.md"))
    assert preview_write(docs, plan) == expected
    assert stamps(docs) == before

    assert write(docs, plan) == expected

    assert pages(docs) == plan.pages
    after = stamps(docs)
    touched = {path for path in after if after[path] != before.get(path)}
    assert touched == {"a/one.md", "a/three.md", FILE_NAME}


def test_pages_of_earlier_plans_go_with_the_folders_made_for_them(docs: Path) -> None:
    write(docs, Plan(FIRST | {"c/d/e/f.md": b""}))
    plan = Plan({"index.md": b"home"})
    assert preview_write(docs, plan).removed == ("a/b/two.md", "a/one.md", "c/d/e/f.md")

    assert write(docs, plan).removed == ("a/b/two.md", "a/one.md", "c/d/e/f.md")

    assert pages(docs) == plan.pages
    assert folders(docs) == set()


def test_nothing_at_all_can_be_planned(docs: Path) -> None:
    write(docs, Plan(FIRST))

    assert write(docs, Plan({})).removed == tuple(sorted(FIRST))

    assert pages(docs) == {}


def test_a_folder_in_which_a_person_keeps_something_stays(docs: Path) -> None:
    write(docs, Plan(FIRST))
    put(docs, {"a/b/note.txt": "mine"})

    write(docs, Plan({}))

    assert pages(docs) == {"a/b/note.txt": b"mine"}
    (docs / "a/b/note.txt").unlink()
    write(docs, Plan({}))
    assert folders(docs) == {"a", "a/b"}  # from now on the person's


def test_a_folder_that_a_person_made_stays(docs: Path) -> None:
    (docs / "a").mkdir(parents=True)
    write(docs, Plan(FIRST))

    write(docs, Plan({}))

    assert folders(docs) == {"a"}


def test_a_folder_is_needed_by_the_folders_in_it(docs: Path) -> None:
    write(docs, Plan(FIRST))

    write(docs, Plan({"a/b/two.md": b"two"}))
    assert folders(docs) == {"a", "a/b"}

    write(docs, Plan({}))
    assert folders(docs) == set()


def test_folders_that_a_failed_run_made_go_though_all_pages_are_there(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(docs, Plan(FIRST))
    with monkeypatch.context() as patch:
        patch.setattr("generator.publish.writer.write_beside", _interrupted)
        with pytest.raises(KeyboardInterrupt):
            write(docs, Plan(FIRST | {"x/y/new.md": b"new"}))
    assert folders(docs) == {"a", "a/b", "x", "x/y"}

    write(docs, Plan(FIRST))

    assert folders(docs) == {"a", "a/b"}


def _interrupted(*_: object) -> str:
    raise KeyboardInterrupt


def test_pages_that_a_person_deleted_come_back(docs: Path) -> None:
    write(docs, Plan(FIRST))
    (docs / "a" / "one.md").unlink()
    (docs / "a" / "b" / "two.md").unlink()
    (docs / "a" / "b").rmdir()

    assert write(docs, Plan(FIRST)).added == ("a/b/two.md", "a/one.md")

    assert pages(docs) == FIRST


def test_temporary_files_of_killed_runs_go_even_where_no_page_is_planned_any_more(
    docs: Path,
) -> None:
    write(docs, Plan(FIRST))
    name = ".briefing-0123456789abcdef.tmp"
    others = {"a/.briefing-notes.tmp": b"mine", f"mine/{name}": b"not where pages are"}
    put(docs, others | {name: b"cut", f"a/b/{name}": b"cut", f"new/{name}": b"cut"})

    write(docs, Plan({"new/page.md": b"", "index.md": b"home"}))

    assert pages(docs) == others | {"new/page.md": b"", "index.md": b"home"}
    assert folders(docs) == {"a", "mine", "new"}


def test_everything_is_on_the_disk_before_it_has_its_name(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """First the manifest that knows both, then all new pages, only then the renames."""
    write(docs, Plan(FIRST))
    events: list[str] = []
    fsync, replace, unlink = os.fsync, os.replace, os.unlink

    def flushed(descriptor: int) -> None:
        fsync(descriptor)
        events.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")

    def renamed(source: str, target: Path) -> None:
        replace(source, target)
        events.append(Path(target).name)

    def removed(path: Path) -> None:
        unlink(path)
        events.append(f"no {path.name}")

    monkeypatch.setattr(os, "fsync", flushed)
    monkeypatch.setattr(os, "replace", renamed)
    monkeypatch.setattr(os, "unlink", removed)

    write(docs, Plan({"index.md": b"new", "c/d/new.md": b"new", "a/one.md": b"one"}))

    assert events == [
        *("file", FILE_NAME, "folder"),
        *("file", "file", "new.md", "index.md", "no two.md"),
        *["folder"] * len(["", "a", "a/b", "c", "c/d"]),
        *("file", FILE_NAME, "folder"),
    ]


def test_the_order_of_a_plan_leaves_no_trace(docs: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    write(docs, Plan(FIRST))

    write(other, Plan(dict(reversed(FIRST.items()))))

    assert tree(other) == tree(docs)
