from __future__ import annotations

from pathlib import Path

import pytest

from generator.ingest.extract.article import Article
from generator.ingest.verify.versions import keep_version
from generator.model.errors import CannotRun
from generator.model.source import Source
from generator.read.desk import read_desk
from tests.ingest.conftest import Write
from tests.store.folders import tree

TEXT = "The harbour\n\nIt opens on Monday."
SOURCE = Source(
    id="one", path="one.md", headline="The harbour", text=TEXT, paragraphs=tuple(TEXT.split("\n\n"))
)
DIGEST = "0e4a02bb8df4336c8467cb4cac70e0bef97030f02feea66902932f90199da533"
"""The SHA-256 of the new text below, as `sha256sum` gives it."""
NEW = Article(headline="The harbour", paragraphs=("It opens on Tuesday.",), publisher="Times")


@pytest.fixture
def desk(write: Write, tmp_path: Path) -> Path:
    write("sources/one.md", f"---\nheadline: The harbour\n---\n\n{TEXT}\n")
    return tmp_path


def test_the_new_text_is_a_source_file_beside(desk: Path) -> None:
    before = tree(desk)

    path = keep_version(desk, SOURCE, NEW, "2025-03-05T09:00:00Z")

    assert path == f"briefings/sources/.versions/one/2025-03-05-{DIGEST[:12]}.md"
    assert tree(desk) == {**before, path: (desk / path).read_bytes()}
    assert (desk / path).read_text("utf-8") == (
        "---\n"
        "headline: The harbour\n"
        "publisher: Times\n"
        "retrieved: 2025-03-05T09:00:00Z\n"
        f"text_sha256: {DIGEST}\n"
        "---\n\nThe harbour\n\nIt opens on Tuesday.\n"
    )


def test_no_command_reads_it(desk: Path) -> None:
    before = read_desk(desk)

    keep_version(desk, SOURCE, NEW, "2025-03-05T09:00:00Z")

    assert read_desk(desk) == before


def test_a_text_that_is_seen_again_is_kept_once(desk: Path) -> None:
    first = keep_version(desk, SOURCE, NEW, "2025-03-05T09:00:00Z")
    kept = tree(desk)

    assert keep_version(desk, SOURCE, NEW, "2025-03-05T10:00:00Z") == first
    assert keep_version(desk, SOURCE, NEW, "2025-03-09T09:00:00Z") == first
    assert tree(desk) == kept


def test_the_captured_text_needs_no_second_file(desk: Path) -> None:
    same = Article(headline="The harbour", paragraphs=("It opens on Monday.",))

    assert keep_version(desk, SOURCE, same, "2025-03-05T09:00:00Z") == ""
    assert not (desk / "briefings/sources/.versions").exists()


def test_a_link_leads_nowhere(desk: Path) -> None:
    (desk / "outside").mkdir()
    (desk / "briefings/sources/.versions").symlink_to(desk / "outside")

    with pytest.raises(CannotRun, match=r"/\.versions is a link, and not a folder$"):
        keep_version(desk, SOURCE, NEW, "2025-03-05T09:00:00Z")

    assert not list((desk / "outside").iterdir())
