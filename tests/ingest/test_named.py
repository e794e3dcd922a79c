from __future__ import annotations

from pathlib import Path

import pytest

from generator.ingest.named import named_sources
from generator.model.errors import CannotRun
from tests.ingest.conftest import Write

NOTICE = "briefings/sources/notice.md"


@pytest.fixture
def root(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder: a desk with three sources, two of them with the same id."""
    write("harbour.yml", "headline: x\n")
    write("sources/notice.md", "x")
    write("sources/2024/log.md", "x")
    write("sources/2025/log.txt", "x")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def paths(root: Path, *names: str) -> list[str]:
    return [file.path for file in named_sources(root, names)]


def test_a_source_is_meant_by_its_id_or_its_path(root: Path) -> None:
    for name in ("notice", NOTICE, f"./{NOTICE}", f"briefings/../{NOTICE}", str(root / NOTICE)):
        assert paths(root, name) == [NOTICE]
        assert paths(Path(), name) == [NOTICE]


def test_a_path_is_one_in_the_desk_or_one_from_here(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root / "briefings" / "sources" / "2024")

    for name in (NOTICE, "../notice.md"):
        assert paths(root, name) == [NOTICE]
    assert paths(root, "log.md") == ["briefings/sources/2024/log.md"]


def test_each_is_meant_once_in_the_order_of_the_names(root: Path) -> None:
    log = "briefings/sources/2025/log.txt"

    assert paths(root, log, "notice", log, NOTICE) == [log, NOTICE]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("notise", 'there is no source "notise" in briefings/sources/; did you mean "notice"?'),
        ("something", 'there is no source "something" in briefings/sources/'),
        ("harbour", 'there is no source "harbour" in briefings/sources/'),
        ("briefings/harbour.yml", 'there is no source "briefings/harbour.yml" in'),
        ("briefings/sources", 'there is no source "briefings/sources" in'),
        ("/etc/passwd", 'there is no source "/etc/passwd" in'),
        ("", 'there is no source "" in'),
        ("..", 'there is no source ".." in'),
        ("a\0b", 'there is no source "a\0b" in'),
        (
            "log",
            (
                '"log" is the id of briefings/sources/2024/log.md and '
                "briefings/sources/2025/log.txt; give the path of the one that is meant"
            ),
        ),
    ],
)
def test_a_name_that_is_no_source(root: Path, name: str, said: str) -> None:
    with pytest.raises(CannotRun) as refused:
        named_sources(root, ["notice", name])

    assert str(refused.value).startswith(said)


def test_a_link_is_named_as_itself_and_links_in_a_circle_are_nothing(root: Path) -> None:
    (root / "briefings" / "sources" / "link.md").symlink_to("notice.md")
    (root / "round").symlink_to("round")

    assert paths(root, str(root / "briefings/sources/link.md")) == ["briefings/sources/link.md"]
    with pytest.raises(CannotRun):
        named_sources(root, ["round/notice.md"])


def test_without_a_desk(tmp_path: Path) -> None:
    with pytest.raises(CannotRun, match="there is no folder briefings/"):
        named_sources(tmp_path, ["notice"])
