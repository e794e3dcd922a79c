from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.model.errors import CannotRun
from generator.publish.plan import Plan
from generator.publish.preview import preview_folder, publish_preview, show_in_its_place
from generator.publish.writer import write

AS_OF = datetime(2025, 5, 1, tzinfo=UTC)
CONFIG = """\
site_name: Harbour desk
theme: {name: mkdocs}
plugins: []
nav: [{Home: index.md}]
not_in_nav: "*"
markdown_extensions: [attr_list, md_in_html]
"""
PLAN = Plan({"index.md": b"# Home\n", "briefings/draft.md": b"# A draft\n"})


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return tmp_path


def test_a_preview_has_the_hand_written_pages_and_leaves_docs_and_site_alone(root: Path) -> None:
    (root / "docs" / "help").mkdir(parents=True)
    (root / "docs" / "help" / "about.md").write_text("# By hand\n", encoding="utf-8")
    (root / "docs" / ".hidden.md").write_text("# Hidden\n", encoding="utf-8")

    built = publish_preview(root, "mkdocs", PLAN, as_of=AS_OF)

    site = preview_folder(root)
    assert built.pages == 3
    assert "By hand" in (site / "help" / "about" / "index.html").read_text("utf-8")
    assert "A draft" in (site / "briefings" / "draft" / "index.html").read_text("utf-8")
    assert not (root / "site").exists()
    files = {file.name for file in (root / "docs").rglob("*") if file.is_file()}
    assert files == {"about.md", ".hidden.md"}


def test_pages_of_the_last_real_run_are_not_taken_for_hand_written(root: Path) -> None:
    write(root / "docs", Plan({"index.md": b"# Old\n", "gone.md": b"# Gone\n"}))

    publish_preview(root, "mkdocs", PLAN, as_of=AS_OF)

    assert not (preview_folder(root) / "gone").exists()
    assert (root / "docs" / "gone.md").exists()


def test_what_would_be_in_the_way_of_a_real_run_is_in_the_way_here(root: Path) -> None:
    (root / "docs").mkdir()
    (root / "docs" / "index.md").write_text("# Ours\n", encoding="utf-8")

    with pytest.raises(CannotRun, match=r"docs/index\.md"):
        publish_preview(root, "mkdocs", PLAN, as_of=AS_OF)


def test_git_does_not_see_the_folder(root: Path) -> None:
    preview_folder(root)

    assert (root / ".cache" / "briefing" / ".gitignore").read_text("utf-8") == "*\n"


def test_a_page_stands_in_for_a_site_that_could_not_be_built_yet(root: Path) -> None:
    first = preview_folder(root) / "index.html"

    assert show_in_its_place(root, "Errors", "<b> & more")
    assert "&lt;b&gt; &amp; more" in first.read_text("utf-8")
    assert show_in_its_place(root, "Errors", "other errors")
    assert "other errors" in first.read_text("utf-8")

    publish_preview(root, "mkdocs", PLAN, as_of=AS_OF)
    assert "Home" in first.read_text("utf-8")
    assert not show_in_its_place(root, "Errors", "later errors")
    assert "later errors" not in first.read_text("utf-8")
