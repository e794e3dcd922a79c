"""Generated files that are no pages: every engine copies them as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish.engine import ENGINES
from generator.publish.plan import Plan
from generator.publish.server import served
from generator.publish.staging import publish_site
from generator.publish.writer import write
from tests.publish.desk import AS_OF, PAGES, make_desk
from tests.publish.test_server import ask
from tests.store.folders import pages

MOVED = """\
<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<title>The harbour opens</title>
<meta http-equiv="refresh" content="0; url=../../briefings/harbour/">
</head>
<body>
<p>{{ 7 * 7 }} <a href="../../briefings/harbour/">The harbour opens</a></p>
</body>
</html>
"""
FILES = {
    "briefings/old/index.html": MOVED,
    "2019/f\u00e4hre alt/index.html": MOVED,
    "old.html": MOVED,
    "news.php/index.html": MOVED,
    "downloads/actors.ftm.json": '{"id": "a"}\n{"id": "b"}\n',
    "downloads/actors.graphml": '<?xml version="1.0" encoding="UTF-8"?>\n<graphml/>\n',
}
LEADING = {"downloads/index.md": "# Downloads\n\n[One](actors.ftm.json) [two](actors.graphml)\n"}


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_copies_them(tmp_path: Path, engine: str) -> None:
    root = make_desk(tmp_path / "desk")
    plan = Plan.of_texts({**FILES, **LEADING}.items())
    write(root / "docs", plan)

    result = publish_site(root, engine, as_of=AS_OF)

    site = root / "site"
    assert result.pages == len(PAGES) + 1
    assert not result.warnings
    assert {path: (site / path).read_bytes().decode() for path in FILES} == FILES
    page = (site / "downloads" / "index.html").read_text("utf-8")
    assert 'href="actors.ftm.json"' in page
    assert 'href="actors.graphml"' in page
    assert "/old" not in (site / "sitemap.xml").read_text("utf-8")
    with served(site, 0) as server:
        for path in ("/briefings/old/", "/2019/f%C3%A4hre%20alt/", "/old.html"):
            status, headers, content = ask(server, path)
            assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")
            assert b'content="0; url=../../briefings/harbour/"' in content
        assert ask(server, "/briefings/old")[1]["Location"] == "/briefings/old/"


@pytest.mark.parametrize("engine", ENGINES)
def test_a_page_written_by_hand_wins_over_what_was_at_its_address(
    tmp_path: Path, engine: str
) -> None:
    root = make_desk(tmp_path / "desk")
    write(root / "docs", Plan.of_texts([("actors/office/index.html", MOVED)]))

    publish_site(root, engine, as_of=AS_OF)

    page = (root / "site" / "actors" / "office" / "index.html").read_text("utf-8")
    assert "Harbour Office" in page
    assert "http-equiv" not in page


def test_what_is_not_wanted_any_more_goes(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    write(docs, Plan.of_texts(FILES.items()))
    assert (docs / "briefings" / "old" / "index.html").exists()

    written = write(docs, Plan.of_texts(LEADING.items()))

    assert set(written.removed) == set(FILES)
    assert set(pages(docs)) == set(LEADING)
    assert {entry.name for entry in docs.iterdir() if entry.is_dir()} == {"downloads"}
