from __future__ import annotations

from generator.editors.places import globs, groups, schema_path
from generator.read.listing import DeskFile


def test_every_kind_of_yaml_file_has_its_patterns() -> None:
    assert globs() == {
        "briefing": [
            "briefings/**/*.yml",
            "briefings/**/*.yaml",
            "!briefings/actors/**",
            "!briefings/background/**",
            "!briefings/sources/**",
        ],
        "actor": ["briefings/actors/**/*.yml", "briefings/actors/**/*.yaml"],
        "background": ["briefings/background/**/*.yml", "briefings/background/**/*.yaml"],
    }
    assert schema_path("actor") == ".cache/briefing/schemas/actor.json"


def test_folders_of_briefings_and_briefings_in_none() -> None:
    files = [
        DeskFile("briefings", "", "briefings/2025/04/harbour.yml"),
        DeskFile("briefings", "", "briefings/harbour.yml"),
        DeskFile("briefings", "", "briefings/2024/ferry.yml"),
        DeskFile("actors", "", "briefings/actors/mayor.yml"),
        DeskFile("sources", "", "briefings/sources/notice.md"),
    ]

    assert groups(files) == (
        ["briefings/2024", "briefings/2025"],
        ["briefings/harbour.yml"],
    )
