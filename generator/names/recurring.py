"""The names of several words that recur in an article, found fast: each article is looked at.

Names of one word are left out: most are of places, of days and of peoples, and who has a place for
them all would be told of nothing else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from generator.lexicons.capitals import Capitals, capitals_of
from generator.lexicons.languages import language_of
from generator.model.source import Source
from generator.names.capitalised import runs_in

OFTEN = 2
"""So often a name stands in an article at least; once is no recurrence."""

_ENOUGH = 20_000
"""So many characters of an article are looked at: about 3,000 words."""
_MOST = 100
"""So many names of an article are told, the most frequent."""
_MOST_WORDS = 7
"""A run of more words is a title."""
_SHORT = 3
"""A last word of so many letters or fewer stands for no longer name: Li, Kim, Co."""
_SCRIPTS = (range(0x41, 0x590), range(0x1E00, 0x2000))
"""Where letters have two cases: Latin, Greek, Cyrillic, Armenian, and their extensions."""
_ENDS = (".", "!", "?", "…", '"', "”", "’", "»", "“", ")", ":")
"""With one of these a paragraph ends; a heading, a caption and a menu end with none."""
_MARKS = " \"'“”„«»‘’()[]"
_STOPS = ".!?…:;\n"
_NEAR = 9
"""Not more marks than so stand between two sentences."""


def recurring_names(source: Source) -> dict[str, int]:
    """The names of several words that recur in an article, and how often each stands there.

    The last word of a longer name counts as that name: "Sharaa" as "Ahmed al-Sharaa". Publisher
    and authors are no names of the story. There are none in a language that has no capital
    letters, or none of whose common words are known.
    """
    capitals = capitals_of(source.language or language_of(source))
    if not capitals.common:
        return {}
    text = "\n\n".join(_paragraphs(source))[:_ENOUGH]
    names = _names(text, capitals)
    for name in (source.publisher, *source.authors):
        names.pop(name or "", None)
    return {name: count for name, count in _with_last(names, text) if count >= OFTEN}


def _paragraphs(source: Source) -> Iterable[str]:
    """The paragraphs of an article, each once, without headings and other lines that only name."""
    besides = {source.headline, source.standfirst}
    for paragraph in dict.fromkeys(source.paragraphs):
        if paragraph.endswith(_ENDS) and paragraph[0] != "#" and paragraph not in besides:
            yield paragraph


def _names(text: str, capitals: Capitals) -> dict[str, int]:
    names: Counter[str] = Counter()
    for words, count in Counter(_candidates(capitals).findall(text)).items():
        if count < OFTEN and text.count(_last(words)) < OFTEN:
            continue
        for name in _parted(words, capitals):
            if not 0 < name.count(" ") < _MOST_WORDS or name.isupper():
                continue
            if count >= OFTEN or not words.startswith(name) or not _opens(words, text):
                names[name] += count
    # "Striker Nicolas Anelka" is Nicolas Anelka, if he is named without it as well.
    for name in sorted(names, key=len, reverse=True):
        rest = name.partition(" ")[2]
        if " " in rest and names.get(rest, 0) >= names[name]:
            names[rest] += names.pop(name)
    return names


def _parted(words: str, capitals: Capitals) -> Iterable[str]:
    """The names in a run of capitalised words: what is left when common words are taken out."""
    # Most are names as they stand, and nothing in them asks for a closer look.
    if words.replace(" ", "").isalpha() and capitals.common.isdisjoint(words.casefold().split()):
        return (words,)
    return [name for name, _ in runs_in(" ".join(words.split()), capitals)]


def _opens(words: str, text: str) -> bool:
    """Whether a run that stands once opens a sentence: its first word may be any.

    "Once Google was alone" names no "Once Google".
    """
    at = text.find(words)
    before = text[max(0, at - _NEAR) : at].rstrip(_MARKS)
    return not before or before[-1] in _STOPS


def _with_last(names: Mapping[str, int], text: str) -> Iterable[tuple[str, int]]:
    """The names with their counts, those of their last words by themselves included.

    Of several names with one last word the most frequent has them.
    """
    taken: set[str] = set()
    for name in sorted(names, key=lambda name: (-names[name], name))[:_MOST]:
        last = _last(name)
        count = names[name]
        if len(last) > _SHORT and last not in taken:
            taken.add(last)
            within = sum(times for other, times in names.items() if last in other)
            count += max(0, text.count(last) - within)
        yield name, count


def _last(name: str) -> str:
    """The last word of a name, without a particle that is joined to it: al-Sharaa."""
    last = name.rpartition(" ")[2]
    particle, _, rest = last.partition("-")
    return rest if rest and particle.islower() else last


@cache
def _candidates(capitals: Capitals) -> re.Pattern[str]:
    """Two capitalised words or more, with particles between them; `runs_in` then has its say."""
    capital = f"[{''.join(filter(str.isupper, map(chr, (c for r in _SCRIPTS for c in r))))}]"
    letter = r"[^\W\d_]"
    joints = "[-.]" if capitals.splits_at_apostrophes else "[-'’.]"
    before = r"[\w.-]" if capitals.splits_at_apostrophes else r"[\w.'’-]"
    rest = rf"{letter}*+(?:{joints}{letter}++)*+"
    particles = "|".join(sorted(map(re.escape, capitals.particles), key=len, reverse=True))
    small = rf"(?:(?:{particles})\s){{0,2}}" if particles else ""
    joined = rf"(?:{letter}{{1,4}}[-'’])?"
    return re.compile(
        rf"{capital}(?<!{before}.){rest}(?:\.?\s{small}{joined}{capital}{rest})++", re.DOTALL
    )
