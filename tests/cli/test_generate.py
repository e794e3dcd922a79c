from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Briefing


def test_pages_are_written_and_the_second_run_touches_nothing(
    briefing: Briefing, desk: Path
) -> None:
    first = briefing("generate")
    page = desk / "docs" / "briefings" / "harbour.md"
    before = page.stat().st_mtime_ns

    second = briefing("generate")

    assert (first.status, second.status) == (0, 0)
    assert "Pages in docs/: 17 new." in first.err
    assert "Pages in docs/: 17 unchanged." in second.err
    assert page.stat().st_mtime_ns == before


def test_the_pages_of_a_deleted_briefing_go(briefing: Briefing, desk: Path) -> None:
    other = desk / "briefings" / "other.yml"
    other.write_text((desk / "briefings" / "harbour.yml").read_text("utf-8"), "utf-8")
    briefing("generate")
    assert (desk / "docs" / "briefings" / "other.md").exists()

    other.unlink()
    ran = briefing("generate")

    assert ran.status == 0
    assert "1 removed" in ran.err
    assert not (desk / "docs" / "briefings" / "other.md").exists()


def test_a_page_written_by_hand_is_named_and_kept(briefing: Briefing, desk: Path) -> None:
    (desk / "docs").mkdir()
    by_hand = desk / "docs" / "index.md"
    by_hand.write_text("# Ours\n", encoding="utf-8")

    ran = briefing("generate")

    assert ran.status == 2
    assert "docs/index.md" in ran.err
    assert by_hand.read_text(encoding="utf-8") == "# Ours\n"
    assert [path.name for path in (desk / "docs").glob("*.md")] == ["index.md"]


def test_nothing_is_written_with_an_error_or_if_strict_a_warning(
    briefing: Briefing, desk: Path
) -> None:
    (desk / "briefings" / "sources" / "unused.md").write_text("# Unused\n\nText.\n", "utf-8")

    assert briefing("generate", "--strict").status == 1
    assert not (desk / "docs").exists()

    (desk / "briefings" / "second.yml").write_text("headlin: x\n", encoding="utf-8")
    ran = briefing("generate")

    assert ran.status == 1
    assert "Nothing was written: docs/ is as it was." in ran.err
    assert not (desk / "docs").exists()


def test_drafts_are_held_back_and_that_is_said(briefing: Briefing, desk: Path) -> None:
    harbour = desk / "briefings" / "harbour.yml"
    harbour.write_text(harbour.read_text("utf-8").replace("published\n", "draft\n", 1), "utf-8")
    page = desk / "docs" / "briefings" / "harbour.md"

    held = briefing("generate")
    assert held.status == 0
    assert "1 briefing is not on the site" in held.err
    assert not page.exists()

    shown = briefing("generate", "--drafts")
    assert "not on the site" not in shown.err
    assert "This briefing is a draft." in page.read_text(encoding="utf-8")


def test_the_time_decides_what_is_embargoed(briefing: Briefing, desk: Path) -> None:
    page = desk / "docs" / "briefings" / "harbour.md"

    briefing("generate", "--as-of", "2025-03-01T23:59+00:00")
    assert not page.exists()

    briefing("generate", "--as-of", "2025-03-02T00:00+00:00")
    assert page.exists()
