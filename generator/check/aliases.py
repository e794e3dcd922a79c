"""Rules on the names of actors: each leads to one actor, and says enough to be looked for."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.check.context import Context
from generator.check.overview import Overview
from generator.model.characters import shortened
from generator.model.finding import Finding
from generator.names.ambiguous import Shared, ambiguous
from generator.names.folding import written
from generator.names.forms import LONGEST, is_findable

_BOTH_NAMES = "Make one of the two names longer, such as by a place, an office or a first name."


def ambiguous_names(seen: Overview) -> Iterator[Finding]:
    """Each name that another actor has too; where it is the name of one, in the file of the other.

    Otherwise in the file of the one that comes later by its id.
    """
    names = {name: file.facts.names for name, file in seen.actors.items()}
    for shared in ambiguous(names):
        own = shared.own
        yield Finding(
            rule="alias-ambiguous",
            path=seen.actors[own.actor].path,
            field=("aliases", own.place - 1, "name") if own.is_alias else ("name",),
            message=_message(shared),
            hint=_other_than(own.name) if own.is_alias else _BOTH_NAMES,
        )


def _message(shared: Shared) -> str:
    own, first, more = shared
    names = f'"{shortened(own.name)}"'
    if own.name != first.name:
        names += f' (or "{shortened(first.name)}")'
    if not more:
        two = f'both "{first.actor}" and "{own.actor}"'
        return f"{names} is a name of {two}, so a text that says it leads to neither."
    others = "one more actor" if more == 1 else f"{more} more actors"
    all_actors = f'"{first.actor}", "{own.actor}" and {others}'
    return f"{names} is a name of {all_actors}, so a text that says it leads to none of them."


def _other_than(alias: str) -> str:
    weak = json.dumps(shortened(alias), ensure_ascii=False)
    return f"Write {{name: {weak}, weak: true}} in its place, or a longer name."


def unfindable_aliases(context: Context) -> Iterator[Finding]:
    """Each alias that no text is searched for and that is not marked as weak."""
    for actor in context.actors:
        for n, alias in enumerate(actor.aliases):
            if alias.weak == "true" or is_findable(alias.name):
                continue
            why = "since it has fewer than two letters, and says too little"
            if len(written(alias.name)) > LONGEST:
                why = f"since no text says a name of more than {LONGEST} characters"
            yield Finding(
                rule="field-invalid",
                path=actor.path,
                field=("aliases", n, "name"),
                message=f'The alias "{shortened(alias.name)}" is never found, {why}.',
                hint=_other_than(alias.name),
            )
