"""Sources as evidence: unchanged, known well enough to be judged, and cited by something."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check.context import Context
from generator.check.evidence import (
    changed_sources,
    incomplete_sources,
)
from generator.model.digest import text_sha256
from generator.model.finding import Finding
from tests.check.desks import AS_OF, found, make_desk

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
        hint="Restore the captured text, or accept the new one with: briefing rehash notice",
    )
    assert finding.severity == "error"


def test_a_text_that_was_captured_and_is_still_known() -> None:
    source = {"text_sha256": text_sha256("The ferry sails."), "text": "The ferry sailed."}
    asked = []

    def history(path: str, sha256: str) -> str:
        asked.append((path, sha256))
        return "The ferry sails."

    desk = make_desk(sources={"notice": source, "log": {}})
    (finding,) = changed_sources(Context(desk, AS_OF, history=history))

    assert asked == [(NOTICE, source["text_sha256"])]
    assert finding.field == ("text", 0)
    assert finding.message == (
        "Line 1 of the article is not as captured: "
        'it was "The ferry sails.", and is "The ferry sailed.".'
    )


def test_a_text_that_is_the_one_that_was_captured_or_has_no_hash() -> None:
    text = "The fähre sails.\n\nAt dawn."

    for fields in ({"text": text, "text_sha256": text_sha256(text)}, {"text": text}):
        assert found(changed_sources, make_desk(sources={"notice": fields})) == []


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

    hint = "Add the fields between two lines of --- at the top of the file"
    if said == "the text of the article":
        hint = "Copy it into the file, below the second line of ---, so that it can be quoted."
    elif said.endswith("the text of the article"):
        hint += ", and the text below them."
    else:
        hint += "; readers judge a source by them."
    assert finding == Finding(
        rule="source-incomplete",
        path=NOTICE,
        message=f"This source lacks {said}.",
        hint=hint,
    )
    assert finding.severity == "warning"


def test_a_source_with_all_that_readers_need() -> None:
    assert found(incomplete_sources, make_desk()) == []
