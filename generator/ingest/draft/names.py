"""Names that recur in articles and are no actor's: runs of words with capital letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.ingest.draft.draft import Name
from generator.ingest.draft.lexicon import Lexicon
from generator.ingest.draft.sentences import Sentence

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
_JOINED_BY = frozenset({" ", "-"})
_POSSESSIVE = re.compile(r"['’](?:s|\w{1,4})\Z")
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
    runs: list[tuple[str, Sentence]] = []
    for sentence in sentences:
        lexicon = lexicons[sentence.source]
        if lexicon.common:
            runs += ((name, sentence) for name in _runs(sentence.words, lexicon))
    within = {word.casefold() for name in known for word in (name, *name.split())}
    counts = Counter(name for name, _ in runs)
    full = _full_names(counts)
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


def _is_known(word: str, within: set[str]) -> bool:
    """Whether a word is one of the known ones, or made from one, as Syrian is from Syria."""
    return word in within or any(
        word.startswith(known[: max(_STEM, len(known) - 2)])
        for known in within
        if len(known) > _STEM
    )


def _full_names(counts: Counter[str]) -> dict[str, str]:
    """For each name of one word the most frequent longer one that ends with it, if any does."""
    full: dict[str, str] = {}
    for name in sorted(counts, key=lambda one: (-counts[one], one)):
        last = name.rpartition(" ")[2]
        if last != name:
            full.setdefault(last, name)
    return full


def _runs(words: str, lexicon: Lexicon) -> Iterator[str]:
    """The runs of capitalised words in a sentence, a particle between two of them included.

    The first word of a sentence has a capital letter anyway: alone it is no name, and a common one
    does not belong to the name that follows.
    """
    run: list[tuple[str, int, int]] = []
    for match in (*_WORD.finditer(words), None):
        if match and run and words[run[-1][2] : match.start()] not in _JOINED_BY:
            yield from _name(run, words, lexicon)
            run = []
        if match is None:
            yield from _name(run, words, lexicon)
        elif _belongs(match[0], bool(run), lexicon):
            run.append((match[0], match.start(), match.end()))
        else:
            yield from _name(run, words, lexicon)
            run = []


def _belongs(word: str, in_name: bool, lexicon: Lexicon) -> bool:
    if word[0].isupper():
        return word.casefold() not in lexicon.common
    return in_name and word in lexicon.particles


def _name(run: list[tuple[str, int, int]], words: str, lexicon: Lexicon) -> Iterator[str]:
    while run and not run[-1][0][0].isupper():
        run.pop()
    if not run:
        return
    opens = not any(character.isalnum() for character in words[: run[0][1]])
    if len(run) == 1 and opens:
        return
    name = _POSSESSIVE.sub("", words[run[0][1] : run[-1][2]])
    is_acronym = name.isupper() and len(name) > 1
    if len(name) > 1 and (" " in name or is_acronym or not lexicon.nouns_are_capitalised):
        yield name
