"""In which language a site speaks, and what is said where it has no words for a briefing."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Briefing


def test_a_language_without_words_is_told_each_time(briefing: Briefing, desk: Path) -> None:
    file = desk / "briefings" / "harbour.yml"
    file.write_text(f"{file.read_text('utf-8')}language: fa\n", "utf-8")
    said = "The site has no labels in the language fa: 1 briefing uses English ones."

    assert said in briefing("generate").err
    assert said in briefing("generate").err  # nothing has changed, and nothing is made anew


def test_nothing_is_said_of_a_language_with_words(briefing: Briefing, desk: Path) -> None:
    file = desk / "briefings" / "harbour.yml"
    file.write_text(f"{file.read_text('utf-8')}language: ar-SY\n", "utf-8")

    assert "labels" not in briefing("generate").err


def test_the_site_speaks_the_language_of_its_theme(briefing: Briefing, desk: Path) -> None:
    briefing("generate")
    home, config = desk / "docs" / "index.md", desk / "mkdocs.yml"
    assert "# Latest briefings" in home.read_text("utf-8")

    config.write_text(config.read_text("utf-8").replace("language: en", "language: tr"), "utf-8")
    briefing("generate")

    assert "# Son bilgi notları" in home.read_text("utf-8")
