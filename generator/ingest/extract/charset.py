"""Bytes to text: the encoding that a page declares, unless it plainly has another."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from charset_normalizer import from_bytes

_DECLARED = re.compile(
    rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w:.-]+)"
    rb"|<\?xml[^>]+encoding=[\"']([\w:.-]+)",
    re.IGNORECASE,
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What browsers read under a name is more than its standard has (WHATWG Encoding, section 4.2).
_WIDER = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949",
    "tis-620": "cp874",
}  # fmt: skip
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_OFTEN = re.compile("[ <\n]")
_C1 = re.compile("[\x80-\x9f]")
_UTF_16 = ("utf-16-le", "utf-16-be")
_SAMPLE = 65_536
_LOOKED_AT = 8_192
_LOST = "\ufffd"


class Decoded(NamedTuple):
    """A text, and what an editor should know about how it was read, if anything."""

    text: str
    doubt: str = ""


def decoded(data: bytes, declared: str = "") -> Decoded:
    """The text of ``data``; ``declared`` is the encoding that the server names, or ``""``.

    A byte order mark decides, then whether the bytes are UTF-16 or UTF-8 (others pass for it by no
    accident that is longer than a few letters), then what is declared, by the server or in the
    page, then what the letters look like.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _counted(data.decode(name, "replace"))
    if name := utf_16(data, declared):
        return _counted(data.decode(name, "replace"))
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    inside = _DECLARED.search(data, 0, 4_096)
    names = [declared, (inside[1] or inside[2]).decode("ascii") if inside else ""]
    known = [wide for name in names if name and (wide := _wider(name))]
    for name in known:
        if name != "utf-8" and (text := _strictly(data, name)) is not None:
            return Decoded(text)
    as_utf8 = data.decode("utf-8", "replace")
    lost = as_utf8.count(_LOST)
    if lost * 200 < len(re.findall("[^\x00-\x7f]", as_utf8)):  # UTF-8 with a few broken characters
        return _counted(as_utf8)
    best = from_bytes(data[:_SAMPLE]).best()
    guess = _wider(best.encoding) if best else "cp1252"
    text = data.decode(guess, "replace")
    said = f'It is declared as "{names[0] or names[1]}", which it is not; i' if any(names) else "I"
    return Decoded(text, f"{said}t was read as {guess}: look for letters that are wrong.")


def utf_16(data: bytes, declared: str = "") -> str:
    """The codec of bytes that are UTF-16 without a byte order mark, ``""`` where they are not.

    Half of the bytes of letters, marks and white space up to U+00FF are zero, which stands in no
    other text. Where it is declared, few of them are enough; which order it is, is seen by what
    texts are full of, since servers get that wrong as well.
    """
    start = data[: min(_LOOKED_AT, len(data) & ~1)]
    zeros = (start[::2].count(0), start[1::2].count(0))
    is_declared = _wider(declared).startswith("utf-16")
    if not any(zeros) or not (is_declared or max(zeros) * 3 > len(start) // 2 > min(zeros) * 50):
        return ""
    read = {name: start.decode(name, "replace") for name in _UTF_16}
    name = max(_UTF_16, key=lambda name: len(_OFTEN.findall(read[name])))
    wrong = len(_CONTROL.findall(read[name])) + read[name].count(_LOST)
    return name if wrong * 50 < len(read[name]) else ""


def _wider(name: str) -> str:
    try:
        usual = codecs.lookup(name.strip()).name
    except (LookupError, ValueError):
        return ""
    return _WIDER.get(usual, usual)


def _strictly(data: bytes, name: str) -> str | None:
    try:
        text = data.decode(name)
    except (UnicodeError, LookupError):  # LookupError: what Python knows is no text, such as hex
        # cp1252 and its kin leave a few bytes free that pages hold all the same.
        text = data.decode(name, "replace") if name.startswith("cp125") else ""
        if text.count(_LOST) > 3:
            return None
    return text if text and not _C1.search(text) else None


def _counted(text: str) -> Decoded:
    lost = text.count(_LOST)
    return Decoded(text, f"{lost} of its characters could not be read." if lost else "")
