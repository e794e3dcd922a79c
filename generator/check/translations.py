"""Rules on translations and their originals."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.overview import Overview
from generator.model.changes import is_earlier
from generator.model.dates import Moment
from generator.model.finding import Finding


def outdated_translations(seen: Overview) -> Iterator[Finding]:
    """Each translation whose original was changed after it."""
    for file in seen.briefings.values():
        told = file.facts
        original = seen.briefings.get(told.translation_of)
        if not original or not original.facts.changed or not told.changed or not told.is_kept_up:
            continue
        changed, then = Moment(original.facts.changed), Moment(told.changed)
        if is_earlier(then, changed):
            one, other = str(changed.day), str(then.day)
            if one == other:  # the hours tell
                one, other = original.facts.changed, told.changed
            yield Finding(
                rule="translation-outdated",
                path=file.path,
                field=("translation_of",),
                message=f'The original, "{told.translation_of}", was changed on {one}, '
                f"after this translation, of {other}.",
                hint='Bring the translation up to date, and set "updated:" to the day.',
            )
