from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from threading import Barrier

import pytest

from generator.ingest.fetch.fetched import Fetched, NotFetched, Outcome
from generator.ingest.fetch.several import fetch_all
from tests.ingest.fetch.trying import ARTICLE, RULES, Names, at_hosts, limited
from tests.ingest.server import HOST, Answer, Conversation, Site, page, redirect, serving

HOSTS = [f"{name}.example" for name in "abcdef"]
LONG = 30.0
"""Seconds that no test is to reach: only waiting for ever would."""


@pytest.fixture
def site() -> Iterator[Site]:
    with serving({f"/{number}": page(f"Article {number}") for number in range(40)}) as running:
        yield running


def told(outcome: Outcome) -> str:
    return outcome.body.decode() if isinstance(outcome, Fetched) else outcome.kind


def late(seconds: float, body: str) -> Answer:
    def answer(conversation: Conversation) -> None:
        conversation.wait(seconds)
        conversation.send(page(body))

    return answer


def never(conversation: Conversation) -> None:
    conversation.wait()


def threads() -> set[threading.Thread]:
    return {one for one in threading.enumerate() if one.name.endswith("(_fetch)")}


def settled() -> bool:
    """Whether no thread fetches any more, in good time."""
    end = time.monotonic() + LONG
    while threads() and time.monotonic() < end:
        time.sleep(0.01)
    return not threads()


def test_results_come_in_the_order_asked_whatever_the_servers_do(site: Site) -> None:
    site.answers["/0"] = late(0.3, "late")
    urls = [site.url(f"/{number}", host) for number, host in enumerate(HOSTS)]

    assert [told(outcome) for outcome in fetch_all(urls, at_hosts(*HOSTS))] == [
        "late", *(f"Article {number}" for number in range(1, 6))
    ]  # fmt: skip


def test_one_that_fails_leaves_the_others(site: Site) -> None:
    urls = [site.url("/1"), site.url("/lost"), "nonsense", site.url("/2"), site.url("/1")]

    outcomes = list(fetch_all(urls, RULES))

    assert [told(outcome) for outcome in outcomes] == [
        "Article 1", "gone", "address", "Article 2", "Article 1"
    ]  # fmt: skip
    assert str(outcomes[2]) == (
        "nonsense: only addresses that begin with https:// or http:// are fetched"
    )


def test_different_hosts_are_asked_at_the_same_time_but_not_more_than_four(site: Site) -> None:
    together = Barrier(4)

    def answer(conversation: Conversation) -> None:
        together.wait(LONG)  # nobody gets a page before four wait for one
        conversation.send(page(ARTICLE))

    site.answers["/x"] = answer
    hosts = [f"{letter}.example" for letter in "abcdefgh"]

    outcomes = list(fetch_all([site.url("/x", host) for host in hosts], at_hosts(*hosts)))

    assert all(isinstance(outcome, Fetched) for outcome in outcomes)
    assert site.most_at_once == 4


def test_one_host_is_asked_for_one_article_at_a_time(site: Site) -> None:
    site.answers |= {f"/{number}": late(0.02, "late") for number in range(8)}

    list(fetch_all([site.url(f"/{number}") for number in range(8)], RULES))

    assert site.most_at_once == 1


def test_many_of_one_host_do_not_keep_others_waiting(site: Site) -> None:
    other = threading.Event()
    before = []

    def slow(conversation: Conversation) -> None:
        before.append(other.wait(5.0))
        conversation.send(page("late"))

    def told_to_others(conversation: Conversation) -> None:
        other.set()
        conversation.send(page("other"))

    site.answers |= {"/slow": slow, "/other": told_to_others}
    urls = [site.url("/slow", "a.example")] * 5 + [site.url("/other", "b.example")]

    outcomes = list(fetch_all(urls, at_hosts(*HOSTS)))

    assert [told(outcome) for outcome in outcomes] == [*["late"] * 5, "other"]
    assert all(before)


def test_hosts_that_redirects_lead_to_are_asked_one_at_a_time_too(site: Site) -> None:
    site.answers["/to"] = redirect(site.url("/slow"))
    site.answers["/slow"] = late(0.02, "late")
    slow = 0
    most = 0

    def counted(conversation: Conversation) -> None:
        nonlocal slow, most
        slow += 1
        most = max(most, slow)
        conversation.wait(0.02)
        slow -= 1
        conversation.send(page("late"))

    site.answers["/slow"] = counted
    rules = at_hosts(*HOSTS)

    outcomes = list(fetch_all([site.url("/to", host) for host in HOSTS], rules))

    assert [told(outcome) for outcome in outcomes] == ["late"] * 6
    assert most == 1


def test_hosts_that_lead_to_each_other_do_not_wait_for_each_other(site: Site) -> None:
    site.answers["/a"] = redirect(site.url("/1", "b.example"))
    site.answers["/b"] = redirect(site.url("/2", "a.example"))
    urls = [site.url("/a", "a.example"), site.url("/b", "b.example")] * 5

    outcomes = list(fetch_all(urls, at_hosts(*HOSTS)))

    assert [told(outcome) for outcome in outcomes] == ["Article 1", "Article 2"] * 5


def test_between_two_articles_of_a_host_there_is_a_pause(site: Site) -> None:
    times: list[float] = []

    def answer(conversation: Conversation) -> None:
        times.append(time.monotonic())
        conversation.send(page(ARTICLE))

    site.answers["/x"] = answer

    # The pause is longer than an article may take, and does not count.
    outcomes = list(fetch_all([site.url("/x")] * 2, limited(seconds=1.0, pause=1.3)))

    assert [told(outcome) for outcome in outcomes] == [ARTICLE.decode()] * 2
    assert times[1] - times[0] >= 1.3


def test_a_site_that_is_busy_gets_the_pause_that_it_asks_for(site: Site) -> None:
    site.answers["/busy"] = page("", "Retry-After: 1", status="429 Too Many Requests")
    began = time.monotonic()

    outcomes = list(fetch_all([site.url("/busy"), site.url("/1")], RULES))

    assert [told(outcome) for outcome in outcomes] == ["busy", "Article 1"]
    assert time.monotonic() - began >= 1.0


def test_nothing_is_asked_twice_or_left_out_however_many_there_are(site: Site) -> None:
    urls = [site.url(f"/{number}", HOSTS[number % 3]) for number in range(40)]

    outcomes = list(fetch_all(urls, at_hosts(*HOSTS)))

    assert [told(outcome) for outcome in outcomes] == [f"Article {n}" for n in range(40)]
    assert sorted(site.targets()) == sorted(f"/{number}" for number in range(40))


def test_no_more_pages_are_kept_than_a_few(site: Site) -> None:
    site.answers["/0"] = never
    urls = [site.url("/0", "a.example"), *[site.url("/1", "b.example")] * 60]
    rules = replace(at_hosts(*HOSTS), limits=replace(RULES.limits, seconds=1.0))

    results = fetch_all(urls, rules)

    assert told(next(results)) == "too-slow"
    assert len(site.targets()) <= 32


@pytest.mark.parametrize("error", [KeyboardInterrupt, GeneratorExit, RuntimeError])
def test_whoever_stops_leaves_nothing_running(site: Site, error: type[BaseException]) -> None:
    site.answers["/slow"] = never
    site.answers["/drip"] = lambda conversation: conversation.drip(
        b"HTTP/1.1 200 OK\r\n" * 999, 0.05
    )
    urls = [
        site.url("/1", "a.example"),
        site.url("/slow", "a.example"),
        site.url("/drip", "b.example"),
        site.url("/slow", "c.example"),
    ]  # fmt: skip
    results = fetch_all(urls, replace(at_hosts(*HOSTS), limits=replace(RULES.limits, seconds=LONG)))
    assert told(next(results)) == "Article 1"
    assert threads()
    began = time.monotonic()

    with pytest.raises(error):
        results.throw(error)  # type: ignore[attr-defined]

    assert settled()
    assert time.monotonic() - began < LONG
    assert list(results) == []


def test_who_waits_for_a_name_or_a_turn_is_woken_too(site: Site) -> None:
    asked = threading.Event()

    def slow(host: str, _port: int) -> Sequence[str]:
        if host == "b.example":
            asked.set()
            site.closing.wait(LONG)
        return [HOST]

    urls = [site.url("/1", "a.example"), site.url("/2", "b.example"), site.url("/3", "a.example")]
    rules = replace(
        at_hosts(*HOSTS), limits=replace(RULES.limits, seconds=LONG, pause=LONG), resolve=slow
    )
    results = fetch_all(urls, rules)
    assert told(next(results)) == "Article 1"
    assert asked.wait(LONG)
    assert threads()
    began = time.monotonic()

    results.close()  # type: ignore[attr-defined]

    assert settled()
    assert time.monotonic() - began < LONG


def test_a_mistake_in_the_program_is_not_taken_for_a_failure(site: Site) -> None:
    def wrong(_host: str, _port: int) -> Sequence[str]:
        raise KeyError("wrong")

    with pytest.raises(KeyError, match="wrong"):
        list(fetch_all([site.url("/1", "a.example")], replace(at_hosts(*HOSTS), resolve=wrong)))


def test_nothing_asked_gives_nothing() -> None:
    assert list(fetch_all([], replace(RULES, resolve=Names()))) == []


def test_a_failure_keeps_where_and_when(site: Site) -> None:
    site.answers["/busy"] = page("", "Retry-After: 7", status="503 Service Unavailable")

    (outcome,) = fetch_all([site.url("/busy")], RULES)

    assert isinstance(outcome, NotFetched)
    assert outcome.retry_after == 7.0
    assert str(outcome).startswith(f"{site.url('/busy')}: the site has a fault")
