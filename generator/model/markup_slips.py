"""Citations and mentions that were begun and cannot be read: what is wrong, and the mend."""

from __future__ import annotations

import re

from pydantic_core import PydanticCustomError

from generator.model.text import as_id, id_problem, one_line

QUOTED = r"""(?:"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»)"""
"""A passage in a citation: a regular expression for quotation marks and what they hold."""

_ITEM = re.compile(rf"\s*@([^,;@\[\]\"“”„«»]*)(?:,\s*{QUOTED})?\s*")
_SINGLE = re.compile(r"[,\s]*(['‘’‚`´][^'‘’`´\"]*['‘’`´])\s*")
_BRACKETED = re.compile(
    r"\[\[([^\[\]|]{1,60})\|([^\[\]|]{0,60}\[[^\[\]|]{0,60}\]?[^\[\]|]{0,60})\]\]"
)
_MARK = re.compile('["“”„«»]')
_CLOSING = ('"', "“", "”", "»")
_SHOWN = 60

_CITATION = 'A citation is [@source-id] or [@source-id, "the exact words"].'
_SEVERAL = "Put a semicolon between two sources: [@one; @two]."
_HELD = 'Where the exact words hold "…" themselves, put “…” round the whole.'
_MENTION = "The mention of an actor is [[actor-id]] or [[actor-id|words]]."


def slip(text: str, start: int) -> PydanticCustomError:
    """Say what is wrong with the citation or mention that begins at ``start`` of ``text``.

    The error's type is the name of a rule; its context holds the offending ``words`` as they stand
    in the text, and the ``mend``.
    """
    if text.startswith("[[", start):
        return _mention_slip(text, start)
    end = text.find("]", start)
    words = text[start : end + 1] if end >= 0 else text[start:]
    if not words[1:].lstrip().startswith("@"):
        return _error("citation", "it does not begin with @", words, _led_in(words))
    return _error("citation", *_citation_slip(words, is_open=end < 0))


def _led_in(words: str) -> str:
    """The mend where something stands before the first @ of a citation."""
    before, _, rest = words[1:].partition("@")
    name = re.split(r"[\s,;\]]", rest, maxsplit=1)[0]
    cited = f"[@{name[:_SHOWN]}]"
    if not re.search(r"\w", before):
        return f"Write {cited}."
    shown = f"{before.strip()[:_SHOWN]} {cited}"
    return f"Write words outside of the brackets, and in them only what is cited: {shown}."


def _mention_slip(text: str, start: int) -> PydanticCustomError:
    end = text.find("]", start)
    words = text[start : end + 2]
    if held := _BRACKETED.match(text, start):
        mend = f"Write [[{held[1].strip()}|{' '.join(re.split(r'[][ ]+', held[2].strip('[] ')))}]]."
        return _error("mention", "its words hold a bracket", held[0], mend)
    if not words.endswith("]]"):
        first = re.match(r"\[\[\s*([\w-]+)", text[start:])
        mend = f"Write [[{first[1]}]]." if first and not id_problem(first[1]) else _MENTION
        return _error("mention", "it has no ]] at its end", text[start:], mend)
    name, bar, shown = words[2:-2].partition("|")
    name, shown = name.strip(), shown.strip()
    if name.startswith("@"):
        mend = f"Write [{name}] for a source, or [[{name.lstrip('@ ')}]] for an actor."
        return _error("mention", "it holds an @", words, mend)
    if not name and shown and not id_problem(shown):
        return _error("mention", "no id stands before the bar", words, f"Write [[{shown}]].")
    if not name:
        return _error("mention", "it names nobody", words, _MENTION)
    if shown:
        why = "its words hold a bar" if "|" in shown else "its words hold a bracket"
        return _error("mention", why, words, _MENTION)
    why = "there are no words after the bar" if bar else "it holds more than an id"
    near = name if not id_problem(name) else as_id(name)
    return _error("mention", why, words, f"Write [[{near}]]." if near else _MENTION)


def _citation_slip(words: str, *, is_open: bool) -> tuple[str, str, str]:
    """Why a citation cannot be read, what to point at, and the mend. It ``is_open`` without ]."""
    at = 1
    ids: list[str] = []
    while item := _ITEM.match(words, at):
        name = one_line(item[1])
        if not name or item[1] != item[1].lstrip():
            return _misbegun(words, ids, name, words[item.end() :])
        ids.append(name)
        at = item.end()
        if not words.startswith(";", at):
            break
        at += 1
    if is_open:
        mend = _CITATION
        if words.rstrip()[-1:] in _CLOSING:
            mend = "Write ] after the exact words."
        elif not id_problem(bare := ids[-1].rstrip(")}> ")):
            mend = f"Write ] after the id: {_joined([*ids[:-1], bare])}."
        return "it has no ] at its end", words, mend
    rest = words[at:-1]
    if rest.lstrip(", ").startswith("@"):
        return "its sources are not kept apart", words, _several(words)
    if words[at - 1] == ";":
        return _after_semicolon(words, rest, ids)
    why, mend = _after_id(rest, ids[-1][:_SHOWN], is_passage=words[:at].rstrip()[-1:] in _CLOSING)
    return why, words, mend


def _misbegun(words: str, ids: list[str], name: str, rest: str) -> tuple[str, str, str]:
    """What is wrong where no id follows an @ at once; ``ids`` are those before it."""
    if name:
        return "a space stands after the @", words, _spaced(words, name)
    if rest.startswith("@"):
        return "two @ stand side by side", words, "Write one @ before the id of each source."
    if ids:
        return "nothing follows the last @", words, f"Write {_joined(ids)}."
    return "it names no source", words, _CITATION


def _after_id(rest: str, name: str, *, is_passage: bool) -> tuple[str, str]:
    """What is wrong with what follows an id, or the passage after it, and the mend."""
    if single := _SINGLE.fullmatch(rest):
        passage = single[1][1:-1].strip()
        mend = f'Write "…" round the exact words: [@{name}, "{passage[:_SHOWN]}"].'
        return "single marks do not hold a quotation", mend
    if re.fullmatch(rf"\s*{QUOTED}\s*", rest):
        return (
            "no comma stands before the exact words",
            f"Write a comma after the id: [@{name}, …].",
        )
    if re.match(r"\s*,[\s,]*,", rest):
        return "two commas stand side by side", "Write one comma after the id."
    if is_passage and re.fullmatch(rf"\s*[,;]\s*{QUOTED}\s*", rest):
        return "it holds two passages", f"Cite the source for each: [@{name}, …; @{name}, …]."
    if re.match(r'[,\s]*["“”„«»]', rest):
        return "its quotation marks do not pair", _paired(rest)
    if is_passage and _MARK.search(rest):
        return "its quotation marks cannot be told apart", _HELD
    why = "only the exact words, in quotation marks, may follow the id"
    return why, f'Write [@{name}], or [@{name}, "the exact words"].'


def _after_semicolon(words: str, rest: str, ids: list[str]) -> tuple[str, str, str]:
    following = rest.strip(" ;")
    if not following:
        return "no source follows the semicolon", words, f"Write {_joined(ids)}."
    if rest.lstrip().startswith(";"):
        return "two semicolons stand side by side", words, _several(words)
    if re.fullmatch(QUOTED, following):
        mend = f"Write a comma before the exact words: {_joined(ids)[:-1]}, …]."
        return "no source follows the semicolon", words, mend
    if not id_problem(following):
        return "an @ is missing after the semicolon", words, f"Write {_joined([*ids, following])}."
    return "no source follows the semicolon", words, _SEVERAL


def _several(words: str) -> str:
    """The mend where several sources are cited, in full where nothing else stands there."""
    ids = re.split(r"(?:[\s,;&]|\band\b)*@", words.strip("[] "))[1:]
    is_plain = ids and all(not id_problem(name.rstrip(" ;,")) for name in ids)
    mended = _joined([name.rstrip(" ;,") for name in ids])
    return f"Put a semicolon between two sources: {mended}." if is_plain else _SEVERAL


def _joined(ids: list[str]) -> str:
    return f"[{'; '.join(f'@{name[:_SHOWN]}' for name in ids)}]"


def _spaced(words: str, name: str) -> str:
    if re.fullmatch(r"\[\s*@[^@;,]*\]", words):
        return f"Write [@{name[:_SHOWN]}]."
    return f"Write @{name[:_SHOWN]}, without a space."


def _paired(rest: str) -> str:
    if len(_MARK.findall(rest)) > 2:
        return _HELD
    return 'Write "…" or “…” round the exact words, with both marks of one kind.'


def _error(what: str, why: str, words: str, mend: str) -> PydanticCustomError:
    return PydanticCustomError(
        "markup-invalid",
        "This {what} cannot be read: {why}.",
        {"what": what, "why": why, "words": words.partition("\n")[0][:_SHOWN], "mend": mend},
    )
