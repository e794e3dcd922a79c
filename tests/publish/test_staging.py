"""A new site in the place of the old one: when it comes, and when the old one is kept."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.model.errors import CannotRun
from generator.publish.lock import LOCK_NAME
from generator.publish.staging import SIGN, SiteBuilt, publish_site
from tests.publish.conftest import Holding
from tests.publish.desk import AS_OF, PAGES, FakeEngine
from tests.store.folders import put, stamps, tree

Publish = Callable[..., SiteBuilt]
FAKE_PAGES = {
    "actors/office/index.html",
    "briefings/harbour/index.html",
    "briefings/index.html",
    "index.html",
    SIGN,
}


@pytest.fixture
def publish(root: Path, monkeypatch: pytest.MonkeyPatch) -> Publish:
    """Publishes the desk with a `FakeEngine` made of these arguments."""

    def run(word: str = "", *, strict: bool = False, **options: tuple[str, ...] | str) -> SiteBuilt:
        fake = FakeEngine(word, **options)  # type: ignore[arg-type] # mypy sees only the union
        monkeypatch.setattr("generator.publish.staging.engine", lambda _: fake)
        return publish_site(root, "fake", as_of=AS_OF, strict=strict)

    return run


def names(root: Path) -> set[str]:
    return {entry.name for entry in root.iterdir()}


def test_a_site_is_built_and_the_next_one_takes_its_place_whole(
    root: Path, publish: Publish
) -> None:
    assert publish("first") == SiteBuilt(4, ())
    assert tree(root / "site").keys() == FAKE_PAGES
    put(root, {"site/left/behind.html": "by an earlier build"})
    (root / "docs" / "actors" / "office.md").unlink()

    assert publish("second", warnings=("w",)) == SiteBuilt(3, ("w",))

    site = tree(root / "site")
    assert site.keys() == FAKE_PAGES - {"actors/office/index.html"}
    assert site["index.html"].startswith(b"second # Latest")
    assert names(root) == {"docs", "site", "mkdocs.yml"}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"reason": "fake gave up: no idea"}, "fake gave up: no idea"),
        (
            {"leaves_out": ("index.md", "briefings/harbour.md")},
            (
                "the engine fake made 2 of 4 pages; missing: index.md, briefings/harbour.md. The"
                " site that was there before was kept"
            ),
        ),
        (
            {"strict": True, "warnings": tuple("abcde")},
            "the engine warned, and warnings stop a strict build: a; b; c; and 2 more",
        ),
    ],
    ids=["gave up", "pages missing", "warned"],
)
def test_the_old_site_is_kept(
    root: Path, publish: Publish, options: dict[str, object], said: str
) -> None:
    publish("old")
    before = stamps(root / "site")

    with pytest.raises(CannotRun) as told:
        publish("new", **options)

    assert str(told.value) == said
    assert stamps(root / "site") == before
    assert names(root) == {"docs", "site", "mkdocs.yml"}


def test_without_an_old_site_a_failure_leaves_none(root: Path, publish: Publish) -> None:
    with pytest.raises(CannotRun):
        publish(leaves_out=tuple(PAGES))

    assert names(root) == {"docs", "mkdocs.yml"}


def test_a_strict_build_without_warnings_is_as_any(publish: Publish) -> None:
    assert publish(strict=True) == SiteBuilt(4, ())


def test_an_empty_folder_and_what_plain_mkdocs_made_are_replaced(
    root: Path, publish: Publish
) -> None:
    (root / "site").mkdir()
    publish("first")
    (root / "site" / SIGN).unlink()
    put(root / "site", dict.fromkeys(("sitemap.xml", "search/search_index.json", "404.html"), ""))

    publish("second")

    assert tree(root / "site").keys() == FAKE_PAGES


def test_one_run_at_a_time(root: Path, publish: Publish, holding: Holding) -> None:
    publish("old")

    with (
        holding(root / "docs" / LOCK_NAME),
        pytest.raises(CannotRun, match="another run is at work in docs/"),
    ):
        publish("new")

    assert tree(root / "site")["index.html"].startswith(b"old")


def test_without_pages_the_command_that_makes_them_is_named(root: Path, publish: Publish) -> None:
    (root / "docs").rename(root / "texts")

    with pytest.raises(CannotRun, match=r"there is no folder docs/ in .*; run briefing generate"):
        publish()


def test_folders_with_other_names_below_the_desk(root: Path, publish: Publish) -> None:
    publish("real")
    before = stamps(root / "site")
    (root / ".cache").mkdir()
    (root / "docs").rename(root / ".cache" / "docs")

    built = publish_site(root, "fake", as_of=AS_OF, docs=".cache/docs", site=".cache/site")

    assert built.pages == 4
    assert stamps(root / "site") == before
    assert names(root / ".cache") == {"docs", "site"}


@pytest.mark.parametrize(("given", "seen"), [(None, "1746100800"), ("0", "0"), ("", "1746100800")])
def test_the_engine_is_told_the_time_unless_the_environment_does(
    publish: Publish,
    monkeypatch: pytest.MonkeyPatch,
    given: str | None,
    seen: str,
) -> None:
    assert datetime(2025, 5, 1, 12, tzinfo=UTC).timestamp() == 1_746_100_800
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if given is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    told = []
    build = FakeEngine.build

    def spy(*arguments: object) -> object:
        told.append(os.environ["SOURCE_DATE_EPOCH"])
        return build(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(FakeEngine, "build", spy)

    publish()

    assert told == [seen]
    assert os.environ.get("SOURCE_DATE_EPOCH") == given
