"""The script on drafts: which stories are taken, and what is said of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.drafting import drafting, main, spread

STORY = """\
Harbour opens

Ships may enter the harbour of the island from Monday on.

The wall was built higher by 1,200 people in a year.
"""


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    for number in range(4):
        folder = tmp_path / "stories" / str(number % 2)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number}.txt").write_text(STORY.replace("1,200", f"{number}00"), "utf-8")
    (tmp_path / "stories" / "latin.txt").write_bytes(STORY.replace("opens", "£5").encode("cp1252"))
    (tmp_path / "stories" / "empty.txt").write_text("\n", "utf-8")
    return tmp_path / "stories"


def test_stories_are_taken_at_even_distances() -> None:
    files = [Path(str(number)) for number in range(10)]
    assert [int(file.name) for file in spread(files, 4)] == [0, 2, 5, 7]
    assert spread(files, 10) == spread(files, 11) == files


def test_what_is_counted(stories: Path) -> None:
    table = drafting(sorted(stories.rglob("*.txt")), 1)

    assert "each of 6 stories" in table.about
    assert "5 drafts; 1 stories that no desk can read; 0 that gave no draft; " in table.about
    assert "0 errors found by `check`; quotations: 10 verbatim" in table.about
    assert [row.what for row in table.rows] == [
        "drafts",
        "all drafts together",
        "the slowest draft",
    ]
    assert all(row.median > 0 and row.goal is None for row in table.rows)


def test_the_script(stories: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(stories / "0"), "--most", "1", "--runs", "1"]) == 0
    assert "\n## drafting\n\nA briefing drafted of each of 1 stories" in capsys.readouterr().out


@pytest.mark.parametrize("wrong", [["--most", "0"], ["--runs", "0"], []])
def test_what_cannot_be_measured(tmp_path: Path, wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([str(tmp_path), *wrong])
    assert ended.value.code == 2
