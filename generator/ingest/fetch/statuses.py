"""What the status of an answer means for an editor (RFC 9110, section 15)."""

from __future__ import annotations

import re

from generator.ingest.fetch.connecting import refused_by_proxy
from generator.ingest.fetch.exchange import WITH_PAGE, Answer
from generator.ingest.fetch.fetched import SAVE, Kind, NotFetched

_REDIRECTS = (301, 302, 303, 307, 308)

_REASONS: dict[int, tuple[Kind, str]] = {
    401: ("refused", f"the page wants a name and a password (401); if you have them, {SAVE}"),
    402: ("refused", f"the page wants to be paid for (402); if you subscribe, {SAVE}"),
    403: (
        "refused",
        f"the site lets no programs in, or only its subscribers (403); if you can read it, {SAVE}",
    ),
    404: (
        "gone",
        "the article is not there (404); check the address, or look for a copy in a web archive",
    ),
    410: ("gone", "the article was removed for good (410); look for a copy in a web archive"),
    451: (
        "withheld",
        "the article is withheld for legal reasons (451); look for a copy in a web archive",
    ),
}
_SECONDS = re.compile(r"[0-9]{1,9}")
_DATE = re.compile(r"[A-Za-z]{3}, [0-9]{2} [A-Za-z]{3} [0-9]{4} [0-9:]{8} GMT")


def location_of(answer: Answer) -> str | None:
    """Where an answer leads on to, as its server wrote it; None where it leads nowhere."""
    location: str | None = answer.headers.get("Location")
    return location if answer.status in _REDIRECTS else None


def refusal(answer: Answer) -> NotFetched | None:
    """Why an answer is no page, None where it is one."""
    status = answer.status
    if status in WITH_PAGE:
        if answer.body.strip():
            return None
        return NotFetched("empty", f"the site sent an empty page; {SAVE}")
    if status in _REASONS:
        return NotFetched(*_REASONS[status])
    if status == 407:
        return refused_by_proxy(status)
    if status == 429 or status >= 500:
        return _come_again(answer)
    if status in (202, 204, 205):
        return NotFetched("empty", f"the site answered without a page ({status}); {SAVE}")
    if status in _REDIRECTS:
        return NotFetched(
            "redirects",
            f"the page has moved, and the site does not say where ({status}); look for it there",
        )
    if status >= 400:
        return NotFetched("refused", f"the site refuses to give the page ({status}); {SAVE}")
    return NotFetched("broken", f"the site gave an answer that nobody asked for ({status}); {SAVE}")


def _come_again(answer: Answer) -> NotFetched:
    told = answer.headers.get("Retry-After", "").strip()
    seconds = float(told) if _SECONDS.fullmatch(told) else None
    when = "later"
    if seconds is not None:
        when = f"in {seconds:.0f} seconds" if seconds < 120 else f"in {seconds / 60:.0f} minutes"
    elif _DATE.fullmatch(told):
        when = f"after {told}"
    kind: Kind
    if answer.status == 429:
        kind, what = "busy", "the site has had too many requests"
    else:
        kind, what = "server", "the site has a fault, or is busy"
    return NotFetched(kind, f"{what} ({answer.status}); try again {when}", retry_after=seconds)
