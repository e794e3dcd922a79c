"""The kinds of things that files name, and what to say of a name that leads to none of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from generator.check.meaning import Meant, at_address, meant
from generator.model.base import Filed
from generator.model.characters import shortened
from generator.model.desk import Desk
from generator.model.references import Reference
from generator.model.text import ID_PATTERN, as_id, id_error, id_problem, is_address, is_id_in_form


class Kind(NamedTuple):
    """A kind of thing: its rule, what it is called, and how to add one and how to name it."""

    folder: str
    rule: str
    article: str
    called: str
    message: str
    add: str
    by: str
    ending: str
    name_it: str


SOURCE = Kind(
    *("sources", "source-unknown", "a", "source"),
    'There is no source "{}" in briefings/sources/.',
    *("Add the article", "as", ".md", "cite it as [@{}]"),
)
ACTOR = Kind(
    *("actors", "actor-unknown", "an", "actor"),
    'There is no actor "{}" in briefings/actors/.',
    *("Describe the actor", "in", ".yml", "mention it as [[{}]]"),
)
NOTE = Kind(
    *("background", "background-unknown", "a", "background note"),
    'There is no background note "{}" in briefings/background/.',
    *("Write the note", "as", ".yml", 'write "use: {}" under "background:"'),
)
_KINDS = (SOURCE, ACTOR, NOTE)
_LED = re.compile(rf"(?P<id>{ID_PATTERN})(?P<mark>[,;:]?)\s+(?P<rest>.+)")
"""An id, and what follows it without being a part of it."""
_SHOWN = 60


def nouns_of(desk: Desk, kind: Kind) -> Mapping[str, Filed]:
    """What of a kind is on a desk, by its id."""
    if kind is SOURCE:
        return desk.sources
    return desk.actors if kind is ACTOR else desk.background


def explained(desk: Desk, reference: Reference, kind: Kind) -> tuple[str, str, str]:
    """Rule, message and hint for one name that leads to nothing."""
    name, known = reference.id, nouns_of(desk, kind)
    if is_address(name):
        return _addressed(desk, name, kind)
    if (led := _LED.fullmatch(name)) and led["id"] in known:
        if reference.form == "citation":
            why = "only the exact words, in quotation marks, may follow the id"
            hint = f'Write [@{led["id"]}], or [@{led["id"]}, "the exact words"].'
            return "markup-invalid", f"This citation cannot be read: {why}.", hint
        if reference.form == "mention" and led["mark"]:
            why = "only words after a bar may follow the id"
            words = (reference.shown or led["rest"])[:_SHOWN]
            hint = f"Write [[{led['id']}]], or [[{led['id']}|{words}]]."
            return "markup-invalid", f"This mention cannot be read: {why}.", hint
    is_formed = is_id_in_form(name)
    rule = kind.rule if is_formed else "id-invalid"
    message = kind.message.format(name)
    if not is_formed:
        message = f'"{shortened(name)}" is not an id: {id_problem(name)}.'
    if reference.shown in known:
        return rule, message, f"Write the id first, then the words: [[{reference.shown}|{name}]]."
    if best := meant(name, known, desk.unreadable.get(kind.folder, frozenset())):
        return rule, message, _suggested(reference, best, is_formed=is_formed)
    return rule, message, _elsewhere(desk, name, kind) or _added(reference, kind)


def _addressed(desk: Desk, address: str, kind: Kind) -> tuple[str, str, str]:
    error = id_error(address)
    if kind is not SOURCE:
        hint = f"Write the name of the file of the {kind.called}, without its ending."
        return "id-invalid", error.message(), hint
    found = at_address(address, desk.sources)
    hint = f"Did you mean {found}?" if found else str((error.context or {})["mend"])
    return error.type, error.message(), hint


def _suggested(reference: Reference, best: Meant, *, is_formed: bool) -> str:
    if reference.form == "mention" and not is_formed:
        return f"Write [[{best.id}|{reference.shown or reference.id[:_SHOWN]}]]."
    return f"Did you mean {best}?"


def _elsewhere(desk: Desk, name: str, kind: Kind) -> str:
    """The hint where there is something of another kind that has this id."""
    near = as_id(name)
    for other in _KINDS:
        if other is not kind and near in nouns_of(desk, other):
            return f'"{near}" is {other.article} {other.called}: {other.name_it.format(near)}.'
    return ""


def _added(reference: Reference, kind: Kind) -> str:
    """The hint where nothing like it is there."""
    name = reference.id
    problem, near = id_problem(name), as_id(name)
    if not problem:
        return f"{kind.add} there {kind.by} {name}{kind.ending}, or correct the id."
    if is_id_in_form(name):
        return f"No {kind.called} can have this id: {problem}."
    if not near:
        return f"Write the name of the file of the {kind.called}, without its ending."
    written = {
        "field": near,
        "citation": f"[@{near}]",
        "mention": f"[[{near}|{reference.shown or name[:_SHOWN]}]]",
    }
    file = f"briefings/{kind.folder}/{near}{kind.ending}"
    return f"{kind.add} {kind.by} {file}, and write {written[reference.form]} here."
