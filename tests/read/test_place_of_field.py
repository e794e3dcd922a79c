from __future__ import annotations

from dataclasses import replace

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.model.finding import Finding
from generator.read.places import place_of_field, with_places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("headline: x\nactors: []\n", (2, 1, 2, 7)),
        ("# c\n\nactors :\n  - actor: x\n", (3, 1, 3, 7)),
        # A name within another, a value, and a field of a record.
        ("factors: x\n", None),
        ("x: actors: y\n", None),
        ("x:\n  actors: y\n", None),
        ("{actors: x}\n", None),
        ('"actors": x\n', None),
        ("", None),
    ],
)
def test_where_a_field_begins_a_line(text: str, place: tuple[int, ...] | None) -> None:
    assert place_of_field(text, "actors") == place


@pytest.mark.parametrize("name", ["", "a.b", "a b", "Ä", "(", "<<"])
def test_what_is_no_name_of_a_field_of_ours_has_none(name: str) -> None:
    assert place_of_field(f"{name}: x\n", name) is None


FIELDS = st.dictionaries(
    st.sampled_from(["actors", "headline", "notes", "key_points"]),
    st.one_of(st.text("ab:- \n#'"), st.lists(st.text("ab:\n", max_size=5))),
    min_size=1,
)


@given(FIELDS, st.sampled_from([None, False]), st.sampled_from(["'", "|", None]))
def test_it_is_the_place_that_the_parser_finds(
    fields: dict[str, object], flow: bool | None, style: str | None
) -> None:
    text = yaml.safe_dump(fields, default_flow_style=flow, default_style=style, sort_keys=False)
    for name in fields:
        key = Finding(rule="field-invalid", path="x.yml", field=(name,), part="key", message="x")
        # The name of a field that is quoted or in braces is found by the parser alone.
        place = place_of_field(text, name)
        (found,) = with_places([key], lambda _, text=text: text)  # type: ignore[misc]
        if place:
            assert (found.line, found.column, found.end_line, found.end_column) == place
            line = text.split("\n")[found.line - 1]
            assert line[: found.end_column - 1] == name
            root = yaml.compose(text)
            assert isinstance(root, yaml.MappingNode)
            marks = {node.value: node.start_mark for node, _ in root.value}
            assert (marks[name].line + 1, marks[name].column + 1) == place[:2]
        assert found == replace(key, **{n: getattr(found, n) for n in PLACE})


PLACE = ("line", "column", "end_line", "end_column")
