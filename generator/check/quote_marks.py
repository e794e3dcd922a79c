"""The rule on quotation marks that are not read as such: nobody checks what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.check.context import Context
from generator.check.plain import is_paired
from generator.check.runs import Run, runs
from generator.model.briefing import Briefing
from generator.model.desk import Writing
from generator.model.finding import FieldPath, Finding
from generator.model.rules import Severity

_DOUBLE = re.compile('[“”"«»„]')
_IN_WORD = re.compile(r'(?<=\w)"(?=\w)|(?<=\d)"')
"""Marks that stand for letters, as in Hebrew, or for inches and seconds."""
_OPENS = re.compile(r"(?:^|(?<=[\s(\[{—–/-]))[“”\"«»„](?=\S)")
_WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_LONG, _LONG_UNSPACED = 3, 6
"""From so many words on, or characters in scripts without spaces, words can be a quotation."""
_OTHER = re.compile(r"‹([^‹›\0]+)›|「([^「」\0]+)」|『([^『』\0]+)』|‚([^‚‘’\0]+)[‘’]")
_SINGLE = re.compile(r"(?:^|(?<=[\s(\[{—–]))(['‘])(?=[^\W\d_])")
_CLOSES = re.compile(r"(?<=[^\s\0])['’](?=$|[\s.,;:!?)\]}…—–])")
_SHORTENED = re.compile(r"['‘](?:tis|twas|til|em|cause|round|bout|n)\b", re.IGNORECASE)
_SOUNDED = re.compile(r"['‘][AIUOE]")
"""How names from Arabic begin that are spelt with an ayn; a hamza can be at the end of one."""
_ANY = re.compile(r"""[“”"«»„‹‘‚「『]|(?:^|[\s(\[{—–])'|^> """, re.MULTILINE)
"""What makes a closer look at a run worth while."""
_SHOWN = 60


class _Unread(NamedTuple):
    """Words of a text that nobody checks, with their marks: why, the mend, and how sure that is."""

    words: str
    why: str
    mend: str
    weight: Severity | None = None


def unchecked_quotations(context: Context) -> Iterator[Finding]:
    """Each quotation in prose in marks that do not pair, or that are not those of a quotation.

    Of single marks, which can be apostrophes, only where a source is cited, and as a warning.
    """
    for writing, field, prose in context.marked:
        if is_paired(prose.text):
            continue
        for run in runs(prose):
            if not _ANY.search(run.text):  # what is quoted in a citation is checked
                continue
            is_cited = run.is_cited or _has_evidence(writing, field)
            single = _single(run) if is_cited else ()
            for unread in (*_unpaired(run), *single, *_indented(run)):
                yield Finding(
                    rule="quote-unchecked",
                    path=writing.path,
                    field=field,
                    words=unread.words,
                    message=f"{unread.why}, so nobody checks these words.",
                    hint=unread.mend,
                    weight=unread.weight,
                )


def _has_evidence(writing: Writing, field: FieldPath) -> bool:
    if not isinstance(writing, Briefing):
        return False
    return any(claim.evidence for where, claim in writing.claims() if where == field[:-1])


def _unpaired(run: Run) -> Iterator[_Unread]:
    """What is left of the double marks when all that pair are taken away."""
    text = run.unquoted()
    marks = [mark.start() for mark in _DOUBLE.finditer(text)]
    while marks:
        at = marks.pop(0)
        opens = bool(_OPENS.match(text, at))
        if (
            opens
            and marks
            and not text[marks[0] - 1].isspace()
            and not _OPENS.match(text, marks[0])
        ):
            end = marks.pop(0)
            if _is_long(text[at:end]):
                yield _Unread(
                    run.text[at : end + 1],
                    f"The quotation marks {text[at]}…{text[end]} do not pair",
                    'Write “…” or "…" round them, with both marks of one kind.',
                )
        elif _IN_WORD.match(text, at):
            continue
        elif opens and _is_long(text[at : marks[0] if marks else None]):
            yield _Unread(
                _beginning(run.text[at:]),
                f"The quotation that begins with {text[at]} has no mark at its end",
                "Write one where the words of others end, in each paragraph of theirs.",
            )
        elif not opens and _is_long(text[:at]):
            yield _Unread(
                _end(run.text[: at + 1]),
                f"The quotation that ends with {text[at]} has no mark at its beginning",
                "Write one where the words of others begin, or take this one away.",
            )


def _single(run: Run) -> Iterator[_Unread]:
    """What stands in single marks, and is no work of apostrophes."""
    text = run.unquoted()
    found = [match.span() for match in _OTHER.finditer(text)]
    at = 0
    while opening := _SINGLE.search(text, at):
        start = at = opening.start(1)
        at += 1
        if _SHORTENED.match(text, start):
            continue
        following = _SINGLE.search(text, at)
        until = following.start(1) if following else len(text)
        marks = [mark for mark in _CLOSES.finditer(text, at) if mark.end() <= until]
        closing = next((mark for mark in marks if _ends(text, mark)), None)
        if closing and not _is_name(text[start : closing.end()]):
            at = closing.end()
            found.append((start, at))
    for start, end in sorted(found):
        if _is_long(text[start:end]):
            yield _Unread(
                run.text[start:end],
                f"The marks {text[start]}…{text[end - 1]} are not read as those of a quotation",
                'Write "…" round what is quoted; a title or a term can stand in *…*.',
                "warning",
            )


def _indented(run: Run) -> Iterator[_Unread]:
    """What stands behind the mark that begins a quotation in letters and in Markdown."""
    if run.text.startswith("> ") and _is_long(run.text):
        yield _Unread(
            _beginning(run.text),
            "The mark > makes no quotation",
            'Write "…" round what is quoted, and leave the > out.',
            "warning",
        )


def _ends(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark ends what is quoted: after an s and before a word it is a genitive's."""
    return text[mark.start() - 1] not in "sS" or not text[mark.end() : mark.end() + 1].isspace()


def _is_name(quoted: str) -> bool:
    last = quoted[:-1].rsplit(maxsplit=1)[-1]
    is_name = last[:1].isupper() or "-" in last
    return bool(_SOUNDED.match(quoted)) and is_name and last[-1] in "aiu"


def _is_long(words: str) -> bool:
    unspaced = len(_UNSPACED.findall(words))
    return len(_WORD.findall(_UNSPACED.sub(" ", words))) >= _LONG or unspaced >= _LONG_UNSPACED


def _beginning(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(None, 1)[0]


def _end(text: str) -> str:
    return text if len(text) <= _SHOWN else text[-_SHOWN:].split(None, 1)[-1]
