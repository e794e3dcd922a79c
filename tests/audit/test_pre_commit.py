"""A desk that uses the check as a hook of the real pre-commit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.read.repositories import commit_all, git, new_repository

pytestmark = pytest.mark.audit

ROOT = Path(__file__).parent.parent.parent
CONFIGURATION = """\
repos:
  - repo: {program}
    rev: {revision}
    hooks:
      - id: briefing-check
"""
BRIEFING = "headline: The harbour opens\nsummary: Ships may enter from Monday. [@notice]\n"
SOURCE = """\
---
headline: Harbour to open
publisher: Harbour Office
url: https://example.org/notice
published: 2025-03-01
---
The harbour opens on Monday.
"""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This program as a repository of its own: what is here now, committed or not."""
    folder = tmp_path_factory.mktemp("program")
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file() and not name.startswith(("tests/", "benchmarks/", "docs/")):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    new_repository(folder)
    commit_all(folder)
    return folder


@pytest.fixture
def desk(tmp_path: Path, program: Path) -> Path:
    root = new_repository(tmp_path / "desk")
    sources = root / "briefings" / "sources"
    sources.mkdir(parents=True)
    (sources / "notice.md").write_text(SOURCE, "utf-8")
    (root / "briefings" / "harbour.yml").write_text(BRIEFING, "utf-8")
    configuration = CONFIGURATION.format(
        program=program.as_uri(), revision=git(program, "rev-parse", "HEAD").strip()
    )
    (root / ".pre-commit-config.yaml").write_text(configuration, "utf-8")
    commit_all(root)
    return root


def pre_commit(desk: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs pre-commit, which keeps what it installs in the folder ``home``."""
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", *arguments],
        check=False,
        cwd=desk,
        env={**os.environ, "PRE_COMMIT_HOME": str(home), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
    )


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pre-commit")


def test_a_clean_desk_passes_and_a_broken_one_does_not(desk: Path, home: Path) -> None:
    passed = pre_commit(desk, home, "run", "--all-files")
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "check the briefings" in passed.stdout
    assert "Passed" in passed.stdout

    (desk / "briefings" / "harbour.yml").write_text(BRIEFING.replace("notice", "notce"), "utf-8")
    git(desk, "add", "--all")
    failed = pre_commit(desk, home, "run")

    assert failed.returncode == 1
    assert "briefings/harbour.yml:2:" in failed.stdout
    assert 'error: There is no source "notce"' in failed.stdout
    assert 'Did you mean "notice"?' in failed.stdout


def test_a_commit_that_deletes_what_is_cited_is_refused(desk: Path, home: Path) -> None:
    installed = pre_commit(desk, home, "install")
    assert installed.returncode == 0, installed.stdout + installed.stderr
    git(desk, "rm", "--quiet", "briefings/sources/notice.md")

    refused = subprocess.run(
        ["git", "-c", "user.name=E", "-c", "user.email=e@example.org", "commit", "-m", "x"],
        check=False,
        cwd=desk,
        env={**os.environ, "PRE_COMMIT_HOME": str(home), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
    )

    assert refused.returncode == 1
    assert 'There is no source "notice"' in refused.stdout + refused.stderr
    assert git(desk, "log", "--oneline").count("\n") == 1


def test_the_hook_leaves_nothing_in_the_desk_that_git_sees(desk: Path, home: Path) -> None:
    assert pre_commit(desk, home, "run", "--all-files").returncode == 0

    assert git(desk, "status", "--porcelain") == ""
