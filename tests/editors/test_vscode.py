from __future__ import annotations

import json

import pytest

from generator.editors.vscode import addition, settings

OURS = json.loads(addition())


def test_settings_are_begun() -> None:
    text = settings(None)

    assert text == addition()
    assert list(OURS["yaml.schemas"]) == [
        ".cache/briefing/schemas/briefing.json",
        ".cache/briefing/schemas/actor.json",
        ".cache/briefing/schemas/background.json",
    ]


def test_what_a_person_has_set_stays() -> None:
    present = (
        '{\n  "editor.wordWrap": "on",\n  "yaml.schemas": {\n    "other.json": "x.yml"\n  },\n'
        '  "[yaml]": {\n    "editor.tabSize": 4\n  },\n  "title": "Küste"\n}\n'
    )

    text = settings(present)

    assert text
    merged = json.loads(text)
    assert list(merged) == ["editor.wordWrap", "yaml.schemas", "[yaml]", "title"]
    assert merged["yaml.schemas"] == {"other.json": "x.yml", **OURS["yaml.schemas"]}
    assert '  "editor.wordWrap": "on",\n' in text
    assert "Küste" in text


def test_a_second_time_changes_nothing() -> None:
    once = settings('{"a": 1}')

    assert once
    assert settings(once) == once
    compact = json.dumps(json.loads(once))
    assert settings(compact) == compact


def test_earlier_patterns_of_ours_are_replaced() -> None:
    earlier = '{"yaml.schemas": {"./.cache/briefing/schemas/event.json": "*.yml", "a": "b"}}'

    text = settings(earlier)

    assert text
    assert json.loads(text)["yaml.schemas"] == {"a": "b", **OURS["yaml.schemas"]}


def test_the_ends_of_the_lines_stay() -> None:
    text = settings('{\r\n\t"a": 1\r\n}\r\n')

    assert text
    assert '{\r\n\t"a": 1,\r\n\t"yaml.schemas"' in text
    assert "\n" not in text.replace("\r\n", "")


@pytest.mark.parametrize(
    "present",
    [
        '{\n  // mine\n  "a": 1\n}\n',
        '{"a": 1,}',
        "",
        "[]",
        '{"yaml.schemas": []}',
        '{"a": 1, "a": 2}',
        '\ufeff{"a": 1}',
        "{" * 5,
        "[" * 100_000,
    ],
)
def test_what_cannot_be_added_to_is_left(present: str) -> None:
    assert settings(present) is None
