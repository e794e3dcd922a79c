"""The folder in which a desk keeps what it can make again."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.errors import CannotRun
from generator.store.cache import CACHE, cache_folder
from generator.store.sealed import load_sealed, save_sealed


def test_the_folder_is_made_and_git_leaves_it_out(tmp_path: Path) -> None:
    assert cache_folder(tmp_path) == tmp_path / CACHE
    assert (tmp_path / CACHE / ".gitignore").read_text("utf-8") == "*\n"
    cache_folder(tmp_path)


@pytest.mark.parametrize("place", [".cache", CACHE, f"{CACHE}/.gitignore"])
@pytest.mark.parametrize("is_folder", [True, False])
def test_nothing_is_written_through_a_link(tmp_path: Path, place: str, is_folder: bool) -> None:
    """A link can come out of a pull request, and lead to anything."""
    elsewhere, desk = tmp_path / "elsewhere", tmp_path / "desk"
    if is_folder:
        elsewhere.mkdir()
    else:
        elsewhere.write_text("precious", "utf-8")
    (desk / place).parent.mkdir(parents=True)
    (desk / place).symlink_to(elsewhere)

    with pytest.raises(CannotRun, match="a link is in the place of it"):
        cache_folder(desk)
    save_sealed(desk, "x.json", [1])

    assert load_sealed(desk, "x.json") is None
    assert list(elsewhere.iterdir()) == [] if is_folder else elsewhere.read_text() == "precious"


def test_a_file_in_its_place_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("mine", "utf-8")

    with pytest.raises(CannotRun, match="cannot be used"):
        cache_folder(tmp_path)
    assert (tmp_path / ".cache").read_text("utf-8") == "mine"


def test_what_was_saved_is_loaded_again(tmp_path: Path) -> None:
    save_sealed(tmp_path, "x.json", {"a": [1, None, "é\ud800"[:1]]})

    assert load_sealed(tmp_path, "x.json") == {"a": [1, None, "é"]}
    assert load_sealed(tmp_path, "y.json") is None
