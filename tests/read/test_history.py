"""Earlier texts from real repositories."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from generator.model.digest import text_sha256
from generator.read.files import SOURCE_LIMIT
from generator.read.history import History
from generator.read.listing import desk_files
from generator.read.nouns import read_file
from tests.read.repositories import commit, commit_all, git, new_repository

PATH = "briefings/sources/notice.md"
FRONT = "---\nheadline: Harbour to open\nurl: https://example.org/\n---\n"
CAPTURED = "The harbour opens on Monday\n\nShips may enter."
HASH = text_sha256(CAPTURED)


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No configuration of this machine, and no repository around the folder of the tests."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A desk that is a repository, with the captured text in its first commit and not since."""
    folder = new_repository(tmp_path / "desk")
    commit(folder, PATH, f"{FRONT}{CAPTURED}\n")
    commit(folder, PATH, f"{FRONT}The harbour opens on Tuesday.\n")
    (folder / PATH).write_text(f"{FRONT}The harbour stays closed.\n", encoding="utf-8")
    return folder


def test_the_text_with_that_hash_is_found(root: Path) -> None:
    history = History(root)

    assert history(PATH, HASH) == CAPTURED
    second = "The harbour opens on Tuesday."
    assert history(PATH, text_sha256(second)) == second
    assert history(PATH, text_sha256("The harbour stays closed.")) is None  # never committed
    assert history("briefings/sources/other.md", HASH) is None


@pytest.mark.parametrize(
    "content",
    [
        f"{FRONT}{CAPTURED}",
        f"{FRONT}\n \n{CAPTURED}\n\t\n\n",
        f"\ufeff\n{FRONT}{CAPTURED}\n",
        f"{FRONT}{CAPTURED}\n".replace("\n", "\r\n"),
        f"{FRONT}{CAPTURED}\n".replace("\n", "\r"),
        f"---\n---\n{CAPTURED}",
        f"{CAPTURED}\n",
        f"\ufeff{CAPTURED}\r\n",
    ],
)
def test_a_version_is_read_as_the_file_would_be(tmp_path: Path, content: str) -> None:
    root = new_repository(tmp_path / "desk")
    commit(root, PATH, content)
    (file,) = desk_files(root)
    noun, _ = read_file(file)
    assert getattr(noun, "text", None) == CAPTURED
    commit(root, PATH, "# Other\n\nText.\n")

    assert History(root)(PATH, HASH) == CAPTURED


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe\x00", b"\xef\xbb\xbf", b"---\nheadline: x\n", b"x" * SOURCE_LIMIT * 2],
)
def test_versions_that_cannot_be_read_are_passed_over(root: Path, content: bytes) -> None:
    commit(root, PATH, content)

    assert History(root)(PATH, HASH) == CAPTURED
    assert History(root)(PATH, text_sha256("")) is None
    assert History(root)(PATH, "no hash") is None


def test_the_desk_can_be_a_folder_of_a_repository(tmp_path: Path) -> None:
    top = new_repository(tmp_path / "work")
    commit(top, f"news/desk/{PATH}", f"{FRONT}{CAPTURED}\n")
    commit(top, f"news/desk/{PATH}", f"{FRONT}Else.\n")

    assert History(top / "news" / "desk")(PATH, HASH) == CAPTURED


def test_the_briefings_can_be_a_repository_by_themselves(tmp_path: Path) -> None:
    desk = new_repository(tmp_path / "desk")
    commit(new_repository(desk / "briefings"), "sources/notice.md", f"{FRONT}{CAPTURED}\n")
    commit(desk / "briefings", "sources/notice.md", f"{FRONT}Else.\n")

    assert History(desk)(PATH, HASH) == CAPTURED


def test_a_file_is_known_under_its_earlier_name(root: Path) -> None:
    (root / "briefings" / "sources" / "2025").mkdir()
    commit_all(root)
    git(root, "mv", PATH, "briefings/sources/2025/moved.md")
    commit_all(root)

    assert History(root)("briefings/sources/2025/moved.md", HASH) == CAPTURED


def test_a_text_that_came_with_a_merge_is_found(root: Path) -> None:
    commit(root, PATH, "# Main\n\nOne.\n")
    git(root, "checkout", "--quiet", "-b", "other", "HEAD~1")
    commit(root, PATH, "# Other\n\nTwo.\n")
    git(root, "merge", "--quiet", "--strategy=ours", "--no-commit", "main")
    commit(root, PATH, "Settled by hand.\n\nBoth.\n")

    assert History(root)(PATH, text_sha256("Settled by hand.\n\nBoth.")) is not None
    assert History(root)(PATH, HASH) == CAPTURED


@pytest.mark.parametrize("name", [":!notice.md", "a b*[c].md", "ميناء.md", "-n.md", "a\nb.md"])
def test_the_name_of_a_file_is_only_a_name(tmp_path: Path, name: str) -> None:
    root = new_repository(tmp_path / "desk")
    path = f"briefings/sources/{name}"
    commit(root, path, f"{FRONT}{CAPTURED}\n")
    commit(root, path, f"{FRONT}Else.\n")

    assert History(root)(path, HASH) == CAPTURED


@pytest.mark.parametrize(
    "path", ["", "/", "../other/notice.md", "/etc/passwd", "a\0b.md", "nowhere/x.md", "\udcff/x.md"]
)
def test_a_path_that_leads_nowhere(root: Path, path: str) -> None:
    other = new_repository(root.parent / "other")
    commit(other, "notice.md", f"{FRONT}{CAPTURED}\n")

    assert History(root)(path, HASH) is None


def test_a_folder_without_a_repository(tmp_path: Path) -> None:
    (tmp_path / PATH).parent.mkdir(parents=True)

    assert History(tmp_path)(PATH, HASH) is None
    assert History(tmp_path / "nowhere")(PATH, HASH) is None


def test_a_repository_without_commits_or_with_a_broken_one(root: Path, tmp_path: Path) -> None:
    empty = new_repository(tmp_path / "empty")
    (empty / PATH).parent.mkdir(parents=True)
    assert History(empty)(PATH, HASH) is None

    (root / ".git" / "HEAD").write_bytes(b"\xff\x00")
    assert History(root)(PATH, HASH) is None


def test_without_git(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(root))

    assert History(root)(PATH, HASH) is None


def test_a_git_that_does_not_work(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "git").write_text("this is no program\n")
    (root / "git").chmod(0o755)
    monkeypatch.setenv("PATH", str(root))

    assert History(root)(PATH, HASH) is None


def test_a_git_that_takes_too_long_is_not_asked_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "git").write_text(f"#!/bin/sh\necho x >>{root}/asked\nexec sleep 60\n")
    (root / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{root}{os.pathsep}{os.environ['PATH']}")
    history = History(root, seconds=0.3)
    start = time.monotonic()

    assert history(PATH, HASH) is None
    assert history(PATH, HASH) is None

    assert time.monotonic() - start < 30
    assert (root / "asked").read_text() == "x\n"


def test_a_shallow_clone_has_what_it_has(root: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth=1", root.as_uri(), "shallow")

    assert History(tmp_path / "shallow")(PATH, HASH) is None
    latest = "The harbour opens on Tuesday."
    assert History(tmp_path / "shallow")(PATH, text_sha256(latest)) == latest


def test_what_a_partial_clone_lacks_is_not_fetched(root: Path, tmp_path: Path) -> None:
    git(root, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "--quiet", "--filter=blob:none", root.as_uri(), "partial")
    partial = tmp_path / "partial"
    before = _objects(partial)

    assert History(partial)(PATH, HASH) is None
    assert _objects(partial) == before
    latest = "The harbour opens on Tuesday."
    assert History(partial)(PATH, text_sha256(latest)) == latest


def _objects(clone: Path) -> set[Path]:
    return set((clone / ".git" / "objects").rglob("*"))


def test_what_a_hook_sets_does_not_lead_to_another_repository(
    root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    other = new_repository(tmp_path / "other")
    for name, value in {
        "GIT_DIR": str(other / ".git"),
        "GIT_WORK_TREE": str(other),
        "GIT_INDEX_FILE": str(other / "index"),
        "GIT_OBJECT_DIRECTORY": str(other / ".git" / "objects"),
        "GIT_PREFIX": "other/",
        "GIT_LITERAL_PATHSPECS": "0",
    }.items():
        monkeypatch.setenv(name, value)

    assert History(root)(PATH, HASH) == CAPTURED


def test_nothing_that_a_repository_configures_is_run(root: Path) -> None:
    program = root / "program"
    program.write_text(f"#!/bin/sh\ntouch {root}/it-ran\ncat\n")
    program.chmod(0o755)
    for name in (
        *("core.fsmonitor", "core.pager", "pager.log", "core.sshCommand", "core.editor"),
        *("gpg.program", "diff.external", "diff.x.textconv", "filter.x.smudge", "filter.x.clean"),
    ):
        git(root, "config", name, str(program))
    git(root, "config", "log.showSignature", "true")
    hook = root / ".git" / "hooks" / "post-index-change"
    hook.parent.mkdir(exist_ok=True)
    hook.write_bytes(program.read_bytes())
    hook.chmod(0o755)
    (root / ".git" / "info").mkdir(exist_ok=True)
    (root / ".git" / "info" / "attributes").write_text("*.md diff=x filter=x\n")

    assert History(root)(PATH, HASH) == CAPTURED
    assert not (root / "it-ran").exists()


def test_settings_of_a_person_do_not_change_what_is_found(root: Path) -> None:
    for name, value in {
        "color.ui": "always",
        "log.diffMerges": "separate",
        "log.decorate": "full",
        "format.pretty": "fuller",
        "diff.noprefix": "true",
        "diff.relative": "true",
        "core.abbrev": "5",
        "core.quotePath": "true",
        "core.autocrlf": "true",
    }.items():
        git(root, "config", name, value)

    assert History(root)(PATH, HASH) == CAPTURED


def test_the_repository_is_only_looked_at(root: Path) -> None:
    (root / ".git" / "index").touch()
    before = {file: file.stat().st_mtime_ns for file in (root / ".git").rglob("*")}

    assert History(root)(PATH, HASH) == CAPTURED
    assert {file: file.stat().st_mtime_ns for file in (root / ".git").rglob("*")} == before
