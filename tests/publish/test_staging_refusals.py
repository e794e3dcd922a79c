"""A folder in the place of the site that no build made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.errors import CannotRun
from generator.publish.lock import LOCK_NAME
from generator.publish.staging import SIGN, publish_site
from tests.publish.desk import AS_OF, FakeEngine
from tests.store.folders import put, tree


def foreign(site: Path) -> None:
    put(site, {"thesis.odt": "years of work"})


def repository(site: Path) -> None:
    put(site, {".git/HEAD": "ref: refs/heads/main", SIGN: "", "index.html": ""})


def repository_elsewhere(site: Path) -> None:
    put(site, {".git": "gitdir: elsewhere", SIGN: ""})


def link(site: Path) -> None:
    put(site.parent, {f"www/{SIGN}": "", "www/index.html": ""})
    site.symlink_to("www")


def dangling_link(site: Path) -> None:
    site.symlink_to("www")


def file(site: Path) -> None:
    site.write_text("notes on the site")


def almost_made_by_mkdocs(site: Path) -> None:
    put(site, {"index.html": "", "404.html": "", "sitemap.xml": ""})


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (foreign, "holds files that no build made, such as thesis.odt; move them away"),
        (almost_made_by_mkdocs, "holds files that no build made, such as 404.html; move"),
        (repository, "holds a Git repository, which a build would delete; move it away"),
        (repository_elsewhere, "holds a Git repository, which a build would delete; move it aw"),
        (link, "is not a folder, or a link to one; move it away and run again"),
        (dangling_link, "is not a folder, or a link to one; move it away and run again"),
        (file, "is not a folder, or a link to one; move it away and run again"),
    ],
)
def test_what_no_build_made_is_not_replaced(
    root: Path, make: Callable[[Path], None], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.publish.staging.engine", lambda _: FakeEngine())
    make(root / "site")
    before = tree(root)

    with pytest.raises(CannotRun, match=said):
        publish_site(root, "fake", as_of=AS_OF)

    after = tree(root)
    assert after.pop(f"docs/{LOCK_NAME}") == b""
    assert after == before
    assert not list(root.glob(".site-*"))
