"""The same desk gives the same bytes: whatever the order, the locale, the time zone, the hashes."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.site import pages, read_and_check

ROOT = Path(__file__).parent.parent
AS_OF = datetime(2025, 5, 1, tzinfo=UTC)

CIRCUMSTANCES = [
    {"LC_ALL": "C", "TZ": "UTC", "PYTHONHASHSEED": "1"},
    {"LC_ALL": "C.UTF-8", "TZ": "Asia/Kathmandu", "PYTHONHASHSEED": "2", "LANGUAGE": "tr"},
]


def made_anew(folder: Path, seed: int) -> Path:
    """A copy of the sample desk whose files came to be in an order of their own."""
    written = ("about", "editor", "fields", "first-briefing", "from-an-article", "shared-knowledge")
    names = [Path("mkdocs.yml"), *(Path("docs") / f"{name}.md" for name in written)]
    names += [
        path.relative_to(ROOT)
        for folder in (ROOT / "briefings", ROOT / "docs" / "rules")
        for path in folder.rglob("*")
        if path.is_file()
    ]
    random.Random(seed).shuffle(names)  # noqa: S311 - any order will do
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, folder / name)
        os.utime(folder / name, (seed * 10_000, seed * 10_000))
    return folder


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name != ".briefing-lock"
    }


def test_two_builds_of_the_sample_are_equal_to_the_byte(tmp_path: Path) -> None:
    built = []
    for seed, circumstances in enumerate(CIRCUMSTANCES, 1):
        desk = made_anew(tmp_path / str(seed), seed)
        arguments = ["-C", str(desk), "build", "--strict", "--as-of", f"2025-05-01T1{seed}:00Z"]
        subprocess.run(
            [sys.executable, "-m", "generator", *arguments],
            cwd=ROOT,
            env={**os.environ, **circumstances},
            check=True,
            capture_output=True,
            timeout=300,
        )
        built.append((digests(desk / "docs"), digests(desk / "site")))

    (docs, site), (other_docs, other_site) = built
    assert docs == other_docs
    assert site == other_site
    assert "search/search_index.json" in site


@contextmanager
def shuffled(entries: Iterator[os.DirEntry[str]]) -> Iterator[list[os.DirEntry[str]]]:
    yield random.sample(listed := list(entries), len(listed))


@pytest.mark.parametrize("seed", range(3))
def test_the_order_in_which_a_disk_lists_files_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    expected = read_and_check(ROOT, AS_OF)
    before = list(pages(expected, AS_OF, drafts=True).plan.pages.items())
    scandir = os.scandir
    random.seed(seed)
    monkeypatch.setattr(os, "scandir", lambda path: shuffled(scandir(path)))

    checked = read_and_check(ROOT, AS_OF)

    assert checked.findings == expected.findings
    assert checked.fingerprint == expected.fingerprint
    assert list(pages(checked, AS_OF, drafts=True).plan.pages.items()) == before
