"""Diffs: by the letter, and by ``git apply``."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.report.colours import coloured
from generator.report.patch import patch_text


def test_a_diff() -> None:
    assert patch_text("briefings/a.yml", "one\ntwo\nthree\n", "one\n2\nthree") == (
        "--- a/briefings/a.yml\n"
        "+++ b/briefings/a.yml\n"
        "@@ -1,3 +1,3 @@\n"
        " one\n"
        "-two\n"
        "-three\n"
        "+2\n"
        "+three\n"
        "\\ No newline at end of file\n"
    )


def test_nothing_changes() -> None:
    assert patch_text("a.yml", "x\n", "x\n") == ""


def test_lines_that_look_like_the_head_of_a_diff() -> None:
    text = patch_text("a.yml", "-- x\n", "++ y\n", coloured)

    assert "\x1b[31m--- x\x1b[0m\n" in text
    assert "\x1b[32m+++ y\x1b[0m\n" in text
    assert text.startswith("\x1b[1m--- a/a.yml\x1b[0m\n\x1b[1m+++ b/a.yml\x1b[0m\n\x1b[36m@@")


@pytest.mark.parametrize("path", ["a\n+b.yml", "a\x1b[2J.yml", "##[error].yml"])
def test_a_name_that_could_command_a_terminal(path: str) -> None:
    first = patch_text(path, "x\n", "y\n").split("\n")[0]

    assert first.startswith("--- a/")
    assert first.isprintable()
    assert "##[" not in first


LINES = st.lists(
    st.sampled_from(["a", "b", "", "  c", "\u00e9 \U0001f6a2", "-", "+", "\\", "@@", "d\r"]),
    max_size=8,
).map("\n".join)


@given(before=LINES, after=LINES)
def test_git_makes_the_same_of_it(
    tmp_path_factory: pytest.TempPathFactory, before: str, after: str
) -> None:
    patch = patch_text("file.txt", before, after)
    if not patch or not before or not after:
        return
    folder = tmp_path_factory.mktemp("patch")
    (folder / "file.txt").write_bytes(before.encode())

    subprocess.run(
        ["git", "apply", "--whitespace=nowarn", "-"], cwd=folder, input=patch.encode(), check=True
    )

    assert (folder / "file.txt").read_bytes() == after.encode()


def test_git_finds_the_first_line_of_a_file_with_a_byte_order_mark(tmp_path: Path) -> None:
    before, after = "\ufeffa: b\nc\n", '\ufeffa: "b"\nc\n'
    (tmp_path / "file.txt").write_bytes(before.encode())

    patch = patch_text("file.txt", before, after)
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=patch.encode(), check=True)

    assert (tmp_path / "file.txt").read_bytes() == after.encode()
