"""The robots.txt of a site, fetched by the same rules as its pages."""

from __future__ import annotations

from generator.ingest.fetch.address import Address, follow
from generator.ingest.fetch.deadline import Deadline
from generator.ingest.fetch.exchange import WITH_PAGE, ask
from generator.ingest.fetch.fetched import SAVE, NotFetched
from generator.ingest.fetch.robots import Robots, parse_robots
from generator.ingest.fetch.rules import Rules
from generator.ingest.fetch.statuses import location_of, refusal
from generator.ingest.fetch.turns import Turn

_LIMIT = 5  # redirects that are followed, RFC 9309, section 2.3.1.2
_UNREADABLE = ("broken", "cut-off", "too-large")


def robots_of(address: Address, turn: Turn, rules: Rules, deadline: Deadline) -> Robots:
    """What the site of ``address`` lets programs have (RFC 9309, section 2.3.1).

    Where there is no such file, that is everything. Raises `NotFetched` where it cannot be known,
    and where the site cannot be reached at all.
    """
    at = Address(address.scheme, address.host, address.port, "/robots.txt")
    for followed in range(_LIMIT + 1):
        try:
            turn.at(at.host)
            answer = ask(at, rules, deadline)
        except NotFetched as error:
            astray = followed and error.kind not in ("too-slow", "stopped")
            raise (_unknown("") if astray or error.kind in _UNREADABLE else error) from None
        location = location_of(answer)
        if location is not None:
            at = _next(at, location, rules)
            continue
        if answer.status >= 500:
            raise _unknown(f" ({answer.status})")
        if answer.status in WITH_PAGE:
            return parse_robots(answer.body)
        if answer.status in (407, 429) and (too_many := refusal(answer)):
            raise too_many
        return Robots()
    return Robots()  # section 2.3.1.2: too many redirects count as no file


def _next(at: Address, location: str, rules: Rules) -> Address:
    try:
        return follow(at, location, rules.allowed_hosts)
    except NotFetched:
        raise _unknown("") from None


def _unknown(why: str) -> NotFetched:
    return NotFetched(
        "server",
        f"the site's robots.txt cannot be read{why}, so nobody knows what it lets programs have;"
        f" try again later, or {SAVE}",
    )
