"""The rules that a desk's files are held to: the stable name and the severity of each.

Readers know a rule by its name; it stands in every report, in a desk's settings and in the address
of the rule's documentation. A name is never used again for something else.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "hint"]


class Rule(NamedTuple):
    """One rule: its name, its usual severity, and in a few words what breaks it."""

    name: str
    severity: Severity
    about: str


GROUPS: Mapping[str, tuple[Rule, ...]] = MappingProxyType(
    {
        "Files and YAML": (
            Rule("file-empty", "error", "a file with nothing in it"),
            Rule("file-encoding", "error", "a file that is not UTF-8"),
            Rule("file-too-large", "error", "a file over the size limit"),
            Rule("file-unreadable", "error", "a file that cannot be read, or is not a plain file"),
            Rule("file-ignored", "warning", "a file in the folders of the desk that is not read"),
            Rule("yaml-syntax", "error", "text that is not YAML"),
            Rule("yaml-duplicate-key", "error", "a field written twice"),
            Rule("yaml-alias", "error", "an anchor, an alias or a merge key"),
            Rule("yaml-tag", "error", "a YAML tag"),
            Rule("yaml-comment", "error", "a text that a # cuts off"),
            Rule("yaml-too-deep", "error", "values nested too deeply"),
            Rule("text-control-character", "error", "an invisible or control character"),
            Rule("text-confusable", "error", "a word of letters from scripts that look alike"),
        ),
        "Fields and values": (
            Rule("field-unknown", "error", "a field that does not exist"),
            Rule("field-missing", "error", "a required field that is not there"),
            Rule("field-invalid", "error", "a value that the field cannot hold"),
            Rule("markup-invalid", "error", "a citation, a mention or a list that cannot be read"),
            Rule("link-invalid", "error", "a web address that must not be linked"),
        ),
        "Names and references": (
            Rule("id-invalid", "error", "a file name or a reference that is not a valid id"),
            Rule("id-collision", "error", "two files with the same id"),
            Rule("desk-empty", "error", "a desk with no briefing"),
            Rule("source-unknown", "error", "a citation of a source that is not there"),
            Rule("source-path", "error", "a path where the id of a source belongs"),
            Rule("source-changed", "error", "an article whose text changed after it was captured"),
            Rule("actor-unknown", "error", "a mention of an actor that is not there"),
            Rule("actor-unlisted", "hint", "a name that recurs in the sources and is no actor's"),
            Rule("alias-ambiguous", "error", "a name that two actors share"),
            Rule("background-unknown", "error", "the use of a background note that is not there"),
            Rule("background-cycle", "error", "background notes built on each other in a circle"),
            Rule("translation-unknown", "error", "a translation of a briefing that is not there"),
            Rule("relation-invalid", "error", "a relation that says nothing, or leads in a circle"),
            Rule("listed-twice", "error", "something that a briefing lists twice"),
            Rule("redirect-collision", "error", "an earlier address that is taken"),
        ),
        "Evidence and sources": (
            Rule("briefing-unsourced", "error", "a briefing that cites no source"),
            Rule("quote-not-found", "error", "a quotation whose words are not in its article"),
            Rule("quote-altered", "error", "a quotation whose words are otherwise in its article"),
            Rule("quote-negation-dropped", "error", "a quotation that leaves out a negation"),
            Rule(
                "quote-insertion", "error", "a number or a negation in the brackets of a quotation"
            ),
            Rule("quote-unchecked", "error", "a quotation whose marks are not read as such"),
            Rule("quote-uncited", "warning", "a quotation for which no source is cited"),
            Rule("claim-uncited", "warning", "a claim with neither citation nor evidence"),
            Rule("evidence-retracted", "error", "a claim that rests on a retracted source alone"),
            Rule(
                "source-incomplete", "warning", "a source that lacks what readers need to judge it"
            ),
            Rule("source-retracted", "warning", "a cited source that was retracted"),
            Rule("source-unused", "warning", "a source that no briefing cites"),
            Rule("actor-unused", "warning", "an actor that no briefing names"),
        ),
        "Time and wording": (
            Rule("date-order", "error", "dates in an impossible order"),
            Rule("published-in-future", "warning", "a publication date that is still to come"),
            Rule("review-overdue", "warning", "a review date that has passed"),
            Rule("background-newer", "hint", "a note changed after the briefing that uses it"),
            Rule("translation-outdated", "warning", "a translation older than its original"),
            Rule(
                "likelihood-with-confidence",
                "warning",
                "likelihood and confidence in one assessment",
            ),
        ),
    }
)
"""The rules in the groups of the documentation, each group by its heading, in its order."""

RULES: Mapping[str, Rule] = MappingProxyType(
    {rule.name: rule for rules in GROUPS.values() for rule in rules}
)
"""Every rule by its name, in the order in which the documentation lists them."""
