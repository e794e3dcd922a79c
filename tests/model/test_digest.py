from __future__ import annotations

import pytest

from generator.model.digest import text_sha256


@pytest.mark.parametrize(
    ("text", "digest"),
    [
        # The first two are those of FIPS 180-4's own examples.
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ("fähre\n\nx", "837a45658a502b435adf47921e8a3656bd00ea7404ae9a33bf70bfb8855e69b7"),
    ],
)
def test_the_hash_of_a_text(text: str, digest: str) -> None:
    assert text_sha256(text) == digest
