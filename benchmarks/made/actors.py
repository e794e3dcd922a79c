"""Made-up actors and background notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from benchmarks.made.days import after, spread
from benchmarks.made.sources import Article
from benchmarks.made.words import ENGLISH, PLACES, TOPICS, Dice
from benchmarks.made.written import Written, yaml_text

A = TypeVar("A")
B = TypeVar("B")

NOTES = 20
"""How many background notes a made desk has."""

_GIVEN = (
    ("Karim", "كريم"), ("Layla", "ليلى"), ("Faris", "فارس"), ("Nadim", "نديم"), ("Huda", "هدى"),
    ("Gülhan", "غولهان"), ("Şirin", "شيرين"), ("Ömer", "عمر"), ("İlkay", "إلكاي"),
    ("Merve", "ميرفي"), ("Tarek", "طارق"), ("Rania", "رانيا"), ("Bülent", "بولنت"),
    ("Çiğdem", "شيدم"), ("Anton", "أنطون"),
)  # fmt: skip
_FAMILY = (
    ("al-Safwani", "الصفواني"), ("al-Marjan", "المرجان"), ("Orkun", "أوركون"), ("Özbağ", "أوزباغ"),
    ("Çınarlı", "شينارلي"), ("Wexholm", "وكسهولم"), ("Bou Nassif", "بو نصيف"), ("Işıkay", "إشيكاي"),
    ("al-Dawha", "الدوحة"), ("Tarrant", "تارانت"), ("Uçgun", "أوشغون"), ("Haddar", "هدار"),
)  # fmt: skip
_BODIES = (
    ("Ministry of Water", "government"),
    ("Border Guard", "armed_group"),
    ("Relief Committee", "organization"),
    ("Port Authority", "government"),
    ("Trade Council", "alliance"),
    ("Railway Company", "company"),
    ("Broadcasting House", "media"),
    ("Free Republic", "country"),
)
_COUNTRIES = ("TR", "JO", "EG", "CH", "CY", "GE")


def actor_id(number: int) -> str:
    """The id of actor ``number``, from 0."""
    return f"actor-{number:04}"


def actor_file(number: int, of: int, cited: Article, seed: int) -> str:
    """The text of the file of actor ``number`` of ``of``; six in ten are people."""
    dice = Dice(seed, f"actor {number}")
    fields: dict[str, Written] = _body(number) if number % 10 >= 6 else _person(number, dice)
    return yaml_text(
        {
            **fields,
            "description": f"{ENGLISH.sentence(dice)} {ENGLISH.sentence(dice)[:-1]} with "
            f"[[{actor_id((number + 1) % of)}]]. [@{cited.id}]",
            "country": dice.one(_COUNTRIES),
            "wikidata": f"Q{900_000_000_000 + number}",
            "links": [{"title": "Its own page", "url": f"https://example.org/{actor_id(number)}"}],
            "not_to_be_confused_with": [actor_id((number + 2) % of)],
            **({"redirect_from": [f"actors/old-{number:05}/"]} if number % 10 == 0 else {}),
        }
    )


def actor_name(number: int) -> str:
    """The name of actor ``number``: no two have the same."""
    if number % 10 >= 6:
        place, (body, _) = _mixed(_nth(number), PLACES, _BODIES)
        return f"{place} {body}{_again(number, len(PLACES) * len(_BODIES))}"
    given, family = _mixed(_nth(number), _GIVEN, _FAMILY)
    return f"{given[0]} {family[0]}{_again(number, len(_GIVEN) * len(_FAMILY))}"


def _person(number: int, dice: Dice) -> dict[str, Written]:
    given, family = _mixed(_nth(number), _GIVEN, _FAMILY)
    again = _again(number, len(_GIVEN) * len(_FAMILY))
    since = dice.between(1996, 2012)
    return {
        "name": actor_name(number),
        "kind": "person",
        "aliases": [
            f"{given[0][0]}. {family[0]}{again}",
            {"name": f"{given[1]} {family[1]}{again}", "language": "ar"},
            {"name": family[0], "weak": "true"},
        ],
        "positions": [
            {
                "title": "Adviser",
                "organization": f"{dice.one(PLACES)} Port Authority",
                "from": str(since),
                "to": f"{since + 4}-06",
            },
            {"title": "Head of the office", "from": f"{since + 4}-07-01"},
        ],
    }


def _body(number: int) -> dict[str, Written]:
    place, (body, kind) = _mixed(_nth(number), PLACES, _BODIES)
    again = _again(number, len(PLACES) * len(_BODIES))
    return {
        "name": actor_name(number),
        "kind": kind,
        "aliases": [f"{body} of {place}{again}", {"name": place, "weak": "true"}],
    }


def _nth(number: int) -> int:
    # Of ten actors the first six are people, the other four bodies: the place among its like.
    tens, rest = divmod(number, 10)
    return tens * 4 + rest - 6 if rest >= 6 else tens * 6 + rest


def _mixed(nth: int, one: Sequence[A], other: Sequence[B]) -> tuple[A, B]:
    """Pair ``nth``: all pairs come before one comes again."""
    nth %= len(one) * len(other)
    first = nth % len(one)
    return one[first], other[(nth // len(one) + first) % len(other)]


def _again(number: int, pairs: int) -> str:
    times = _nth(number) // pairs
    return f" {times + 1}" if times else ""


def note_id(number: int) -> str:
    """The id of background note ``number``, from 0."""
    return f"note-{number:02}"


def note_file(number: int, articles: Sequence[Article], actors: int, seed: int) -> str:
    """The text of the file of background note ``number``: three paragraphs with citations."""
    dice = Dice(seed, f"note {number}")
    paragraphs = []
    for _ in range(3):
        cited = dice.one(articles)
        named = actor_id(dice.between(0, actors - 1))
        paragraphs.append(
            f"{ENGLISH.sentences(dice, 3)} [@{cited.id}] It was [[{named}]] that did so. "
            f'[@{cited.id}, "{dice.one(cited.passages)}"]'
        )
    fields: Mapping[str, Written] = {
        "heading": ENGLISH.headline(dice),
        "updated": after(spread(0, NOTES), 0),  # before any briefing that uses it
        "language": "en",
        "topics": [dice.one(TOPICS)],
        **({"builds_on": [note_id(number - 1)]} if number % 4 == 3 else {}),
        "text": "\n\n".join(paragraphs),
    }
    return yaml_text(fields)
