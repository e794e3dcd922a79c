from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.fetch.public import is_public
from generator.model.addresses import address_problem


@pytest.mark.parametrize(
    "address",
    [
        "93.184.216.34",
        "8.8.8.8",
        "2606:2800:220:1:248:1893:25c8:1946",
        "64:ff9b::5db8:d822",  # NAT64, for 93.184.216.34
        "2002:5db8:d822::1",  # 6to4, for the same
    ],
)
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",  # noqa: S104 - nothing is bound to it
        "10.1.2.3",
        "100.64.0.1",  # carriers' own
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",  # where clouds tell machines their secrets
        "172.16.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:0:127.0.0.1",  # translated, RFC 2765
        "64:ff9b::127.0.0.1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::8.8.8.8",  # translated in one network, RFC 8215
        "100::1",
        "2001::1",  # Teredo
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:c0a8:1::",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
        "localhost",
        "",
    ],
)
def test_all_other_addresses(address: str) -> None:
    assert not is_public(address)


@given(st.ip_addresses())
def test_what_is_public_may_be_linked(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> None:
    host = f"[{address}]" if address.version == 6 else str(address)
    if is_public(str(address)):
        assert not address_problem(f"http://{host}/")
        assert address.is_global


@given(st.ip_addresses(v=4))
def test_a_translated_address_is_as_public_as_what_it_stands_for(
    address: ipaddress.IPv4Address,
) -> None:
    number = int(address)
    translated = ipaddress.IPv6Address((0x64FF9B << 96) | number)
    tunnelled = ipaddress.IPv6Address((0x2002 << 112) | (number << 80) | 1)
    if not is_public(str(address)) and address not in ipaddress.ip_network("192.88.99.0/24"):
        assert not is_public(str(translated))
        assert not is_public(str(tunnelled))
