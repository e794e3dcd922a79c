"""A desk of a few pages, and an engine that does in no time what real ones do in a second."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from generator.model.errors import CannotRun
from generator.publish.engine import EngineReport
from tests.store.folders import put

AS_OF = datetime(2025, 5, 1, 12, tzinfo=UTC)
CONFIG = """\
site_name: Harbour desk
site_url: https://example.org/
theme: {name: material, font: false}
nav: [{Home: index.md}]
not_in_nav: "*"
markdown_extensions: [attr_list, md_in_html, toc]
"""
PAGES = {
    "index.md": "# Latest\n\n[The harbour opens](briefings/harbour.md)\n",
    "briefings/index.md": "# Briefings\n",
    "briefings/harbour.md": '# The harbour opens\n\n<p class="lead">Ships may enter.</p>\n',
    "actors/office.md": "# Harbour Office\n\nSee [briefings](../briefings/index.md).\n",
}
HTML = {
    "index.html",
    "404.html",
    "briefings/index.html",
    "briefings/harbour/index.html",
    "actors/office/index.html",
}
"""The pages that every engine makes of these."""
BROKEN_LINK = "# Broken\n\n[away](nowhere.md)\n"


def make_desk(root: Path, config: str = CONFIG) -> Path:
    """Write the desk into a new folder; gives the folder."""
    put(root, {"mkdocs.yml": config} | {f"docs/{path}": text for path, text in PAGES.items()})
    return root


class FakeEngine:
    """Puts each page's own bytes into its HTML file; ``word`` tells its builds apart."""

    name = "fake"

    def __init__(
        self,
        word: str = "",
        *,
        warnings: tuple[str, ...] = (),
        leaves_out: tuple[str, ...] = (),
        reason: str = "",
    ) -> None:
        self.word, self.warnings = word, warnings
        self.leaves_out, self.reason = leaves_out, reason

    def build(self, config_file: Path, docs: Path, site: Path) -> EngineReport:
        assert config_file.is_absolute()
        assert not site.exists()
        try:
            for file in docs.rglob("*.md"):
                path = file.relative_to(docs)
                if path.as_posix() not in self.leaves_out:
                    html = "index.html" if path.stem == "index" else f"{path.stem}/index.html"
                    put(site, {str(path.parent / html): f"{self.word} {file.read_text('utf-8')}"})
        except OSError as error:
            raise CannotRun(f"fake gave up: {error.strerror}") from error
        if self.reason:
            raise CannotRun(self.reason)
        return EngineReport(self.warnings)
