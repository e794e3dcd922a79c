"""Rules on quotations: the words stand in the article, and say there what they say here."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.check.quotations.finding import find
from generator.check.quotations.verifying import Quoted, Verified
from generator.model.finding import Finding
from generator.model.rules import Severity

_SHOWN = 160
_MARKS = frozenset("“”\"«»„‘’‚'")


def refused_quotations(context: Context) -> Iterator[Finding]:
    """Each quotation whose words are not in its article, or not so."""
    for verified in context.quotations.verified:
        if verified.found.places:
            continue
        source, quoted = verified.source.id, verified.quoted
        weight: Severity | None = None if quoted.is_long else "warning"
        if verified.found.over_break:
            message = f'These words run over the end of a paragraph of "{source}".'
            hint = "Quote the two parts one by one."
        elif not verified.source.text:
            message = f'The text of "{source}" is not held here, so nothing of it can be quoted.'
            hint = "Put the article below the fields of its file, or take the quotation out."
        elif _is_found_bare(context, verified):
            message = f'These words stand in "{source}" without quotation marks of their own.'
            hint = "Take out the marks at both ends: a quote holds the words alone."
        elif verified.verdict == "altered":
            message = f'These words are not so in "{source}".'
            hint = _suggestion(verified)
        else:
            message = f"These words are not in {_named(quoted)}."
            hint = _suggestion(verified)
        rule = "quote-altered" if verified.verdict == "altered" else "quote-not-found"
        yield _finding(quoted, rule, message, hint, weight)


def turned_quotations(context: Context) -> Iterator[Finding]:
    """Each quotation that turns what its article says, by what it leaves out or puts in."""
    for verified in context.quotations.verified:
        found, quoted = verified.found, verified.quoted
        if not found.places:
            continue
        if found.dropped:
            message = f'The words that are left out hold "{found.dropped}".'
            hint = "Quote them too: without them the article says something else."
            yield _finding(quoted, "quote-negation-dropped", message, hint)
        elif found.before:
            message = f'In "{verified.source.id}" "{found.before}" stands just before these words.'
            hint = "Look whether they still say what the article says; if not, quote from there on."
            yield _finding(quoted, "quote-negation-dropped", message, hint, "warning")
        if found.inserted:
            message = f'What is put in brackets here holds "{found.inserted}".'
            hint = "Brackets may explain the words of others, not add a number or a negation."
            yield _finding(quoted, "quote-insertion", message, hint)


def uncited_quotations(context: Context) -> Iterator[Finding]:
    """Each quotation in prose for which no source is cited, in its sentence or its paragraph."""
    for quoted in context.quotations.uncited:
        message = "No source is cited for this quotation, so nobody can check it."
        hint = "Cite the article that holds these words: [@its-id] at the end of the sentence."
        yield _finding(quoted, "quote-uncited", message, hint)


def _is_found_bare(context: Context, verified: Verified) -> bool:
    """Whether the article has the words without the quotation marks that stand round the whole."""
    words, source = verified.quoted.words, verified.source
    if words[0] not in _MARKS or words[-1] not in _MARKS:
        return False
    article = context.quotations.article(source)
    return bool(find(article, words[1:-1].strip(), source.language).places)


def _finding(
    quoted: Quoted, rule: str, message: str, hint: str, weight: Severity | None = None
) -> Finding:
    return Finding(
        rule=rule,
        path=quoted.path,
        field=quoted.field,
        words=quoted.words,
        message=message,
        hint=hint,
        weight=weight,
    )


def _named(quoted: Quoted) -> str:
    return " nor in ".join(f'"{name}"' for name in quoted.sources)


def _suggestion(verified: Verified) -> str:
    nearest = verified.nearest
    if nearest is None:
        return "Copy the words from the article, or say it in your own, without quotation marks."
    text = " ".join(verified.source.text[slice(*nearest.passage)].split())
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    changes = "; ".join(_difference(*words) for words in nearest.differences)
    return f"The article has: {shown}{f' ({changes})' if changes else ''}."


def _difference(here: str, there: str) -> str:
    if not here:
        return f"{_in_marks(there)} is missing here"
    if not there:
        return f"{_in_marks(here)} is not in the article"
    return f"in the article {_in_marks(there)}, here {_in_marks(here)}"


def _in_marks(words: str) -> str:
    """Words in marks that are none of their own."""
    return f"“{words}”" if '"' in words else f'"{words}"'
