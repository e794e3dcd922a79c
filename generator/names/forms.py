"""The names of actors, and the forms in which each may stand in a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.actor import Actor
from generator.names.folding import plain, written

LONGEST = 120
"""Names of more characters are not looked for: no text says them whole."""
_EXACT = 4
"""Names of so many letters and digits or fewer stand only as written, as do those in capitals."""
ARTICLE, TO_THE = "ال", "لل"
"""In Arabic "to" and the article become one: from السعودية comes للسعودية."""
_DOTS = {"İ": "ı", "ı": "İ"}
"""The dot may be missing, or the case another, but where both are it is another letter."""


class Form(NamedTuple):
    """One form of a name, as `folding.plain` makes it, and what else has to be true of a text.

    The name itself begins ``skip`` characters further on. Where ``exact`` is not ``""`` the text
    has to say that, accents and all. ``refused`` is a first letter with which it is another name.
    """

    plain: str
    exact: str = ""
    refused: str = ""
    skip: int = 0

    def stands(self, words: str) -> bool:
        """Whether it is in these words of a text, whose plain form is the same."""
        as_written = written(words)
        if self.exact:
            return as_written == self.exact
        return not self.refused or not as_written.startswith(self.refused)


def names_of(actor: Actor) -> Iterator[str]:
    """The name of an actor and its aliases, but for the weak ones."""
    yield actor.name
    yield from (alias.name for alias in actor.aliases if alias.weak == "false")


def listed_names(actor: Actor) -> list[str]:
    """The same by their places: its name, then each alias; ``""`` for those that are weak."""
    return [
        actor.name,
        *(alias.name if alias.weak == "false" else "" for alias in actor.aliases),
    ]


def is_findable(name: str) -> bool:
    """Whether a name says enough to be looked for: two letters, or a letter and a digit."""
    as_written = written(name)
    signs = [character for character in as_written if character.isalnum()]
    return len(signs) > 1 and any(map(str.isalpha, signs)) and len(as_written) <= LONGEST


def forms(name: str) -> Iterator[Form]:
    """Each form in which a text may say a name; none where it is not to be looked for."""
    if not is_findable(name):
        return
    as_written = written(name).strip()
    bare = plain(name).strip()
    if sum(map(str.isalnum, as_written)) <= _EXACT or as_written.isupper():
        yield from _with_article(Form(bare, exact=as_written))
        return
    refused = _DOTS.get(as_written[0], "")
    yield from _with_article(Form(bare, refused=refused))
    first = bare[0].lower() if bare[0].isupper() else bare[0].upper()
    if first != bare[0] and len(first) == 1:
        yield Form(first + bare[1:], refused=refused)


def _with_article(form: Form) -> Iterator[Form]:
    yield form
    if form.plain.startswith(ARTICLE):
        joined = TO_THE + form.plain.removeprefix(ARTICLE)
        exact = form.exact and TO_THE[1:] + form.exact.removeprefix(ARTICLE)
        yield Form(joined, exact, skip=1)
