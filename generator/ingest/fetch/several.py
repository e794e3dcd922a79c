"""Several articles at once, politely."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from queue import Empty, SimpleQueue
from threading import Thread

from generator.ingest.fetch.address import parse
from generator.ingest.fetch.fetched import NotFetched, Outcome
from generator.ingest.fetch.fetching import Fetcher
from generator.ingest.fetch.rules import Rules

_AHEAD = 32
"""How many pages are kept at most until those before them are there."""
_TICK = 0.5  # some systems let no Ctrl-C through while a thread waits for another


def fetch_all(urls: Sequence[str], rules: Rules) -> Iterator[Outcome]:
    """Fetch articles and give, in the order of ``urls``, the page of each or why there is none.

    One at a time from each host, with a pause between two. Each is given as soon as it and those
    before it are there, so what is made of them comes out the same each time. When the iterator is
    closed, or an exception goes through it, what is under way is broken off.
    """
    run = _Run(urls, rules)
    try:
        for index in range(len(urls)):
            yield run.outcome(index)
    finally:
        run.fetcher.stop.set()


class _Run:
    def __init__(self, urls: Sequence[str], rules: Rules) -> None:
        self.fetcher = Fetcher(rules)
        self._urls = urls
        self._waiting = list(range(len(urls)))
        self._hosts = {index: _host(url, rules) for index, url in enumerate(urls)}
        self._under_way: set[int] = set()
        self._arrivals: SimpleQueue[tuple[int, Outcome | Exception]] = SimpleQueue()
        self._outcomes: dict[int, Outcome] = {}

    def outcome(self, index: int) -> Outcome:
        """Wait for the article with this number."""
        while index not in self._outcomes:
            self._start(index + _AHEAD)
            try:
                arrived, outcome = self._arrivals.get(timeout=_TICK)
            except Empty:
                continue
            self._under_way.remove(arrived)
            if isinstance(outcome, Exception) and not isinstance(outcome, NotFetched):
                raise outcome
            self._outcomes[arrived] = outcome
        return self._outcomes.pop(index)

    def _start(self, end: int) -> None:
        """Start what may be: nothing from a host that is being asked, nothing from ``end`` on."""
        for index in list(self._waiting):
            if index >= end or len(self._under_way) >= self.fetcher.rules.limits.at_once:
                return
            if self._hosts[index] in {self._hosts[other] for other in self._under_way}:
                continue
            self._waiting.remove(index)
            self._under_way.add(index)
            # Daemons: what a server or a resolver keeps waiting does not keep the process.
            Thread(target=self._fetch, args=(index,), daemon=True).start()

    def _fetch(self, index: int) -> None:
        try:
            outcome: Outcome | Exception = self.fetcher.fetch(self._urls[index])
        except Exception as error:  # noqa: BLE001 - it is raised where the article is waited for
            outcome = error
        self._arrivals.put((index, outcome))


def _host(url: str, rules: Rules) -> str:
    try:
        return parse(url, rules.allowed_hosts).host
    except NotFetched:
        return url  # refused without asking anybody
