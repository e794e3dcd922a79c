from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from generator.ingest.verify.memory import Memory
from generator.ingest.verify.verified import Lost, Verified
from generator.model.quotation import Located
from generator.model.source import Source
from tests.ingest.conftest import Write
from tests.ingest.fetch.trying import MOMENT

HOUR = timedelta(hours=1)
SOURCE = Source(
    id="one", path="one.md", headline="H", url="https://example.org/a", text="T", paragraphs=("T",)
)
QUOTED = [Located("a.yml", ("key_points", 0, "text"), "the words", "verbatim", [])]
FOUND = Verified(
    "one",
    "changed",
    "2026-11-26T09:30:00Z",
    percent=7,
    lost=(Lost("a.yml", ("key_points", 0, "text"), "the words"),),
)


def opened(root: Path, now: datetime = MOMENT) -> Memory:
    return Memory(root, now - 24 * HOUR, now)


@pytest.fixture
def desk(write: Write, tmp_path: Path) -> Path:
    write("one.yml", "headline: H\n")
    memory = opened(tmp_path)
    memory.add(SOURCE, QUOTED, FOUND)
    memory.save(MOMENT)
    return tmp_path


def test_what_was_found_is_known_for_a_day(desk: Path) -> None:
    kept = opened(desk, MOMENT + 23 * HOUR).of(SOURCE, QUOTED)

    assert kept == Verified("one", "changed", FOUND.at, 7, FOUND.lost, kept=True)
    assert opened(desk, MOMENT + 24 * HOUR).of(SOURCE, QUOTED) is None
    # Of a clock that was set back nothing is to be believed.
    assert opened(desk, MOMENT - HOUR).of(SOURCE, QUOTED) is None


@pytest.mark.parametrize("change", [{"text": "U"}, {"url": "https://example.org/b"}, {"id": "two"}])
def test_another_source_has_to_be_looked_at(desk: Path, change: dict[str, str]) -> None:
    assert opened(desk).of(SOURCE.model_copy(update=change), QUOTED) is None


def test_so_it_has_when_something_else_is_quoted_of_it(desk: Path) -> None:
    more = Located("b.yml", ("summary",), "other words", "verbatim", [])

    assert opened(desk).of(SOURCE, [*QUOTED, more]) is None
    assert opened(desk).of(SOURCE, []) is None


def test_what_says_nothing_is_not_kept(desk: Path) -> None:
    memory = opened(desk)
    memory.add(SOURCE, QUOTED, Verified("one", "unknown", FOUND.at, reason="no such host"))
    memory.save(MOMENT)

    assert opened(desk).of(SOURCE, QUOTED) is None


def test_a_version_that_was_removed_is_fetched_anew(desk: Path) -> None:
    memory = opened(desk)
    version = "briefings/sources/.versions/one/x.md"
    memory.add(SOURCE, QUOTED, Verified("one", "changed", FOUND.at, 7, version=version))
    assert memory.of(SOURCE, QUOTED) is None

    (desk / version).parent.mkdir(parents=True)
    (desk / version).write_text("text", encoding="utf-8")

    assert memory.of(SOURCE, QUOTED)


def test_what_came_with_a_checkout_is_not_believed(desk: Path, tmp_path: Path) -> None:
    file = desk / ".cache/briefing/verified.json"
    head, _, body = file.read_text("utf-8").partition("\n")
    assert json.loads(body)["one"]["percent"] == 7
    file.write_text(f"{head}\n{body.replace('changed', 'live')}", encoding="utf-8")

    assert opened(tmp_path).of(SOURCE, QUOTED) is None
