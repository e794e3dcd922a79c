"""Countries by their English names and by other codes than ours, for those who type these."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType

_FILE = "country_names.txt"


def _read(text: str) -> tuple[dict[str, str], dict[str, str]]:
    codes, names = {}, {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            code, longer, *others = line.split(" ", 2)
            if longer != "-":
                codes[longer] = code
            for name in others[0].split("; "):
                names[_plain(name)] = code
    return codes, names


def code_of(text: str) -> str:
    """The two-letter code that a code in another case, or of three letters, is; ``""`` if none."""
    upper = text.strip("\"'\u201c\u201d ").upper()
    return upper if upper in _KNOWN else _THREE_LETTERS.get(upper, "")


def code_named(name: str) -> str:
    """The code of the country of this English name, ``""`` if it is none that we know."""
    return _NAMES.get(_plain(name), "") or _OTHER_CODES.get(name.upper(), "")


def _plain(name: str) -> str:
    words = name.lower().replace("&", "and").replace("-", " ").replace(".", "").split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


_codes, _names = _read(files("generator.read").joinpath(_FILE).read_text("utf-8"))
_THREE_LETTERS: Mapping[str, str] = MappingProxyType(_codes)
_NAMES: Mapping[str, str] = MappingProxyType(_names)
_KNOWN = frozenset(_NAMES.values())
_OTHER_CODES: Mapping[str, str] = MappingProxyType({"UK": "GB", "EL": "GR", "USA": "US"})
"""Codes in wide use that ISO 3166 does not assign to a country."""
