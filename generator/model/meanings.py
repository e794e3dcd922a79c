"""What the values mean that a field chooses from: for those who choose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

_STATUS = {
    "draft": "Being written: not on the site.",
    "review": "To be read by a second person: not on the site.",
    "published": "On the site, unless an embargo or an end says otherwise.",
    "archived": "On the site, and no longer kept up to date.",
    "withdrawn": "Only its headline, its dates and the reason stay on the site.",
}
_BRIEFING_KIND = {
    "background": "Explains how things came to be as they are.",
    "analysis": "Says what the desk makes of it.",
    "report": "Says what happened.",
}
_CLAIM_STATUS = {
    "reported": "Somebody said so, and nobody else has confirmed it.",
    "confirmed": "Others who can know have confirmed it.",
    "disputed": "Somebody who can know says otherwise.",
    "retracted": "Whoever said so has taken it back.",
}
_SUPPORT = {
    "supports": "The passage bears the claim out.",
    "refutes": "The passage speaks against the claim.",
    "context": "The passage helps to understand the claim.",
}
_RELATION = {
    "backs": "The first supports the second.",
    "opposes": "The first is against the second.",
    "fights": "The first uses force against the second.",
    "allied_with": "Both have bound themselves to each other.",
    "negotiates_with": "The first is in talks with the second.",
    "mediates_between": "The first brings the second together with others.",
    "supplies": "The first gives or sells the second goods, such as weapons.",
    "funds": "The first gives the second money.",
    "commands": "The second takes orders from the first.",
    "controls": "The first decides what the second does.",
    "member_of": "The first has joined the second.",
    "part_of": "The first is a branch of the second.",
    "sanctions": "The first has set penalties on the second.",
    "recognises": "The first accepts the second as what it claims to be.",
    "succeeds": "The first has taken the place of the second.",
    "other": "Something else, which the note says.",
}
_LIKELIHOOD = {
    "almost_no_chance": "1 to 5 percent.",
    "very_unlikely": "5 to 20 percent.",
    "unlikely": "20 to 45 percent.",
    "roughly_even_chance": "45 to 55 percent.",
    "likely": "55 to 80 percent.",
    "very_likely": "80 to 95 percent.",
    "almost_certain": "95 to 99 percent.",
}  # Intelligence Community Directive 203, section D.6.e.(2)(a)
_CONFIDENCE = {
    "high": "The grounds are good, and from several sources.",
    "moderate": "The grounds are credible, and not enough for more.",
    "low": "The grounds are thin, or their sources doubtful.",
}
_CORRECTION_KIND = {
    "correction": "Something was wrong.",
    "clarification": "Something could be misunderstood.",
    "update": "Something new has come to be known.",
    "withdrawal": "The briefing no longer stands; the text says why.",
}
_ACTOR_KIND = {
    "person": "One human being.",
    "organization": "A body that is none of the others: a party, an agency, an association.",
    "government": "A government, or a part of it such as a ministry.",
    "armed_group": "People under arms who are not the forces of a state.",
    "country": "A state and its people.",
    "alliance": "Several states or groups that act together.",
    "company": "A business.",
    "media": "Who publishes news.",
}
_SOURCE_KIND = {
    "reporting": "What a publisher's own reporters found.",
    "wire": "Copy of a news agency, which many print.",
    "official": "A statement of a government or another authority.",
    "opinion": "What its author thinks.",
    "social": "A post on a social network.",
    "research": "A study, or the work of a research institute.",
}
_RIGHTS = {
    "quote": "Only quotations and their surroundings may be shown.",
    "open": "The whole text may be shown.",
}
_RELIABILITY = {
    "A": "Completely reliable.",
    "B": "Usually reliable.",
    "C": "Fairly reliable.",
    "D": "Not usually reliable.",
    "E": "Unreliable.",
    "F": "It cannot be judged.",
}  # the Admiralty code, NATO AJP-2.1
_STATE = {
    "live": "The article stands at its address as it was captured.",
    "changed": "Its publisher has changed it since.",
    "gone": "It is no longer at its address.",
    "retracted": "Its publisher has taken it back.",
}

_CHOICES: Mapping[tuple[str, ...], Mapping[str, str]] = MappingProxyType(
    {
        tuple(choice): choice
        for choice in (
            _STATUS, _BRIEFING_KIND, _CLAIM_STATUS, _SUPPORT, _RELATION, _LIKELIHOOD, _CONFIDENCE,
            _CORRECTION_KIND, _ACTOR_KIND, _SOURCE_KIND, _RIGHTS, _RELIABILITY, _STATE,
        )
    }
)  # fmt: skip


def meanings(values: Sequence[str]) -> list[str]:
    """What each of the ``values`` of a field means, in a sentence each.

    The values are all that the field has, in the order of the model. Raises `KeyError` for others.
    """
    return list(_CHOICES[tuple(values)].values())
