"""``briefing sources --verify``, with a site on this machine under names of the public internet."""

from __future__ import annotations

import json
import socket
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from generator.cli import options
from generator.model.digest import text_sha256
from tests.cli.conftest import Briefing, Ran
from tests.ingest.capture.articles import html, paragraphs
from tests.ingest.server import HOST, Site, page, serving
from tests.store.folders import tree

if sys.platform != "win32":
    from tests.cli.terminals import at_terminal

MOMENT = datetime(2025, 4, 10, 9, 0, 30, tzinfo=UTC)
BODY = paragraphs("harbour")
LATER = [*BODY[:4], BODY[4].replace(" walked ", " ran ", 1), *BODY[5:]]
NAMES = ("changed", "gone", "live", "retracted", "unknown")
VERSION = text_sha256("\n\n".join(["The harbour", *LATER]))[:12]
REVOKED = text_sha256("\n\n".join(["RETRACTED: The harbour", *BODY]))[:12]


def words(number: int) -> str:
    return " ".join(BODY[number].split()[3:11])


@pytest.fixture
def site() -> Iterator[Site]:
    answers = {
        "/robots.txt": page("", status="404 Not Found"),
        "/live": page(html("The harbour", BODY)),
        "/changed": page(html("The harbour", LATER)),
        "/retracted": page(html("RETRACTED: The harbour", BODY)),
        "/unknown": page("", status="503 Busy"),
    }
    with serving(answers) as served:
        yield served


@pytest.fixture
def verify(
    briefing: Briefing, desk: Path, site: Site, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Ran]:
    """Runs ``briefing sources --verify`` in a desk with an article of each kind."""
    monkeypatch.setattr(options, "now", lambda: MOMENT)
    hosts = {f"{name}.example.org" for name in NAMES}
    real = socket.getaddrinfo

    def known(host: Any, *more: Any, **named: Any) -> Any:
        return real(HOST if host in hosts else host, *more, **named)

    monkeypatch.setattr(socket, "getaddrinfo", known)
    (desk / "briefings" / "sources" / "notice.md").unlink()
    text = "\n\n".join(["The harbour", *BODY])
    for name in NAMES:
        url = site.url(f"/{name}", f"{name}.example.org")
        file = desk / "briefings" / "sources" / f"{name}.md"
        file.write_text(f"---\nheadline: The harbour\nurl: {url}\n---\n\n{text}\n", "utf-8")
    (desk / "briefings" / "sources" / "by-mail.md").write_text("# By mail\n\nText.\n", "utf-8")
    (desk / "briefings" / "harbour.yml").write_text(
        "headline: B\n"
        f'summary: One. [@changed, "{words(4)}"; @live, "{words(4)}"; @gone]\n'
        "key_points:\n"
        "  - The first.\n"
        "  - text: The second.\n"
        f"    evidence: [{{source: changed, quote: {words(4)}}},"
        f" {{source: changed, quote: {words(1)}}}]\n",
        encoding="utf-8",
    )
    allowed = [argument for host in sorted(hosts) for argument in ("--allow-host", host)]

    def run(*arguments: str) -> Ran:
        return briefing("sources", "--verify", *allowed, *arguments)

    return run


GONE = "the article is not there (404); check the address, or look for a copy in a web archive"
OUT = f"""\
changed: changed: 1 % of the wording differs
    no longer there: “{words(4)}”, in briefings/harbour.yml, summary
    no longer there: “{words(4)}”, in briefings/harbour.yml, key_points.2.evidence.1.quote
    the new text is in briefings/sources/.versions/changed/2025-04-10-{VERSION}.md
gone: gone: {GONE}
    to tell readers, write "state: gone" into the file of the source
live: as captured
retracted: retracted
    the new text is in briefings/sources/.versions/retracted/2025-04-10-{REVOKED}.md
    to tell readers, write "state: retracted" into the file of the source
unknown: not to be had: the site has a fault, or is busy (503); try again later
"""


def test_what_has_become_of_each(verify: Callable[..., Ran], desk: Path) -> None:
    before = tree(desk)

    ran = verify()

    assert ran.status == 1
    assert ran.out == OUT
    assert ran.err == (
        "Looked at 5 articles: 1 as captured, 1 changed, 1 gone, 1 retracted, 1 not to be had.\n"
        "1 source has no address, so nobody can look.\n"
    )
    after = tree(desk)
    assert {path: after[path] for path in before} == before
    versions = {path for path in set(after) - set(before) if not path.startswith(".cache/")}
    assert sorted(path.split("/")[3] for path in versions) == ["changed", "retracted"]
    assert all(path.startswith("briefings/sources/.versions/") for path in versions)


def test_the_second_run_asks_for_the_rest(verify: Callable[..., Ran], site: Site) -> None:
    verify()
    site.requests.clear()

    ran = verify()

    assert (ran.status, ran.out) == (1, OUT)
    assert site.targets() == ["/unknown"]
    assert ran.err.endswith("4 of them were looked at in the last 24 hours; --again looks again.\n")
    assert verify("--again").out == OUT
    assert sorted(site.targets()[1:]) == sorted(f"/{name}" for name in NAMES)


def test_for_programs(verify: Callable[..., Ran]) -> None:
    ran = verify("--format", "json", "changed", "live")

    assert ran.status == 1
    changed, live = json.loads(ran.out)["sources"]
    assert live == {
        "id": "live",
        "state": "live",
        "at": "2025-04-10T09:00:30Z",
        "percent": 0,
        "lost": [],
        "reason": "",
        "version": "",
        "kept": False,
    }
    assert (changed["state"], changed["percent"]) == ("changed", 1)
    assert changed["lost"][1] == {
        "path": "briefings/harbour.yml",
        "field": ["key_points", 1, "evidence", 0, "quote"],
        "words": words(4),
    }


@pytest.mark.parametrize(
    ("names", "status"),
    [(["live"], 0), (["unknown"], 0), (["gone"], 1), (["retracted"], 1), (["changed"], 1)],
)
def test_the_exit_status(verify: Callable[..., Ran], names: list[str], status: int) -> None:
    assert verify(*names).status == status


def test_only_those_that_are_named(verify: Callable[..., Ran], site: Site) -> None:
    assert verify("live").err == "Looked at 1 article: 1 as captured.\n"
    assert site.targets() == ["/live"]
    assert verify("by-mail").err == (
        "Looked at 0 articles.\n1 source has no address, so nobody can look.\n"
    )


def test_only_those_that_a_file_rests_on(verify: Callable[..., Ran], site: Site) -> None:
    verify("--cited-by", "harbour")

    assert sorted(site.targets()) == ["/changed", "/gone", "/live"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["sources", "--again"], "--again, --allow-host and --proxy belong to --verify"),
        (["sources", "--proxy", "http://x:1"], "--again, --allow-host and --proxy belong to"),
        (["sources", "--verify", "lvie"], 'there is no source "lvie" that can be read'),
        (["sources", "--verify", "--cited-by", "nobody"], 'actor "nobody" that can be read'),
        (["sources", "--verify", "--allow-host", "a/b"], '"a/b" is not the name of a host'),
    ],
)
def test_what_cannot_be_done_is_said(briefing: Briefing, arguments: list[str], said: str) -> None:
    ran = briefing(*arguments)

    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err


def test_a_folder_that_leads_elsewhere_is_told(verify: Callable[..., Ran], desk: Path) -> None:
    (desk / "briefings" / "sources" / ".versions").symlink_to(desk.parent)

    ran = verify("changed")

    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "briefing: briefings/sources/.versions is a link, and not a folder\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_a_bar_is_shown_at_a_terminal(desk: Path) -> None:
    folder = desk / "briefings" / "sources"
    for name in ("a", "b"):  # a block that nobody uses (RFC 7526): it is refused, not asked
        text = f"---\nheadline: H\nurl: https://192.88.99.1/{name}\n---\n\nText.\n"
        (folder / f"{name}.md").write_text(text, encoding="utf-8")

    with at_terminal(desk, ["sources", "--verify", "a", "b"]) as terminal:
        status, out, shown = terminal.end()

    assert status == 0
    assert [line.split(":")[:2] for line in out.splitlines()] == [
        ["a", " not to be had"],
        ["b", " not to be had"],
    ]
    assert "Looking at articles" in shown
    assert "Looked at 2 articles: 2 not to be had." in shown
