"""The source that a text will be read as: what is written is what `check` will read."""

from __future__ import annotations

from generator.model.errors import CannotRun
from generator.model.finding import Finding
from generator.model.source import Source
from generator.read.listing import DeskFile
from generator.read.nouns import read_noun


def read_back(text: str) -> Source:
    """The source in the text of a file. Raises `CannotRun`, with one line, where it holds none."""
    noun, findings = read_noun(DeskFile("sources", "", "article.md"), text)
    if not isinstance(noun, Source):
        raise CannotRun(_said(findings))
    return noun


def _said(findings: list[Finding]) -> str:
    first = next((one for one in findings if one.severity == "error"), findings[0])
    where = ".".join(part for part in first.field if isinstance(part, str))
    return f"{where}: {first.message} {first.hint}".removeprefix(": ").strip()
