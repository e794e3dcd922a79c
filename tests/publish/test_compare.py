from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.errors import CannotRun
from generator.publish.compare import Comparison, compare, folders_to_make
from generator.publish.manifest import Manifest, digest
from generator.publish.plan import Plan
from tests.store.folders import put, stamps


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    folder.mkdir()
    return folder


def ours(**files: str) -> Manifest:
    """We wrote ``a`` with this text, as ``a.md``."""
    return Manifest({f"{name}.md": (digest(text.encode()),) for name, text in files.items()})


def fates(result: Comparison) -> dict[str, list[str]]:
    named = ("added", "changed", "removed", "unchanged")
    return {name: found for name in named if (found := getattr(result, name))}


def test_each_page_has_one_fate(docs: Path) -> None:
    put(docs, {"same.md": "s", "old.md": "old", "gone.md": "g", "mine.md": "mine"})
    plan = Plan({"z/new.md": b"n", "new.md": b"n", "same.md": b"s", "old.md": b"new"})
    before = stamps(docs)

    result = compare(docs, plan, ours(same="s", old="old", gone="g", lost="l"))

    assert fates(result) == {
        "added": ["new.md", "z/new.md"],
        "changed": ["old.md"],
        "removed": ["gone.md"],
        "unchanged": ["same.md"],
    }
    assert not result.conflicts
    assert not result.equal
    assert result.digests["new.md"] == digest(b"n")
    assert result.seen["new.md"] is None
    mark = result.seen["old.md"]
    assert mark
    assert mark.size == 3
    assert stamps(docs) == before


def test_a_folder_that_holds_what_is_planned_is_equal(docs: Path) -> None:
    put(docs, {"same.md": "s", "mine.md": "mine"})

    result = compare(docs, Plan({"same.md": b"s"}), ours(same="s", gone_already="g"))

    assert result.equal
    assert fates(result) == {"unchanged": ["same.md"]}


def test_a_folder_that_is_not_there_is_empty(docs: Path) -> None:
    result = compare(docs / "none", Plan({"a/b.md": b""}), Manifest())

    assert fates(result) == {"added": ["a/b.md"]}


def test_each_digest_of_a_run_that_was_cut_is_ours(docs: Path) -> None:
    put(docs, {"a.md": "two", "b.md": "one"})
    both = (digest(b"one"), digest(b"two"))

    result = compare(docs, Plan({"a.md": b"three"}), Manifest({"a.md": both, "b.md": both}))

    assert fates(result) == {"changed": ["a.md"], "removed": ["b.md"]}


def test_what_a_person_did_to_a_page_of_ours_is_in_the_way(docs: Path) -> None:
    put(docs, {"edited.md": "e!", "kept.md": "k!", "foreign.md": "f"})
    plan = Plan({"edited.md": b"new", "foreign.md": b"new"})

    result = compare(docs, plan, ours(edited="e", kept="k"))

    assert result.conflicts == {
        "edited.md": "changed by hand",
        "foreign.md": "not written by briefing",
        "kept.md": "changed by hand",
    }
    assert fates(result) == {}


def test_a_page_edited_back_to_what_is_planned_is_unchanged(docs: Path) -> None:
    put(docs, {"a.md": "new"})

    result = compare(docs, Plan({"a.md": b"new"}), ours(a="old"))

    assert result.equal


def test_the_outermost_folder_that_is_something_else_is_named_once(docs: Path) -> None:
    put(docs, {"file": "", "b/file": ""})
    (docs / "link").symlink_to("b")
    plan = Plan(dict.fromkeys(("file/x/1", "file/x/2", "link/y/1", "b/file/1"), b""))

    result = compare(docs, plan, Manifest())

    assert result.conflicts == {
        "b/file": "a file where a folder must be",
        "file": "a file where a folder must be",
        "link": "a link, which is never followed",
    }


def test_pages_of_ours_behind_a_link_are_not_looked_for(docs: Path) -> None:
    """Their removal would happen elsewhere."""
    put(docs.parent, {"elsewhere/a.md": "a"})
    (docs / "link").symlink_to("../elsewhere")
    written = Manifest({"link/a.md": (digest(b"a"),)})

    result = compare(docs, Plan({}), written)

    assert result.conflicts == {"link": "a link, which is never followed"}
    assert not result.removed


def test_pages_of_ours_below_what_is_now_a_file_are_gone(docs: Path) -> None:
    put(docs, {"notes": "a person's"})

    assert compare(docs, Plan({}), Manifest({"notes/a.md": (digest(b"a"),)})).equal


def test_what_cannot_be_read_is_told_in_one_line(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("os.lstat", refuse)

    with pytest.raises(CannotRun, match=r"^docs/page\.md cannot be read: Permission denied$"):
        compare(docs, Plan({"page.md": b""}), Manifest())


def test_a_name_that_no_file_can_have_is_not_there(docs: Path) -> None:
    path = "n" * 300 + ".md"

    assert compare(docs, Plan({}), Manifest({path: (digest(b"a"),)})).equal


@pytest.mark.parametrize(
    ("number", "end"),
    [(1, "p00.md (why). "), (10, "p09.md (why). "), (12, "p09.md (why), and 2 more. ")],
)
def test_ten_conflicts_are_named_and_the_others_counted(number: int, end: str) -> None:
    result = Comparison(conflicts={f"p{n:02}.md": "why" for n in range(number)})

    with pytest.raises(CannotRun) as told:
        result.stop_at_conflicts(Path("desk/docs"))

    assert f"{end}Move these away, or delete them if you do not need them" in str(told.value)
    assert str(told.value).count("docs/") == min(number, 10)


def test_without_conflicts_nothing_stops() -> None:
    Comparison(added=["a.md"]).stop_at_conflicts(Path("docs"))


def test_folders_to_make_come_outer_ones_first(docs: Path) -> None:
    (docs / "there").mkdir()

    folders = folders_to_make(docs, ["b/c/d/1.md", "a/1.md", "there/in/1.md", "there/2.md", "3.md"])

    assert folders == ["a", "b", "b/c", "b/c/d", "there/in"]
