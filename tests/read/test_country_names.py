"""Countries by other codes and by their names."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from generator.model.language import Country
from generator.read.country_names import code_named, code_of

COUNTRY: TypeAdapter[str] = TypeAdapter(Country)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(("dk", "DK"), ("No", "NO"), ("FIN", "FI"), ("tur", "TR"), ("\u201cSE\u201d", "SE")),
        *(("UK", ""), ("EU", ""), ("XX", ""), ("Sweden", ""), ("", ""), ("-", ""), ("XK", "XK")),
    ],
)
def test_codes_in_other_letters(text: str, code: str) -> None:
    assert code_of(text) == code
    if code:
        assert COUNTRY.validate_python(code) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        *(("Sweden", "SE"), ("the netherlands", "NL"), ("UK", "GB"), ("U.S.A.", ""), ("USA", "US")),
        *(("Turkey", "TR"), ("T\u00fcrkiye", "TR"), ("Bosnia & Herzegovina", "BA"), ("EL", "GR")),
        *(("Guinea Bissau", "GW"), ("Congo", ""), ("Korea", ""), ("Europe", ""), ("", "")),
    ],
)
def test_names(name: str, code: str) -> None:
    assert code_named(name) == code


def test_every_country_has_a_name_and_a_code_of_three_letters() -> None:
    pattern = str(COUNTRY.json_schema()["pattern"])
    for code in pattern.strip("^$()?:").split("|"):
        assert code_of(code.lower()) == code
