"""Citations and mentions that were begun and cannot be read: what is wrong, and the mend."""

from __future__ import annotations

import re

from pydantic_core import PydanticCustomError

from generator.model.text import as_id, id_error, id_problem

QUOTED = r"""(?:"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»)"""
"""A passage in a citation: a regular expression for quotation marks and what they hold."""

_ITEM = re.compile(rf"\s*@([^\s,;\[\]]*)(?:\s*,\s*{QUOTED})?\s*")
_SHOWN = 60

_CITATION = 'A citation is [@source-id] or [@source-id, "the exact words"].'
_SEVERAL = "Put a semicolon between two sources: [@one; @two]."
_MARKS = 'Where the exact words hold "…" themselves, put “…” round the whole.'
_MENTION = "The mention of an actor is [[actor-id]] or [[actor-id|words]]."


def slip(text: str, start: int) -> PydanticCustomError:
    """Say what is wrong with the citation or mention that begins at ``start`` of ``text``.

    The error's type is the name of a rule; its context holds the offending ``words`` as they stand
    in the text, and the ``mend``.
    """
    if text.startswith("[[", start):
        return _mention_slip(text, start)
    if not text[start + 1 :].lstrip().startswith("@"):
        mend = "Write words outside of the brackets, and in them only what is cited: see [@notice]."
        return _error("citation", "it does not begin with @", text[start:], mend)
    return _citation_slip(text, start)


def _mention_slip(text: str, start: int) -> PydanticCustomError:
    end = text.find("]", start)
    words = text[start : end + 2]
    if not words.endswith("]]"):
        return _error("mention", "it has no ]] at its end", text[start:], _MENTION)
    name, bar, shown = words[2:-2].partition("|")
    name = name.strip()
    if not name:
        return _error("mention", "it names nobody", words, _MENTION)
    if id_problem(name):
        mend = (
            "Write the name of the actor's file first, then the words for the page: "
            f"[[{as_id(name) or 'actor-id'}|{name[:_SHOWN]}]]."
        )
        return id_error(name, words=words, mend=mend)
    if shown.strip():
        return _error("mention", "its words hold a bar or a bracket", words, _MENTION)
    why = "there are no words after the bar" if bar else "it holds more than an id"
    return _error("mention", why, words, _MENTION)


def _citation_slip(text: str, start: int) -> PydanticCustomError:
    at = start + 1
    while item := _ITEM.match(text, at):
        if item[1] and id_problem(item[1]):
            return id_error(item[1], words=f"@{item[1]}")
        if not item[1]:
            return _error("citation", "it names no source", text[start:], _CITATION)
        at = item.end()
        if not text.startswith(";", at):
            break
        at += 1
    end = text.find("]", at)
    rest, words = text[at : end if end >= 0 else len(text)], text[start : end + 1] or text[start:]
    if end < 0:
        return _error("citation", "it has no ] at its end", words, _CITATION)
    if rest.lstrip(", ").startswith("@"):
        return _error("citation", "its sources are not kept apart", words, _SEVERAL)
    if text[at - 1] == ";":
        return _error("citation", "no source follows the semicolon", words, _SEVERAL)
    if re.match(r'[,\s]*["“”„«»]', rest):
        return _error("citation", "its quotation marks do not pair", words, _MARKS)
    if text[:at].rstrip().endswith(('"', "“", "”", "»")) and re.search('["“”„«»]', rest):
        return _error("citation", "its quotation marks cannot be told apart", words, _MARKS)
    why = "only the exact words, in quotation marks, may follow the id"
    return _error("citation", why, words, _CITATION)


def _error(what: str, why: str, words: str, mend: str) -> PydanticCustomError:
    return PydanticCustomError(
        "markup-invalid",
        "This {what} cannot be read: {why}.",
        {"what": what, "why": why, "words": words.partition("\n")[0][:_SHOWN], "mend": mend},
    )
