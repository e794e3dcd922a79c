from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import BRIEFING, CONFIG, Briefing


@pytest.fixture
def site(desk: Path) -> Path:
    """Where the site comes to stand; the desk has a configuration."""
    (desk / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return desk / "site"


def write(name: str, content: str | bytes) -> Callable[[Path], object]:
    """A change to a desk: a file of this name below ``briefings/``."""
    data = content.encode() if isinstance(content, str) else content

    def change(desk: Path) -> None:
        (desk / "briefings" / name).parent.mkdir(parents=True, exist_ok=True)
        (desk / "briefings" / name).write_bytes(data)

    return change


def remove_every_briefing(desk: Path) -> None:
    (desk / "briefings" / "harbour.yml").unlink()


BAD_INPUT = {
    "missing field": (write("bad.yml", "headline: x\n"), "field-missing"),
    "unknown field": (write("bad.yml", BRIEFING + "sumary: x\n"), "field-unknown"),
    "wrong type": (write("bad.yml", BRIEFING + "topics: {a: b}\n"), "field-invalid"),
    "unknown id": (write("bad.yml", BRIEFING.replace("@notice", "@nowhere")), "source-unknown"),
    "broken YAML": (write("bad.yml", "headline: [x\n"), "yaml-syntax"),
    "not UTF-8": (write("bad.yml", b"headline: \xff\xfe\n"), "file-encoding"),
    "empty file": (write("bad.yml", ""), "file-empty"),
    "no briefing": (remove_every_briefing, "desk-empty"),
    "bad source": (write("sources/bad.md", "---\nkind: gossip\n---\nText.\n"), "field-invalid"),
    "bad actor": (write("actors/bad.yml", "name: X\n"), "field-missing"),
}


@pytest.mark.parametrize("case", BAD_INPUT)
def test_bad_input_is_a_finding_and_the_site_stays_as_it_was(
    briefing: Briefing, desk: Path, site: Path, case: str
) -> None:
    spoil, rule = BAD_INPUT[case]
    site.mkdir()
    (site / ".briefing-site").touch()
    (site / "index.html").write_text("the old site", encoding="utf-8")
    spoil(desk)

    ran = briefing("build", "--format", "json")

    assert ran.status == 1
    assert "Nothing was built: site/ is as it was." in ran.err
    (finding,) = [found for found in json.loads(ran.out)["findings"] if found["rule"] == rule]
    assert finding["message"]
    assert finding["path"].startswith("briefings")
    assert finding["line"] >= 1
    assert finding["column"] >= 1
    assert finding["hint"]
    assert (site / "index.html").read_text(encoding="utf-8") == "the old site"
    assert not (desk / "docs").exists()


def test_a_site_is_built_and_then_replaced(briefing: Briefing, desk: Path, site: Path) -> None:
    first = briefing("build")
    assert first.status == 0
    assert "Built site/: 13 pages." in first.err
    assert "The harbour opens" in (site / "briefings/harbour/index.html").read_text("utf-8")
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    assert any("Ships may enter" in entry["text"] for entry in index["docs"])

    (desk / "briefings" / "harbour.yml").rename(desk / "briefings" / "port.yml")
    second = briefing("build", "--strict")

    assert second.status == 0
    assert not (site / "briefings" / "harbour").exists()
    assert (site / "briefings" / "port" / "index.html").exists()


def test_a_foreign_folder_named_site_is_not_replaced(briefing: Briefing, site: Path) -> None:
    site.mkdir()
    (site / "thesis.odt").write_text("years of work", encoding="utf-8")

    ran = briefing("build")

    assert ran.status == 2
    assert "thesis.odt" in ran.err
    assert (site / "thesis.odt").read_text(encoding="utf-8") == "years of work"


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ("site_name: [", "mkdocs.yml is broken"),
        (CONFIG + "docs_dir: content\n", "sets docs_dir to content"),
        ("site_name: x\n", "lacks extensions that the pages are written for"),
    ],
)
def test_a_configuration_that_cannot_be_used_is_said_before_anything_is_written(
    briefing: Briefing, desk: Path, site: Path, config: str, said: str
) -> None:
    (desk / "mkdocs.yml").write_text(config, encoding="utf-8")

    for _ in range(2):  # with nothing changed too
        ran = briefing("build")

        assert ran.status == 2
        assert said in ran.err
        assert not site.exists()
        assert not (desk / "docs").exists()


@pytest.mark.parametrize("verb", ["build", "generate"])
def test_a_desk_without_a_configuration_gets_one_that_works(
    briefing: Briefing, desk: Path, verb: str
) -> None:
    first = briefing(verb, "--strict")

    assert first.status == 0
    assert "There was no mkdocs.yml, so one was written" in first.err
    second = briefing("build", "--strict")
    assert second.status == 0
    assert "There was no mkdocs.yml" not in second.err
    assert (desk / "site" / "search" / "search_index.json").exists()


def test_a_topic_as_long_as_a_topic_can_be(briefing: Briefing, desk: Path) -> None:
    text = BRIEFING + f"topics: [{'long ' * 199}x]\n"
    (desk / "briefings" / "harbour.yml").write_text(text, encoding="utf-8")

    assert briefing("build").status == 0
    (topic,) = (path.name for path in (desk / "docs" / "topics").glob("long-*.md"))
    assert len(topic) < 80
