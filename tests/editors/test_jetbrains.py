from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from generator.editors.jetbrains import addition, mappings
from generator.read.listing import DeskFile

FILES = [
    DeskFile("briefings", "", "briefings/harbour.yml"),
    DeskFile("briefings", "", "briefings/ports/ferry.yml"),
]
OTHER = """\
<?xml version="1.0" encoding="UTF-8"?>
<project version="4">
  <component name="Other"><x /></component>
  <component name="JsonSchemaMappingsProjectConfiguration">
    <state>
      <map>
        <entry key="theirs">
          <value>
            <SchemaInfo>
              <option name="name" value="theirs" />
              <option name="relativePathToSchema" value="theirs.json" />
            </SchemaInfo>
          </value>
        </entry>
        <entry key="old">
          <value>
            <SchemaInfo>
              <option name="relativePathToSchema" value=".cache/briefing/schemas/event.json" />
            </SchemaInfo>
          </value>
        </entry>
      </map>
    </state>
  </component>
</project>"""


def read(text: str | None) -> dict[str, tuple[str, list[tuple[str, str]]]]:
    """The mappings by their names: the schema, and the items with their kinds."""
    assert text
    found = {}
    for entry in ET.fromstring(text).iter("entry"):  # noqa: S314 - our own text
        options = {option.get("name"): option for option in entry.iter("option")}
        items = []
        for item in entry.iter("Item"):
            values = {option.get("name"): option.get("value") for option in item}
            kind = values.get("mappingKind") or "File"
            assert kind == "File" or values[kind.lower()] == "true"
            items.append((kind, values["path"] or ""))
        found[entry.get("key") or ""] = (
            options["relativePathToSchema"].get("value") or "",
            items,
        )
    return found


def test_no_file_is_in_two_mappings() -> None:
    assert read(mappings(None, FILES)) == {
        "Briefings (briefing schema)": (
            ".cache/briefing/schemas/briefing.json",
            [
                ("Pattern", "briefings/20??/*.yml"),
                ("Pattern", "briefings/20??/*.yaml"),
                ("Directory", "briefings/ports"),
                ("File", "briefings/harbour.yml"),
            ],
        ),
        "Actors (briefing schema)": (
            ".cache/briefing/schemas/actor.json",
            [("Directory", "briefings/actors")],
        ),
        "Background notes (briefing schema)": (
            ".cache/briefing/schemas/background.json",
            [("Directory", "briefings/background")],
        ),
    }


def test_the_file_looks_as_these_editors_write_it() -> None:
    text = addition(FILES)

    assert text.startswith(
        '<?xml version="1.0" encoding="UTF-8"?>\n<project version="4">\n'
        '  <component name="JsonSchemaMappingsProjectConfiguration">\n    <state>\n      <map>\n'
        '        <entry key="Briefings (briefing schema)">\n'
    )
    assert '<option name="schemaVersion" value="JSON Schema version 7" />\n' in text
    assert text.endswith("</component>\n</project>")


def test_the_mappings_of_others_stay() -> None:
    text = mappings(OTHER, FILES)

    assert list(read(text)) == [
        "theirs",
        "Briefings (briefing schema)",
        "Actors (briefing schema)",
        "Background notes (briefing schema)",
    ]
    assert text
    assert '<component name="Other">' in text


def test_a_second_time_changes_nothing() -> None:
    once = mappings(OTHER, FILES)

    assert mappings(once, FILES) == once


def test_a_component_that_is_not_there_is_made() -> None:
    assert len(read(mappings('<project version="4" />', FILES))) == 3


@pytest.mark.parametrize(
    "present",
    [
        "",
        "no xml",
        "<project>",
        "<other />",
        '<!DOCTYPE project [<!ENTITY a "b">]><project version="4">&a;</project>',
        "<project><!-- mine --></project>",
        "<project>" * 9999 + "</project>" * 9999,
    ],
)
def test_what_these_editors_have_not_written_is_left(present: str) -> None:
    assert mappings(present, FILES) is None
