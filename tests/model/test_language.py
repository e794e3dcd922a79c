"""Language tags, the way languages are written, and countries."""

from __future__ import annotations

import pytest

from generator.model.language import Country, LanguageTag, direction
from tests.model.refusals import accepted, refusal


@pytest.mark.parametrize(
    "tag",
    [
        "en",
        "tr",
        "ckb",
        "pt-BR",
        "es-419",
        "sr-Latn",
        "zh-Hant-TW",
        "sr-Cyrl-RS",
        "de-1996",
        "sl-rozaj",
        "en-GB-oxendict",
        "ca-ES-valencia",
        "de-CH-1901",
    ],
)
def test_tags_in_their_usual_case_are_accepted(tag: str) -> None:
    assert accepted(LanguageTag, tag) == tag


@pytest.mark.parametrize(
    ("tag", "usual"),
    [
        ("EN", "en"),
        ("pt-br", "pt-BR"),
        ("pt_BR", "pt-BR"),
        ("sr-latn", "sr-Latn"),
        ("SR-LATN-rs", "sr-Latn-RS"),
        ("zh_hant_tw", "zh-Hant-TW"),
        ("en-gb-OXENDICT", "en-GB-oxendict"),
    ],
)
def test_another_case_is_refused_with_the_usual_one(tag: str, usual: str) -> None:
    assert refusal(LanguageTag, tag) == (
        "field-invalid",
        f'"{tag}" is not a language tag.',
        f"Write it as {usual}.",
        tag,
    )


@pytest.mark.parametrize(
    "tag",
    [
        "",
        "e",
        "english",
        "Turkish",
        "en-",
        "-en",
        "en--GB",
        "en GB",
        " en",
        "en-G",
        "en-USA",
        "ar-Arab-Arab",
        "x-harbour",
        "en-x-harbour",
        "i-klingon",
        "türkçe",
        "tr\n",
        "１２",
    ],
)
def test_what_is_no_tag_is_refused_with_examples(tag: str) -> None:
    assert refusal(LanguageTag, tag) == (
        "field-invalid",
        f'"{tag}" is not a language tag.',
        "Write a tag such as en, tr, ar, pt-BR or sr-Latn.",
        tag,
    )


@pytest.mark.parametrize(
    "tag", ["ar", "he", "fa", "ur", "ckb", "yi", "ar-EG", "az-Arab", "pa-Arab"]
)
def test_languages_from_right_to_left(tag: str) -> None:
    assert direction(tag) == "rtl"


@pytest.mark.parametrize("tag", [None, "", "en", "tr", "az", "ar-Latn", "ur-Latn-PK", "ku", "el"])
def test_languages_from_left_to_right(tag: str | None) -> None:
    assert direction(tag) == "ltr"


@pytest.mark.parametrize("code", ["TR", "IL", "GB", "PS", "TW", "AQ", "XK"])
def test_codes_of_countries_are_accepted(code: str) -> None:
    assert accepted(Country, code) == code


@pytest.mark.parametrize(
    "code", ["", "tr", "Tr", "TUR", "UK", "EU", "YU", "SU", "XX", "ZZ", "AA", " TR", "Turkey", "ТR"]
)
def test_other_codes_are_refused(code: str) -> None:
    assert refusal(Country, code) == (
        "field-invalid",
        f'"{code}" is not the code of a country.',
        "Write the two capital letters of ISO 3166, such as TR.",
        code,
    )


def test_every_assigned_code_is_a_country() -> None:
    letters = [chr(code) for code in range(ord("A"), ord("Z") + 1)]
    countries = 0
    for code in (one + two for one in letters for two in letters):
        try:
            countries += accepted(Country, code) == code
        except ValueError:
            continue

    assert countries == 249 + len(["XK"])  # ISO 3166-1 assigns 249 codes


def test_a_long_text_is_quoted_in_part() -> None:
    assert refusal(LanguageTag, "x" * 500).words == "x" * 60
    assert refusal(Country, "x" * 500).words == "x" * 60
