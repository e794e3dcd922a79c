from __future__ import annotations

import pytest

from generator.ingest.extract.article import NoArticle
from generator.ingest.extract.kinds import kind_of


@pytest.mark.parametrize(
    ("data", "content_type", "name", "kind"),
    [
        (b"<!DOCTYPE html><p>a", "", "", "page"),
        (b"<p>a</p>", "text/html; charset=utf-8", "", "page"),
        (b"words", "", "a.HTM", "page"),
        (b"<!doctype html><p>a", "text/plain", "", "page"),  # a server that says nothing true
        (b"Of <p> and other tags", "", "a.md", "text"),
        (b"words", "", "", "text"),
        (b"words", "text/plain", "", "text"),
        (b"junk\n%PDF-1.4\n", "text/html", "a.html", "pdf"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related;\n\n<html>", "", "a.mht", "archive"),
        ("<html>".encode("utf-16"), "", "", "page"),
        ("words".encode("utf-16"), "", "", "text"),
    ],
)
def test_what_bytes_are_is_seen_in_them(
    data: bytes, content_type: str, name: str, kind: str
) -> None:
    assert kind_of(data, content_type, name) == kind


def test_what_a_server_says_is_a_picture_is_refused() -> None:
    with pytest.raises(NoArticle, match="it is no text, but image/svg"):
        kind_of(b"<svg>", "image/svg+xml")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    ("text", "charset", "kind"),
    [
        ("<!DOCTYPE html><p>Ferry", "", "page"),
        ("The ferry sails again.", "", "text"),
        ("الميناء يفتح", "utf-16", "text"),
    ],
)
def test_utf_16_without_a_mark_is_no_binary_file(
    text: str, charset: str, kind: str, codec: str
) -> None:
    assert kind_of(text.encode(codec), charset=charset) == kind


def test_binary_files_stay_refused_whatever_is_declared() -> None:
    with pytest.raises(NoArticle, match="it is no text"):
        kind_of(bytes(range(256)) * 9, charset="utf-16le")
