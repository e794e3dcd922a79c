"""The small configuration file of an engine that is run as a command, and what comes back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.model.errors import CannotRun
from generator.publish.engine import Engine
from generator.publish.engines import properdocs, zensical
from generator.publish.engines.child import run
from tests.store.folders import put, tree

ECHO = """
import os, sys
from pathlib import Path
print(sys.argv[1:3], Path.cwd(), sys.stdin.read(), flush=True)
print("\\x1b[31m" + Path(sys.argv[3]).read_text() + "\\x1b[0m", file=sys.stderr)
sys.exit(7)
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk, and a package ``echo_engine`` that tells how it was run."""
    put(tmp_path, {"lib/echo_engine.py": ECHO, "desk/mkdocs.yml": "site_name: x\n"})
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "lib"))
    return tmp_path / "desk"


def echo(root: Path) -> tuple[int, str]:
    return run("echo_engine", root / "mkdocs.yml", root / ".cache" / "docs", root / "new" / "site")


def test_a_child_gets_a_configuration_that_inherits_from_the_desks(root: Path) -> None:
    status, said = echo(root)

    assert status == 7
    first, second = said.splitlines()
    assert first == f"['build', '--config-file'] {root} "  # no input to wait for
    assert json.loads(second) == {
        "INHERIT": "mkdocs.yml",
        "docs_dir": ".cache/docs",
        "site_dir": "new/site",
    }


def test_the_file_is_gone_afterwards_and_so_are_those_of_killed_runs(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as killed:
        killed.setattr(Path, "unlink", lambda *_, **__: None)
        echo(root)
    (left,) = root.glob(".briefing-*.yml")
    left.unlink()
    others = {
        "mkdocs.yml": b"site_name: x\n",
        ".briefing-0123456789abcdef.yml": b"of a build of other pages, perhaps at this moment",
        ".briefing-notes.yml": b"",
        ".briefing-0123456789abcdef.yaml": b"",
        "docs/.briefing-0123456789abcdef.yml": b"",
    }
    put(root, others | {left.name: b"cut off"})

    echo(root)

    assert tree(root) == others


def test_the_file_goes_when_the_run_is_interrupted(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        assert len(list(root.glob(".briefing-*.yml"))) == 1
        raise KeyboardInterrupt

    monkeypatch.setattr("subprocess.run", interrupted)

    with pytest.raises(KeyboardInterrupt):
        echo(root)

    assert tree(root).keys() == {"mkdocs.yml"}


def test_a_file_that_cannot_be_written_whole_is_told_and_goes(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(file: Path, text: str, **_: str) -> None:
        file.write_bytes(text[:5].encode())
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)

    with pytest.raises(CannotRun, match=r"\.yml cannot be written: No space left on device$"):
        echo(root)

    assert tree(root).keys() == {"mkdocs.yml"}


SAID = {
    "properdocs": (
        "INFO    -  A page\nWARNING -  'a.md' contains\n           a link.\nWARNING -  Another\n",
        ("'a.md' contains a link.", "Another"),
    ),
    "zensical": (
        "Warning: no page\n  ╭─[ a.md:3:5 ]\n  │\n3 │ [x](no.md)\nWarning: something else\nEnd\n",
        ("a.md:3:5: no page", "something else"),
    ),
}
GIVEN_UP = {
    "properdocs": {
        "ERROR   -  'x': bad\nINFO    -  y\n": "ProperDocs gave up: 'x': bad",
        "Traceback:\n  File x\nValueError: deep\n": "ProperDocs gave up: .*ValueError: deep",
        "": "ProperDocs gave up: exit status 3",
    },
    "zensical": {
        "Build started\nError: Missing x\n\n": "Zensical gave up: Error: Missing x",
        "RuntimeError: why\nTraceback (most recent call last):\n  File x\n": (
            "Zensical gave up: RuntimeError: why"
        ),
        "": "Zensical gave up: exit status 3",
    },
}
ENGINES: dict[str, Engine] = {"properdocs": properdocs.ENGINE, "zensical": zensical.ENGINE}


@pytest.mark.parametrize("name", SAID)
def test_warnings_are_found_in_what_a_child_says(
    root: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, warnings = SAID[name]
    monkeypatch.setattr(f"generator.publish.engines.{name}.run", lambda *_: (0, said))

    assert ENGINES[name].build(root, root, root).warnings == warnings


@pytest.mark.parametrize(
    ("name", "said"), [(name, said) for name, cases in GIVEN_UP.items() for said in cases]
)
def test_why_a_child_gave_up_is_one_line(
    root: Path, name: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"generator.publish.engines.{name}.run", lambda *_: (3, said))

    with pytest.raises(CannotRun, match=f"^{GIVEN_UP[name][said]}$"):
        ENGINES[name].build(root, root, root)
