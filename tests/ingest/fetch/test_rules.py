from __future__ import annotations

import ssl
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.ingest.fetch.rules import system_resolver, system_trust, user_agent


def test_we_introduce_ourselves() -> None:
    assert user_agent("1.2.0") == "briefing-site/1.2.0 (saves single articles for an editor)"
    assert user_agent("1.2.0", "desk@news.example") == (
        "briefing-site/1.2.0 (saves single articles for an editor; desk@news.example)"
    )


def test_certificates_and_names_are_checked() -> None:
    tls = system_trust()

    assert tls.verify_mode == ssl.CERT_REQUIRED
    assert tls.check_hostname
    assert tls.minimum_version >= ssl.TLSVersion.TLSv1_2


def test_a_machine_without_roots_gets_those_of_mozilla(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    assert system_trust().cert_store_stats()["x509_ca"] > 50
    # A folder of roots is read when one of them is needed, so it is not known how many it has.
    (tmp_path / "5ed36f99.0").touch()
    assert system_trust().cert_store_stats()["x509_ca"] == 0


def test_the_system_gives_each_address_once(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [
        (10, 1, 6, "", ("2606:2800:220::1", 80, 0, 0)),
        (2, 1, 6, "", ("93.184.216.34", 80)),
        (2, 1, 6, "", ("93.184.216.34", 80)),
    ]
    monkeypatch.setattr(
        "generator.ingest.fetch.rules.socket",
        SimpleNamespace(getaddrinfo=lambda *_, **__: found, SOCK_STREAM=1),
    )

    assert system_resolver("news.example", 80) == ["2606:2800:220::1", "93.184.216.34"]
