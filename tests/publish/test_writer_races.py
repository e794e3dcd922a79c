"""What somebody saves while pages are being written."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.errors import CannotRun
from generator.publish.plan import Plan
from generator.publish.writer import write
from tests.store.folders import pages, put

FIRST = Plan({"index.md": b"home", "a/one.md": b"one", "a/two.md": b"two"})
SECOND = Plan({"index.md": b"new", "a/one.md": b"new", "b/three.md": b"new"})


def saves(path: str) -> Callable[[Path], None]:
    return lambda docs: put(docs, {path: "saved just now"})


def links(path: str) -> Callable[[Path], None]:
    def make_link(docs: Path) -> None:
        put(docs, {"mine.md": "mine"})
        (docs / path).unlink(missing_ok=True)
        (docs / path).symlink_to(docs / "mine.md")

    return make_link


@pytest.mark.parametrize(
    ("path", "act", "seam"),
    [
        ("a/one.md", saves("a/one.md"), "flush"),
        ("b/three.md", saves("b/three.md"), "flush"),
        ("a/one.md", links("a/one.md"), "flush"),
        ("b/three.md", links("b/three.md"), "flush"),
        ("a/two.md", saves("a/two.md"), "os.replace"),
        ("a/two.md", links("a/two.md"), "os.replace"),
    ],
)
def test_what_somebody_saves_between_comparing_and_replacing_is_kept(
    docs: Path,
    monkeypatch: pytest.MonkeyPatch,
    path: str,
    act: Callable[[Path], None],
    seam: str,
) -> None:
    """``flush`` runs between comparing and replacing, ``os.replace`` before removals."""
    write(docs, FIRST)
    theirs: dict[str, bytes] = {}
    real = os.replace

    def meanwhile(*renamed: str) -> None:
        if seam == "os.replace":
            real(*renamed)
        if not theirs:
            act(docs)
            theirs.update({path: pages(docs)[path]})

    with monkeypatch.context() as patch:
        patch.setattr(f"generator.publish.writer.{seam}", meanwhile)
        with pytest.raises(CannotRun, match=f"docs/{path} was changed while pages were being wr"):
            write(docs, SECOND)

    left = pages(docs)
    assert left.pop(path) == theirs[path]
    left.pop("mine.md", None)
    assert all(left[page] in {FIRST.pages.get(page), SECOND.pages.get(page)} for page in left)
    with pytest.raises(CannotRun, match=f"nothing was written.*docs/{path}"):
        write(docs, SECOND)

    (docs / path).unlink()
    write(docs, SECOND)
    left = pages(docs)
    left.pop("mine.md", None)
    assert left == SECOND.pages
