"""A desk of articles in nine languages, made for these tests, and articles made on the spot."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.ingest.draft.draft import Draft
from generator.model.source import Source
from generator.read.listing import DeskFile
from generator.read.nouns import read_noun


def article_of(text: str, identity: str = "notice", **fields: str) -> Source:
    """An article with this text. It raises `AssertionError` where a desk could not read it."""
    front = {"headline": '"The harbour"', "published": "2025-04-09", "language": "en", **fields}
    lines = [f"{name}: {value}" for name, value in front.items() if value]
    file = DeskFile("sources", f"/{identity}.md", f"briefings/sources/{identity}.md")
    noun, findings = read_noun(file, "\n".join(["---", *lines, "---", text, ""]))
    assert isinstance(noun, Source), findings
    return noun


@pytest.fixture
def desk() -> Path:
    """The folder of the desk in nine languages."""
    return Path(__file__).with_name("desk")


def words_in(draft: Draft) -> list[str]:
    """The words of every passage in a draft that the articles are said to have."""
    passages = [
        *draft.summary,
        *draft.key_points,
        *(one.passage for one in draft.actors),
        *draft.background,
        *(one.passage for one in draft.timeline),
        *draft.unknowns,
    ]
    return [one.words for one in passages]
