"""The address of an article, without what only tells who came from where."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from generator.model.addresses import address_problem

# Parameters that programs for measuring and advertising put behind an address.
_TRACKING = re.compile(
    r"utm_\w+|[gm]sclkid|gclid|gclsrc|[gw]braid|dclid|fbclid|igshid?|twclid|ttclid|yclid|ysclid"
    r"|_openstat|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|hsctatracking|vero_(?:id|conv)|srsltid|mibextid"
    r"|oly_(?:anon|enc)_id|_ga|_gl|__twitter_impression|__tn__|rdt_cid|wt_z?mc\w*|guc(?:counter|e_\w+)"
    r"|at_(?:medium|campaign|custom\d|link_\w+|format|bbc_team|ptr_name)|pk_\w+|mtm_\w+"
    r"|piwik_\w+|matomo_\w+|s_cid|cmpid|ocid|icid|xtor|smid|ref_?src|soc_(?:src|trk)|dicbo",
    re.ASCII | re.IGNORECASE,
)
# Under these of a country, names are given out as others are under .com.
_SHARED = frozenset("ac co com edu go gob gov gouv ne net nom or org".split())  # noqa: SIM905
_PORTS = {"http": ":80", "https": ":443"}
_UNSAFE = re.compile(r"[\x00-\x20\x7f-\xa0<>\"\\^`{|}]")
_ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/(?:web|save)/\d{4,14}(?:[a-z]{2}_)?"
    r"|archive\.(?:today|ph|is|li|vn|fo|md)/(?:o/\w+|\d{4,14}))/(https?:/{1,2}.+)",
    re.ASCII | re.IGNORECASE,
)


class Address(NamedTuple):
    """The address of an article, and that of the archived copy that was looked at."""

    url: str
    archived_url: str = ""


def address(text: str, base: str = "") -> str:
    """``text`` as an address that a page may link to; ``""`` where it cannot be one.

    Scheme and host in lower case, without a default port (RFC 3986, section 6.2), without a
    fragment and without parameters that only track readers; the others stay in their order. A
    relative address is resolved against ``base``.
    """
    text = text.strip()
    if not text:
        return ""
    try:
        parts = urlsplit(urljoin(base, text) if base else text)
        host = parts.netloc.lower().removesuffix(_PORTS.get(parts.scheme, " "))
    except ValueError:
        return ""
    query = "&".join(
        pair
        for pair in parts.query.split("&")
        if pair and not _TRACKING.fullmatch(pair.split("=")[0])
    )
    fragment = parts.fragment if parts.fragment.startswith("!") else ""  # "#!" is a page of its own
    whole = urlunsplit((parts.scheme, host, parts.path or "/", query, fragment))
    whole = _UNSAFE.sub(lambda match: quote(match[0]), whole)
    return "" if address_problem(whole) else whole


def with_archive(text: str) -> Address:
    """An address, taken apart where it is that of a copy in a web archive."""
    if match := _ARCHIVED.fullmatch(text.strip()):
        original = re.sub(r"^(https?):/+", r"\1://", match[1])
        return Address(address(original), address(text))
    return Address(address(text))


def host_of(url: str) -> str:
    """The host of an address that `address` gave; ``""`` for ``""``."""
    return urlsplit(url).hostname or ""


def of_one_site(url: str, other: str) -> bool:
    """Whether two addresses are of one publisher, as far as their hosts tell: ``m.`` and ``www.``.

    There is a list of the names under which others are given out (publicsuffix.org); it is long,
    changes weekly, and a wrong guess only asks an editor to look.
    """
    return _site(host_of(url)) == _site(host_of(other))


def _site(host: str) -> list[str]:
    labels = host.split(".")
    shared = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SHARED
    return labels[-3:] if shared else labels[-2:]


def leads_home(url: str) -> bool:
    """Whether an address is that of a whole site, not of one of its pages."""
    parts = urlsplit(url)
    return parts.path in ("", "/") and not parts.query
