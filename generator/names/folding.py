"""What may differ between a name and a text that says it is folded away, on both sides alike.

There are two folds, each character by character after Unicode Normalization Form C (UAX #15):

``written`` does away with how a text was set: invisible format characters, the vowel marks of
Arabic and the points of Hebrew, tatweel; presentation forms, ligatures and full-width letters
become the letters that they stand for; apostrophes, quotation marks, hyphens, middle dots and white
space become one each. A zero-width non-joiner becomes a space: Persian writes one for the other.

``plain`` then takes the accents off: é becomes e, أ becomes ا, ı and İ lose and gain their dot, and
the strokes of đ, ħ, ł and ø go. Where what looks like an accent makes another letter, it stays: й,
ї and ў of Cyrillic, the voicing marks of kana, all vowel signs of Indian scripts.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

_INSTEAD: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys("´ʹʻʼʽˈ‘’‚‛′׳＇", "'"),
        **dict.fromkeys("“”„‟″״＂", '"'),
        **dict.fromkeys("\u2010\u2011\u05be\uff0d", "-"),
        **dict.fromkeys("\u2022\u2027\u2219\u22c5\u30fb\uff65", "·"),
        **dict.fromkeys("\n\u200c\u2028\u2029", " "),
        **dict.fromkeys("\u0640\u115f\u1160\u3164\uffa0", ""),  # tatweel, fillers of Hangul
    }
)
_STROKES: Mapping[str, str] = MappingProxyType(dict(zip("ıđħłøĐĦŁØ", "idhloDHLO", strict=True)))
_LETTERS = frozenset("йїўѓќЙЇЎЃЌ")
_ACCENTS = "\u0300-\u034e\u0350-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_POINTS = (
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff"
)
_UNSEEN = "\u034f\u180b-\u180f\ufe00-\ufe0f"
"""Invisible, and yet no format characters: the grapheme joiner and variation selectors."""
_FORMS = "\ufb00-\ufdff\ufe70-\ufefe\uff01-\uff5e"
"""Ligatures and presentation forms, and the full-width forms of ASCII."""
_accents = re.compile(f"[{_ACCENTS}{_POINTS}]+")
_left_out = re.compile(f"[{_POINTS}{_UNSEEN}]")
_forms = re.compile(f"[{_FORMS}]")
# All characters that a fold changes, and some more: only those that stand here are looked at. With
# more than one range above U+FFFF the search would take four times as long.
_doubtful = re.compile(
    f"[\n\u00a0\u00ad\u00b4\u00c0-\u024f\u02b0-\u02ff{_ACCENTS}{_UNSEEN}\u0370-\u03ff\u0400-\u045f"
    f"\u0476\u0477\u04c1-\u04f9{_POINTS}\u05be\u05f3\u05f4\u0600-\u0605\u061c\u0622-\u0626\u0640"
    f"\u06c0-\u06d3\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u1680\u1e00-\u2011\u2018-\u202f"
    f"\u2032\u2033\u205f-\u206f\u2219\u22c5\u3000\u30fb\u3164\ud800-\udfff{_FORMS}\ufeff\uff65"
    "\uffa0\ufff9-\ufffb\U00010000-\U0010ffff]"
)
_ASCII = bytes(set(range(128)) - {ord("\n")})
_jamo = re.compile("[\u1160-\u11ff]")
_MANY = 24
"""Up to so many different characters are replaced one after the other, each in the whole text."""

_UNMOVED: Sequence[int] = ()
_NOWHERE: frozenset[int] = frozenset()

_Unit = tuple[int, int, str]
"""From where, to where, by what."""


class Folded(NamedTuple):
    """A text in its plain form, and the way back to the text as given.

    From each place in ``after`` on, a character stands as much further on in the text as given as
    the number at the same position in ``further`` says. ``within`` are the places that are none in
    the text as given: they divide one of its characters.
    """

    text: str
    after: Sequence[int]
    further: Sequence[int]
    within: frozenset[int]

    def place(self, at: int) -> int:
        """Where the character at ``at`` begins in the text as given."""
        n = bisect_right(self.after, at)
        return at + self.further[n - 1] if n else at


def written(text: str) -> str:
    """A text without what is a matter of setting."""
    if text.isascii():
        return text.replace("\n", " ")
    return "".join(map(_written, unicodedata.normalize("NFC", text)))


def plain(text: str) -> str:
    """A text without that, and without accents."""
    if text.isascii():
        return text.replace("\n", " ")
    return "".join(map(_plain, unicodedata.normalize("NFC", text)))


def folded(text: str) -> Folded:
    """A text as `plain` makes it, and the way back."""
    if not unicodedata.is_normalized("NFC", text):
        return _replaced(text, _sequences(text))
    # The ASCII of a text goes fastest as bytes; of the rest only what may change is looked at.
    rest = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    changes = _changes(frozenset(_doubtful.findall(rest.decode("utf-8", "surrogatepass"))))
    if changes is None:
        each = ((m.start(), m.end(), _plain(m[0])) for m in _doubtful.finditer(text))
        return _replaced(text, each)
    for one, by in changes:
        text = text.replace(one, by)
    return Folded(text, _UNMOVED, _UNMOVED, _NOWHERE)


@lru_cache(maxsize=1024)
def _changes(characters: frozenset[str]) -> tuple[tuple[str, str], ...] | None:
    """What becomes of some characters, if all are replaced by one, and they are few; else None."""
    changed = [(one, by) for one in characters if (by := _plain(one)) != one]
    if len(changed) > _MANY or any(len(by) != 1 for _, by in changed):
        return None
    return tuple(sorted(changed))


def _replaced(text: str, units: Iterable[_Unit]) -> Folded:
    pieces: list[str] = []
    after: list[int] = []
    further: list[int] = []
    within: set[int] = set()
    end = at = 0
    for start, stop, by in units:
        pieces += text[end:start], by
        at += start - end
        within.update(range(at + 1, at + len(by)))
        at += len(by)
        end = stop
        if end - at != (further[-1] if further else 0):
            after.append(at)
            further.append(end - at)
    pieces.append(text[end:])
    return Folded("".join(pieces), after, further, frozenset(within))


def _sequences(text: str) -> Iterator[_Unit]:
    """What changes, sequence by sequence: composition never reaches over the start of the next."""
    start = 0
    for at in range(1, len(text) + 1):
        if text[at : at + 1] and _continues(text[at]):
            continue
        sequence = text[start:at]
        by = plain(sequence)
        if by != sequence:
            yield start, at, by
        start = at


@lru_cache(maxsize=4096)
def _continues(character: str) -> bool:
    return unicodedata.category(character)[0] == "M" or bool(_jamo.match(character))


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    return "".join(map(_base, _written(character)))


@lru_cache(maxsize=4096)
def _written(character: str) -> str:
    if (instead := _INSTEAD.get(character)) is not None:
        return instead
    if _left_out.match(character) or "\U000e0000" <= character < "\U000f0000":
        return ""  # plane 14 holds tags and variation selectors
    if _forms.match(character):
        # Of a mark that stands alone the form has a space to stand on.
        stands_for = unicodedata.normalize("NFKC", character).lstrip()
        return character if stands_for == character else "".join(map(_written, stands_for))
    return {"Cf": "", "Zs": " ", "Cs": "\ufffd"}.get(unicodedata.category(character), character)


def _base(character: str) -> str:
    if character in _LETTERS or character in _STROKES:
        return _STROKES.get(character, character)
    if _accents.fullmatch(character):
        return ""
    if not character.isalpha():
        return character
    apart = unicodedata.normalize("NFD", character)
    return apart[0] if _accents.fullmatch(apart, 1) else character
