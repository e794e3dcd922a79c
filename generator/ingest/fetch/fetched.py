"""What comes of an attempt to fetch an article: the page, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from generator.model.errors import CannotRun

SAVE = "save the page in your browser and give that file instead"
"""The mend where a person may read what a program may not."""

Kind: TypeAlias = Literal[
    "address",  # nothing that is fetched, or no address at all
    "private",  # no public host, or one whose name deceives
    "dns",
    "unreachable",
    "proxy",
    "tls",
    "too-slow",
    "too-large",
    "redirects",
    "broken",  # what came is no HTTP, or cannot be decoded
    "cut-off",
    "empty",
    "robots",
    "gone",
    "withheld",
    "refused",  # a login, a payment, or a site that lets no programs in
    "busy",  # too many requests
    "server",
    "stopped",  # by the person who runs it
]
"""Why there is no page, for programs; what is only so at the moment is told by ``passing``."""

_PASSING = {"dns", "unreachable", "proxy", "too-slow", "busy", "server", "broken", "cut-off"}


class NotFetched(CannotRun):
    """An article could not be fetched. The message is one line: where, why, and the mend."""

    def __init__(
        self, kind: Kind, reason: str, *, url: str = "", retry_after: float | None = None
    ) -> None:
        """``retry_after`` is in seconds, where the site said when to come again."""
        # Fields of a server's answer may be folded over lines; the message is one.
        self.reason = " ".join(reason.split())
        super().__init__(f"{' '.join(url.split())}: {self.reason}" if url else self.reason)
        self.kind = kind
        self.retry_after = retry_after

    @property
    def passing(self) -> bool:
        """Whether the same may succeed later: it says nothing about the article."""
        return self.kind in _PASSING

    def at(self, url: str) -> NotFetched:
        """The same, with where it happened."""
        return NotFetched(self.kind, self.reason, url=url, retry_after=self.retry_after)


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as its server gave it."""

    asked: str
    """The address as given."""
    url: str
    """Where it was found: in ASCII, without a fragment."""
    redirects: tuple[str, ...]
    """The addresses on the way there, in their order, without the last."""
    status: int
    content_type: str
    """As declared, such as ``text/html``; ``""`` if not declared."""
    charset: str
    """As declared by the server, in lower case; ``""`` if not declared. It may be wrong."""
    body: bytes
    """Without any transfer or content coding; never empty."""
    fetched_at: datetime
    """When the page had arrived, in UTC."""
    paid: bool
    """Whether the page says of itself that one has to pay for all of it."""


Outcome: TypeAlias = Fetched | NotFetched
