"""Source articles."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from pydantic import ValidationError

from generator.model.source import Reliability, Rights, Source, SourceKind, SourceState


def source(*paragraphs: str, **fields: Any) -> Source:
    given = {"id": "notice", "path": "briefings/sources/notice.md", "headline": "The ferry sails"}
    text = "\n\n".join(paragraphs)
    return Source.model_validate({**given, "text": text, "paragraphs": paragraphs, **fields})


def test_what_is_assumed_of_a_source() -> None:
    made = source()

    assert (made.rights, made.state) == ("quote", "live")
    assert (made.kind, made.reliability, made.syndicated_from) == (None, None, None)


def test_the_words_that_a_field_may_hold() -> None:
    assert get_args(SourceKind) == (
        "reporting", "wire", "official", "opinion", "social", "research",
    )  # fmt: skip
    assert get_args(Rights) == ("quote", "open")
    assert get_args(Reliability) == ("A", "B", "C", "D", "E", "F")
    assert get_args(SourceState) == ("live", "changed", "gone", "retracted")


def test_addresses_are_checked() -> None:
    for name in ("url", "archived_url"):
        assert getattr(source(**{name: "https://example.org"}), name) == "https://example.org"
        with pytest.raises(ValidationError, match="This address cannot be linked"):
            source(**{name: "http://10.0.0.1/notice"})


@pytest.mark.parametrize("value", ["", "a" * 63, "a" * 65, "A" * 64, "g" * 64, "a" * 64 + "\n"])
def test_a_hash_is_64_hexadecimal_digits_in_lower_case(value: str) -> None:
    digits = "0123456789abcdef" * 4
    assert source(text_sha256=digits).text_sha256 == digits
    with pytest.raises(ValidationError, match="String should match pattern"):
        source(text_sha256=value)


def test_the_body_is_without_headline_and_standfirst() -> None:
    made = source(
        "# The ferry sails",
        "After six weeks, it\nleaves again.",
        "The ferry  sails",
        "It left at dawn.",
        "## The ferry sails",
        standfirst="After six weeks, it leaves again.",
    )

    assert made.body() == ("It left at dawn.",)


def test_the_body_says_everything_once_as_captured() -> None:
    made = source("It left\nat dawn.", "It was full.", "It left at dawn.", "It was  full.")

    assert made.body() == ("It left\nat dawn.", "It was full.")
    assert len(made.paragraphs) == 4


def test_words_that_only_hold_the_headline_stay() -> None:
    assert source("The ferry sails, says the port.", "#ferry", "The ferry sails.").body() == (
        "The ferry sails, says the port.",
        "#ferry",
        "The ferry sails.",
    )


def test_the_text_is_not_written_back() -> None:
    written = source("It left at dawn.").model_dump()

    assert "text" not in written
    assert "paragraphs" not in written
