"""What all engines do alike: each builds the same small desk, for real."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.model.errors import CannotRun
from generator.publish.engine import ENGINES
from generator.publish.staging import SIGN, SiteBuilt, publish_site
from tests.publish.desk import AS_OF, BROKEN_LINK, CONFIG, HTML, make_desk
from tests.store.folders import put, stamps

CHILDREN = ("properdocs", "zensical")


class Built:
    """Each engine's site of the desk, built when it is first asked for."""

    def __init__(self, factory: pytest.TempPathFactory) -> None:
        self._factory = factory
        self._sites: dict[str, tuple[Path, SiteBuilt]] = {}

    def __call__(self, engine: str) -> tuple[Path, SiteBuilt]:
        if engine not in self._sites:
            root = make_desk(self._factory.mktemp(engine))
            self._sites[engine] = root, publish_site(root, engine, as_of=AS_OF)
        return self._sites[engine]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return Built(tmp_path_factory)


def html(site: Path) -> set[str]:
    return {file.relative_to(site).as_posix() for file in site.rglob("*.html")}


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_makes_the_same_pages(built: Built, engine: str) -> None:
    root, result = built(engine)

    assert result == SiteBuilt(4, ())
    assert html(root / "site") == HTML
    page = (root / "site" / "briefings" / "harbour" / "index.html").read_text("utf-8")
    assert '<p class="lead">Ships may enter.</p>' in page
    assert "The harbour opens" in page
    home = (root / "site" / "index.html").read_text("utf-8")
    assert 'href="briefings/harbour/"' in home
    assert (root / "site" / SIGN).exists()


@pytest.mark.parametrize("engine", ENGINES)
def test_nothing_is_left_beside_the_site(built: Built, engine: str) -> None:
    root, _ = built(engine)

    cache = {".cache"} if engine == "zensical" else set()
    assert {entry.name for entry in root.iterdir()} == {"docs", "site", "mkdocs.yml"} | cache


@pytest.mark.parametrize("engine", ENGINES)
def test_warnings_are_reported_and_nothing_is_printed(
    root: Path,
    engine: str,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    put(root / "docs", {"broken.md": BROKEN_LINK, "README.md": "beside an index.md"})

    result = publish_site(root, engine, as_of=AS_OF)

    assert result.pages == 5
    assert [warning for warning in result.warnings if "broken.md" in warning]
    assert all(warning.isprintable() for warning in result.warnings)
    assert capfd.readouterr() == ("", "")
    assert not caplog.records  # outside of pytest they would be printed


@pytest.mark.parametrize("engine", ENGINES)
def test_a_strict_build_stops_at_a_broken_link(root: Path, engine: str) -> None:
    put(root / "docs", {"broken.md": BROKEN_LINK})

    with pytest.raises(
        CannotRun, match=r"^the engine warned, and warnings stop a strict build: .*"
    ):
        publish_site(root, engine, as_of=AS_OF, strict=True)

    assert not (root / "site").exists()


REFUSED = {
    "unknown theme": (CONFIG.replace("material", "nosuch"), "nosuch"),
    "unknown extension": (CONFIG.replace("toc", "nosuch"), "No module named 'nosuch'"),
    "no name": (CONFIG.replace("site_name", "extra_name"), "site_name"),
}


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("case", REFUSED)
def test_when_an_engine_gives_up_it_says_why_and_the_site_stays(
    root: Path,
    engine: str,
    case: str,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    config, why = REFUSED[case]
    put(root, {"mkdocs.yml": config, f"site/{SIGN}": "", "site/index.html": "the old site"})
    before = stamps(root)

    with pytest.raises(CannotRun) as told:
        publish_site(root, engine, as_of=AS_OF)

    assert " gave up: " in str(told.value)
    assert why in str(told.value)
    assert "\n" not in str(told.value)
    assert {path: mark for path, mark in stamps(root).items() if path in before} == before
    assert not list(root.glob(".briefing-*.yml"))
    assert capfd.readouterr() == ("", "")
    assert not caplog.records


@pytest.mark.skipif(os.name == "nt", reason="there, a name cannot hold a backslash")
def test_an_engine_that_ends_well_without_pages_is_caught(root: Path) -> None:
    """Zensical 0.0.73, of a page with a backslash in its name: exit status 0 and no page at all."""
    put(root, {f"site/{SIGN}": "", "site/index.html": "the old site", "docs/a\\b.md": "# A\n"})

    with pytest.raises(CannotRun, match=r"the engine zensical made 0 of 5 pages; missing: "):
        publish_site(root, "zensical", as_of=AS_OF)

    assert (root / "site" / "index.html").read_text("utf-8") == "the old site"


@pytest.mark.parametrize("engine", CHILDREN)
def test_a_module_of_the_desk_does_not_stand_in_for_a_package(root: Path, engine: str) -> None:
    put(root, {"yaml.py": "raise SystemExit('taken for PyYAML')"})

    assert publish_site(root, engine, as_of=AS_OF).pages == 4
