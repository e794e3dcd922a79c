"""The part ``actors``: how heavy the pages of an actor are that everything names."""

from __future__ import annotations

import shutil

from benchmarks.desk import AS_OF, Sizes, make_desk
from benchmarks.plan import Plan
from benchmarks.process import BRIEFING, CommandFailedError, run
from benchmarks.report import Goal, Row, Table

_BRIEFINGS = 2_000
_SOURCES = 500
_ACTORS = 4
"""So few that each briefing names them all."""
_GOAL = 300
_KB = 1_000


def actors(plan: Plan) -> Table:
    """The pages of the actor with the most briefings, as the reader's browser gets them."""
    briefings = min(_BRIEFINGS, 2 * plan.sizes.briefings)
    desk = plan.work / "actors"
    shutil.rmtree(desk, ignore_errors=True)
    make_desk(desk, Sizes(briefings, _ACTORS, min(_SOURCES, briefings)), plan.seed)
    run((*BRIEFING, "build", "--as-of", AS_OF), desk)
    pages = {
        page.parent.name: page.stat().st_size / _KB
        for page in (desk / "site" / "actors").glob("*/index.html")
    }
    by_actor: dict[str, list[float]] = {}
    for name, size in pages.items():
        by_actor.setdefault(name.partition("--")[0], []).append(size)
    if not by_actor:
        raise CommandFailedError("the site has no page of an actor")
    most = max(by_actor, key=lambda name: len(by_actor[name]))
    further = [size for name, size in pages.items() if name.startswith(f"{most}--")]
    goal = Goal("<=", _GOAL) if briefings == _BRIEFINGS else None
    return Table(
        "actors",
        f"HTML of the pages of one of {_ACTORS} actors whom nearly all of {briefings:,} briefings "
        f"name, in kB of 1,000 bytes, not compressed, theme and all: its own page, and "
        f"{len(further)} more by year, month and part. Each briefing says what it does, with "
        "citations; half of them tell of relations, and all have a timeline.",
        [
            Row("its own page", [pages[most]], "kB", goal),
            *([Row("the further pages", further, "kB")] if further else []),
            *([Row("the largest of them", [max(further)], "kB", goal)] if further else []),
        ],
    )
