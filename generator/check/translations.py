"""Rules on translations and their originals."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.overview import Overview
from generator.model.changes import is_earlier
from generator.model.dates import Moment
from generator.model.finding import Finding


def outdated_translations(seen: Overview) -> Iterator[Finding]:
    """Each translation whose original was changed after it."""
    for edition in seen.editions.values():
        original = seen.editions.get(edition.translation_of)
        if not original or not original.changed or not edition.changed:
            continue
        changed, then = Moment(original.changed), Moment(edition.changed)
        if is_earlier(then, changed):
            one, other = str(changed.day), str(then.day)
            if one == other:  # the hours tell
                one, other = original.changed, edition.changed
            yield Finding(
                rule="translation-outdated",
                path=edition.path,
                field=("translation_of",),
                message=f'The original, "{edition.translation_of}", was changed on {one}, '
                f"after this translation, of {other}.",
                hint='Bring the translation up to date, and set "updated:" to the day.',
            )
