"""Sources as evidence: unchanged, known well enough to be judged, and cited by something."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check.evidence import (
    changed_sources,
    incomplete_sources,
    text_sha256,
)
from generator.model.finding import Finding
from tests.check.desks import found, make_desk

NOTICE = "briefings/sources/notice.md"
UNCITED = {"summary": "It left at dawn."}


def test_a_text_that_is_not_the_one_that_was_captured() -> None:
    source = {"text_sha256": text_sha256("The ferry sails."), "text": "The ferry sailed."}

    (finding,) = found(changed_sources, make_desk(sources={"notice": source}))

    assert finding == Finding(
        rule="source-changed",
        path=NOTICE,
        field=("text_sha256",),
        message="The text below is not the one that was captured: the hash differs.",
        hint="Restore the captured text from Git; quotations were checked against it.",
    )
    assert finding.severity == "error"


def test_a_text_that_is_the_one_that_was_captured_or_has_no_hash() -> None:
    text = "The fähre sails.\n\nAt dawn."

    for fields in ({"text": text, "text_sha256": text_sha256(text)}, {"text": text}):
        assert found(changed_sources, make_desk(sources={"notice": fields})) == []


def test_the_hash_is_that_of_the_bytes_in_utf_8() -> None:
    # What `printf 'fähre\n\nx' | sha256sum` says.
    assert text_sha256("fähre\n\nx") == (
        "837a45658a502b435adf47921e8a3656bd00ea7404ae9a33bf70bfb8855e69b7"
    )


@pytest.mark.parametrize(
    ("lacking", "said"),
    [
        ({"publisher": None}, "publisher"),
        ({"url": None}, "url"),
        ({"published": None}, "published"),
        ({"text": "", "paragraphs": ()}, "the text of the article"),
        ({"publisher": None, "published": None}, "publisher and published"),
        (
            {"publisher": None, "url": None, "published": None, "text": ""},
            "publisher, url, published and the text of the article",
        ),
    ],
)
def test_a_source_that_readers_cannot_judge(lacking: dict[str, Any], said: str) -> None:
    (finding,) = found(incomplete_sources, make_desk(sources={"notice": lacking}))

    assert finding == Finding(
        rule="source-incomplete",
        path=NOTICE,
        message=f"This source lacks {said}.",
        hint="Add the fields between two lines of --- at the top of the file; "
        "readers judge a source by them.",
    )
    assert finding.severity == "warning"


def test_a_source_with_all_that_readers_need() -> None:
    assert found(incomplete_sources, make_desk()) == []
