"""Where sentences end."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?؟۔…]['\"”’»)\]]*(?=\s)|[。！？]['”’」』）]*")
_word_before = re.compile(r"[^\s'\"“”«»„(\[]+\Z")
_LONGEST_WORD = 20
_ABBREVIATION = re.compile(
    r"[^\W\d_]|(?:\w{1,2}\.)+\w{1,2}"  # an initial; U.S., z.B, т.е
    r"|mr|mrs|ms|dr|prof|st|gen|sen|rep|gov|lt|col|capt|cmdr|sgt|adm|maj|hon|rev|jr|sr|vs|ca"
    r"|approx|bzw|nr|hr|fr|vgl|inkl|evtl|mme|mm|mgr|sra|dra|sres|av|sn|doç|ör|vb|bkz"
    r"|гр|им|ул|тов|проф|руб|тыс|млн|млрд",
    re.IGNORECASE,
)


def sentence_ends(text: str) -> Iterator[int]:
    """Where in a text each sentence ends, after the marks that close it.

    Not after an abbreviation, an initial or a decimal point, nor before a small letter. The end of
    the text is not among them.
    """
    for match in _END.finditer(text):
        following = text[match.end() : match.end() + 4].lstrip(" '\"“«„([\n")
        if following[:1].islower():
            continue
        if match[0] != "." or not _is_abbreviation(text, match.start()):
            yield match.end()


def _is_abbreviation(text: str, stop: int) -> bool:
    word = _word_before.search(text, max(0, stop - _LONGEST_WORD), stop)
    return word is not None and bool(_ABBREVIATION.fullmatch(word[0]))
