"""``briefing check --fix`` where what is to be mended stands in another file."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Briefing
from tests.report.judges import assert_valid_report, assert_valid_sarif

ARTICLE = """\
---
headline: Harbour to open
publisher: Harbour Office
url: https://example.org/notice
published: 2025-03-01
language: en
---
The harbour opens on Monday. Thus spoke Mira Sohlberg, and Mira Sohlberg knows.
"""
ACTOR = """\
# The pilot
name: Mira Solberg   # by her own spelling
kind: person
aliases: ["M. Solberg"]  # short
"""
ADDED = ACTOR.replace('["M. Solberg"]', '["M. Solberg", Mira Sohlberg]')
ASKED = """\
briefings/second.yml:3:1: hint: "Mira Sohlberg" stands twice in the source "notice": another \
spelling of "pilot"? [actor-unlisted]
    3 | actors:
      | ^^^^^^
    Add it to "aliases:" in briefings/actors/pilot.yml; "briefing check --fix" does.
"""
DIFF = """\
--- a/briefings/actors/pilot.yml
+++ b/briefings/actors/pilot.yml
@@ -1,4 +1,4 @@
 # The pilot
 name: Mira Solberg   # by her own spelling
 kind: person
-aliases: ["M. Solberg"]  # short
+aliases: ["M. Solberg", Mira Sohlberg]  # short
"""


@pytest.fixture
def pilot(desk: Path) -> Path:
    """The file of an actor, of whose name an article has another spelling."""
    (desk / "briefings/sources/notice.md").write_text(ARTICLE, "utf-8")
    (desk / "briefings/second.yml").write_text(
        "headline: It opens\nsummary: Soon. [@notice]\nactors:\n  - actor: pilot\n", "utf-8"
    )
    (desk / "briefings/harbour.yml").write_text(
        "headline: It opens\nsummary: Soon. [@notice]\nstatus: archived\n", "utf-8"
    )
    file = desk / "briefings/actors/pilot.yml"
    file.parent.mkdir()
    file.write_text(ACTOR, "utf-8")
    return file


@pytest.mark.usefixtures("pilot")
def test_the_hint_says_that_it_can_be_mended(briefing: Briefing) -> None:
    ran = briefing("check")

    assert ran.status == 0
    assert ran.out == ASKED
    assert "\n1 of these can be mended at once: briefing check --fix\n" in ran.err


def test_fix_adds_the_alias_and_the_hint_is_gone(briefing: Briefing, pilot: Path) -> None:
    ran = briefing("check", "--fix")

    assert pilot.read_text("utf-8") == ADDED
    assert (ran.status, ran.out) == (0, "")
    assert ran.err.startswith(
        'briefings/actors/pilot.yml:4: mended: "Mira Sohlberg" was added to aliases. '
        "[actor-unlisted]\n"
    )
    assert briefing("check", "--fix").err.count("mended") == 0


def test_diff_shows_it_and_git_can_apply_it(briefing: Briefing, pilot: Path) -> None:
    ran = briefing("check", "--diff")

    assert ran.out == DIFF
    assert "The diff shows 1 mend in 1 file." in ran.err
    assert pilot.read_text("utf-8") == ACTOR
    subprocess.run(("git", "apply", "-"), cwd=pilot.parents[2], input=ran.out.encode(), check=True)
    assert pilot.read_text("utf-8") == ADDED


@pytest.mark.parametrize("path", ["briefings/second.yml", "briefings"])
def test_fix_for_the_briefing_writes_the_actor(briefing: Briefing, pilot: Path, path: str) -> None:
    briefing("check", "--fix", path)

    assert pilot.read_text("utf-8") == ADDED


def test_fix_elsewhere_does_not(briefing: Briefing, pilot: Path) -> None:
    briefing("check", "--fix", "briefings/harbour.yml")

    assert pilot.read_text("utf-8") == ACTOR


def test_a_file_that_takes_no_alias_is_named(briefing: Briefing, pilot: Path) -> None:
    text = "{name: Mira Solberg, kind: person}\n"
    pilot.write_text(text, "utf-8")

    ran = briefing("check", "--fix")

    assert pilot.read_text("utf-8") == text
    assert ran.out == ASKED
    assert ran.err.startswith(
        'briefings/actors/pilot.yml: "Mira Sohlberg" was not added to aliases: '
        "its list is written in a way that takes no line more.\n"
    )


@pytest.mark.usefixtures("pilot")
def test_programs_are_told_where_it_belongs(briefing: Briefing) -> None:
    report = briefing("check", "--format", "json").out
    assert_valid_report(report)
    (finding,) = json.loads(report)["findings"]
    assert finding["mend"] == []
    assert finding["addition"] == {
        "path": "briefings/actors/pilot.yml",
        "field": "aliases",
        "value": "Mira Sohlberg",
    }

    sarif = briefing("check", "--format", "sarif").out
    assert_valid_sarif(sarif)
    (result,) = json.loads(sarif)["runs"][0]["results"]
    assert "fixes" not in result


def test_a_kept_finding_is_added_as_well(briefing: Briefing, pilot: Path) -> None:
    briefing("check")
    briefing("check")

    briefing("check", "--fix")

    assert pilot.read_text("utf-8") == ADDED
