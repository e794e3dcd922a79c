"""``briefing check --fix`` and ``--diff``: what they print, and what they leave on disk."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from generator.mend import files
from generator.mend.rounds import mended
from generator.store import disk
from tests.cli.conftest import BRIEFING, Briefing
from tests.cli.test_formats import seen
from tests.report.judges import assert_valid_report, assert_valid_sarif

WRONG = """\
# About the harbour
headline: The harbour: day two   # to be shortened
sumary: Ships may enter from Monday. [@notice]
published: 9 April 2025
kind: news
"""
MENDED = """\
# About the harbour
headline: "The harbour: day two"   # to be shortened
summary: Ships may enter from Monday. [@notice]
published: 2025-04-09
kind: news
"""
DIFF = """\
--- a/briefings/second.yml
+++ b/briefings/second.yml
@@ -1,5 +1,5 @@
 # About the harbour
-headline: The harbour: day two   # to be shortened
-sumary: Ships may enter from Monday. [@notice]
-published: 9 April 2025
+headline: "The harbour: day two"   # to be shortened
+summary: Ships may enter from Monday. [@notice]
+published: 2025-04-09
 kind: news
"""
REMAINS = """\
briefings/second.yml:5:7: error: "news" is not one of the values of "kind". [field-invalid]
    5 | kind: news
      |       ^^^^
    The values are: background, analysis, report.
"""
SAID = """\
briefings/second.yml:2: mended: A colon and a space in the text of "headline" begin a new field. \
[yaml-syntax]
briefings/second.yml:3: mended: "sumary" is not a field of a briefing. [field-unknown]
briefings/second.yml:4: mended: "9 April 2025" is not a date that can be read. [field-invalid]
"""
CHECKED = (
    "Checked 2 briefings, 1 source, 0 actors, 0 background notes and 0 quotations: "
    "1 error and 0 warnings.\n"
)
MORE = "To read more: briefing explain {}\n"


@pytest.fixture
def wrong(desk: Path) -> Path:
    """The path of a second briefing, with three slips that can be mended and one that cannot."""
    file = desk / "briefings" / "second.yml"
    file.write_text(WRONG, encoding="utf-8", newline="")
    return file


@pytest.mark.usefixtures("wrong")
def test_the_last_lines_say_what_can_be_mended(briefing: Briefing) -> None:
    ran = briefing("check")

    assert ran.status == 1
    assert ran.err == (
        CHECKED
        + "1 of these can be mended at once: briefing check --fix\n"
        + MORE.format("yaml-syntax")
    )


@pytest.mark.usefixtures("wrong")
def test_they_name_the_files_that_were_asked_about(briefing: Briefing) -> None:
    assert "\n1 of these can be mended at once: briefing check --fix briefings/second.yml\n" in (
        briefing("check", "briefings/second.yml").err
    )
    assert "mended" not in briefing("check", "briefings/harbour.yml").err


def test_fix_writes_the_file_and_reports_what_remains(briefing: Briefing, wrong: Path) -> None:
    ran = briefing("check", "--fix")

    assert ran == (1, REMAINS, SAID + CHECKED + MORE.format("field-invalid"))
    assert wrong.read_text("utf-8") == MENDED


def test_diff_writes_nothing(briefing: Briefing, wrong: Path) -> None:
    ran = briefing("check", "--diff")

    said = "The diff shows 3 mends in 1 file. Nothing was written; --fix does that.\n"
    assert ran == (1, DIFF, said)
    assert wrong.read_text("utf-8") == WRONG


def test_fix_with_diff_shows_and_writes(briefing: Briefing, wrong: Path) -> None:
    ran = briefing("check", "--fix", "--diff")

    assert ran == (1, DIFF + REMAINS, SAID + CHECKED + MORE.format("field-invalid"))
    assert wrong.read_text("utf-8") == MENDED


def test_the_diff_can_be_applied(briefing: Briefing, desk: Path, wrong: Path) -> None:
    """With Windows' line ends, in which a patch has carriage returns, and no end of line."""
    text = WRONG.replace("\n", "\r\n").removesuffix("\r\n")
    wrong.write_text(text, encoding="utf-8", newline="")
    patch = briefing("check", "--diff").out
    applied = subprocess.run(
        ["git", "apply", "--verbose", "-"], cwd=desk, input=patch.encode(), check=False
    )

    assert applied.returncode == 0
    by_patch = wrong.read_bytes()
    assert by_patch == MENDED.replace("\n", "\r\n").removesuffix("\r\n").encode()
    wrong.write_text(text, encoding="utf-8", newline="")
    briefing("check", "--fix")
    assert wrong.read_bytes() == by_patch


def test_a_file_without_slips_is_not_touched(briefing: Briefing, desk: Path) -> None:
    file = desk / "briefings" / "harbour.yml"
    before = file.stat()

    assert briefing("check", "--fix").status == 0
    assert briefing("check", "--diff") == (
        0,
        "",
        "The diff shows no mends. Nothing was written; --fix does that.\n",
    )
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_status_0_when_nothing_remains(briefing: Briefing, wrong: Path) -> None:
    wrong.write_text(WRONG.replace("kind: news\n", ""), encoding="utf-8")

    ran = briefing("check", "--fix")

    assert (ran.status, ran.out) == (0, "")
    assert "0 errors" in ran.err


def test_only_the_given_files_are_mended(briefing: Briefing, desk: Path, wrong: Path) -> None:
    other = desk / "briefings" / "third.yml"
    other.write_text(WRONG, encoding="utf-8")

    ran = briefing("check", "--fix", "briefings/third.yml")

    assert other.read_text("utf-8") == MENDED
    assert wrong.read_text("utf-8") == WRONG
    assert "1 finding in other files not shown.\n" in ran.err


@pytest.mark.parametrize("output_format", ["json", "sarif", "github"])
def test_fix_in_other_formats(briefing: Briefing, wrong: Path, output_format: str) -> None:
    ran = briefing("check", "--fix", "--format", output_format)

    assert ran.status == 1
    assert ran.err.startswith(SAID)
    assert "yaml-syntax" not in ran.out.replace('"id": "yaml-syntax"', "")
    assert wrong.read_text("utf-8") == MENDED


@pytest.mark.parametrize("output_format", ["json", "sarif", "github"])
@pytest.mark.parametrize("more", [(), ("--fix",)])
def test_a_diff_is_not_put_into_another_format(
    briefing: Briefing, wrong: Path, output_format: str, more: tuple[str, ...]
) -> None:
    ran = briefing("check", "--diff", "--format", output_format, *more)

    assert (ran.status, ran.out) == (2, "")
    assert f"--diff prints a patch; it cannot stand beside --format {output_format}." in ran.err
    assert wrong.read_text("utf-8") == WRONG


@pytest.mark.usefixtures("wrong")
def test_programs_get_the_edits(briefing: Briefing) -> None:
    for _ in range(2):  # the second time from what was kept of the first
        as_json, as_sarif = (briefing("check", "--format", name).out for name in ("json", "sarif"))

        assert_valid_report(as_json)
        assert_valid_sarif(as_sarif)
        (found,) = json.loads(as_json)["findings"]
        assert found["mend"] == [
            {"line": 2, "column": column, "end_line": 2, "end_column": column, "text": '"'}
            for column in (11, 31)
        ]
        (result,) = json.loads(as_sarif)["runs"][0]["results"]
        assert len(result["fixes"][0]["artifactChanges"][0]["replacements"]) == 2


def test_a_protected_file_is_left(briefing: Briefing, wrong: Path) -> None:
    wrong.chmod(0o444)

    ran = briefing("check", "--fix")

    assert ran.status == 1
    assert ran.err.startswith(
        "briefings/second.yml was left as it is: it is write-protected.\nChecked 2 briefings"
    )
    assert wrong.read_text("utf-8") == WRONG
    assert wrong.stat().st_mode & 0o777 == 0o444


def test_permissions_stay(briefing: Briefing, wrong: Path) -> None:
    wrong.chmod(0o640)

    briefing("check", "--fix")

    assert wrong.stat().st_mode & 0o777 == 0o640


def test_a_file_that_is_saved_meanwhile_is_left(
    briefing: Briefing, wrong: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_beside: Callable[..., str] = disk.write_beside

    def saved_meanwhile(path: str, data: bytes, **more: int) -> str:
        if path == str(wrong) or path.endswith("second.yml"):
            wrong.write_text("headline: Somebody saved this\n", encoding="utf-8")
        return write_beside(path, data, **more)

    monkeypatch.setattr(disk, "write_beside", saved_meanwhile)

    ran = briefing("check", "--fix")

    assert ran.err.startswith(
        "briefings/second.yml was left as it is: it was saved meanwhile; run this again.\n"
    )
    assert wrong.read_text("utf-8") == "headline: Somebody saved this\n"
    assert not list(wrong.parent.glob(".briefing-*"))


def test_one_file_that_cannot_be_written_does_not_stop_the_others(
    briefing: Briefing, desk: Path, wrong: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = desk / "briefings" / "another.yml"
    other.write_text(WRONG, encoding="utf-8")
    write_beside: Callable[..., str] = disk.write_beside

    def full(path: str, data: bytes, **more: int) -> str:
        if path.endswith("another.yml"):
            raise OSError(28, "No space left on device")
        return write_beside(path, data, **more)

    monkeypatch.setattr(disk, "write_beside", full)

    ran = briefing("check", "--fix")

    left = "briefings/another.yml was left as it is: it cannot be written: No space left on device."
    assert ran.err.startswith(f"{left}\n{SAID}")
    assert other.read_text("utf-8") == WRONG
    assert wrong.read_text("utf-8") == MENDED


def test_a_byte_order_mark_stays(briefing: Briefing, wrong: Path) -> None:
    wrong.write_text(WRONG, encoding="utf-8-sig", newline="")

    ran = briefing("check", "--fix", "--diff")

    assert ran.out == DIFF.replace(" # About", " \ufeff# About") + REMAINS
    assert wrong.read_bytes() == MENDED.encode("utf-8-sig")


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1"])
def test_a_file_that_is_not_utf_8_is_left(briefing: Briefing, wrong: Path, encoding: str) -> None:
    data = WRONG.replace("day", "d\u00e4y").encode(encoding)
    wrong.write_bytes(data)

    ran = briefing("check", "--fix")

    assert ran.status == 1
    assert "file-encoding" in ran.out
    assert wrong.read_bytes() == data


def test_a_link_is_left(briefing: Briefing, desk: Path, wrong: Path) -> None:
    target = desk / "elsewhere.yml"
    wrong.rename(target)
    wrong.symlink_to(target)

    assert briefing("check", "--fix").status == 1
    assert target.read_text("utf-8") == WRONG
    assert wrong.is_symlink()


def test_a_generated_site_is_not_needed(briefing: Briefing, desk: Path) -> None:
    assert briefing("check", "--fix").status == 0
    assert sorted(path.name for path in desk.iterdir()) == [".cache", "briefings"]


def test_a_source_keeps_its_article(briefing: Briefing, desk: Path) -> None:
    file = desk / "briefings" / "sources" / "notice.md"
    front = "---\nheadline: Harbour: open\npublished: 1 March 2025\n---\n"
    article = "The harbour: it  opens.\n\n---\n\tname:value\n"
    file.write_text(front + article, encoding="utf-8")

    briefing("check", "--fix")

    fixed = '---\nheadline: "Harbour: open"\npublished: 2025-03-01\n---\n'
    assert file.read_text("utf-8") == fixed + article


def test_a_line_that_could_command_a_service_is_shown_as_an_escape(
    briefing: Briefing, wrong: Path
) -> None:
    lines = "# ##[error]x\n# y\n::error::z\n"
    wrong.write_text(BRIEFING.replace("2025-03-02", "2 March 2025") + lines, encoding="utf-8")

    out = briefing("check", "--diff").out

    assert "##[" not in out
    assert not [line for line in out.splitlines() if line[1:].lstrip().startswith("::")]


def test_a_terminal_gets_colours(wrong: Path) -> None:
    text = seen(wrong.parents[1], "--diff")

    assert "\x1b[32m+published: 2025-04-09\x1b[0m\n" in text
    assert "\x1b[31m-published: 9 April 2025\x1b[0m\n" in text
    assert "\x1b[1m--- a/briefings/second.yml\x1b[0m\n" in text
    assert " kind: news\n" in text


def test_what_was_mended_is_right_for_the_check_that_follows(
    briefing: Briefing, wrong: Path
) -> None:
    wrong.write_text(BRIEFING.replace("summary", "sumary"), encoding="utf-8")
    briefing("check")

    briefing("check", "--fix")

    assert briefing("check").status == 0
    assert wrong.read_text("utf-8") == BRIEFING


@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_what_was_cut_short_is_said(
    option: str, briefing: Briefing, wrong: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "mended", partial(mended, rounds=1))

    ran = briefing("check", option)

    said = (
        "briefings/second.yml has so many slips that not all were looked at: "
        "run --fix again for more.\n"
    )
    assert said in ran.err
    assert (wrong.read_text(encoding="utf-8") != WRONG) == (option == "--fix")
