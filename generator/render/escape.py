"""The one way by which text that a person typed becomes part of a page.

Every page is Markdown, and parts of it are HTML blocks, front matter or attributes. One form is
literal in all of these: a numeric character reference (CommonMark 0.31, section 2.5; HTML Living
Standard, section 13.2.5.72). So every ASCII punctuation mark becomes one, but the apostrophe and
the comma, which mean nothing anywhere. Backslashes would not do: engines differ in what they let
them escape.
"""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup

_REFERENCES = {
    chr(code): f"&#{code};"
    for code in range(0x21, 0x7F)
    if not chr(code).isalnum() and chr(code) not in "',"
}
_MARK = re.compile(f"[{re.escape(''.join(_REFERENCES))}]")
_BREAKS = r"\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029"
_SPACE = re.compile(f"[{_BREAKS}]+")
# Nothing that a reader sees: controls, and characters that turn the direction of all that follows.
_HIDDEN = r"\x00-\x08\x0e-\x1b\x7f-\x9f\u202a-\u202e\u2066-\u206f\ufdd0-\ufdef\ufffe\uffff"
_UNSEEN = re.compile(f"[{_HIDDEN}]")
# Most text holds no other mark than these two, and they can be replaced one after the other, since
# neither stands in the reference of the other.
_STOP, _HYPHEN = _REFERENCES["."], _REFERENCES["-"]
_OTHERS = re.escape("".join(mark for mark in _REFERENCES if mark not in ".-"))
_find_other = re.compile(f"[{_OTHERS}{_BREAKS}{_HIDDEN}]").search


def literal(text: str) -> str:
    """Make ``text`` literal in Markdown, HTML text, a quoted attribute and front matter.

    Line breaks become spaces, since they could begin a block; control characters are left out.
    """
    if not _find_other(text):
        return text.replace(".", _STOP).replace("-", _HYPHEN)
    if not text.isprintable():
        text = _UNSEEN.sub("", _SPACE.sub(" ", text))
    return _MARK.sub(_reference, text)


def _reference(mark: re.Match[str]) -> str:
    return _REFERENCES[mark[0]]


def escape(text: str) -> Markup:
    """The same, marked as safe for templates, which escape what is not."""
    return Markup(literal(text))


def front_matter_value(text: str) -> Markup:
    """Make ``text`` a value of front matter, as the JSON string of its escaped form.

    JSON strings are YAML (YAML 1.2, section 1.3), on one line, and the escaping inside is for the
    theme, which writes titles into its pages as they are. It leaves nothing that JSON would escape:
    no quotation mark, backslash or control character.
    """
    return Markup(f'"{literal(text)}"')


def finalize(value: Any) -> Markup:
    """Let templates put nothing on a page that is neither escaped, nor made by us, nor a number."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, int):
        return Markup(value)
    return escape(str(value))  # a name that the template was not given raises UndefinedError here
