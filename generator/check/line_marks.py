"""The rule on quotation marks round a whole line of plain text, such as a headline.

Whoever is used to them puts curly marks where YAML needs straight ones: they become a part of the
text, and readers see them. In a headline they may also be meant: nobody but its author knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from generator.check.context import Context
from generator.model.actor import Actor
from generator.model.background import BackgroundNote
from generator.model.base import Filed
from generator.model.briefing import Briefing
from generator.model.finding import FieldPath, Finding
from generator.model.source import Source

_DOUBLE = frozenset('“”„«»"')
_PAIRS = frozenset(("“”", "„“", "„”", "””", "«»", "»«", "»»", '""'))
_OPENING = _DOUBLE | {"‘"}
_CURLY = (_PAIRS - {'""'}) | {"‘’"}


def marked_lines(context: Context) -> Iterator[Finding]:
    """Each line between two marks that are no pair, and each headline between curly ones."""
    for noun in context.nouns:
        for field, line in one_line_texts(noun):
            around = line[:1] + line[-1:]
            if around[0] not in _OPENING or len(line) < len("“x”"):
                continue
            inner = _DOUBLE.union(around).intersection(line[1:-1])
            if inner - {"’"}:
                continue
            if _DOUBLE.issuperset(around) and around not in _PAIRS:
                yield Finding(
                    rule="quote-unchecked",
                    path=noun.path,
                    field=field,
                    message=f"The quotation marks {around[0]}…{around[1]} do not pair, and readers "
                    "see both.",
                    hint="Take both out; if somebody is quoted, write “…”, with both marks of one "
                    "kind.",
                    weight="warning",
                )
            elif around in _CURLY and _is_heading(noun, field):
                yield Finding(
                    rule="quote-unchecked",
                    path=noun.path,
                    field=field,
                    message=f"Readers see the marks {around[0]}…{around[1]} round this "
                    f"{field[-1]}, and nobody checks whose words they are.",
                    hint="Leave them as they are if somebody is quoted; if they are only there to "
                    "hold the text, take them out.",
                    weight="hint",
                )


def _is_heading(noun: Filed, field: FieldPath) -> bool:
    """Whether it is a headline or a heading of ours: that of an article is as it was found."""
    return field[-1] in ("headline", "heading") and not isinstance(noun, Source)


def one_line_texts(noun: Filed) -> Iterator[tuple[FieldPath, str]]:
    """Every text of one line in a file with its field, but for quotations."""
    if isinstance(noun, Briefing):
        return _of_briefing(noun)
    if isinstance(noun, Actor):
        return _of_actor(noun)
    if isinstance(noun, Source):
        texts = (("headline",), noun.headline), (("standfirst",), noun.standfirst)
        return chain(_given(*texts, (("publisher",), noun.publisher)), _listed(noun, "authors"))
    if isinstance(noun, BackgroundNote):
        return chain(_given((("heading",), noun.heading)), _listed(noun, "topics"))
    return iter(())


def _of_briefing(briefing: Briefing) -> Iterator[tuple[FieldPath, str]]:
    yield ("headline",), briefing.headline
    for name in ("authors", "editors", "topics", "places"):
        yield from _listed(briefing, name)
    for n, section in enumerate(briefing.background):
        yield from _given((("background", n, "heading"), section.heading))
    for n, view in enumerate(briefing.views):
        yield ("views", n, "holder"), view.holder


def _of_actor(actor: Actor) -> Iterator[tuple[FieldPath, str]]:
    yield ("name",), actor.name
    for n, alias in enumerate(actor.aliases):
        yield ("aliases", n, "name"), alias.name
    for n, position in enumerate(actor.positions):
        at = "positions", n
        yield from _given(((*at, "title"), position.title))
        yield from _given(((*at, "organization"), position.organization))
    for n, link in enumerate(actor.links):
        yield ("links", n, "title"), link.title


def _listed(noun: Filed, name: str) -> Iterator[tuple[FieldPath, str]]:
    return (((name, n), text) for n, text in enumerate(getattr(noun, name)))


def _given(*texts: tuple[FieldPath, str | None]) -> Iterator[tuple[FieldPath, str]]:
    return ((field, text) for field, text in texts if text)
