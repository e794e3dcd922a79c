from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.model.errors import CannotRun
from generator.publish.manifest import FILE_NAME, Manifest, digest, load, save
from generator.publish.plan import Plan
from generator.publish.writer import write
from tests.store.folders import pages, put, tree

ONE, TWO = digest(b"one"), digest(b"two")


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    folder.mkdir()
    return folder


def test_a_digest_is_sha_256() -> None:
    # FIPS 180-4, the example for "abc"
    assert digest(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_a_manifest_is_read_as_it_was_saved(docs: Path) -> None:
    manifest = Manifest({"a/b.md": (ONE,), "ä.md": (ONE, TWO)}, frozenset({"a", "a/x", "x"}))

    save(docs, manifest)

    loaded = load(docs)
    assert loaded.folders == manifest.folders
    assert {path: set(digests) for path, digests in loaded.files.items()} == {
        "a/b.md": {ONE},
        "ä.md": {ONE, TWO},
    }
    assert loaded.knows("ä.md", TWO)
    assert not loaded.knows("a/b.md", TWO)
    assert not loaded.knows("c.md", ONE)


def test_the_same_manifest_gives_the_same_bytes(docs: Path) -> None:
    save(docs, Manifest({"b": (TWO, ONE), "a": (ONE,)}, frozenset({"y", "x"})))
    before = (docs / FILE_NAME).read_bytes()

    save(docs, Manifest({"a": (ONE,), "b": (ONE, TWO)}, frozenset({"x", "y"})))

    assert (docs / FILE_NAME).read_bytes() == before
    assert list(json.loads(before)) == ["version", "folders", "files"]


def test_where_there_is_none_nothing_is_ours(docs: Path) -> None:
    assert load(docs) == load(docs / "missing") == Manifest()


def manifest(**changes: object) -> str:
    return json.dumps({"version": 1, "folders": [], "files": {}} | changes)


DAMAGED: dict[str, str | bytes] = {
    "empty": "",
    "cut": manifest()[:-3],
    "not UTF-8": b"\xff\xfe{",
    "a list": "[]",
    "a number": "3",
    "without version": '{"files": {}, "folders": []}',
    "without files": '{"version": 1, "folders": []}',
    "without folders": '{"version": 1, "files": {}}',
    "files a list": manifest(files=[]),
    "folders a mapping": manifest(folders={}),
    "folders null": manifest(folders=None),
    "nested beyond measure": "[" * 100_000,
    "path outside": manifest(files={"../mkdocs.yml": [ONE]}),
    "path within, by a detour": manifest(files={"a/../../mkdocs.yml": [ONE]}),
    "absolute path": manifest(files={"/etc/passwd": [ONE]}),
    "own file": manifest(files={FILE_NAME: [ONE]}),
    "no character": manifest(files={"\ud800.md": [ONE]}),
    "folder outside": manifest(folders=["../briefings"]),
    "folder without a name": manifest(folders=[""]),
    "folder a number": manifest(folders=[5]),
    "digests a text": manifest(files={"a.md": ONE}),
    "digest cut": manifest(files={"a.md": [ONE[:-1]]}),
    "digest in capitals": manifest(files={"a.md": [ONE.upper()]}),
    "digest a number": manifest(files={"a.md": [1]}),
    "digests null": manifest(files={"a.md": None}),
}


@pytest.mark.parametrize("case", DAMAGED)
def test_with_a_damaged_manifest_nothing_is_written(docs: Path, case: str) -> None:
    put(docs, {FILE_NAME: DAMAGED[case], "a.md": "one"})
    put(docs.parent, {"mkdocs.yml": "one", "briefings/x.yml": ""})
    before = tree(docs.parent)

    with pytest.raises(CannotRun, match=r"\.briefing-manifest\.json is damaged, so nothing was wr"):
        write(docs, Plan({"a.md": b"new", "b.md": b"new"}))

    assert pages(docs) == {"a.md": b"one"}
    after = tree(docs.parent)
    del after["docs/.briefing-lock"]
    assert after == before


@pytest.mark.parametrize("version", [0, 2, "1", None, [1]])
def test_a_manifest_of_another_version_is_told_from_a_damaged_one(
    docs: Path, version: object
) -> None:
    put(docs, {FILE_NAME: manifest(version=version, files="a new form")})

    with pytest.raises(CannotRun, match="written by another version of briefing") as told:
        write(docs, Plan({"a.md": b"new"}))

    assert f"its format is {version!r}, this version writes 1" in str(told.value)
    assert pages(docs) == {}


def test_without_its_manifest_pages_that_are_equal_are_taken_over(docs: Path) -> None:
    plan = Plan({"a/same.md": b"same", "other.md": b"other"})
    write(docs, plan)
    (docs / FILE_NAME).unlink()

    with pytest.raises(CannotRun, match=r"docs/other.md \(not written by briefing\)"):
        write(docs, Plan({"a/same.md": b"same", "other.md": b"changed"}))
    assert write(docs, plan).unchanged == ("a/same.md", "other.md")

    assert write(docs, Plan({"a/same.md": b"same"})).removed == ("other.md",)


def test_the_folders_of_a_manifest_can_have_any_names_that_go_together(docs: Path) -> None:
    """A folder ``x`` in a folder is not a page of that name."""
    plan = Plan({"a/x/page.md": b"1", "a/page.md": b"2"})
    write(docs, plan)

    assert write(docs, plan).unchanged == ("a/page.md", "a/x/page.md")


@pytest.mark.parametrize("paths", [("A.md", "a.md"), ("a", "a/b.md")])
def test_paths_before_and_after_a_run_that_was_cut_need_not_go_together(
    docs: Path, paths: tuple[str, str]
) -> None:
    save(docs, Manifest(dict.fromkeys(paths, (ONE,))))

    assert load(docs).files.keys() == set(paths)


def test_a_link_or_a_folder_in_its_place_is_refused(docs: Path) -> None:
    put(docs.parent, {"elsewhere.json": manifest()})
    (docs / FILE_NAME).symlink_to("../elsewhere.json")
    with pytest.raises(CannotRun, match="is a link; move it away"):
        load(docs)

    (docs / FILE_NAME).unlink()
    (docs / FILE_NAME).mkdir()
    with pytest.raises(CannotRun, match="is a folder; move it away"):
        load(docs)
