"""The lists of words of each language, as the files beside this one have them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

LANGUAGES = frozenset(
    ("ar", "de", "en", "es", "fa", "fr", "he", "it", "ja", "ko", "pt", "ru", "tr", "uk", "zh")
)
"""The languages that there are lists of, by their two letters."""

_OLD_CODES: Mapping[str, str] = MappingProxyType({"iw": "he", "zho": "zh", "ara": "ar"})


def code_of(language: str | None) -> str:
    """The language of a tag (BCP 47) without what follows, in small letters; ``""`` for none."""
    code = (language or "").partition("-")[0].lower()
    return _OLD_CODES.get(code, code)


@cache
def lists_of(code: str) -> Mapping[str, Any]:
    """The lists of a language, as its file has them; none of one that there is no file of."""
    if code not in LANGUAGES:
        return {}
    text = files("generator.lexicons").joinpath(f"{code}.yml").read_text("utf-8")
    lists: Mapping[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - texts
    return lists


def folded(lists: Mapping[str, Any], *names: str) -> frozenset[str]:
    """The words of these lists, casefolded."""
    return frozenset(word.casefold() for name in names for word in lists.get(name, ()))
