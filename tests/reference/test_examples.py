"""What the pages of the documentation show to those who write: followed step by step, it holds."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.main import briefing
from tests.reference.examples import Shown, shown
from tests.reference.fields import ROOT

# The page on fields is made of pieces; tests/reference/test_fields.py puts them together.
PAGES = [ROOT / "docs" / name for name in ("about.md", "editor.md", "first-briefing.md")]


def check(folder: Path) -> Result:
    arguments = ["-C", str(folder), "check", "--strict"]
    return CliRunner().invoke(briefing, arguments, standalone_mode=False)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_reader_who_does_what_the_page_shows_sees_what_it_shows(
    page: Path, tmp_path: Path
) -> None:
    steps = list(shown(page.read_text("utf-8")))
    briefings = 0
    for step, following in pairwise([*steps, Shown("end", "")]):
        if step.path:
            file = tmp_path / step.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(step.text, encoding="utf-8")
            briefings += step.path.endswith(".yml")
            # Below what is wrong stands what is said of it; without a briefing there is no desk.
            if following.path and briefings:
                ran = check(tmp_path)
                assert ran.return_value == 0, ran.output
        else:
            assert check(tmp_path).output == step.text


def test_the_page_for_beginners_shows_mistakes_and_ends_without() -> None:
    steps = list(shown((ROOT / "docs" / "first-briefing.md").read_text("utf-8")))

    said = [step.text for step in steps if not step.path]

    assert len(said) == 3
    assert "[source-unknown]" in said[0]
    assert "0 errors and 0 warnings" in said[1]
    assert "[quote-altered]" in said[2]
    assert steps[-1].path  # which the test above has checked


def test_an_example_of_a_file_needs_its_path() -> None:
    with pytest.raises(ValueError, match="No path"):
        list(shown("Write:\n\n```yaml\nheadline: The ferry\n```\n"))
