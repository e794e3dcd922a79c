from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.ingest.fetch.fetched import SAVE, NotFetched
from generator.ingest.fetch.fetching import Fetcher, fetch
from tests.ingest.fetch.trying import ARTICLE, RULES, Names, at_hosts, failure, limited
from tests.ingest.server import HOST, Answer, Site, head, page, redirect, serving

UNKNOWN = f"so nobody knows what it lets programs have; try again later, or {SAVE}"
ASKED = f"the site asks programs to stay away from this page (robots.txt); {SAVE}"


@pytest.fixture
def site() -> Iterator[Site]:
    with serving({"/article": page(ARTICLE), "/closed/article": page(ARTICLE)}) as running:
        yield running


def test_what_a_site_keeps_from_programs_is_not_asked_for(site: Site) -> None:
    site.answers["/robots.txt"] = page("User-agent: *\nDisallow: /closed/\n")

    error = failure(site.url("/closed/article"))

    assert (error.kind, error.reason) == ("robots", ASKED)
    assert site.targets() == []
    assert fetch(site.url("/article"), RULES).body == ARTICLE


def test_the_rules_of_the_site_that_a_redirect_leads_to_count_too(site: Site) -> None:
    site.answers["/robots.txt"] = page("User-agent: briefing-site\nDisallow: /closed/\n")
    site.answers["/article"] = redirect("/closed/article")

    error = failure(site.url("/article"))

    assert str(error) == (
        f"{site.url('/article')}, which leads to {site.url('/closed/article')}: {ASKED}"
    )
    assert site.targets() == ["/article"]


@pytest.mark.parametrize(
    "answer",
    [
        page("", status="404 Not Found"),
        page("", status="401 Unauthorized"),
        page("", status="403 Forbidden"),
        page("", status="204 No Content"),
        page("<!doctype html><p>Welcome</p>"),
        page(""),
        redirect("/robots.txt"),  # in a circle: it counts as not there
    ],
)
def test_a_site_without_rules_lets_us_have_all(site: Site, answer: Answer) -> None:
    site.answers["/robots.txt"] = answer

    assert fetch(site.url("/article"), RULES).body == ARTICLE


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (
            page("", status="500 Internal Server Error"),
            f"the site's robots.txt cannot be read (500), {UNKNOWN}",
        ),
        (
            page("", status="503 Service Unavailable"),
            f"the site's robots.txt cannot be read (503), {UNKNOWN}",
        ),
        (b"nonsense", f"the site's robots.txt cannot be read, {UNKNOWN}"),
        (head("Content-Length: 99") + b"User", f"the site's robots.txt cannot be read, {UNKNOWN}"),
        (head("Content-Length: 9999999"), f"the site's robots.txt cannot be read, {UNKNOWN}"),
        (
            page("Disallow: /", "Content-Encoding: br"),
            f"the site's robots.txt cannot be read, {UNKNOWN}",
        ),
        (redirect("http://10.0.0.1/"), f"the site's robots.txt cannot be read, {UNKNOWN}"),
        (redirect("http://gone.example/"), f"the site's robots.txt cannot be read, {UNKNOWN}"),
        (
            page("", "Retry-After: 7", status="429 Too Many Requests"),
            "the site has had too many requests (429); try again in 7 seconds",
        ),
    ],
)  # fmt: skip
def test_rules_that_cannot_be_known_keep_us_out(site: Site, answer: Answer, message: str) -> None:
    site.answers["/robots.txt"] = answer

    error = failure(site.url("/article"))

    assert error.reason == message
    assert error.passing
    assert site.targets() == []


def test_rules_that_cannot_be_known_are_asked_for_once_a_run(site: Site) -> None:
    site.answers["/robots.txt"] = page("", status="500 Internal Server Error")
    fetcher = Fetcher(RULES)

    for _ in range(2):
        with pytest.raises(NotFetched):
            fetcher.fetch(site.url("/article"))

    assert len(site.requests) == 1


def test_the_rules_may_stand_elsewhere(site: Site) -> None:
    site.answers["/robots.txt"] = redirect(f"http://other.example:{site.port}/rules")
    site.answers["/rules"] = page("User-agent: *\nDisallow: /closed/")
    rules = at_hosts("other.example")

    assert failure(site.url("/closed/article"), rules).kind == "robots"
    assert fetch(site.url("/article"), rules).body == ARTICLE


def test_a_site_that_is_not_there_is_said_to_be_so() -> None:
    rules = replace(RULES, resolve=Names(inside_example="10.1.1.1"))

    assert failure("http://gone.example/a", rules).reason == (
        "there is no host gone.example; look for a slip in the address"
    )
    assert failure("http://inside.example/a", rules).kind == "private"


def test_rules_that_never_come_take_no_longer_than_a_page(site: Site) -> None:
    site.answers["/robots.txt"] = lambda conversation: conversation.drip(
        b"HTTP/1.1 200 " * 99, 0.05
    )

    error = failure(site.url("/article"), limited(seconds=0.3))

    assert error.reason == f"the page was not there after 0.3 seconds; try again, or {SAVE}"
    assert site.requests[0].fields["host"].startswith(HOST)
