from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Event

import pytest

from generator.cli import add_source, options
from generator.ingest.capture.capturing import Capture, Captured
from generator.ingest.fetch.fetched import Fetched
from generator.ingest.fetch.rules import Limits, Rules
from generator.ingest.verify import verifying
from tests.cli.conftest import Briefing
from tests.ingest.capture.articles import html, markdown, paragraphs
from tests.ingest.extract.pdfs import pdf
from tests.ingest.server import HOST, Conversation, Site, page, redirect, serving
from tests.store.folders import tree
from tests.test_docs import blocks

if sys.platform != "win32":
    from tests.cli.terminals import LONG, at_terminal

MOMENT = datetime(2025, 4, 10, 9, 0, 30, tzinfo=UTC)
FERRY = paragraphs("ferry")
BRIDGE = paragraphs("bridge", 40)
SOURCES = "briefings/sources"
ADDRESS = "https://example.org/news/ferry"
HEAD = """\
<meta property="og:site_name" content="The Coast Courier">
<script type="application/ld+json">
{"@type": "NewsArticle", "headline": "The ferry sails again", "author": {"name": "Ana Lund"},
 "datePublished": "2025-04-09T08:15:00+03:00", "dateModified": "2025-04-09T11:00:00+03:00"}
</script>
"""
PAGE = html(
    "The ferry sails again",
    [*FERRY, "Sign up for our newsletter", FERRY[0]],
    head=HEAD,
    url=ADDRESS,
)
at_a_terminal = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")


@pytest.fixture(autouse=True)
def _at_that_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(options, "now", lambda: MOMENT)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving({"/robots.txt": page("", status="404 Not Found")}) as served:
        yield served


@pytest.fixture
def fetch(briefing: Briefing, site: Site, monkeypatch: pytest.MonkeyPatch) -> Briefing:
    """Runs ``briefing add-source`` with these articles of the site, by their targets.

    Without the pause between two articles, which is tested where it is made.
    """
    monkeypatch.setattr(add_source, "Rules", partial(Rules, limits=Limits(pause=0.0)))

    def run(*targets: str) -> object:
        names = [site.url(name) if name.startswith("/") else name for name in targets]
        return briefing("add-source", "--allow-host", HOST, *names)

    return run  # type: ignore[return-value]


Put = Callable[[str, bytes | str], str]


@pytest.fixture
def put(tmp_path: Path) -> Put:
    """Writes a file beside the desk, and gives its path."""

    def write(name: str, content: bytes | str) -> str:
        file = tmp_path / name
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(file)

    return write


def test_a_page_becomes_a_source(fetch: Briefing, site: Site, desk: Path) -> None:
    site.answers["/a"] = page(PAGE)

    ran = fetch("/a")

    assert ran.status == 0
    assert ran.out == f"{SOURCES}/the-ferry-sails-again.md\n"
    assert ran.err == (
        "    headline: The ferry sails again  (on the page)\n"
        "   publisher: The Coast Courier  (as the page tells machines)\n"
        "     authors: Ana Lund  (as the page tells machines)\n"
        "   published: 2025-04-09T08:15:00+03:00  (as the page tells machines)\n"
        "    modified: 2025-04-09T11:00:00+03:00  (as the page tells machines)\n"
        "    language: en  (on the page)\n"
        f"         url: {ADDRESS}  (on the page)\n"
        "        text: 276 words in 6 paragraphs\n"
        "    left out: Sign up for our newsletter  (no part of the article)\n"
        f"    left out: {FERRY[0][:90]}…  (it stands there twice)\n"
    )
    text = (desk / SOURCES / "the-ferry-sails-again.md").read_text("utf-8")
    above, _, body = text.removeprefix("---\n").partition("\n---\n\n")
    assert re.sub("[0-9a-f]{64}", "…", above) == (
        "headline: The ferry sails again\n"
        "publisher: The Coast Courier\n"
        f"url: {ADDRESS}\n"
        "authors:\n"
        "  - Ana Lund\n"
        "published: 2025-04-09T08:15:00+03:00\n"
        "modified: 2025-04-09T11:00:00+03:00\n"
        "retrieved: 2025-04-10T09:00:30Z\n"
        "language: en\n"
        "text_sha256: …"
    )
    assert body == "\n\n".join(["The ferry sails again", *FERRY]) + "\n"


def test_what_was_captured_is_right_to_the_check(
    briefing: Briefing, fetch: Briefing, site: Site, desk: Path
) -> None:
    site.answers["/a"] = page(PAGE)
    fetch("/a")
    cited = "headline: B\nsummary: One. [@the-ferry-sails-again]\n"
    (desk / "briefings" / "b.yml").write_text(cited, encoding="utf-8")

    assert briefing("check", "--strict").status == 0


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.md", markdown("The ferry sails again", FERRY)),
        ("a.txt", "\n".join(["The ferry sails again", *FERRY]).encode("cp1252")),
        ("a.html", PAGE.encode("utf-16")),
        ("noending", PAGE.encode()),
        ("a.pdf", pdf([["The ferry sails again", "", *FERRY]], title="The ferry sails again")),
    ],
)
def test_a_file_becomes_a_source(
    briefing: Briefing, desk: Path, put: Put, name: str, data: bytes
) -> None:
    ran = briefing("add-source", put(name, data))

    assert (ran.status, ran.out) == (0, f"{SOURCES}/the-ferry-sails-again.md\n")
    assert "day 0 the master" in (desk / ran.out.strip()).read_text("utf-8").replace("\n", " ")


def test_standard_input_is_read(briefing: Briefing, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = io.TextIOWrapper(io.BytesIO(markdown("The ferry sails again", FERRY)))
    monkeypatch.setattr(sys, "stdin", typed)

    ran = briefing("add-source", "-", "--id", "ferry", "--publisher", "Coast Courier")

    assert (ran.status, ran.out) == (0, f"{SOURCES}/ferry.md\n")
    assert "   publisher: Coast Courier  (as given)\n" in ran.err


@pytest.mark.parametrize("nothing", [None, io.TextIOWrapper(io.BytesIO())])
def test_an_empty_standard_input_is_told(
    briefing: Briefing, monkeypatch: pytest.MonkeyPatch, nothing: io.TextIOWrapper | None
) -> None:
    monkeypatch.setattr(sys, "stdin", nothing)

    ran = briefing("add-source", "-")

    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "briefing: standard input: it is empty\n"


def test_all_that_is_given_is_kept(briefing: Briefing, desk: Path, put: Put) -> None:
    ran = briefing(
        "add-source", put("a.txt", "\n\n".join(FERRY)),
        "--headline", "The ferry", "--standfirst", "It sails again.", "--publisher", "Courier",
        "--url", f"{ADDRESS}?utm_source=mail", "--author", "Ana Lund", "--author", "Bo Ek",
        "--published", "2025-04-09", "--language", "en-GB", "--kind", "wire", "--rights", "open",
        "--archived-url", "https://web.archive.org/web/2025/x", "--reliability", "B",
        "--syndicated-from", "notice",
    )  # fmt: skip

    assert ran.out == f"{SOURCES}/the-ferry.md\n"
    above = (desk / ran.out.strip()).read_text("utf-8").split("\n---\n")[0]
    assert re.sub("[0-9a-f]{64}", "…", above) == (
        "---\n"
        "headline: The ferry\n"
        "standfirst: It sails again.\n"
        "publisher: Courier\n"
        f"url: {ADDRESS}\n"
        "authors:\n"
        "  - Ana Lund\n"
        "  - Bo Ek\n"
        "published: 2025-04-09\n"
        "retrieved: 2025-04-10T09:00:30Z\n"
        "language: en-GB\n"
        "archived_url: https://web.archive.org/web/2025/x\n"
        "kind: wire\n"
        "rights: open\n"
        "reliability: B\n"
        "syndicated_from: notice\n"
        "text_sha256: …"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--published", "09/04/2025"], 'published: "09/04/2025" is not a date'),
        (["--language", "xx-yy-zz"], 'language: "xx-yy-zz" is not a language tag'),
        (["--url", "ftp://example.org/a"], "url: This address cannot be linked"),
        (["--syndicated-from", "nothing"], 'syndicated_from: there is no source "nothing"'),
        (["--id", "notice"], '"notice" is the id of another source'),
        (["--id", "Notice"], '"Notice" cannot be the id of a source'),
        (["--kind", "wir"], "Invalid value for '--kind'"),
        (["--allow-host", "https://x"], '"https://x" is not the name of a host'),
        (["--id", "two", "another.md"], "fields and an id are for one article"),
        (["--publisher", "A", "another.md"], "fields and an id are for one article"),
    ],
)
def test_what_cannot_be_is_said_before_anything_is_fetched(
    briefing: Briefing, desk: Path, site: Site, arguments: list[str], said: str
) -> None:
    before = tree(desk)

    ran = briefing("add-source", *arguments, site.url("/a"))

    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert tree(desk) == before
    assert site.requests == []


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.md", b"", "a.md: it is empty\n"),
        ("a.md", b" \r\n\t\n", "a.md: it is empty\n"),
        ("a.bin", bytes(range(256)) * 20, "a.bin: it is no text; save the article as a PDF"),
        ("a.html", b"<html><body><p>Nothing.</p></body></html>", "a.html: "),
        (
            "a.html",
            b"<html><body>" + b"<i>" * 100_000 + b"text " * 60,
            "a.html: the page is broken",
        ),
        ("a.txt", b"x" * 50_000_000, "a.txt has more than 20 MB, which no article has; save the"),
        ("a.pdf", b"%PDF-1.7\nnothing", "a.pdf: "),
        ("a.docx", b"PK\x03\x04" + bytes(99), "a.docx: it is a Word document"),
    ],
)
def test_what_is_no_article_is_told_in_one_line_and_nothing_is_written(
    briefing: Briefing, desk: Path, put: Put, name: str, data: bytes, said: str
) -> None:
    path = put(name, data)
    before = tree(desk)

    ran = briefing("add-source", path)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("briefing: ")
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert tree(desk) == before


def test_a_file_that_is_not_there_or_a_folder_is_told(briefing: Briefing, tmp_path: Path) -> None:
    ran = briefing("add-source", "example.org/news/a", str(tmp_path), "a\x1b[31m.md")

    assert ran.status == 2
    assert ran.err == (
        "briefing: there is no file example.org/news/a; a web address begins with https://\n"
        f"briefing: {tmp_path} cannot be read: Is a directory\n"
        "briefing: there is no file a\\x1b[31m.md; a web address begins with https://\n"
        "3 of 3 articles were not captured.\n"
    )


def test_where_there_is_no_desk_nothing_is_fetched(
    briefing: Briefing, site: Site, tmp_path: Path
) -> None:
    ran = briefing("-C", str(tmp_path), "add-source", "--allow-host", HOST, site.url("/a"))

    assert (ran.status, ran.out) == (2, "")
    assert "there is no folder briefings/" in ran.err
    assert site.requests == []


def test_a_host_that_is_not_public_has_to_be_allowed(briefing: Briefing, site: Site) -> None:
    ran = briefing("add-source", site.url("/a"))

    assert ran.status == 2
    assert f"allow it with --allow-host {HOST}" in ran.err
    assert site.requests == []


def test_an_article_that_is_held_is_said_to_be_so(fetch: Briefing, site: Site, desk: Path) -> None:
    changed = html("The ferry is late", BRIDGE, url=f"{ADDRESS}?utm_source=feed")
    site.answers |= {"/a": page(PAGE), "/b": redirect("/a"), "/c": page(changed)}
    path = fetch("/a").out
    before = tree(desk)
    held = 'This article is held already, as "the-ferry-sails-again". Nothing was written.\n'

    for target in ("/a", "/b"):
        again = fetch(target)
        assert (again.status, again.out, again.err) == (0, path, held)
    late = fetch("/c")

    assert (late.status, late.out) == (0, path)
    assert late.err == f"{held}Its text is not quite the one that is held, which stays as it is.\n"
    assert tree(desk) == before


@pytest.mark.parametrize(
    ("other", "path", "said"),
    [
        (
            FERRY,
            "the-ferry-sails-again",
            'This article is held already, as "the-ferry-sails-again"',
        ),
        (BRIDGE, "the-ferry-sails-again-2", ""),
    ],
)
def test_what_another_run_captures_meanwhile_is_seen(
    briefing: Briefing,
    put: Put,
    desk: Path,
    monkeypatch: pytest.MonkeyPatch,
    other: list[str],
    path: str,
    said: str,
) -> None:
    keep = Capture.keep

    def keep_late(capture: Capture, captured: Captured, found_at: str = "") -> None:
        monkeypatch.setattr(Capture, "keep", keep)
        briefing("add-source", "--yes", put("b.md", markdown("The ferry sails again", other)))
        keep(capture, captured, found_at)

    monkeypatch.setattr(Capture, "keep", keep_late)

    ran = briefing("add-source", "--yes", put("a.md", markdown("The ferry sails again", FERRY)))

    assert (ran.status, ran.out) == (0, f"{SOURCES}/{path}.md\n")
    assert "is there already" not in ran.err
    assert said in ran.err
    held = [name for name in tree(desk) if "the-ferry-sails-again" in name]
    assert len(held) == 1 + (not said)


def test_several_articles_of_which_two_are_the_same(
    fetch: Briefing, site: Site, desk: Path
) -> None:
    site.answers |= {
        "/a": page(PAGE),
        "/b": page(html("The bridge opens", BRIDGE)),
        "/c": page(html("The ferry, once more", FERRY)),
        "/d": page(html("The bridge opens", paragraphs("bridge", 90))),
    }

    ran = fetch("/a", "/b", "/gone", "/c", "/d", "/a")

    assert ran.status == 2
    assert ran.out == (
        f"{SOURCES}/the-ferry-sails-again.md\n"
        f"{SOURCES}/the-bridge-opens.md\n"
        f"{SOURCES}/the-ferry-sails-again.md\n"
        f"{SOURCES}/the-bridge-opens-2.md\n"
        f"{SOURCES}/the-ferry-sails-again.md\n"
    )
    assert ran.err.count('held already, as "the-ferry-sails-again"') == 2
    assert f"briefing: {site.url('/gone')}: the article is not there (404)" in ran.err
    assert ran.err.endswith("1 of 6 articles were not captured.\n")
    assert "Fetching" not in ran.err  # a bar is for terminals
    assert len(tree(desk / SOURCES)) == 4


def test_a_reprint_is_pointed_out(briefing: Briefing, put: Put, desk: Path) -> None:
    briefing("add-source", put("wire.md", markdown("The ferry sails", FERRY)), "--id", "wire")
    copy = markdown("Ferry is back", [*FERRY[:5], "The mayor of Upper Town was glad to hear it."])

    ran = briefing("add-source", put("copy.md", copy))

    assert (ran.status, ran.out) == (0, f"{SOURCES}/ferry-is-back.md\n")
    assert ran.err.endswith(
        '     reprint: 97% of its wording stands in "wire" too;\n'
        '              if it has it from there, the line "syndicated_from: wire" says so\n'
    )
    other = markdown(
        "The ferry is back", [*FERRY[:4], "The mayor of Far Town was not at all glad."]
    )
    told = briefing("add-source", put("other.md", other), "--syndicated-from", "wire")
    assert "reprint" not in told.err
    assert "syndicated_from: wire\n" in (desk / told.out.strip()).read_text("utf-8")


def test_a_source_that_cannot_be_read_is_passed_over(
    briefing: Briefing, put: Put, desk: Path
) -> None:
    (desk / SOURCES / "the-ferry-sails-again.md").write_bytes(b"\xff\xfe\x00")

    ran = briefing("add-source", put("a.md", markdown("The ferry sails again", FERRY)))

    assert (ran.status, ran.out) == (0, f"{SOURCES}/the-ferry-sails-again-2.md\n")


def test_a_page_for_subscribers_is_pointed_out(fetch: Briefing, site: Site) -> None:
    metered = '<meta property="article:content_tier" content="metered">'
    site.answers["/a"] = page(html("The ferry", FERRY, head=metered))

    ran = fetch("/a")

    assert ran.status == 0
    assert ran.err.count("     look at: The page is for subscribers: see whether its text is") == 1


@pytest.mark.parametrize(
    ("robots", "answer", "said"),
    [
        ("User-agent: *\nDisallow: /a", page(PAGE), "programs to stay away from this page (robots"),
        ("", page("", status="402 Payment Required"), "the page wants to be paid for (402)"),
        ("", page("", status="403 Forbidden"), "the site lets no programs in, or only its"),
        ("", page("", status="451 Unavailable"), "the article is withheld for legal reasons (451)"),
        ("", redirect("ftp://example.org/a"), "the page leads on to ftp://example.org/a"),
        ("", page("x" * 5_000_001), "MB"),
    ],
)
def test_a_page_that_is_not_to_be_had_is_explained(
    fetch: Briefing, site: Site, desk: Path, robots: str, answer: bytes, said: str
) -> None:
    site.answers |= {"/robots.txt": page(robots, "Content-Type: text/plain"), "/a": answer}
    before = tree(desk)

    ran = fetch("/a")

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"briefing: {site.url('/a')}")
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert tree(desk) == before


def test_a_page_with_a_wrong_charset_keeps_its_letters(
    fetch: Briefing, site: Site, desk: Path
) -> None:
    text = html("Fähre fährt wieder", [f"Über {line}" for line in FERRY])
    declared = "Content-Type: text/html; charset=iso-8859-1"
    site.answers["/a"] = page(text.encode(), declared)

    (path,) = fetch("/a").out.splitlines()

    assert path == f"{SOURCES}/fahre-fahrt-wieder.md"
    assert "\n\nFähre fährt wieder\n\nÜber On day 0" in (desk / path).read_text("utf-8")


def test_no_more_lines_are_shown_than_one_reads(briefing: Briefing, put: Put) -> None:
    body = [*FERRY, *("Sign up for our newsletter" for _ in range(30))]
    ran = briefing("add-source", put("a.html", html("The ferry", body)))

    assert ran.err.count("    left out: ") == 21
    assert ran.err.endswith("    left out: 10 more\n")


def test_text_of_an_article_commands_no_terminal(briefing: Briefing, put: Put) -> None:
    page_of = html(
        "The ferry ##[error]", FERRY, head='<meta name="author" content="A &#27;[31m B">'
    )

    ran = briefing("add-source", put("a.html", page_of))

    assert "\x1b" not in ran.err
    assert "##[" not in ran.err


# At a terminal.


@at_a_terminal
def test_what_is_missing_is_asked_for(desk: Path, put: Put) -> None:
    (desk / SOURCES / "wire.md").write_bytes(markdown("The ferry sails", FERRY))
    path = put("a.md", markdown("The ferry is back", FERRY[:5]))

    with at_terminal(desk, ["add-source", path]) as terminal:
        assert terminal.read_until("Publisher: ").endswith(
            "     missing: publisher, url, authors, published\n"
            '     reprint: 100% of its wording stands in "wire" too;\n'
            '              if it has it from there, the line "syndicated_from: wire" says so\n'
            "Publisher: "
        )
        terminal.type("Coast Courier\n")
        terminal.read_until("Address: ")
        terminal.type("ftp://example.org/a\n")
        assert "\nError: url: This address cannot be linked" in terminal.read_until("Address: ")
        terminal.type(f"{ADDRESS}?fbclid=1\n")
        terminal.read_until("Authors, with a semicolon between two: ")
        terminal.type(" Ana Lund; ; Bo Ek\n")
        terminal.read_until("Published, as in 2025-04-09: ")
        terminal.type("9/4/2025\n")
        assert "\nError: published: " in terminal.read_until("Published, as in 2025-04-09: ")
        terminal.type("\n")
        terminal.read_until('Is it a reprint of "wire"? [y/N]: ')
        terminal.type("what\n")
        terminal.read_until('Is it a reprint of "wire"? [y/N]: ')
        terminal.type("y\n")
        status, out, _ = terminal.end()

    assert (status, out) == (0, f"{SOURCES}/the-ferry-is-back.md\n")
    text = (desk / out.strip()).read_text("utf-8")
    assert "\npublisher: Coast Courier\n" in text
    assert f"\nurl: {ADDRESS}\nauthors:\n  - Ana Lund\n  - Bo Ek\nretrieved: " in text
    assert "\nsyndicated_from: wire\n" in text


@at_a_terminal
def test_an_address_that_is_typed_can_be_that_of_a_held_article(desk: Path, put: Put) -> None:
    path = put("a.md", markdown("The ferry is back", FERRY))
    before = tree(desk)

    with at_terminal(desk, ["add-source", "--publisher=A", "--author=B", path]) as terminal:
        terminal.read_until("Address: ")
        terminal.type("https://example.org/notice\n")
        terminal.read_until("Published, as in 2025-04-09: ")
        terminal.type("\n")
        status, out, shown = terminal.end()

    assert (status, out) == (0, f"{SOURCES}/notice.md\n")
    assert 'This article is held already, as "notice". Nothing was written.' in shown
    assert tree(desk) == before


@at_a_terminal
@pytest.mark.parametrize("key", ["\x04", "\x03"])
def test_to_end_a_question_ends_the_command(desk: Path, put: Put, key: str) -> None:
    path = put("a.md", markdown("The ferry is back", FERRY))
    before = tree(desk)

    with at_terminal(desk, ["add-source", path]) as terminal:
        terminal.read_until("Publisher: ")
        if key == "\x03":
            terminal.interrupt()
        else:
            terminal.type(key)
        status, out, shown = terminal.end()

    assert (status, out) == (130, "")
    assert "briefing: stopped; every file is the whole old or the whole new one" in shown
    assert tree(desk) == before


@at_a_terminal
def test_with_yes_nothing_is_asked(desk: Path, put: Put) -> None:
    path = put("a.md", markdown("The ferry is back", FERRY))

    with at_terminal(desk, ["add-source", "--yes", path]) as terminal:
        status, out, shown = terminal.end()

    assert (status, out) == (0, f"{SOURCES}/the-ferry-is-back.md\n")
    assert shown.endswith("     missing: publisher, url, authors, published\n")


@at_a_terminal
def test_a_bar_gives_way_to_what_is_said(desk: Path, site: Site) -> None:
    site.answers |= {"/a": page(PAGE), "/b": page(html("The bridge opens", BRIDGE))}
    urls = [site.url("/a"), site.url("/b")]

    with at_terminal(desk, ["add-source", "--yes", "--allow-host", HOST, *urls]) as terminal:
        status, out, shown = terminal.end()

    assert status == 0
    assert out == f"{SOURCES}/the-ferry-sails-again.md\n{SOURCES}/the-bridge-opens.md\n"
    assert "Fetching" in shown
    lines = [line.rpartition("\x1b[K")[2] for line in shown.split("\n")]
    assert "    headline: The ferry sails again  (on the page)" in lines
    assert "    headline: The bridge opens  (on the page)" in lines


@at_a_terminal
def test_ctrl_c_leaves_whole_files_only(desk: Path, site: Site) -> None:
    reached = Event()

    def never(conversation: Conversation) -> None:
        reached.set()
        conversation.wait()

    site.answers |= {"/a": page(PAGE), "/b": never}
    arguments = ["add-source", "--yes", "--allow-host", HOST, site.url("/a"), site.url("/b")]

    with at_terminal(desk, arguments) as terminal:
        terminal.read_until("words in 6 paragraphs\n")
        assert reached.wait(LONG)
        terminal.interrupt()
        status, out, shown = terminal.end()

    assert (status, out) == (130, f"{SOURCES}/the-ferry-sails-again.md\n")
    assert "Traceback" not in shown
    assert sorted(tree(desk / SOURCES)) == ["notice.md", "the-ferry-sails-again.md"]
    assert (desk / out.strip()).read_text("utf-8").endswith(f"{FERRY[-1]}\n")


# What the page for editors shows.

GUIDE = (Path(__file__).parent.parent.parent / "docs" / "from-an-article.md").read_text("utf-8")
HARBOUR = (Path(__file__).parent / "pages" / "harbour.html").read_bytes()
DAY = datetime(2025, 3, 10, 9, 0, tzinfo=UTC)


def test_the_page_for_editors_shows_what_they_will_see(
    briefing: Briefing, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the first command to the last; the web alone is played."""
    pages = iter([HARBOUR, HARBOUR.replace(b"only small boats", b"boats of all sizes")])

    def fetch_all(urls: list[str], _rules: Rules) -> Iterator[Fetched]:
        for url in urls:
            yield Fetched(url, url, (), 200, "text/html", "utf-8", next(pages), DAY, paid=False)

    monkeypatch.setattr(add_source, "fetch_all", fetch_all)
    monkeypatch.setattr(verifying, "fetch_all", fetch_all)
    monkeypatch.setattr(options, "now", lambda: DAY)
    for path in (desk / "briefings" / "harbour.yml", desk / SOURCES / "notice.md"):
        path.unlink()
    added, _other_way, drafted, looked = blocks(GUIDE, "sh")
    saved, verified = blocks(GUIDE, "text")

    ran = briefing(*added.split()[1:])
    assert ran.err + ran.out == saved
    ran = briefing(*drafted.split()[1:])
    assert f"`{ran.out.strip()}`" in GUIDE
    assert briefing("check", "--strict").status == 0
    ran = briefing(*looked.split()[1:])
    assert ran.out + ran.err == verified
