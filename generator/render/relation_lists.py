"""Relations between actors as readers see them: a picture, and each in a sentence beneath it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from generator.model.actor import Actor
from generator.render.knowledge.relations import Telling, Tie
from generator.render.language import in_text
from generator.render.lists import bullets
from generator.render.pictures.graph import GraphWords, relation_graph
from generator.render.pictures.relations import Edge, Node
from generator.render.prose import Setting, led, markdown
from generator.render.words import Words

MOST_TELLINGS = 5
"""So many briefings are named that tell of one relation: the newest."""


def graph(
    ties: Sequence[Tie],
    actors: Mapping[str, Actor],
    setting: Setting,
    prefix: str,
    *,
    focus: str = "",
    up: str = "../../",
    items: bool = False,
    beside: int = 0,
) -> Markup:
    """The relations as a picture; ``""`` for fewer than two, which a sentence tells as well.

    ``prefix`` begins the ids in it, ``focus`` is the id of the actor that stands out, and ``up``
    leads from the address of the page to the top of the site. With ``items`` its parts say which
    of the relations they belong to, for a list that can be narrowed down. ``beside`` tells how many
    more actors there are.
    """
    if len(ties) < 2:
        return Markup()
    words, names = setting.words, setting.people.names
    weights: dict[str, int] = {}
    for tie in ties:
        for actor in (tie.start, tie.end):
            weights[actor] = weights.get(actor, 0) + tie.weight
    if focus:
        weights[focus] = sum(weights.values())
    nodes = [
        Node(
            actor,
            names.get(actor, actor),
            actors[actor].kind if actor in actors else "organization",
            f"{up}actors/{actor}/" if actor in actors else "",
            weight,
        )
        for actor, weight in sorted(weights.items())
    ]
    edges = [
        Edge(
            tie.start,
            tie.end,
            tie.kind,
            words.plain(f"relation_labels.{tie.kind}"),
            ended=tie.until is not None,
        )
        for tie in ties
    ]
    said = GraphWords(
        title=words.plain("pictures.graph"),
        description=words.plain(
            "pictures.graph_described",
            actors=words.count("counts.actors", len(nodes)),
            relations=words.count("counts.relations", len(edges)),
        ),
        more=lambda number: words.count("pictures.more_actors", number),
        language=words.language,
    )
    return relation_graph(nodes, edges, said, prefix, focus, items=items, beside=beside)


def told(ties: Iterable[Tie], setting: Setting, *, notes: bool = True) -> Markup:
    """Each relation in a sentence, with its dates, its notes, and the briefings that tell of it.

    Of many briefings the newest are named. Without ``notes`` these are left to the briefings.
    """
    setting.begin_section()
    return bullets(_told(tie, setting) if notes else _named(tie, setting) for tie in ties)


def _named(tie: Tie, setting: Setting) -> str:
    """The sentence, and the briefings that tell of it."""
    links = [_link(telling, setting.words) for telling in tie.tellings[:MOST_TELLINGS]]
    return f"{sentence(tie, setting)} ({' · '.join([*links, *_more(tie, setting.words)])})"


def sentence(tie: Tie, setting: Setting) -> str:
    """A relation as a sentence with links to both actors, and its dates."""
    one, other = setting.mention(tie.start), setting.mention(tie.end)
    words = setting.words
    said = words.text(f"relations.{tie.kind}", one=one, other=other)
    span = words.span(tie.since, tie.until)
    return f"{said} ({span})" if span else said


def _told(tie: Tie, setting: Setting) -> str:
    first = sentence(tie, setting)
    names, words = setting.people.names, setting.words
    one, other = names.get(tie.start, tie.start), names.get(tie.end, tie.end)
    about = f"{words.plain(f'relations.{tie.kind}', one=one, other=other)}{words.colon} "
    if len(tie.tellings) == 1:
        (telling,) = tie.tellings
        note, language = telling.relation.note, telling.briefing.language
        if note:
            first = led(f"{first}{words.colon}", note, setting, about, language)
        return f"{first} ({_link(telling, words)})"
    lines = []
    for telling in tie.tellings[:MOST_TELLINGS]:
        note, language = telling.relation.note, telling.briefing.language
        added = markdown(note, setting, about, language) if note else ""
        lines.append(f"{words.colon} ".join(filter(None, [_link(telling, words), added])))
    return f"{first}\n\n" + "\n".join([f"- {line}" for line in [*lines, *_more(tie, words)]])


def _more(tie: Tie, words: Words) -> list[str]:
    more = len(tie.tellings) - MOST_TELLINGS
    return [words.marked(words.count("lists.more_tellings", more))] if more > 0 else []


def _link(telling: Telling, words: Words) -> str:
    briefing = telling.briefing
    headline = in_text(briefing.headline, briefing.language, words.page)
    return f"[{headline}](../briefings/{briefing.id}.md#relations)"
