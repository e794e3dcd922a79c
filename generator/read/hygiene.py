"""Characters that must not stand in a file: invisible ones, and letters that only look alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# Control characters but tab and line ends; zero-width space, word joiner and invisible operators;
# the separators of lines and paragraphs that no editor shows; embeddings, overrides and isolates
# of the bidirectional algorithm (UAX #9, section 2); a byte order mark inside the text;
# interlinear annotation; noncharacters; tag characters. Joiners and the plain direction marks
# belong to the spelling of many languages and stay.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f"
    + "".join(
        f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17)
    )
    + "]"
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff]")
# The look behind is what a search that begins with a plain range costs least.
_PILE = re.compile(r"[\u0300-\U0010ffff](?<![\w\s])[^\w\s\x00-\u02ff]{4,}")
# Anything but the letters, digits and punctuation of the scripts that most texts are written in.
# No mark that is put on other letters is among them, and neither Greek nor Cyrillic.
_UNUSUAL = re.compile(
    "[^\t\n -~\xa0-\u02ff\u200c-\u2027"  # ASCII, Latin, the usual punctuation
    "\u05d0-\u05ea\u060c\u061b\u061f-\u064a\u0660-\u066f\u0671-\u06d3"  # Hebrew, Arabic
    "\u3001-\u3029\u3041-\u3096\u30a0-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uff5e]"  # East Asia
)
MOST_MARKS = 4

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z]")
_GREEK_OR_CYRILLIC = re.compile("[\u0370-\u03ff\u0400-\u052f]")
# Greek and Cyrillic letters that can pass for Latin ones (after UTS #39, confusables).
_LOOK_LATIN = frozenset("аеорсухіјѕһԁԛԝгвкмнтАВЕЗІЈКМНОРСТУХЅԌԚԜαοινρτυκγωΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")


def unusual(text: str) -> bool:
    """Whether there can be any hidden character or confusable word in a text: a quick look."""
    return bool(_UNUSUAL.search(text))


def hidden_characters(text: str) -> Iterator[tuple[int, str]]:
    """Each hidden character, or mark piled on others: its offset, and what to call it."""
    # None of them is printable, in the sense of Python and of Unicode: nearly all texts end here.
    if not text.replace("\n", "").isprintable():
        for match in _HIDDEN.finditer(text):
            yield match.start(), _called(match[0])
    if text.isascii():
        return
    for match in _PILE.finditer(text):
        run = 0
        for offset, character in enumerate(match[0]):
            run = run + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
            if run == MOST_MARKS + 1:
                yield match.start() + offset, f"a letter with more than {MOST_MARKS} marks on it"


def control_characters(text: str) -> Iterator[tuple[int, str]]:
    """Those that not even a captured article may hold, which otherwise stays as it was found."""
    if not text.replace("\n", "").isprintable():
        for match in _CONTROL.finditer(text):
            yield match.start(), _called(match[0])


def confusable_words(text: str) -> Iterator[tuple[int, str]]:
    """Each word that mixes Latin letters with Greek or Cyrillic ones that look Latin."""
    if text.isascii() or not _GREEK_OR_CYRILLIC.search(text):
        return
    for match in _WORD.finditer(text):
        word = match[0]
        if word.isascii() or not _LATIN.search(word):
            continue
        others = _GREEK_OR_CYRILLIC.findall(word)
        if others and _LOOK_LATIN.issuperset(others):
            yield match.start(), word


def _called(character: str) -> str:
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "").lower()
    return f"the invisible character {code}" + (f" ({name})" if name else "")
