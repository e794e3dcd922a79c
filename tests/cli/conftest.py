"""A small desk, and the command run in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.cli import main

BRIEFING = """\
headline: The harbour opens
summary: Ships may enter from Monday. [@notice]
status: published
published: 2025-03-02
"""
SOURCE = """\
---
headline: Harbour to open
publisher: Harbour Office
url: https://example.org/notice
published: 2025-03-01
---
The harbour opens on Monday.
"""

CONFIG = """\
site_name: Harbour desk
site_url: https://example.org/
theme: {name: material, font: false}
nav: [{Home: index.md}]
not_in_nav: "*"
markdown_extensions: [attr_list, md_in_html, toc]
"""


class Ran(NamedTuple):
    """How a command ended, and what it printed."""

    status: int
    out: str
    err: str


Briefing = Callable[..., Ran]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A desk with one briefing and one source, in which nothing is wrong."""
    root = tmp_path / "desk"
    (root / "briefings" / "sources").mkdir(parents=True)
    (root / "briefings" / "harbour.yml").write_text(BRIEFING, encoding="utf-8")
    (root / "briefings" / "sources" / "notice.md").write_text(SOURCE, encoding="utf-8")
    return root


@pytest.fixture
def briefing(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Briefing:
    """Runs ``briefing`` with these arguments in the folder of the desk, which no service runs."""
    monkeypatch.chdir(desk)
    for name in ("NO_COLOR", "FORCE_COLOR", "GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> Ran:
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        printed = capsys.readouterr()
        assert "Traceback" not in printed.err
        assert isinstance(ended.value.code, int)
        return Ran(ended.value.code, printed.out, printed.err)

    return run
