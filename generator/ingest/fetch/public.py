"""Which IP addresses belong to the public internet."""

from __future__ import annotations

import ipaddress

from generator.model.addresses import address_problem

_GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")  # all that IANA has given out; RFC 4291, 2.4
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # NAT64, RFC 6052, section 2.1
# Reserved, though releases of Python that are in use call them global.
_RESERVED = (
    ipaddress.ip_network("3fff::/20"),  # documentation, RFC 9637
    ipaddress.ip_network("192.88.99.0/24"),  # relays of 6to4, RFC 7526
)


def is_public(address: str) -> bool:
    """Whether an IP address, in its usual spelling, is public: a page may also link to it.

    The check of links takes addresses apart that stand for others (6to4, NAT64, IPv4-mapped). This
    one is stricter, for what is in no use at all: only a mistake or an attack would lead there.
    """
    try:
        number = ipaddress.ip_address(address)
    except ValueError:
        return False
    host = f"[{address}]" if number.version == 6 else address
    if address_problem(f"http://{host}/"):
        return False
    if any(number.version == block.version and number in block for block in _RESERVED):
        return False
    return number.version == 4 or number in _GLOBAL_UNICAST or number in _TRANSLATED
