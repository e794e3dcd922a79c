"""What a publisher prints below everything is no wording of an article."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping

from generator.check.voices.wording import Wording

_VERY_MANY = 20
"""In so many articles of one publisher a paragraph may stand before it is boilerplate."""


def without_boilerplate(
    wordings: Mapping[str, Wording], publishers: Mapping[str, str]
) -> Mapping[str, Wording]:
    """The wordings without the paragraphs that stand in very many articles of one publisher.

    ``publishers`` gives the publisher of each article, where it is known. They are counted one by
    one since the paragraphs of a good story, too, stand in very many articles: those of others.
    Equal articles count as one. An article of which this is the greater part keeps it: that is a
    page that was captured many times.
    """
    different = {
        (publisher, tuple(map(_key, wordings[name].paragraphs)))
        for name, publisher in publishers.items()
    }
    held = Counter((publisher, key) for publisher, keys in different for key in keys)
    boilerplate = {paragraph for paragraph, times in held.items() if times > _VERY_MANY}
    if not boilerplate:
        return wordings
    return {
        name: _rest(wording, publishers.get(name, ""), boilerplate)
        for name, wording in wordings.items()
    }


_Key = tuple[int, int]


def _rest(wording: Wording, publisher: str, boilerplate: set[tuple[str, _Key]]) -> Wording:
    rest = wording._replace(
        paragraphs=tuple(
            paragraph
            for paragraph in wording.paragraphs
            if (publisher, _key(paragraph)) not in boilerplate
        )
    )
    return rest if 2 * rest.size >= wording.size else wording


def _key(paragraph: array[int]) -> _Key:
    # Where the least of their hashes agree, two sets are likely to be equal (Broder, 1997, again);
    # and where they have the same size as well, they differ by a few words at most.
    return min(paragraph), len(paragraph)
