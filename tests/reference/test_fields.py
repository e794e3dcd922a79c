"""The page on fields: it is that of the model, and its examples hold."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from generator.incremental.checking import check_files
from generator.site import read_and_check
from tests.reference.desks import desk
from tests.reference.fields import EXAMPLES, PAGE, Record, page, records

AS_OF = datetime(2025, 5, 1, tzinfo=UTC)
RECORDS = list(records())


def test_the_page_is_that_of_the_model() -> None:
    assert PAGE.read_bytes().decode() == page()  # `make reference` writes it anew


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.name)
def test_each_field_has_an_example_that_sets_it_alone(record: Record) -> None:
    assert list(EXAMPLES[record.name]) == list(record.fields)
    for name, example in EXAMPLES[record.name].items():
        assert list(yaml.safe_load(example)) == [name]


def test_nothing_else_has_an_example() -> None:
    assert set(EXAMPLES) == {record.name for record in RECORDS}


def test_each_example_stands_in_the_desk_made_of_them() -> None:
    lines = {
        line.strip().removeprefix("- ") for text in desk().values() for line in text.split("\n")
    }
    for examples in EXAMPLES.values():
        for example in examples.values():
            assert {line.strip().removeprefix("- ") for line in example.split("\n")} <= lines


def test_nothing_is_wrong_with_the_desk_made_of_the_examples(tmp_path: Path) -> None:
    for path, text in desk().items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    found = read_and_check(tmp_path, AS_OF).findings

    assert not found, "\n".join(map(str, found))
    assert check_files(tmp_path, AS_OF).findings == found
