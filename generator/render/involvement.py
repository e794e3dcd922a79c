"""The briefings that name an actor, with what the actor does in each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from generator.model.briefing import Briefing
from generator.model.prose import Prose
from generator.render.language import in_text
from generator.render.lists import bullets
from generator.render.prose import Setting, markdown


class Naming(NamedTuple):
    """A briefing that names an actor, and what it says that the actor does."""

    briefing: Briefing
    roles: Sequence[Prose]


def involvements(namings: Iterable[Naming], setting: Setting) -> Markup:
    """Each briefing behind its date, and below it the roles."""
    setting.begin_section()
    return bullets(_involvement(naming, setting) for naming in namings)


def _involvement(naming: Naming, setting: Setting) -> str:
    briefing, words = naming.briefing, setting.words
    date = f"{words.moment(briefing.published)}{words.colon} " if briefing.published else ""
    headline = in_text(briefing.headline, briefing.language, words.page)
    line = f"{date}[{headline}](../briefings/{briefing.id}.md)"
    return "\n\n".join(
        [line, *[markdown(role, setting, language=briefing.language) for role in naming.roles]]
    )
