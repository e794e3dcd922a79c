from __future__ import annotations

import pytest

from generator.ingest.capture.reading import read_back
from generator.model.errors import CannotRun


def test_a_file_is_read_as_check_reads_it() -> None:
    source = read_back("---\nheadline: The ferry sails\nlanguage: en\n---\n\nIt sails again.\n")
    assert (source.headline, source.language, source.body()) == (
        "The ferry sails", "en", ("It sails again.",),
    )  # fmt: skip


@pytest.mark.parametrize("field", ["language: no language", "url: ftp://example.org/a"])
def test_what_cannot_be_kept_is_told_in_one_line_that_names_the_field(field: str) -> None:
    with pytest.raises(CannotRun) as caught:
        read_back(f"---\nheadline: The ferry sails\n{field}\n---\n\nIt sails again.\n")
    assert str(caught.value).startswith(f"{field.partition(':')[0]}: ")
    assert "\n" not in str(caught.value)
