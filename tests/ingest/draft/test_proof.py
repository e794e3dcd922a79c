from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from generator.ingest.draft.draft import Appearance, Dated, Draft, Name, Passage
from generator.ingest.draft.proof import Proven, proven
from generator.model.desk import Desk
from generator.model.errors import CannotRun
from generator.read.listing import DeskFile
from tests.ingest.draft.conftest import article_of

AS_OF = datetime(2025, 4, 11, tzinfo=UTC)
FILE = DeskFile("briefings", "/x.yml", "briefings/2025/x.yml")
SHIPS = "Ships may enter the harbour from Monday."
WALL = "The wall was built higher by 1,200 people."
TEXT = f"{SHIPS} {WALL} He said *no* twice. It is not known why."
GOOD, OTHER = Passage("notice", SHIPS), Passage("notice", WALL)
BASE = Draft(headline="The harbour opens", language="en", summary=(GOOD,), key_points=(OTHER,))
INVENTED = [
    pytest.param(Passage("notice", "Ships may enter the harbour from Tuesday."), id="altered"),
    pytest.param(Passage("notice", "Nobody ever said these words to us."), id="invented"),
    pytest.param(Passage("log", SHIPS), id="of another article"),
    pytest.param(Passage("nobody", SHIPS), id="of no article"),
    pytest.param(Passage("a b/../c", SHIPS), id="of what is no id"),
    pytest.param(Passage("notice", "He said *no* twice."), id="markup"),
    pytest.param(Passage("notice", "He said [no](javascript:x) twice."), id="a link"),
    pytest.param(Passage("notice", "Ships may\x07 enter the harbour."), id="a control character"),
    pytest.param(Passage("notice", "Ships may\ud800 enter the harbour."), id="half a character"),
    pytest.param(Passage("notice", f"{SHIPS}\nstatus: published"), id="a second line"),
    pytest.param(Passage("notice", "x" * 30_000), id="too long"),
    pytest.param(Passage("notice", ""), id="empty"),
    pytest.param(
        Passage("notice", "See the g\u043e\u043egle page of the harbour."), id="of two scripts"
    ),
    pytest.param(Passage("notice", "Ships may\u202e enter the harbour."), id="turned round"),
    pytest.param(Passage("notice", "known why. It is not"), id="out of order"),
]


def prove(draft: Draft) -> Proven:
    articles = (article_of(TEXT), article_of("Nothing of this is in the log.", "log"))
    return proven(draft, FILE, articles, Desk(sources={one.id: one for one in articles}), AS_OF)


def test_what_is_right_stays() -> None:
    made = prove(BASE)
    assert (made.draft, made.dropped) == (BASE, 0)


@pytest.mark.parametrize("bad", INVENTED)
@pytest.mark.parametrize("field", ["key_points", "unknowns", "background", "timeline"])
def test_what_the_article_does_not_say_is_left_out(field: str, bad: Passage) -> None:
    items: tuple[Any, ...] = (OTHER, bad)
    if field == "timeline":
        items = (Dated("2025-04-09", OTHER), Dated("2025-04-09", bad))
    changes: dict[str, Any] = {field: items}
    made = prove(replace(BASE, **changes))

    kept = getattr(made.draft, field)
    assert bad.words[:50] not in made.text or not bad.words or bad.words[:50] == SHIPS
    # The background is one text: what is wrong only when it is looked up takes all of it along.
    assert kept in ((), items[:1]) if field == "background" else kept == items[:1]
    assert made.dropped == 1
    assert made.draft.summary == BASE.summary


@pytest.mark.parametrize("bad", INVENTED)
def test_a_summary_that_the_article_does_not_say_gives_way_to_a_key_point(bad: Passage) -> None:
    made = prove(replace(BASE, summary=(bad,)))

    assert made.draft.summary == (OTHER,)
    assert made.draft.key_points == ()


@pytest.mark.parametrize("bad", INVENTED)
def test_with_nothing_left_there_is_one_clear_line(bad: Passage) -> None:
    with pytest.raises(CannotRun) as refused:
        prove(Draft(headline="x", summary=(bad,), key_points=(bad, bad)))

    assert str(refused.value) == (
        "no draft can be made of notice, log: nothing in it passes the rules on quotations"
    )


def test_actors_and_notes_that_the_desk_does_not_have() -> None:
    made = prove(replace(BASE, actors=(Appearance("nobody", GOOD),), notes=("nothing",)))
    assert (made.draft.actors, made.draft.notes) == ((), ())


@pytest.mark.parametrize("told", ["2025-02-30", "soon", "", "2025-13", "1\nstatus: published"])
def test_a_date_that_is_none(told: str) -> None:
    made = prove(replace(BASE, timeline=(Dated("2025", GOOD), Dated(told, OTHER))))
    assert made.draft.timeline == (Dated("2025", GOOD),)


@pytest.mark.parametrize("headline", ["", "x" * 500, "a\nb", "a\x07b", "  ", "a\ud800"])
def test_a_headline_that_is_none(headline: str) -> None:
    made = prove(replace(BASE, headline=headline))
    assert made.draft.headline == "Draft on notice"
    assert made.draft.key_points == BASE.key_points


def test_a_language_that_is_none() -> None:
    assert prove(replace(BASE, language="English, I think")).draft.language is None


def test_names_never_spoil_a_draft() -> None:
    made = prove(replace(BASE, names=(Name("Ada\nstatus: published\x07\ud800", 3, GOOD),)))
    assert made.draft.key_points == BASE.key_points
    assert made.text.encode("utf-8")


def test_a_thousand_wrong_passages() -> None:
    bad = tuple(Passage("notice", f"Nobody said these words {n} times.") for n in range(1_000))
    made = prove(replace(BASE, key_points=(OTHER, *bad)))
    assert made.draft.key_points == (OTHER,)
    assert made.dropped == 1_000


def test_a_name_that_deceives_is_not_offered() -> None:
    names = (Name("G\u043e\u043egle", 3, GOOD), Name("Mira Solen", 2, GOOD))
    made = prove(replace(BASE, names=names))

    assert made.draft.names == names[1:]
