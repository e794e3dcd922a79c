"""Names that recur in articles and are no actor's: runs of words with capital letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from generator.ingest.draft.draft import Name
from generator.ingest.draft.lexicon import Lexicon
from generator.ingest.draft.sentences import Sentence
from generator.names.capitalised import runs_in

_NO_LAST_NAME = frozenset({"of", "the", "and", "y"})
_STEM = 4
_OFTEN, _LONG_OFTEN = 3, 2
"""So often a name of one word, and one of several, stands in the articles."""


def recurring_names(
    sentences: Sequence[Sentence],
    lexicons: Mapping[str, Lexicon],
    known: Iterable[str],
    most: int,
) -> tuple[Name, ...]:
    """The names that recur, the most frequent first, without those that are ``known``.

    The last word of a longer name counts as that name: "Sharaa" as "Ahmed al-Sharaa". There are
    none of a language that has no capital letters, or none of whose common words are known here.
    """
    found: list[tuple[str, bool, Sentence]] = []
    for sentence in sentences:
        capitals = lexicons[sentence.source].capitals
        is_shouted = sentence.words == sentence.words.upper()
        if capitals.common and not is_shouted:
            found += ((*run, sentence) for run in runs_in(sentence.words, capitals))
    runs = _without_titles(found)
    within = {word.casefold() for name in known for word in (name, *name.split())}
    counts = Counter(name for name, _ in runs)
    full = _full_names(counts, [name for name, _ in runs])
    totals: Counter[str] = Counter()
    for name, count in counts.items():
        totals[full.get(name, name)] += count
    first: dict[str, Sentence] = {}
    for name, sentence in runs:
        first.setdefault(name, sentence)
    names = [
        Name(name, count, first[name].passage)
        for name, count in totals.items()
        if count >= (_LONG_OFTEN if " " in name else _OFTEN)
        and name.casefold() not in within
        and not all(_is_known(word.casefold(), within) for word in name.split())
    ]
    return tuple(sorted(names, key=lambda one: (-one.times, one.name))[:most])


def _without_titles(found: Sequence[tuple[str, bool, Sentence]]) -> list[tuple[str, Sentence]]:
    """The names, without the first word of a sentence where the rest is a name by itself.

    "Striker Nicolas Anelka" at the head of a sentence is Nicolas Anelka, if he is named elsewhere.
    """
    inside = {name for name, opens, _ in found if not opens and " " in name}
    return [
        (rest if opens and (rest := name.partition(" ")[2]) in inside else name, sentence)
        for name, opens, sentence in found
    ]


def _is_known(word: str, within: set[str]) -> bool:
    """Whether a word is one of the known ones, or made from one, as Syrian is from Syria."""
    return word in within or any(
        word.startswith(known[: max(_STEM, len(known) - 2)])
        for known in within
        if len(known) > _STEM
    )


def _full_names(counts: Counter[str], runs: Sequence[str]) -> dict[str, str]:
    """For each name of one word the most frequent longer one that ends with it, if any does.

    The longer one comes first in an article: who writes "Africa" and later "South Africa" means
    two things. And England is no short name of the Bank of England.
    """
    full: dict[str, str] = {}
    place = {name: at for at, name in reversed(tuple(enumerate(runs)))}
    for name in sorted(counts, key=lambda one: (-counts[one], one)):
        *others, last = name.split()
        if not others or _NO_LAST_NAME.intersection(others):
            continue
        for short in (last, last.rpartition("-")[2]):
            if short not in place or place[short] > place[name]:
                full.setdefault(short, name)
    return full
