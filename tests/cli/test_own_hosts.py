"""An article on a host of the desk's own: captured, changed, and looked at again."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Briefing
from tests.ingest.capture.articles import html, paragraphs
from tests.ingest.server import HOST, page, serving

BODY = paragraphs("harbour")
LATER = [BODY[0], *BODY[2:]]


def test_it_can_be_looked_at_although_its_file_cannot_say_where_it_is(
    briefing: Briefing, desk: Path
) -> None:
    answers = {
        "/robots.txt": page("", status="404 Not Found"),
        "/notice": page(html("The harbour", BODY)),
    }
    with serving(answers) as site:
        added = briefing("add-source", "--allow-host", HOST, "--id", "own", site.url("/notice"))
        text = (desk / "briefings/sources/own.md").read_bytes()
        first = briefing("sources", "--verify", "--allow-host", HOST, "own")
        site.answers["/notice"] = page(html("The harbour", LATER))
        again = briefing("sources", "--verify", "--again", "--allow-host", HOST, "own")
        closed = briefing("sources", "--verify", "--again", "own")

    assert (added.status, first.status, again.status, closed.status) == (0, 0, 1, 0)
    assert b"\nurl:" not in text
    assert first.out == "own: as captured\n"
    assert again.out.startswith("own: changed: ")
    assert "--allow-host" in closed.out
    assert (desk / "briefings/sources/own.md").read_bytes() == text


def test_an_address_is_forgotten_with_the_text_that_was_found_there(
    briefing: Briefing, desk: Path
) -> None:
    with serving({"/robots.txt": page("", status="404"), "/a": page(html("A", BODY))}) as site:
        briefing("add-source", "--allow-host", HOST, "--id", "own", site.url("/a"))
        file = desk / "briefings/sources/own.md"
        file.write_text(file.read_text("utf-8").replace(BODY[0], "Another text."), "utf-8")
        ran = briefing("sources", "--verify", "--allow-host", HOST, "own")

    assert (ran.status, ran.out) == (0, "")
    assert "1 source has no address" in ran.err
