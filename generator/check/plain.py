"""A quick look at prose, for the rules on what stands in it and is nearly markup.

Nearly all texts of a desk are plain. Each of those rules would go through all of them, and take a
tenth of the time of a check; so they go through the others only.
"""

from __future__ import annotations

import re

from generator.model.prose import Prose

FIRST = frozenset("*•‣◦▪●∙+–—−-#0123456789")
"""With one of these a line begins that may be meant as an item of a list, or as a heading."""
_SINGLE = re.compile("[‹‘‚「『]")
_APOSTROPHE = re.compile(r"[\s(\[{—–]'")
_PAIRED = re.compile('"[^“”"«»„]*"|“[^“”"«»„]*”|«[^“”"«»„]*»|„[^“”"«»„]*[“”]')
_DOUBLE = re.compile('[“”"«»„]')
_IN_WORD = re.compile(r'\w"\w|\d"')


def is_plain(prose: Prose) -> bool:
    """Whether a text holds nothing but words, what was read in it, and quotation marks that pair.

    True is certain; where it is False, the rules have a closer look.
    """
    text = prose.text
    if "*" in text or "<" in text or "_" in text or "\n" in text or text[0] in FIRST:
        return False
    return is_read(prose) and is_paired(text)


def is_read(prose: Prose) -> bool:
    """Whether all brackets and @ belong to what is cited or mentioned, by their numbers."""
    text = prose.text
    if "(" in text or "{" in text or "＠" in text or "［" in text:
        return False
    if text.count("@") != prose.citing:
        return False
    opened = text.count("[")
    return opened == text.count("[@") + 2 * text.count("[[") if opened else True


def is_paired(text: str) -> bool:
    """Whether each line of a text holds no quotation marks but double ones that pair.

    Those of citations count too: they pair, or the text could not have been read.
    """
    return all(map(_is_paired, text.split("\n"))) if "\n" in text else _is_paired(text)


def _is_paired(text: str) -> bool:
    # Stars may stand before what a text begins with.
    if text[:1] == "'" or ">" in text[:3] or ("'" in text and _APOSTROPHE.search(text)):
        return False
    if text.isascii():
        if '"' not in text:
            return True
    elif _SINGLE.search(text):
        return False
    if '"' in text and _IN_WORD.search(text):  # a letter of a Hebrew word, or inches
        return False
    return not _DOUBLE.search(_PAIRED.sub("", text))
