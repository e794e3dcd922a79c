from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import trustme

from generator.ingest.fetch.fetched import SAVE
from generator.ingest.fetch.fetching import fetch
from generator.ingest.fetch.rules import Rules, system_trust
from tests.ingest.fetch.trying import ARTICLE, RULES, at_hosts, failure
from tests.ingest.server import HOST, Site, page, redirect, serving, tunnel_to

NAME = "news.example"
MEND = "so nobody knows whose page this is; check the address, or wait until the site has mended it"


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def rules(authority: trustme.CA) -> Rules:
    """Rules that trust our own authority besides those of the machine."""
    tls = system_trust()
    authority.configure_trust(tls)
    return replace(at_hosts(NAME, "other.example"), tls=tls)


def context(certificate: trustme.LeafCert) -> ssl.SSLContext:
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(made)
    return made


@pytest.fixture
def site(authority: trustme.CA) -> Iterator[Site]:
    names: list[str | None] = []
    tls = context(authority.issue_cert(NAME, HOST))
    tls.sni_callback = lambda _socket, name, _context: names.append(name)
    with serving({"/article": page(ARTICLE)}, tls) as running:
        yield running
    assert set(names) <= {NAME, "other.example", None}


def test_a_page_comes_encrypted_from_whom_it_should(site: Site, rules: Rules) -> None:
    fetched = fetch(site.url("/article", NAME), rules)

    assert (fetched.body, fetched.url) == (ARTICLE, site.url("/article", NAME))
    assert site.requests[-1].fields["host"] == f"{NAME}:{site.port}"


def test_a_certificate_may_be_for_an_ip_address(site: Site, rules: Rules) -> None:
    assert fetch(site.url("/article"), rules).body == ARTICLE


def test_a_certificate_of_another_name_is_refused(site: Site, rules: Rules) -> None:
    error = failure(site.url("/article", "other.example"), rules)

    assert (error.kind, error.reason) == (
        "tls", f"the certificate of other.example is made out to another site, {MEND}"
    )  # fmt: skip
    assert site.requests == []


def test_a_redirect_does_not_take_the_certificate_along(site: Site, rules: Rules) -> None:
    site.answers["/article"] = redirect(site.url("/article", "other.example"))

    assert failure(site.url("/article", NAME), rules).kind == "tls"


def test_an_authority_that_nobody_knows_is_refused(site: Site) -> None:
    error = failure(site.url("/article", NAME), at_hosts(NAME))

    assert error.reason == (
        f"the certificate of {NAME} is signed by nobody that this machine trusts, {MEND}"
    )
    assert site.requests == []


def test_a_certificate_that_has_expired_is_refused(authority: trustme.CA, rules: Rules) -> None:
    old = authority.issue_cert(
        NAME,
        not_before=datetime(2020, 1, 1, tzinfo=UTC),
        not_after=datetime(2021, 1, 1, tzinfo=UTC),
    )
    with serving({}, context(old)) as site:
        error = failure(site.url("/article", NAME), rules)
    assert error.reason == f"the certificate of {NAME} has expired, {MEND}"


def test_old_encryption_is_refused(authority: trustme.CA, rules: Rules) -> None:
    tls = context(authority.issue_cert(NAME))
    tls.set_ciphers("AES128-SHA:@SECLEVEL=0")
    tls.maximum_version = ssl.TLSVersion.TLSv1_2
    rules.tls.set_ciphers("ECDHE+AESGCM")
    rules.tls.maximum_version = ssl.TLSVersion.TLSv1_2
    with serving({}, tls) as site:
        error = failure(site.url("/article", NAME), rules)
    assert error.reason == f"{NAME} offers no encryption that we know; {SAVE}"


def test_a_site_without_encryption_is_not_asked_without(rules: Rules) -> None:
    with serving({"/article": page(ARTICLE)}) as site:
        error = failure(f"https://{NAME}:{site.port}/article", rules)
    assert error.kind == "tls"
    assert site.requests == []


def test_encryption_goes_through_a_proxy_up_to_the_site(site: Site, rules: Rules) -> None:
    with serving({f"{NAME}:{site.port}": tunnel_to(site.port)}) as proxy:
        through = replace(rules, proxy=f"http://name:pass@{HOST}:{proxy.port}")
        assert fetch(site.url("/article", NAME), through).body == ARTICLE
    assert [request.method for request in proxy.requests] == ["CONNECT", "CONNECT"]
    assert proxy.requests[0].fields["proxy-authorization"] == "Basic bmFtZTpwYXNz"
    assert "proxy-authorization" not in site.requests[0].fields


def test_a_slow_handshake_ends_with_the_time() -> None:
    limits = replace(RULES.limits, seconds=0.3)
    with socket.socket() as silent:
        silent.bind((HOST, 0))
        silent.listen()
        url = f"https://{HOST}:{silent.getsockname()[1]}/"
        error = failure(url, replace(RULES, limits=limits))
    assert error.kind == "too-slow"
