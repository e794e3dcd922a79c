"""The words of the site itself, and how it writes dates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from generator.model.coverage import Backing
from generator.model.dates import EdtfDate, Moment
from generator.model.source import Part
from generator.model.voices import Folding

LANGUAGE = "en"
"""The language of all the words here, and of those in the templates."""

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

BRIEFING_KINDS: Mapping[str, str] = {
    "background": "Background briefing",
    "analysis": "Analysis",
    "report": "Report",
}

ACTOR_KINDS: Mapping[str, tuple[str, str]] = {
    "person": ("Person", "People"),
    "country": ("Country", "Countries"),
    "government": ("Government", "Governments"),
    "alliance": ("Alliance", "Alliances"),
    "armed_group": ("Armed group", "Armed groups"),
    "organization": ("Organization", "Organizations"),
    "company": ("Company", "Companies"),
    "media": ("News organization", "News organizations"),
}
"""What one and what several are called, in the order of the index."""

RELATIONS: Mapping[str, str] = {
    "backs": "backs",
    "opposes": "opposes",
    "fights": "fights",
    "allied_with": "is allied with",
    "negotiates_with": "negotiates with",
    "mediates_between": "mediates for",
    "supplies": "supplies",
    "funds": "funds",
    "commands": "commands",
    "controls": "controls",
    "member_of": "is a member of",
    "part_of": "is part of",
    "sanctions": "sanctions",
    "recognises": "recognises",
    "succeeds": "succeeds",
    "other": "–",
}

LIKELIHOODS: Mapping[str, str] = {
    "almost_no_chance": "Almost no chance (1–5%)",
    "very_unlikely": "Very unlikely (5–20%)",
    "unlikely": "Unlikely (20–45%)",
    "roughly_even_chance": "Roughly even chance (45–55%)",
    "likely": "Likely (55–80%)",
    "very_likely": "Very likely (80–95%)",
    "almost_certain": "Almost certain (95–99%)",
}
"""The terms of ICD 203, section D.6.e.(2)(a), with the ranges that it gives them."""

CONFIDENCES: Mapping[str, str] = {
    "high": "High confidence",
    "moderate": "Moderate confidence",
    "low": "Low confidence",
}

CLAIM_STATUSES: Mapping[str, str] = {
    "reported": "Reported",
    "confirmed": "Confirmed",
    "disputed": "Disputed",
    "retracted": "Retracted",
}

SUPPORTS: Mapping[str, str] = {"supports": "", "refutes": "Against this", "context": "Context"}

CORRECTION_KINDS: Mapping[str, str] = {
    "correction": "Correction",
    "clarification": "Clarification",
    "update": "Update",
    "withdrawal": "Withdrawal",
}

SOURCE_KINDS: Mapping[str, str] = {
    "reporting": "Reporting",
    "wire": "Wire copy",
    "official": "Official statement",
    "opinion": "Opinion",
    "social": "Social media",
    "research": "Research",
}

SOURCE_STATES: Mapping[str, str] = {
    "live": "",
    "changed": "The article has changed since the desk captured it.",
    "gone": "The article is no longer at its address.",
    "retracted": "The publisher has retracted the article.",
}

CLAIM_PLACES: Mapping[str, str] = {"key_points": "the key points", "timeline": "the timeline"}
"""Where claims stand, by the field that holds them."""

BACKINGS: Mapping[Backing, tuple[str, str]] = {
    "evidence": (
        "quotes a passage that was found in the article",
        "quote passages that were found in the articles",
    ),
    "citation": ("only cites an article", "only cite an article"),
    "none": ("cites no article", "cite no article"),
}
"""What one claim does, and what several do."""

QUOTED = "quoted"
NOTHING_QUOTED = "nothing of its text"

SINGLE_VOICE = "Single source"
SAME_ORIGINAL = "One voice with other reprints of the same article"

ALL_RETRACTED = "The article behind this was retracted by its publisher."
SOME_RETRACTED = "One of the articles behind this was retracted by its publisher."

RELIABILITIES: Mapping[str, str] = {
    "A": "A, completely reliable",
    "B": "B, usually reliable",
    "C": "C, fairly reliable",
    "D": "D, not usually reliable",
    "E": "E, unreliable",
    "F": "F, cannot be judged",
}
"""The letters of the Admiralty code for the reliability of a source (NATO AJP-2.1)."""


@lru_cache(maxsize=1024)
def tie(folding: Folding) -> str:
    """Why an article is counted with another, to be read after the other's headline."""
    if folding.tie == "reprint":
        return "this is a reprint of it"
    if folding.tie == "original":
        return "that is a reprint of this"
    if folding.of_own >= folding.of_other:
        return f"{folding.of_own}% of the wording here stands there"
    return f"{folding.of_other}% of the wording there stands here"


def day(value: date) -> str:
    """A day as the site writes it: ``9 April 2025``."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def month(value: date) -> str:
    """A month as the site writes it: ``April 2025``."""
    return f"{_MONTHS[value.month - 1]} {value.year}"


def moment(value: Moment) -> str:
    """A moment as a ``time`` element; its clock time stands in it for machines."""
    return _time(value.text.replace(" ", "T"), day(value.day))


def edtf(value: EdtfDate) -> str:
    """A date of limited precision as a ``time`` element, "about" where it is approximate."""
    machine = value.text.rstrip("~")
    if value.precision == "day":
        words = day(value.first)
    elif value.precision == "month":
        words = month(value.first)
    else:
        words = f"{value.first.year}"
    return _time(machine, f"about {words}" if value.approximate else words)


def _time(machine: str, words: str) -> str:
    # Both hold only what a date can hold, so there is nothing to escape.
    return f'<time datetime="{machine}">{words}</time>'


def count(number: int, one: str, several: str | None = None) -> str:
    """A number with its noun: ``1 source``, ``2 sources``."""
    return f"{number:,} {one if number == 1 else several or f'{one}s'}"


def part(value: Part) -> str:
    """A part of an article as a label: ``Paragraph 5``, ``Headline``."""
    return f"Paragraph {value}" if isinstance(value, int) else value.capitalize()
