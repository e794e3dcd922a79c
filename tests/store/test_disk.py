from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.errors import CannotRun
from generator.store.disk import (
    Mark,
    NotPlain,
    flush_folder,
    is_plain_folder,
    is_protected,
    mark_of,
    read_plain,
    rewrite,
    sweep,
    told_as,
    write_beside,
    write_whole,
)
from tests.store.faults import CHANGING, Faults, failing, interrupt
from tests.store.folders import put, tree


def content_of(path: Path) -> bytes | None:
    found = read_plain(str(path))
    return found[0] if found else None


@pytest.mark.parametrize("size", [0, 1, 4095, 4096, 4097, 300_000])
def test_a_file_is_read_as_it_was_written(tmp_path: Path, size: int) -> None:
    page = tmp_path / "page"
    write_whole(str(page), os.urandom(size))

    assert content_of(page) == page.read_bytes()
    assert len(page.read_bytes()) == size


def test_a_system_that_reads_and_writes_in_pieces_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, write = os.read, os.write
    monkeypatch.setattr(os, "read", lambda descriptor, _: read(descriptor, 7))
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, data[:5]))

    write_whole(str(tmp_path / "page"), bytes(range(100)))

    assert content_of(tmp_path / "page") == bytes(range(100))


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_link(path: Path) -> None:
    path.with_name("there").write_bytes(b"elsewhere")
    path.symlink_to("there")


@pytest.mark.parametrize(
    ("make", "what"),
    [(make_link, "a link"), (Path.mkdir, "a folder"), (make_pipe, "not a plain file")],
)
def test_only_plain_files_are_read(tmp_path: Path, make: Callable[[Path], None], what: str) -> None:
    make(tmp_path / "page")

    for function in (read_plain, mark_of):
        with pytest.raises(NotPlain, match=what):
            function(str(tmp_path / "page"))


def test_what_is_not_there_is_none(tmp_path: Path) -> None:
    put(tmp_path, {"file": ""})

    for path in ("page", "folder/page", "file/page"):
        assert read_plain(str(tmp_path / path)) is None
        assert mark_of(str(tmp_path / path)) is None


def test_a_link_that_appears_at_the_last_moment_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_link(tmp_path / "page")
    monkeypatch.setattr("generator.store.disk.mark_of", lambda _: Mark(1, 1, 1))

    with pytest.raises(OSError, match="symbolic links"):
        read_plain(str(tmp_path / "page"))


def test_a_file_that_was_saved_has_another_mark(tmp_path: Path) -> None:
    page = tmp_path / "page"
    page.write_bytes(b"same")
    os.utime(page, ns=(1, 1))
    before = mark_of(str(page))
    assert before == mark_of(str(page))

    page.write_bytes(b"same")

    assert mark_of(str(page)) != before


def test_a_new_file_has_the_permissions_that_any_has(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(str(tmp_path / "page"), b"x")
    finally:
        os.umask(before)

    assert (tmp_path / "page").stat().st_mode & 0o777 == 0o640


def test_a_file_beside_has_a_name_of_its_own(tmp_path: Path) -> None:
    beside = {write_beside(str(tmp_path / "page"), b"x") for _ in range(3)}

    assert len(beside) == 3
    assert not (tmp_path / "page").exists()
    sweep(str(tmp_path))
    assert not tree(tmp_path)


@pytest.mark.parametrize("strike", [failing(errno.ENOSPC), interrupt])
def test_a_file_is_whole_or_as_it_was_whatever_fails(
    tmp_path: Path, strike: Callable[[], object]
) -> None:
    page, at = tmp_path / "page", 0
    while True:
        page.write_bytes(b"old")
        at += 1
        faults = Faults(at, strike)
        try:
            with faults.armed(CHANGING):
                write_whole(str(page), b"new")
        except (OSError, KeyboardInterrupt):
            assert tree(tmp_path) in ({"page": b"old"}, {"page": b"new"})
        if not faults.struck:
            break
    assert at == 8  # open, write, open, fsync, replace, open, fsync, and a run without a fault
    assert tree(tmp_path) == {"page": b"new"}


def mark_here(path: Path) -> Mark:
    mark = mark_of(str(path))
    assert mark
    return mark


@pytest.mark.parametrize("mode", [0o640, 0o444, 0o755])
def test_a_file_of_a_person_keeps_its_permissions(tmp_path: Path, mode: int) -> None:
    page = tmp_path / "page"
    page.write_bytes(b"old")
    page.chmod(mode)

    assert rewrite(str(page), b"new", mark_here(page))

    assert tree(tmp_path) == {"page": b"new"}
    assert page.stat().st_mode & 0o777 == mode


def test_a_file_that_was_saved_meanwhile_stays(tmp_path: Path) -> None:
    page = tmp_path / "page"
    page.write_bytes(b"old")
    mark = mark_here(page)

    page.write_bytes(b"saved")
    assert not rewrite(str(page), b"new", mark)
    assert tree(tmp_path) == {"page": b"saved"}

    page.unlink()
    assert not rewrite(str(page), b"new", mark)
    assert tree(tmp_path) == {}


def test_a_link_that_came_meanwhile_is_neither_followed_nor_replaced(tmp_path: Path) -> None:
    page = tmp_path / "page"
    page.write_bytes(b"old")
    mark = mark_here(page)
    page.unlink()
    make_link(page)

    with pytest.raises(NotPlain, match="a link"):
        rewrite(str(page), b"new", mark)

    assert tree(tmp_path) == {"page": b"-> there", "there": b"elsewhere"}


@pytest.mark.parametrize("strike", [failing(errno.ENOSPC), interrupt])
def test_a_file_of_a_person_is_whole_or_as_it_was_whatever_fails(
    tmp_path: Path, strike: Callable[[], object]
) -> None:
    page, at = tmp_path / "page", 0
    while True:
        page.write_bytes(b"old")
        mark = mark_here(page)
        at += 1
        faults = Faults(at, strike)
        try:
            with faults.armed((*CHANGING, "chmod", "lstat")):
                rewrite(str(page), b"new", mark)
        except (OSError, KeyboardInterrupt):
            assert tree(tmp_path) in ({"page": b"old"}, {"page": b"new"})
        if not faults.struck:
            break
    assert at == 11  # two times lstat and chmod more than for a page
    assert tree(tmp_path) == {"page": b"new"}


def test_an_interruption_stays_one_when_the_file_is_in_place_already(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = os.replace

    def interrupted(source: str, target: str) -> None:
        replace(source, target)
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)

    with pytest.raises(KeyboardInterrupt):
        write_whole(str(tmp_path / "page"), b"new")

    assert tree(tmp_path) == {"page": b"new"}


def test_a_shared_folder_that_cannot_be_flushed_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: failing(errno.EINVAL)())
        flush_folder(str(tmp_path))
    monkeypatch.setattr(os, "fsync", lambda _: failing(errno.EIO)())
    with pytest.raises(OSError, match="Input/output"):
        flush_folder(str(tmp_path))


def test_a_link_to_a_folder_is_no_plain_one(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("folder")
    put(tmp_path, {"file": ""})

    plain = [
        name
        for name in ("folder", "link", "file", "none", "file/x")
        if is_plain_folder(str(tmp_path / name))
    ]

    assert plain == ["folder"]


def test_what_the_system_refuses_is_told_in_one_line() -> None:
    with pytest.raises(CannotRun) as told, told_as("docs/a.md cannot be written"):
        failing(errno.ENOSPC)()
    assert str(told.value) == "docs/a.md cannot be written: No space left on device"

    with pytest.raises(CannotRun, match=r"^x: only words$"), told_as("x"):
        raise OSError("only words")


@pytest.mark.parametrize(("mode", "is_so"), [(0o444, True), (0o400, True), (0o640, False)])
def test_a_file_that_nobody_may_write_to(tmp_path: Path, mode: int, is_so: bool) -> None:
    file = tmp_path / "file"
    file.touch()
    file.chmod(mode)

    assert is_protected(str(file)) == is_so
