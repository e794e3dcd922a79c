from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.ingest.fetch.fetched import SAVE, Fetched
from generator.ingest.fetch.fetching import Fetcher, fetch
from tests.ingest.fetch.trying import ARTICLE, MOMENT, PAGES, RULES, Names, at_hosts, failure
from tests.ingest.server import Conversation, Site, head, page, redirect, serving

ARCHIVE = "look for a copy in a web archive"
DATE = "Fri, 27 Nov 2026 07:00:00 GMT"


@pytest.fixture
def site() -> Iterator[Site]:
    with serving({"/article": page(ARTICLE)}) as running:
        yield running


def test_a_page_comes_with_all_that_is_known_of_it(site: Site) -> None:
    url = site.url("/article")

    assert fetch(f" {url}#bridge\n", RULES) == Fetched(
        asked=f" {url}#bridge\n",
        url=url,
        redirects=(),
        status=200,
        content_type="text/html",
        charset="utf-8",
        body=ARTICLE,
        fetched_at=MOMENT,
        paid=False,
    )


def test_a_site_learns_who_asks_and_what_for(site: Site) -> None:
    fetch(site.url("/article"), RULES)

    asked = site.requests[-1]
    assert (asked.method, asked.target) == ("GET", "/article")
    assert asked.fields == {
        "host": f"127.0.0.1:{site.port}",
        "user-agent": "briefing-site/0 (a test)",
        "accept": "text/html, application/xhtml+xml, */*;q=0.5",
        "accept-encoding": "gzip, deflate",
        "connection": "close",
    }


@pytest.mark.parametrize(
    ("fields", "content_type", "charset"),
    [
        ((), "text/html", "utf-8"),
        (("Content-Type: TEXT/HTML;Charset=Windows-1252",), "text/html", "windows-1252"),
        (('Content-Type: text/html; charset="ISO-8859-8"',), "text/html", "iso-8859-8"),
        (("Content-Type: application/pdf",), "application/pdf", ""),
        (("Content-Type: nonsense; charset=\x1b[31m",), "", ""),
        (("Content-Type: text/html; charset=",), "text/html", ""),
        (("X-Nothing: declared",), "", ""),
    ],
)
def test_type_and_charset_are_those_declared(
    site: Site, fields: tuple[str, ...], content_type: str, charset: str
) -> None:
    site.answers["/article"] = page("Häfen".encode("latin-1"), *fields)

    fetched = fetch(site.url("/article"), RULES)

    assert (fetched.content_type, fetched.charset) == (content_type, charset)
    assert fetched.body == b"H\xe4fen"


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", gzip.compress(ARTICLE)),
        ("X-GZip", gzip.compress(ARTICLE[:500]) + gzip.compress(ARTICLE[500:])),
        ("deflate", zlib.compress(ARTICLE)),
        ("deflate", zlib.compress(ARTICLE)[2:-4]),
        ("identity", ARTICLE),
    ],
)
def test_packed_pages_are_unpacked(site: Site, coding: str, packed: bytes) -> None:
    site.answers["/article"] = page(packed, f"Content-Encoding: {coding}")

    assert fetch(site.url("/article"), RULES).body == ARTICLE


def test_a_page_may_come_in_chunks_or_end_with_the_connection(site: Site) -> None:
    chunks = b"".join(
        b"%x;note\r\n%b\r\n" % (len(part), part) for part in (ARTICLE[:9], ARTICLE[9:])
    )
    site.answers["/chunks"] = head("Transfer-Encoding: chunked") + chunks + b"0\r\nX: y\r\n\r\n"
    site.answers["/open"] = head("Content-Type: text/html") + ARTICLE
    site.answers["/old"] = b"HTTP/1.0 200 OK\r\n\r\n" + ARTICLE
    site.answers["/patient"] = b"HTTP/1.1 100 Continue\r\n\r\n" + page(ARTICLE)
    site.answers["/early"] = 2 * head("Link: </a.css>", status="103 Early Hints") + page(ARTICLE)

    for target in ("/chunks", "/open", "/old", "/patient", "/early"):
        assert fetch(site.url(target), RULES).body == ARTICLE


def test_redirects_are_followed_and_remembered(site: Site) -> None:
    site.answers |= {
        "/a": redirect("b?x=1#part", "302 Found"),
        "/b?x=1": redirect(f"//news.example:{site.port}/c", "307 Temporary Redirect"),
        "/c": redirect("/Häfen und Brücken".encode().decode("latin-1"), "308 Permanent Redirect"),
        "/H%C3%A4fen%20und%20Br%C3%BCcken": redirect("/article", "303 See Other"),
    }
    rules = at_hosts("news.example")

    fetched = fetch(site.url("/a"), rules)

    assert fetched.body == ARTICLE
    assert fetched.url == site.url("/article", "news.example")
    assert fetched.redirects == (
        site.url("/a"),
        site.url("/b?x=1"),
        site.url("/c", "news.example"),
        site.url("/H%C3%A4fen%20und%20Br%C3%BCcken", "news.example"),
    )


def test_five_redirects_are_followed_and_no_more(site: Site) -> None:
    site.answers |= {f"/{number}": redirect(f"/{number + 1}") for number in range(10)}
    site.answers["/5"] = page(ARTICLE)

    assert len(fetch(site.url("/0"), RULES).redirects) == 5
    site.requests.clear()
    site.answers["/5"] = redirect("/6")
    assert failure(site.url("/0")).reason == (
        "the page leads on more than 5 times; open it in your browser and give the address at which"
        " it ends"
    )
    assert site.targets() == ["/0", "/1", "/2", "/3", "/4", "/5"]


@pytest.mark.parametrize(
    ("location", "kind", "message"),
    [
        (
            "/again",
            "redirects",
            f"the page leads in a circle, as some do that want cookies; {SAVE}",
        ),
        (
            "http://10.0.0.8/admin",
            "private",
            (
                "the page leads on to http://10.0.0.8/admin: the address leads to a private"
                " or loopback host; if 10.0.0.8 is one of your own, allow it with --allow-host"
                " 10.0.0.8"
            ),
        ),
        (
            "http://inside.example/",
            "private",
            (
                "the address leads to a private host; if inside.example is one of your own, allow"
                " it with --allow-host inside.example"
            ),
        ),
        (
            "file:///etc/passwd",
            "address",
            (
                "the page leads on to file:///etc/passwd: only addresses that begin with https://"
                " or http:// are fetched"
            ),
        ),
        (
            "http://user@news.example/",
            "address",
            (
                "the page leads on to http://user@news.example/: the address carries a user name or"
                " a password; leave it out"
            ),
        ),
        (
            "http://[news.example/",
            "address",
            "the page leads on to http://[news.example/: the address is malformed",
        ),
        (
            "http://two\r\n lines.example/",
            "address",
            "the page leads on to http://two lines.example/: the name of the host is malformed",
        ),
    ],
)
def test_a_redirect_is_checked_like_an_address(
    site: Site, location: str, kind: str, message: str
) -> None:
    site.answers["/again"] = redirect(location)
    rules = replace(RULES, resolve=Names(inside_example="192.168.1.7"))

    error = failure(site.url("/again"), rules)

    assert (error.kind, error.reason) == (kind, message)


def test_a_failure_behind_a_redirect_names_both_addresses(site: Site) -> None:
    site.answers["/moved"] = redirect("/lost")

    assert str(failure(site.url("/moved"))) == (
        f"{site.url('/moved')}, which leads to {site.url('/lost')}: the article is not there (404);"
        " check the address, or look for a copy in a web archive"
    )


@pytest.mark.parametrize(
    ("answer", "kind", "message"),
    [
        (
            page("", status="204 No Content"),
            "empty",
            f"the site answered without a page (204); {SAVE}",
        ),
        (page(" \r\n"), "empty", f"the site sent an empty page; {SAVE}"),
        (
            page(ARTICLE, status="206 Partial Content"),
            "broken",
            f"the site gave an answer that nobody asked for (206); {SAVE}",
        ),
        (
            page("", status="301 Moved Permanently"),
            "redirects",
            "the page has moved, and the site does not say where (301); look for it there",
        ),
        (
            page("", status="304 Not Modified"),
            "broken",
            f"the site gave an answer that nobody asked for (304); {SAVE}",
        ),
        (
            page("", status="401 Unauthorized"),
            "refused",
            f"the page wants a name and a password (401); if you have them, {SAVE}",
        ),
        (
            page("", status="402 Payment Required"),
            "refused",
            f"the page wants to be paid for (402); if you subscribe, {SAVE}",
        ),
        (
            page("", status="403 Forbidden"),
            "refused",
            ("the site lets no programs in, or only its subscribers (403); if you can read it,"
             f" {SAVE}"),
        ),
        (
            page("", status="404 Not Found"),
            "gone",
            f"the article is not there (404); check the address, or {ARCHIVE}",
        ),
        (
            page("", status="410 Gone"),
            "gone",
            f"the article was removed for good (410); {ARCHIVE}",
        ),
        (
            page("", status="418 I'm a teapot"),
            "refused",
            f"the site refuses to give the page (418); {SAVE}",
        ),
        (
            page("", "Retry-After: 90", status="429 Too Many Requests"),
            "busy",
            "the site has had too many requests (429); try again in 90 seconds",
        ),
        (
            page("", status="429 Too Many Requests"),
            "busy",
            "the site has had too many requests (429); try again later",
        ),
        (
            page("", status="451 Unavailable For Legal Reasons"),
            "withheld",
            f"the article is withheld for legal reasons (451); {ARCHIVE}",
        ),
        (
            page("", status="500 Internal Server Error"),
            "server",
            "the site has a fault, or is busy (500); try again later",
        ),
        (
            page("", "Retry-After: 3600", status="503 Service Unavailable"),
            "server",
            "the site has a fault, or is busy (503); try again in 60 minutes",
        ),
        (
            page("", f"Retry-After: {DATE}", status="503 Service Unavailable"),
            "server",
            f"the site has a fault, or is busy (503); try again after {DATE}",
        ),
        (
            page("", "Retry-After: \x1b[31m soon", status="503 Service Unavailable"),
            "server",
            "the site has a fault, or is busy (503); try again later",
        ),
        (
            page(ARTICLE, "Content-Encoding: br"),
            "broken",
            f'the page is packed in a way that nobody asked for ("br"); {SAVE}',
        ),
        (
            page(ARTICLE, "Content-Encoding: gzip", "Content-Encoding: gzip"),
            "broken",
            f'the page is packed in a way that nobody asked for ("gzip,gzip"); {SAVE}',
        ),
        (
            page(ARTICLE, "Content-Encoding: gzip"),
            "broken",
            f"the page is packed, and damaged; {SAVE}",
        ),
        (
            page(gzip.compress(ARTICLE)[:-20], "Content-Encoding: gzip"),
            "cut-off",
            f"the page was cut off on its way; try again, or {SAVE}",
        ),
        (
            head("Content-Length: 1000") + ARTICLE[:400],
            "cut-off",
            f"the page was cut off on its way; try again, or {SAVE}",
        ),
        (
            head("Transfer-Encoding: chunked") + b"a\r\n0123456789\r\nff\r\nabc",
            "cut-off",
            f"the page was cut off on its way; try again, or {SAVE}",
        ),
        (
            head("Transfer-Encoding: chunked") + b"a\r\n0123456789\r\n",
            "cut-off",
            f"the page was cut off on its way; try again, or {SAVE}",
        ),
        (
            head("Transfer-Encoding: gzip, chunked") + b"0\r\n\r\n",
            "broken",
            f'the page is sent in a strange way ("gzip, chunked"); {SAVE}',
        ),
        (b"SSH-2.0-OpenSSH\r\n", "broken", "127.0.0.1 does not answer as web servers do"),
        (b"HTTP/3 200 OK\r\n\r\n", "broken", "127.0.0.1 does not answer as web servers do"),
        (
            b"",
            "unreachable",
            f"127.0.0.1 broke off the connection; try again, or {SAVE}",
        ),
    ],
)  # fmt: skip
def test_what_is_no_page_is_explained(site: Site, answer: bytes, kind: str, message: str) -> None:
    site.answers["/article"] = answer

    error = failure(site.url("/article"))

    assert (error.kind, error.reason) == (kind, message)
    assert str(error) == f"{site.url('/article')}: {message}"


def test_a_damaged_chunk_is_an_error_and_not_a_shorter_page(site: Site) -> None:
    for line in (b"zz", b"", b"-1", b"-5"):
        site.answers["/article"] = (
            head("Transfer-Encoding: chunked") + b"3\r\nabc\r\n" + line + b"\r\nmore\r\n0\r\n\r\n"
        )
        assert failure(site.url("/article")).kind in ("cut-off", "broken"), line


def test_a_page_that_has_its_price_says_so(site: Site) -> None:
    site.answers["/article"] = page((PAGES / "paid.html").read_bytes())

    assert fetch(site.url("/article"), RULES).paid


def test_one_pause_may_be_asked_for_but_not_for_ever(site: Site) -> None:
    site.answers["/busy"] = page("", "Retry-After: 999999", status="429 Too Many Requests")

    error = failure(site.url("/busy"))

    assert (error.retry_after, error.passing) == (999_999.0, True)


def test_a_name_is_looked_up_once_for_each_request() -> None:
    with serving({"/a": redirect("/b"), "/b": page(ARTICLE)}) as site:
        rules = at_hosts("news.example")
        fetch(site.url("/a", "news.example"), rules)
    assert isinstance(rules.resolve, Names)
    assert rules.resolve.asked == ["news.example"] * len(site.requests)


def test_the_rules_of_a_site_are_asked_for_once(site: Site) -> None:
    fetcher = Fetcher(RULES)
    for _ in range(3):
        fetcher.fetch(site.url("/article"))

    assert [request.target for request in site.requests] == ["/robots.txt", *["/article"] * 3]


def test_what_a_server_says_beside_the_page_is_not_read(site: Site) -> None:
    def endless(conversation: Conversation) -> None:
        conversation.send(head(status="404 Not Found"))
        while not conversation.wait(0):
            conversation.send(b"x" * 65_536)

    site.answers["/article"] = endless

    assert failure(site.url("/article")).kind == "gone"
