"""The words of the site, as the files in ``labels/`` give them: one file for each language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple, TypeAlias

import yaml

from generator.model.language import direction

FALLBACK = "en"
"""The language of the words where there are none in that of a page."""

Plural: TypeAlias = Mapping[str, str]
"""The forms of a text that holds a number: by the plural categories of CLDR ("Language Plural
Rules"), and by ``=1``, ``=2`` and so on where one number alone has a form of its own."""

_OTHER = "other"  # the category that every language has
_CATEGORIES = frozenset(("zero", "one", "two", "few", "many", _OTHER))
_FOLDER = files("generator.render") / "labels"
_ENDING = ".yml"


class Phrasebook(NamedTuple):
    """The words of a language, by keys such as ``headings.sources``."""

    texts: Mapping[str, str]
    plurals: Mapping[str, Plural]


@cache
def languages() -> tuple[str, ...]:
    """The tags of the languages that there are words in, sorted."""
    names = (file.name for file in _FOLDER.iterdir())
    return tuple(sorted(name.removesuffix(_ENDING) for name in names if name.endswith(_ENDING)))


def language_for(tag: str) -> str:
    """The language of the words for pages in a language: one that there are words in.

    Region and variant make no difference, the direction of the script does: a page in Arabic in
    Latin letters would be torn apart by Arabic words.
    """
    language = tag.partition("-")[0]
    is_there = language in languages() and direction(tag) == direction(language)
    return language if is_there else FALLBACK


def without_words(tags: Iterable[str]) -> Mapping[str, int]:
    """Of the languages of some pages those that there are no words in, with how many pages each."""
    missing = (tag for tag in tags if language_for(tag) != tag.partition("-")[0])
    return dict(sorted(Counter(missing).items()))


@cache
def phrasebook(language: str) -> Phrasebook:
    """The words in one of `languages`."""
    text = _FOLDER.joinpath(f"{language}{_ENDING}").read_text("utf-8")
    texts: dict[str, str] = {}
    plurals: dict[str, Plural] = {}
    # Every scalar is text, so that no word is taken for a number or a truth value.
    for key, wording in _flat("", yaml.load(text, yaml.CBaseLoader)):  # noqa: S506
        if isinstance(wording, str):
            texts[key] = wording
        else:
            plurals[key] = wording
    return Phrasebook(texts, plurals)


def _flat(start: str, tree: Mapping[str, object]) -> Iterator[tuple[str, str | Plural]]:
    for name, branch in tree.items():
        key = f"{start}{name}"
        if isinstance(branch, str):
            yield key, branch
        elif isinstance(branch, dict):
            if _is_plural(branch):
                yield key, branch
            else:
                yield from _flat(f"{key}.", branch)


def _is_plural(branch: Mapping[str, object]) -> bool:
    names = {name for name in branch if not name.startswith("=")}
    return _OTHER in names and names <= _CATEGORIES
