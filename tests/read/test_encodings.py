"""Bytes that become text, and those that do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.read.files import SOURCE_LIMIT, YAML_LIMIT, read_bytes, read_text
from generator.read.files import text_of as text_of_bytes
from generator.read.listing import DeskFile
from tests.read.conftest import ReadOne, Write, listed


def text_of(write: Write, root: Path, content: bytes) -> str:
    write("harbour.yml", content)
    text, findings = read_text(listed(root)["briefings/harbour.yml"])
    assert not findings
    return text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"a: 1\n", "a: 1\n"),
        (b"a: 1", "a: 1"),
        (b"\xef\xbb\xbfa: 1\n", "a: 1\n"),
        (b"a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n"),
        (b"a: 1\rb: 2\r", "a: 1\nb: 2\n"),
        (b"a: 1\n\r\nb: 2\r\n\r", "a: 1\n\nb: 2\n\n"),
        ("a: بحر ⚓️\n".encode(), "a: بحر ⚓️\n"),
    ],
)
def test_text_has_no_mark_and_plain_line_ends(
    write: Write, tmp_path: Path, content: bytes, text: str
) -> None:
    assert text_of(write, tmp_path, content) == text


@pytest.mark.parametrize(
    "content", [b"", b"\n", b" \r\n\t", b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n", "\u3000".encode()]
)
@pytest.mark.parametrize("path", ["harbour.yml", "actors/mayor.yml", "sources/notice.txt"])
def test_an_empty_file(read: ReadOne, path: str, content: bytes) -> None:
    empty = read(path, content)

    assert (empty.rules, empty.place) == (["file-empty"], (1, 1))


@pytest.mark.parametrize(
    ("content", "place", "guess"),
    [
        ("headline: Hafenöffnung\n".encode("cp1252"), (1, 16), "Windows-1252"),
        ("a: 1\r\nb: “Open”\r\n".encode("cp1252"), (2, 4), "Windows-1252"),
        ("a: بحر\n".encode("cp1256"), (1, 4), "Windows-1252"),
        ("a: ⚓ ".encode() + b"\xff\n", (1, 6), "Windows-1252"),
        ("headline: The harbour\n".encode("utf-16"), (1, 1), "UTF-16"),
        (b"\xfe\xff" + "headline".encode("utf-16-be"), (1, 1), "UTF-16"),
        ("a: ⚓".encode()[:-1], (1, 4), ""),
    ],
)
def test_a_file_in_another_encoding(
    read: ReadOne, content: bytes, place: tuple[int, int], guess: str
) -> None:
    other = read("harbour.yml", content)

    assert (other.rules, other.place) == (["file-encoding"], place)
    assert guess in other.findings[0].hint
    assert "UTF-8" in other.findings[0].hint


def test_utf_16_without_its_mark_is_full_of_hidden_characters(read: ReadOne) -> None:
    other = read("harbour.yml", "headline".encode("utf-16-le"))

    assert (other.rules, other.place) == (["text-control-character"], (1, 2))
    assert "U+0000" in other.findings[0].message


def test_places_count_from_behind_the_byte_order_mark(read: ReadOne) -> None:
    assert read("harbour.yml", b"\xef\xbb\xbfa: b: c\n").place == (1, 5)


def test_places_count_lines_with_carriage_returns_once(read: ReadOne) -> None:
    assert read("harbour.yml", b"a: 1\r\nb: c: d\r\n").place == (2, 5)
    assert read("sources/a.md", b"---\r\na: 1\r\nb: c: d\r\n---\r\nText.\r\n").place == (3, 5)


@pytest.mark.parametrize(
    "content", [b"a: 1\r\n", b"\xef\xbb\xbfa", b"", b"\xff", "a: بحر ⚓️\r".encode()]
)
def test_bytes_become_what_a_file_with_them_is_read_as(
    write: Write, tmp_path: Path, content: bytes
) -> None:
    write("harbour.yml", content)
    file = listed(tmp_path)["briefings/harbour.yml"]

    assert read_bytes(file) == (content, [])
    assert text_of_bytes(file, content) == read_text(file)


@pytest.mark.parametrize(
    ("path", "limit"), [("briefings/a.yml", YAML_LIMIT), ("briefings/sources/a.md", SOURCE_LIMIT)]
)
def test_bytes_have_the_limit_of_their_file(path: str, limit: int) -> None:
    file = DeskFile("sources" if "sources" in path else "briefings", "nowhere", path)

    assert text_of_bytes(file, b"x" * limit) == ("x" * limit, [])
    (finding,) = text_of_bytes(file, b"x" * (limit + 1))[1]
    assert finding.rule == "file-too-large"
