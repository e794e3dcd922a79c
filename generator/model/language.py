"""Language tags and countries."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.model.characters import shortened

# The parts of a tag that people use (RFC 5646, section 2.1): language, script, region, variants.
_TAG = re.compile(
    r"([a-z]{2,3})(-[A-Z][a-z]{3})?(-(?:[A-Z]{2}|\d{3}))?(-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*",
    re.ASCII,
)

# The officially assigned two-letter codes of ISO 3166-1, and XK, which its section on codes for
# private use leaves free and which is in general use for Kosovo.
_COUNTRIES = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR
    BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ
    EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW
    GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY
    KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV
    MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY
    QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG
    TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA
    ZM ZW
    """.split()  # noqa: SIM905 - 250 codes read better as a block
)
_TAGS = "Write a tag such as en, tr, ar, pt-BR or sr-Latn."
_CODES = "Write the two capital letters of ISO 3166, such as TR."

# Languages whose usual script runs from right to left, and all scripts that do (ISO 15924).
_RIGHT_TO_LEFT = frozenset(
    (
        *("ar", "arc", "azb", "ckb", "dv", "fa", "he", "ks", "lrc", "mzn", "nqo", "pnb", "ps"),
        *("sd", "syr", "ug", "ur", "yi"),
    )
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset(
    ("Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa")
)


def _checked_tag(tag: str) -> str:
    if _TAG.fullmatch(tag):
        return tag
    usual = _usual_case(tag)
    raise PydanticCustomError(
        "field-invalid",
        '"{shown}" is not a language tag.',
        {
            "words": tag[:60],
            "shown": shortened(tag),
            "mend": f"Write it as {usual}." if _TAG.fullmatch(usual) else _TAGS,
        },
    )


def _usual_case(tag: str) -> str:
    """Put the parts of a tag into their usual case (RFC 5646, section 2.1.1)."""
    language, *rest = tag.replace("_", "-").lower().split("-")
    usual = {2: str.upper, 4: str.title}
    return "-".join([language, *(usual.get(len(part), str)(part) for part in rest)])


def _checked_country(code: str) -> str:
    if code not in _COUNTRIES:
        raise PydanticCustomError(
            "field-invalid",
            '"{shown}" is not the code of a country.',
            {"words": code[:60], "shown": shortened(code), "mend": _CODES},
        )
    return code


def direction(tag: str | None) -> str:
    """Say which way a language is written: ``rtl`` or ``ltr``."""
    if not tag:
        return "ltr"
    language, *rest = tag.split("-")
    if rest and len(rest[0]) == len("Latn") and rest[0].isalpha():
        return "rtl" if rest[0] in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if language in _RIGHT_TO_LEFT else "ltr"


LanguageTag = Annotated[
    str,
    AfterValidator(_checked_tag),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": f"^(?:{_TAG.pattern})$",
            "examples": ["en", "tr", "ar", "he", "pt-BR"],
            "errorMessage": _TAGS,
        }
    ),
]
"""A BCP 47 language tag, in the usual case of its parts."""

Country = Annotated[
    str,
    AfterValidator(_checked_country),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": f"^(?:{'|'.join(sorted(_COUNTRIES))})$",
            "errorMessage": _CODES,
        }
    ),
]
"""A country by its ISO 3166-1 alpha-2 code."""
