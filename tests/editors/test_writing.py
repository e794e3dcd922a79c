from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from generator.editors.writing import write_schemas, write_settings
from generator.model.errors import CannotRun
from generator.store.disk import read_plain

VSCODE = ".vscode/settings.json"
JETBRAINS = ".idea/jsonSchemas.xml"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "briefings").mkdir()
    return tmp_path


def fates(desk: Path) -> dict[str, str]:
    return {settings.path: settings.fate for settings in write_settings(desk)}


def test_schemas_are_written_where_git_does_not_look(desk: Path) -> None:
    write_schemas(desk, {"actor": "{}\n"})

    assert (desk / ".cache/briefing/schemas/actor.json").read_text() == "{}\n"
    assert (desk / ".cache/briefing/.gitignore").read_text() == "*\n"


def test_a_schema_that_is_as_it_was_is_not_touched(desk: Path) -> None:
    write_schemas(desk, {"actor": "{}\n", "source": "{}\n"})
    before = (desk / ".cache/briefing/schemas/actor.json").stat().st_ino

    write_schemas(desk, {"actor": "{}\n", "source": "[]\n"})

    assert (desk / ".cache/briefing/schemas/actor.json").stat().st_ino == before
    assert (desk / ".cache/briefing/schemas/source.json").read_text() == "[]\n"


def test_a_link_in_the_place_of_a_schema_is_not_followed(desk: Path) -> None:
    write_schemas(desk, {})
    theirs = desk / "theirs.json"
    theirs.write_text("theirs")
    (desk / ".cache/briefing/schemas/actor.json").symlink_to(theirs)

    write_schemas(desk, {"actor": "{}\n"})

    assert theirs.read_text() == "theirs"
    assert (desk / ".cache/briefing/schemas/actor.json").read_text() == "{}\n"


def test_a_link_in_the_place_of_the_folder_is_refused(desk: Path) -> None:
    elsewhere = desk / "elsewhere"
    elsewhere.mkdir()
    (desk / ".cache/briefing").mkdir(parents=True)
    (desk / ".cache/briefing/schemas").symlink_to(elsewhere)

    with pytest.raises(CannotRun, match="is a link"):
        write_schemas(desk, {"actor": "{}\n"})
    assert not list(elsewhere.iterdir())


def test_vs_code_is_told_and_others_only_where_they_are_in_use(desk: Path) -> None:
    assert fates(desk) == {VSCODE: "written"}
    assert not (desk / ".idea").exists()
    (desk / ".idea").mkdir()

    assert fates(desk) == {VSCODE: "unchanged", JETBRAINS: "written"}
    assert fates(desk) == {VSCODE: "unchanged", JETBRAINS: "unchanged"}


def test_settings_keep_what_is_in_them_and_who_may_read_them(desk: Path) -> None:
    file = desk / VSCODE
    file.parent.mkdir()
    file.write_text('{\n    "a": "é"\n}\n', "utf-8")
    file.chmod(0o600)

    assert fates(desk) == {VSCODE: "written"}
    merged = json.loads(file.read_text("utf-8"))
    assert merged["a"] == "é"
    assert ".cache/briefing/schemas/actor.json" in merged["yaml.schemas"]
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", [b'{"a": 1} // mine\n', b"\xff\xfe", b"[1]"])
def test_settings_that_cannot_be_read_are_left_and_the_addition_told(
    desk: Path, content: bytes
) -> None:
    (desk / ".vscode").mkdir()
    (desk / VSCODE).write_bytes(content)

    (settings,) = write_settings(desk)

    assert settings.fate == "left"
    assert "yaml.schemas" in settings.addition
    assert (desk / VSCODE).read_bytes() == content


@pytest.mark.parametrize("linked", [".vscode", VSCODE])
def test_links_are_not_followed(desk: Path, linked: str) -> None:
    elsewhere = desk / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "settings.json").write_text("{}")
    if linked == ".vscode":
        (desk / ".vscode").symlink_to(elsewhere)
    else:
        (desk / ".vscode").mkdir()
        (desk / VSCODE).symlink_to(elsewhere / "settings.json")

    assert fates(desk) == {VSCODE: "left"}
    assert (elsewhere / "settings.json").read_text() == "{}"


def test_a_file_that_somebody_saves_meanwhile_is_left(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / ".vscode").mkdir()
    (desk / VSCODE).write_text("{}")

    def saved_meanwhile(path: str) -> object:
        found = read_plain(path)
        (desk / VSCODE).write_text('{"new": 1}')
        return found

    monkeypatch.setattr("generator.editors.writing.read_plain", saved_meanwhile)

    assert fates(desk) == {VSCODE: "left"}
    assert (desk / VSCODE).read_text() == '{"new": 1}'


def test_a_file_in_the_place_of_a_folder_is_said(desk: Path) -> None:
    (desk / ".vscode").write_text("")

    with pytest.raises(CannotRun, match=r"\.vscode/settings\.json cannot be written"):
        fates(desk)


def test_no_temporary_file_stays(desk: Path) -> None:
    write_schemas(desk, {"actor": "{}\n"})
    fates(desk)

    assert not [name for _, _, names in os.walk(desk) for name in names if name.endswith(".tmp")]
