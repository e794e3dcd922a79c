from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.extract.presentation import mended


@pytest.mark.parametrize(
    ("drawn", "written"),
    [
        ("eﬃcient ﬂow", "efficient flow"),
        ("ﻣﺤﺎدﺛﺎت", "محادثات"),
        ("ﻻ", "لا"),
        ("שׁלום", "שׁלום"),
        ("x² ½ Ａ ①", "x² ½ Ａ ①"),  # written so on purpose
    ],
)
def test_letters_are_as_they_are_written(drawn: str, written: str) -> None:
    assert mended(drawn) == unicodedata.normalize("NFC", written) or mended(drawn) == written


@given(st.text(st.characters(exclude_categories=["Cs"], max_codepoint=0xFAFF)))
def test_nothing_else_is_changed(text: str) -> None:
    assert mended(text) == text
