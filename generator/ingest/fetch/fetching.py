"""From the address of an article to its page, within the rules."""

from __future__ import annotations

import re
from email.message import Message

from generator.ingest.fetch.address import Address, follow, parse
from generator.ingest.fetch.deadline import Deadline, Stop
from generator.ingest.fetch.exchange import Answer, ask
from generator.ingest.fetch.fetched import SAVE, Fetched, NotFetched
from generator.ingest.fetch.paywall import says_paid
from generator.ingest.fetch.robots import Robots
from generator.ingest.fetch.robots_file import robots_of
from generator.ingest.fetch.rules import Rules
from generator.ingest.fetch.statuses import location_of, refusal
from generator.ingest.fetch.turns import Turn, Turns

_TYPE = re.compile(r"[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,60}")
_CHARSET = re.compile(r"[a-z0-9][a-z0-9._:+-]{0,39}")
_LONGEST_PAUSE = 60.0  # what a site may ask for, by Retry-After, before its next article


def fetch(url: str, rules: Rules) -> Fetched:
    """The page at ``url``. Raises `NotFetched`, with one line for an editor, if there is none."""
    return Fetcher(rules).fetch(url)


class Fetcher:
    """Fetches the articles of one run: it remembers what sites let programs have.

    Several threads may use it at once.
    """

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.stop = Stop()
        self.turns = Turns(rules.limits.pause, self.stop)
        self.robots: dict[str, Robots | NotFetched] = {}

    def fetch(self, url: str) -> Fetched:
        """The page at ``url``. Raises `NotFetched`."""
        visit = _Visit(url, self)
        pause = 0.0
        try:
            return visit.page()
        except NotFetched as error:
            pause = min(error.retry_after or 0.0, _LONGEST_PAUSE)
            raise error.at(visit.where()) from None
        finally:
            visit.turn.end(pause)


class _Visit:
    """One article on its way."""

    def __init__(self, url: str, fetcher: Fetcher) -> None:
        self._url = url
        self._rules = fetcher.rules
        self._robots = fetcher.robots
        self._deadline = Deadline(fetcher.rules.limits.seconds, fetcher.stop)
        self.turn = Turn(fetcher.turns, self._deadline)
        self._passed: list[Address] = []

    def where(self) -> str:
        """The address that was asked for and, where it led on, the last one."""
        asked = self._url.strip()[:200]
        if len(self._passed) < 2:
            return asked
        return f"{asked}, which leads to {self._passed[-1].url[:200]}"

    def page(self) -> Fetched:
        """The page at the end of the redirects. Raises `NotFetched`."""
        address = parse(self._url, self._rules.allowed_hosts)
        answer = self._answer(address)
        while (location := location_of(answer)) is not None:
            address = self._next(address, location)
            answer = self._answer(address)
        if no_page := refusal(answer):
            raise no_page
        return Fetched(
            asked=self._url,
            url=address.url,
            redirects=tuple(passed.url for passed in self._passed[:-1]),
            status=answer.status,
            content_type=_content_type(answer.headers),
            charset=_charset(answer.headers),
            body=answer.body,
            fetched_at=self._rules.clock(),
            paid=says_paid(answer.body),
        )

    def _next(self, address: Address, location: str) -> Address:
        try:
            address = follow(address, location, self._rules.allowed_hosts)
        except NotFetched as error:
            reason = f"the page leads on to {location[:200]}: {error.reason}"
            raise NotFetched(error.kind, reason) from None
        if address in self._passed:
            raise NotFetched(
                "redirects", f"the page leads in a circle, as some do that want cookies; {SAVE}"
            )
        if len(self._passed) > self._rules.limits.redirects:
            raise NotFetched(
                "redirects",
                f"the page leads on more than {self._rules.limits.redirects} times; open it in your"
                " browser and give the address at which it ends",
            )
        return address

    def _answer(self, address: Address) -> Answer:
        self._passed.append(address)
        if not self._robots_of(address).allow(address.target):
            raise NotFetched(
                "robots", f"the site asks programs to stay away from this page (robots.txt); {SAVE}"
            )
        self.turn.at(address.host)
        return ask(address, self._rules, self._deadline)

    def _robots_of(self, address: Address) -> Robots:
        known = self._robots.get(address.origin)
        if known is None:
            try:
                known = robots_of(address, self.turn, self._rules, self._deadline)
            except NotFetched as error:
                if error.kind == "server":  # it will not be asked again for each of its articles
                    self._robots[address.origin] = error
                raise
            self._robots[address.origin] = known
        if isinstance(known, NotFetched):
            raise known
        return known


def _content_type(headers: Message) -> str:
    declared = headers.get("Content-Type", "").partition(";")[0].strip().lower()
    return declared if _TYPE.fullmatch(declared) else ""


def _charset(headers: Message) -> str:
    declared = headers.get_content_charset("").strip()
    return declared if _CHARSET.fullmatch(declared) else ""
