"""One file of a desk to the noun that it holds."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.actor import Actor
from generator.model.background import BackgroundNote
from generator.model.base import Filed
from generator.model.briefing import Briefing
from generator.model.finding import Finding
from generator.model.source import Source
from generator.read.article import opening, paragraphs
from generator.read.comments import cut_off
from generator.read.composer import Value, compose
from generator.read.escapes import escaped_lines
from generator.read.fields import to_noun
from generator.read.files import hidden_in_article, hidden_in_yaml, read_text
from generator.read.front_matter import split
from generator.read.listing import DeskFile, Kind
from generator.read.slips import Slip

NOUNS: Mapping[Kind, type[Filed]] = {
    "briefings": Briefing,
    "actors": Actor,
    "background": BackgroundNote,
    "sources": Source,
}
"""What a file of each kind holds."""

Read = tuple[Filed | None, list[Finding]]
"""A noun, or None and why there is none."""


def read_file(file: DeskFile) -> Read:
    """Read one file into the noun that it holds; with any finding the noun is None."""
    text, findings = read_text(file)
    return (None, findings) if findings else read_noun(file, text)


def read_noun(file: DeskFile, text: str) -> Read:
    """The same for a file whose ``text`` has been read already."""
    return _read_source(file, text) if file.kind == "sources" else _read_yaml(file, text)


def _read_yaml(file: DeskFile, text: str) -> Read:
    value, findings = _value(file, text, 1)
    if value is None and findings:
        return None, findings
    noun, more = to_noun(NOUNS[file.kind], value, {"id": file.stem, "path": file.path})
    findings += _told(more, findings)
    return (None if findings else noun), findings


def _told(more: list[Finding], of_yaml: list[Finding]) -> list[Finding]:
    """What is wrong with the fields, without what follows from an alias or a merge key.

    What these stand for is not known, so no field can be called missing.
    """
    if not any(finding.rule == "yaml-alias" for finding in of_yaml):
        return more
    return [
        finding
        for finding in more
        if finding.rule != "field-missing" and finding.field[-1:] != ("<<",)
    ]


def _value(file: DeskFile, yaml: str, first_line: int) -> tuple[Value, list[Finding]]:
    """What a piece of YAML holds, and everything that is wrong with it as YAML and as text."""
    above = "\n" * (first_line - 1)
    if findings := hidden_in_yaml(file, above + yaml):
        return None, findings
    value, slips = compose(yaml, first_line=first_line)
    if value is not None:
        escaped = escaped_lines(NOUNS[file.kind], yaml, first_line=first_line)
        slips = (*slips, *cut_off(yaml, first_line=first_line), *escaped)
    return value, [slip.finding(file.path) for slip in slips]


def _read_source(file: DeskFile, text: str) -> Read:
    if findings := hidden_in_article(file, text):
        return None, findings
    parts = split(text)
    if not parts.closed:
        return None, [_not_closed(parts.yaml_line - 1).finding(file.path)]
    value: Value = {}
    if parts.yaml is not None:
        value, findings = _value(file, parts.yaml, parts.yaml_line)
        if value is None:
            if findings:
                return None, findings
            value = {}
    split_up = paragraphs(parts.article, bare=parts.yaml is None)
    if isinstance(value, dict) and not value.get("headline"):
        value = _with_opening(value, split_up)
        if parts.yaml is None and not value:
            return None, [_NO_HEADLINE.finding(file.path)]
    given = {"id": file.stem, "path": file.path, "text": parts.article, "paragraphs": split_up}
    noun, more = to_noun(Source, value, given)
    findings += _told(more, findings)
    return (None if findings else noun), findings


def _with_opening(value: dict[str, Value], split_up: tuple[str, ...]) -> dict[str, Value]:
    """The fields with the headline that stands in the article, and with its standfirst."""
    headline, standfirst = opening(split_up)
    found: dict[str, Value] = {"headline": headline} if headline else {}
    if headline and standfirst and not value.get("standfirst"):
        found["standfirst"] = standfirst
    return {**value, **found}


def _not_closed(line: int) -> Slip:
    return Slip.at_line(
        line,
        "yaml-syntax",
        "The front matter that begins here is never closed.",
        "Write a line of --- after its last field.",
    )


_NO_HEADLINE = Slip.at_line(
    1,
    "field-missing",
    "No headline was found in this article.",
    'Write it on a line of its own at the top, with "# " before it.',
)
