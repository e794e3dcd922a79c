"""Rules on actors."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.model.finding import Finding


def unused_actors(context: Context) -> Iterator[Finding]:
    """Each actor that nothing names; silent while a briefing cannot be read."""
    desk = context.desk
    if any(desk.unreadable.get(kind) for kind in ("briefings", "background", "actors")):
        return
    for actor in desk.actors.values():
        if actor.id not in context.named.actors:
            yield Finding(
                rule="actor-unused",
                path=actor.path,
                message="No briefing names this actor.",
                hint=f'Name it under "actors:" or as [[{actor.id}]] in a text, or delete it.',
            )
