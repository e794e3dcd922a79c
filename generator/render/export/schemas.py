"""What the kinds of actors and of relations are in the model of FollowTheMoney, and why.

The reasons in full: ``docs/decisions/0021-downloads.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from generator.model.actor import ActorKind
from generator.model.parts import RelationKind

PERSON = "Person"

ACTORS: Mapping[ActorKind, str] = {
    "person": PERSON,
    "organization": "Organization",
    "government": "PublicBody",
    "armed_group": "Organization",  # it has members and leaders, which only organisations have
    "country": "PublicBody",  # there is no schema for states; as an actor it is its public bodies
    "alliance": "Organization",
    "company": "Company",
    "media": "Organization",  # a company is for profit, and many broadcasters are not
}
"""The schema of each kind of actor."""


class Link(NamedTuple):
    """A schema that links two entities: which property holds the actor that acts, and the other.

    ``says_kind`` is whether it has a property ``role``; ``into_organization`` whether its end is an
    organisation, and never a person.
    """

    schema: str
    start: str
    end: str
    says_kind: bool = True
    into_organization: bool = False


UNKNOWN = Link("UnknownLink", "subject", "object")
"""For what the model has no schema for: a link of a kind that only its ``role`` tells."""

LINKS: Mapping[RelationKind, Link] = {
    "backs": UNKNOWN,
    "opposes": UNKNOWN,
    "fights": UNKNOWN,
    "allied_with": UNKNOWN,  # Associate is for two people
    "negotiates_with": UNKNOWN,
    "mediates_between": UNKNOWN,  # Representation is acting for one side
    "supplies": UNKNOWN,  # ContractAward needs a contract
    "funds": Link("Payment", "payer", "beneficiary", says_kind=False),
    "commands": Link("Directorship", "director", "organization", into_organization=True),
    "controls": UNKNOWN,  # Control came after release 4.5, and older programs refuse what they lack
    "member_of": Link("Membership", "member", "organization", into_organization=True),
    "part_of": Link("Membership", "member", "organization", into_organization=True),
    "sanctions": UNKNOWN,  # and a Sanction beside it, which cannot say who imposes it but as text
    "recognises": UNKNOWN,
    "succeeds": Link("Succession", "successor", "predecessor"),
    "other": UNKNOWN,
}
"""What a relation of each kind becomes, if its end allows it; else `UNKNOWN`."""


def link_of(kind: RelationKind, end: str) -> Link:
    """What a relation of a kind becomes whose end has the schema ``end``."""
    link = LINKS[kind]
    return UNKNOWN if link.into_organization and end == PERSON else link
