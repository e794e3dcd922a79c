from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Briefing


def test_a_clean_desk(briefing: Briefing) -> None:
    ran = briefing("check")

    assert ran.status == 0
    assert ran.out == ""
    assert ran.err == (
        "Checked 1 briefing, 1 source, 0 actors, 0 background notes and 0 quotations: "
        "0 errors and 0 warnings.\n"
    )


def test_an_error_ends_with_status_1(briefing: Briefing, desk: Path) -> None:
    (desk / "briefings" / "second.yml").write_text("headlin: x\n", encoding="utf-8")

    ran = briefing("check")

    assert ran.status == 1
    assert 'briefings/second.yml:1:1: error: "headlin" is not a field of a briefing.' in ran.out


def test_the_last_line_names_the_rule_to_read_on(briefing: Briefing, desk: Path) -> None:
    (desk / "briefings" / "first.yml").write_text("headline: x\n", encoding="utf-8")
    (desk / "briefings" / "second.yml").write_text("", encoding="utf-8")

    ran = briefing("check", "briefings/second.yml")

    assert ran.err.endswith("not shown.\nTo read more: briefing explain file-empty\n")
    assert briefing("check").err.endswith("\nTo read more: briefing explain field-missing\n")


def test_a_warning_ends_with_status_1_only_if_strict(briefing: Briefing, desk: Path) -> None:
    (desk / "briefings" / "sources" / "unused.md").write_text("# Unused\n\nText.\n", "utf-8")

    assert briefing("check").status == 0
    assert briefing("check", "--strict").status == 1


def test_json_is_one_object_on_standard_output_and_nothing_else(
    briefing: Briefing, desk: Path
) -> None:
    (desk / "briefings" / "second.yml").write_text("headlin: x\n", encoding="utf-8")

    ran = briefing("check", "--format", "json")

    report = json.loads(ran.out)
    assert ran.err == ""
    assert report["summary"]["briefings"] == 2
    assert report["summary"]["errors"] == len(report["findings"])
    assert set(report["findings"][0]) == {
        "rule",
        "severity",
        "message",
        "hint",
        "path",
        "line",
        "column",
        "end_line",
        "end_column",
        "mend",
        "addition",
    }


def test_only_what_was_found_in_the_given_files(briefing: Briefing, desk: Path) -> None:
    (desk / "briefings" / "2024").mkdir()
    (desk / "briefings" / "2024" / "old.yml").write_text("headlin: x\n", encoding="utf-8")

    one = briefing("check", "briefings/harbour.yml")
    assert (one.status, one.out) == (0, "")
    assert "not shown" in one.err

    folder = briefing("check", "briefings/2024")
    assert folder.status == 1
    assert "old.yml" in folder.out

    assert briefing("check", ".").status == 1


def test_a_file_outside_the_desk_is_refused(briefing: Briefing, desk: Path) -> None:
    (desk / "notes.txt").write_text("x", encoding="utf-8")

    ran = briefing("check", "notes.txt")

    assert ran.status == 2
    assert "notes.txt does not belong to the desk" in ran.err


def test_another_folder(briefing: Briefing, desk: Path) -> None:
    (desk / "elsewhere").mkdir()

    assert briefing("-C", str(desk), "check").status == 0
    assert briefing("-C", "elsewhere", "check").status == 2
