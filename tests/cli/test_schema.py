from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.report.json_schema import report_schema
from tests.cli.conftest import Briefing

SCHEMAS = ".cache/briefing/schemas"


def test_schemas_and_settings_are_written(briefing: Briefing, desk: Path) -> None:
    ran = briefing("schema")

    assert ran.status == 0
    assert not ran.out
    assert ran.err == (
        "The schemas in .cache/briefing/schemas/ know 1 briefing, 1 source, 0 actors and 0 "
        "background notes.\n"
        "VS Code finds them by .vscode/settings.json.\n"
        "For an editor of JetBrains: open the folder in it once, and run this again; it then has a "
        "folder .idea/, in which it keeps its settings.\n"
    )
    assert sorted(file.name for file in (desk / SCHEMAS).iterdir()) == [
        "actor.json",
        "background.json",
        "briefing.json",
        "source.json",
    ]
    settings = json.loads((desk / ".vscode" / "settings.json").read_text("utf-8"))
    for schema in settings["yaml.schemas"]:
        assert (desk / schema).is_file()


def test_a_second_run_says_that_nothing_changed(briefing: Briefing, desk: Path) -> None:
    (desk / ".idea").mkdir()
    briefing("schema")

    assert briefing("schema").err.splitlines()[1:] == [
        "VS Code finds them by .vscode/settings.json, which is as it was.",
        "JetBrains finds them by .idea/jsonSchemas.xml, which is as it was.",
    ]


def test_settings_with_comments_are_left_and_the_addition_is_printed(
    briefing: Briefing, desk: Path
) -> None:
    (desk / ".vscode").mkdir()
    (desk / ".vscode" / "settings.json").write_text("{} // mine\n", "utf-8")

    ran = briefing("schema")

    assert ran.status == 0
    assert ".vscode/settings.json was left as it is" in ran.err
    assert "yaml.schemas" in json.loads(ran.out)
    assert (desk / ".vscode" / "settings.json").read_text("utf-8") == "{} // mine\n"


def test_without_settings(briefing: Briefing, desk: Path) -> None:
    briefing("schema", "--no-settings")

    assert (desk / SCHEMAS / "briefing.json").is_file()
    assert not (desk / ".vscode").exists()


@pytest.mark.parametrize("kind", ["briefing", "actor", "background", "source"])
def test_one_schema_is_printed_and_nothing_written(
    briefing: Briefing, desk: Path, kind: str
) -> None:
    before = sorted(desk.rglob("*"))

    ran = briefing("schema", kind)

    assert ran.status == 0
    assert not ran.err
    assert json.loads(ran.out)["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert sorted(desk.rglob("*")) == before


def test_the_ids_of_the_desk_are_in_it(briefing: Briefing) -> None:
    made = json.loads(briefing("schema", "briefing").out)["definitions"]

    assert made["source-id"]["enum"] == ["notice"]
    assert made["source-id"]["enumDescriptions"] == ["Harbour to open, Harbour Office, 2025-03-01"]
    assert made["briefing-id"]["enum"] == ["harbour"]


def test_a_file_that_cannot_be_read_is_known_all_the_same(briefing: Briefing, desk: Path) -> None:
    (desk / "briefings" / "actors").mkdir()
    (desk / "briefings" / "actors" / "mayor.yml").write_text("nmae: The Mayor\n", "utf-8")

    made = json.loads(briefing("schema", "briefing").out)["definitions"]

    assert made["actor-id"]["enum"] == ["mayor"]


def test_another_kind_is_no_schema(briefing: Briefing) -> None:
    ran = briefing("schema", "event")

    assert ran.status == 2
    assert (
        '"event" is not known here. It is one of briefing, actor, background, source, report.'
        in ran.err
    )


def test_a_misspelt_kind_is_guessed(briefing: Briefing) -> None:
    ran = briefing("schema", "brefing")

    assert ran.status == 2
    assert '"brefing" is not known here. Did you mean "briefing"?' in ran.err


def test_the_schema_of_the_report_is_printed_without_a_desk(
    briefing: Briefing, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(desk.parent)

    ran = briefing("schema", "report")

    assert (ran.status, ran.err) == (0, "")
    assert json.loads(ran.out) == report_schema()


def test_without_a_desk_it_cannot_run(
    briefing: Briefing, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(desk.parent)

    assert briefing("schema").status == 2
