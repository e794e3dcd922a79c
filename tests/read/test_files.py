from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.model.errors import CannotRun
from generator.read.files import SOURCE_LIMIT, YAML_LIMIT, read_text
from generator.read.listing import DeskFile, desk_files
from tests.read.conftest import ReadOne, Write, listed


def test_files_by_what_they_hold(write: Write, tmp_path: Path) -> None:
    for path in (
        "top.yml",
        "2025/march/deep.yaml",
        "actors/mayor.yml",
        "actors/council/clerk.yml",
        "background/port.yaml",
        "sources/notice.md",
        "sources/wire/late.txt",
        "2025/sources/not-special.yml",
    ):
        write(path, "x")

    assert [(file.kind, file.path, file.stem) for file in desk_files(tmp_path)] == [
        ("briefings", "briefings/2025/march/deep.yaml", "deep"),
        ("briefings", "briefings/2025/sources/not-special.yml", "not-special"),
        ("actors", "briefings/actors/council/clerk.yml", "clerk"),
        ("actors", "briefings/actors/mayor.yml", "mayor"),
        ("background", "briefings/background/port.yaml", "port"),
        ("sources", "briefings/sources/notice.md", "notice"),
        ("sources", "briefings/sources/wire/late.txt", "late"),
        ("briefings", "briefings/top.yml", "top"),
    ]


@pytest.mark.parametrize(
    "path",
    [
        *(".hidden.yml", ".git/config.yml", "2025/.draft.yml", "sources/.notice.md"),
        *("README.md", "README.yml", "2025/ReadMe.yaml", "sources/README.md", "sources/readme.txt"),
        *("notes.md", "notes.txt", "harbour.yml~", "harbour.yml.bak", "harbour", "2025/map.svg"),
        *("sources/notice.yml", "sources/notice.pdf", "actors/mayor.md", "background/port.txt"),
    ],
)
def test_what_is_no_part_of_a_desk(write: Write, tmp_path: Path, path: str) -> None:
    write(path, "x")

    assert desk_files(tmp_path) == ()


def test_a_folder_may_be_called_as_a_file(write: Write, tmp_path: Path) -> None:
    write("2025.yml/harbour.yml", "x")

    assert list(listed(tmp_path)) == ["briefings/2025.yml/harbour.yml"]


def test_no_desk(tmp_path: Path) -> None:
    with pytest.raises(CannotRun, match="there is no folder briefings/"):
        desk_files(tmp_path)


def test_a_desk_that_is_a_file_or_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    for make in (Path.touch, lambda folder: folder.symlink_to(tmp_path / "real")):
        make(tmp_path / "briefings")
        with pytest.raises(CannotRun):
            desk_files(tmp_path)
        (tmp_path / "briefings").unlink()


def test_a_folder_that_cannot_be_read(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write("2025/harbour.yml", "x").parents[2]
    scandir = os.scandir

    def refused(path: str) -> object:
        if path.endswith("2025"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refused)
    with pytest.raises(CannotRun, match="briefings/2025/ cannot be read: Permission denied"):
        desk_files(root)


def test_a_link_is_refused_and_not_followed(write: Write, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text("headline: Secret\nsummary: Secret.\n", "utf-8")
    write("harbour.yml", "x").with_name("linked.yml").symlink_to(secret)

    text, (finding,) = read_text(listed(tmp_path)["briefings/linked.yml"])

    assert text == ""
    assert finding.rule == "file-unreadable"
    assert finding.message == "This file cannot be read: it is a link."


def test_a_linked_folder_is_refused_and_not_walked(write: Write, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "secret.yml").write_text("x", "utf-8")
    write("harbour.yml", "x").with_name("linked").symlink_to(elsewhere)

    linked = listed(tmp_path)["briefings/linked"]

    assert list(listed(tmp_path)) == ["briefings/harbour.yml", "briefings/linked"]
    assert linked.stem == "linked"
    assert [finding.rule for finding in read_text(linked)[1]] == ["file-unreadable"]


def test_a_pipe_is_not_waited_for(write: Write, tmp_path: Path) -> None:
    os.mkfifo(write("harbour.yml", "x").with_name("pipe.yml"))

    _, (finding,) = read_text(listed(tmp_path)["briefings/pipe.yml"])

    assert finding.message == "This file cannot be read: it is not a plain file."


def test_a_file_that_is_gone_or_may_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = DeskFile("briefings", str(tmp_path / "gone.yml"), "briefings/gone.yml")
    (finding,) = read_text(gone)[1]
    assert finding.message == "This file cannot be read: No such file or directory."

    def refused(path: str, flags: int) -> int:
        raise PermissionError(13, "Permission denied", path, flags)

    monkeypatch.setattr(os, "open", refused)  # a mode would not stop an administrator
    (finding,) = read_text(gone)[1]
    assert finding.message == "This file cannot be read: Permission denied."


@pytest.mark.parametrize(
    ("path", "limit"),
    [("harbour.yml", YAML_LIMIT), ("actors/a.yml", YAML_LIMIT), ("sources/a.md", SOURCE_LIMIT)],
)
def test_a_file_over_the_limit(read: ReadOne, path: str, limit: int) -> None:
    assert "file-too-large" not in read(path, b"#" * limit).rules

    large = read(path, b"#" * (limit + 1))

    assert (large.rules, large.place) == (["file-too-large"], (1, 1))
    assert f"{limit // 1024:,} KB" in large.findings[0].message
