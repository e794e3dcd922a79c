"""A build that is cut off: the site is the whole old or the whole new one, at the latest after the
next run."""

from __future__ import annotations

import errno
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.errors import CannotRun
from generator.publish import staging
from tests.publish.conftest import ROOT
from tests.publish.desk import AS_OF, FakeEngine, make_desk
from tests.store.faults import CHANGING, Faults, Strike, failing, interrupt
from tests.store.folders import put, tree

pytestmark = pytest.mark.usefixtures("without_waiting")
STAGE = ".site-0123456789abcdef"


def publish(root: Path, fake: FakeEngine) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(staging, "engine", lambda _: fake)
        staging.publish_site(root, "fake", as_of=AS_OF)


def site_of(word: str, tmp_path: Path) -> dict[str, bytes]:
    root = make_desk(tmp_path / word)
    publish(root, FakeEngine(word))
    return tree(root / "site")


KINDS: dict[str, tuple[Strike, bool, bool]] = {
    "the disk is full": (failing(errno.ENOSPC), False, False),
    "the disk does not answer any more": (failing(errno.EIO), False, True),
    "Ctrl-C before a call": (interrupt, False, False),
    "Ctrl-C after a call": (interrupt, True, False),
}


@pytest.mark.parametrize("name", KINDS)
def test_whatever_call_fails_one_whole_site_is_there(tmp_path: Path, name: str) -> None:
    strike, after, lasting = KINDS[name]
    old, new, other = (site_of(word, tmp_path) for word in ("old", "new", "other"))
    template = tmp_path / "old"
    at, struck, states = 0, True, []
    while struck:
        at += 1
        root = tmp_path / f"desk-{at}"
        shutil.copytree(template, root)
        faults = Faults(at, strike, after=after, lasting=lasting)

        _armed(faults, root)

        struck = faults.struck
        site = tree(root / "site")
        states.append("old" if site == old else "new" if site == new else "none")
        if states[-1] == "none":
            # Even the way back was barred: the old site is whole in the folder beside it.
            assert lasting
            assert not (root / "site").exists()
            assert [tree(kept) for kept in root.glob(".site-*/old")] == [old], f"call {at}"
            with pytest.raises(CannotRun, match=r"^no$"):
                publish(root, FakeEngine(reason="no"))
            assert tree(root / "site") == old
        publish(root, FakeEngine("other"))
        assert tree(root / "site") == other
        assert {entry.name for entry in root.iterdir()} == {"docs", "site", "mkdocs.yml"}
    assert {"old", "new"} <= set(states)
    assert states[-1] == "new"
    assert ("none" in states) == lasting


def _armed(faults: Faults, root: Path) -> None:
    try:
        with faults.armed(CHANGING):
            publish(root, FakeEngine("new"))
    except CannotRun as error:
        told = str(error)
    except KeyboardInterrupt:
        return
    else:
        return
    assert told.endswith((": No space left on device", ": Input/output error"))


KILLED_BETWEEN = """
import os, signal, sys
from pathlib import Path
from tests.publish.desk import FakeEngine
from tests.publish.test_staging_faults import publish

rename, renamed = os.rename, []

def second_kills(source, target):
    if renamed:
        os.kill(os.getpid(), signal.SIGKILL)
    renamed.append(rename(source, target))

os.rename = second_kills
publish(Path(sys.argv[1]), FakeEngine("new"))
"""


@pytest.mark.parametrize("next_run", ["succeeds", "gives up"])
def test_a_swap_that_was_cut_between_its_two_renames_is_repaired(root: Path, next_run: str) -> None:
    publish(root, FakeEngine("old"))
    old = tree(root / "site")
    killed = subprocess.run(
        [sys.executable, "-c", KILLED_BETWEEN, str(root)], cwd=ROOT, check=False
    )
    assert killed.returncode == -signal.SIGKILL
    assert not (root / "site").exists()

    if next_run == "succeeds":
        publish(root, FakeEngine("newer"))
        assert tree(root / "site")["index.html"].startswith(b"newer")
    else:
        with pytest.raises(CannotRun, match=r"^no$"):
            publish(root, FakeEngine(reason="no"))
        assert tree(root / "site") == old

    assert {entry.name for entry in root.iterdir()} == {"docs", "site", "mkdocs.yml"}


def only_begun(root: Path) -> None:
    put(root, {f"{STAGE}/site/index.html": "half"})


def swapped(root: Path) -> None:
    put(root, {f"{STAGE}/old/index.html": "older"})


@pytest.mark.parametrize("left", [only_begun, swapped])
def test_what_killed_runs_left_goes_and_the_site_stays(
    root: Path, left: Callable[[Path], None]
) -> None:
    publish(root, FakeEngine("old"))
    old = tree(root / "site")
    left(root)

    with pytest.raises(CannotRun, match=r"^no$"):
        publish(root, FakeEngine(reason="no"))

    assert tree(root / "site") == old
    assert not (root / STAGE).exists()


def test_folders_of_others_with_names_like_ours_stay(root: Path) -> None:
    put(root, {".site-backup/x": "", ".site-0123456789abcde/x": "", "www/old/x": "theirs"})
    (root / STAGE).symlink_to("www")
    (root / ".site-1111111111111111").write_text("a file")
    before = tree(root)

    publish(root, FakeEngine())

    after = tree(root)
    assert {path: after[path] for path in before} == before
