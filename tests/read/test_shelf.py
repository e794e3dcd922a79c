"""Nouns that are read when they are first looked up."""

from __future__ import annotations

import pytest

from generator.read.listing import DeskFile
from generator.read.shelf import Shelf

FILES = {
    name: DeskFile("actors", f"/desk/briefings/actors/{name}.yml", f"briefings/actors/{name}.yml")
    for name in ("crew", "port", "union")
}


class Reader:
    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, file: DeskFile) -> str | None:
        self.read.append(file.stem)
        return None if file.stem == "port" else file.stem.upper()


def test_a_noun_is_read_once_and_not_before() -> None:
    reader = Reader()
    shelf = Shelf(FILES, set(), reader)

    assert "crew" in shelf
    assert list(shelf) == ["crew", "port", "union"]
    assert len(shelf) == 3
    assert reader.read == []
    assert shelf["crew"] == shelf["crew"] == "CREW"
    assert reader.read == ["crew"]


def test_what_is_not_there_or_cannot_be_read_is_not_among_them() -> None:
    reader = Reader()
    shelf = Shelf(FILES, {"crew"}, reader)

    assert "crew" not in shelf
    assert shelf.get("crew") is shelf.get("gone") is None
    assert list(shelf) == ["port", "union"]
    assert len(shelf) == 2
    with pytest.raises(KeyError):
        shelf["port"]
    assert reader.read == ["port"]


def test_what_was_read_elsewhere_is_not_read_again() -> None:
    reader = Reader()
    shelf: Shelf[str] = Shelf(FILES, set(), reader)

    shelf.put("union", "U")

    assert shelf["union"] == "U"
    assert reader.read == []
