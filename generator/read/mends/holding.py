"""Whether edits do what they are meant to do, and nothing else: the mended text is read again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from generator.model.finding import Edit, FieldPath, Finding
from generator.read.composer import Value, compose
from generator.read.files import hidden_in_yaml
from generator.read.front_matter import split
from generator.read.listing import DeskFile
from generator.read.mends.applying import apart, apply, lines_after
from generator.read.nouns import read_noun
from generator.read.places import with_places

MOST_TRIES = 64
"""So often a text is read to find out which mends of it hold: work that one file can cause."""
_OF_THE_TEXT = frozenset({"markup-invalid", "link-invalid"})
"""What can be wrong within a text, of which nobody knew while it was not read as one."""
_BEHIND_SYNTAX = _OF_THE_TEXT | {"field-unknown"}
_HIDING = frozenset(
    {"yaml-syntax", "yaml-too-deep", "text-control-character", "text-confusable", "file-encoding"}
)


class Reading(NamedTuple):
    """What a text was read as: its fields, and what is wrong with it, with places."""

    value: Value
    findings: Sequence[Finding]

    @property
    def is_hidden(self) -> bool:
        """Whether nothing can be said of the fields, since the text is no YAML that we read."""
        return self.value is None and any(finding.rule in _HIDING for finding in self.findings)


def reading(file: DeskFile, text: str) -> Reading:
    """Read the ``text`` of a file, with line ends as LF. Mends of the findings are not sure yet."""
    _, findings = read_noun(file, text)
    yaml = (split(text).yaml or "") if file.kind == "sources" else text
    value = None if hidden_in_yaml(file, yaml) else compose(yaml).value
    return Reading(value, with_places(findings, lambda _: text))


def with_sure_mends(file: DeskFile, text: str, findings: Sequence[Finding]) -> list[Finding]:
    """The findings of a reading of ``text``, those mends left out that do not hold."""
    if not any(finding.mend for finding in findings):
        return list(findings)
    before = reading(file, text)
    left = [finding for finding in findings if finding.mend]
    sure: set[int] = set()
    while some := apart(left):
        sure |= {id(finding) for finding in sure_ones(file, text, before, some)}
        left = [finding for finding in left if finding not in some]
    return [
        finding
        if not finding.mend or id(finding) in sure
        else replace(finding, mend=(), remedy=None)
        for finding in findings
    ]


def sure_ones(
    file: DeskFile, text: str, before: Reading, mended: Sequence[Finding]
) -> list[Finding]:
    """Those of the findings whose mends hold, of which none may overlap.

    They are tried together, and in halves where that fails: most files hold none that is unsure.
    What is not settled after `MOST_TRIES` is not sure.
    """
    sure: list[Finding] = []
    waiting = [list(mended)]
    for _ in range(MOST_TRIES):
        if not waiting:
            break
        some = waiting.pop()
        if holds(file, text, before, some):
            sure += some
        elif len(some) > 1:
            half = len(some) // 2
            waiting += [some[half:], some[:half]]
    return sure


def holds(file: DeskFile, text: str, before: Reading, mended: Sequence[Finding]) -> bool:
    """Whether the mends of these findings, of which none overlap, can be made together.

    They must do away with their findings, bring no other error, and leave each other value as it
    is. Where YAML could not read the text there is nothing to compare it with: then no error may
    stand on the lines that were edited, and what follows may have errors of its own.
    """
    edits = [edit for finding in mended for edit in finding.mend]
    try:
        after = reading(file, apply(text, edits))
    except ValueError:
        return False
    if before.is_hidden:
        return _is_further(mended, edits, before, after)
    if after.is_hidden or not _brings_nothing(mended, before, after):
        return False
    return bool(_outside(before.value, mended) == _outside(after.value, mended, renamed=True))


def _is_further(
    mended: Sequence[Finding], edits: Sequence[Edit], before: Reading, after: Reading
) -> bool:
    edited = lines_after(edits)
    for finding in after.findings:
        if finding.rule in _HIDING and after.value is None and finding.line <= max(edited):
            return False
        if finding.line in edited and finding.rule not in _BEHIND_SYNTAX:
            return False
    if after.is_hidden:
        first = {finding.line for finding in before.findings}
        return min(first) < min(finding.line for finding in after.findings) or any(
            edit.end_line > edit.line for edit in edits
        )
    return not _told_again(mended, after)


def _told_again(mended: Sequence[Finding], after: Reading) -> bool:
    said = {(finding.rule, finding.message, finding.line) for finding in after.findings}
    return any((finding.rule, finding.message, finding.line) in said for finding in mended)


def _brings_nothing(mended: Sequence[Finding], before: Reading, after: Reading) -> bool:
    """Whether the findings afterwards are those from before, without the mended ones."""
    left = Counter(map(_told, before.findings)) - Counter(map(_told, mended))
    more = Counter(map(_told, after.findings)) - left
    gone = {_told(finding) for finding in mended}
    # A field has the right name now, and the next round gives its value the right form.
    renamed = {_new_path(finding) for finding in mended if _is_renamed(finding)}
    to_come = {_told(one) for one in after.findings if one.mend and one.field in renamed}
    return not gone & set(more) and all(told[0] in _OF_THE_TEXT or told in to_come for told in more)


def _new_path(finding: Finding) -> FieldPath:
    """The way to the value of a field that gets another name; that of others stays."""
    if finding.remedy is None or not _is_renamed(finding):
        return finding.field
    return (*finding.field[:-1], finding.remedy.text)


def _is_renamed(finding: Finding) -> bool:
    return finding.remedy is not None and finding.remedy.change == "rename"


def _told(finding: Finding) -> tuple[str, str, FieldPath]:
    return finding.rule, finding.message, finding.field


def _outside(value: Value, mended: Sequence[Finding], *, renamed: bool = False) -> Any:
    """A value in plain pairs, with a blank for each place that the mends are about.

    Of a field that gets another name only the name is blank, and the field is sought by its place.
    """
    places = dict.fromkeys(map(_place, mended))
    names = {
        _new_path(finding) if renamed else finding.field
        for finding in mended
        if _is_renamed(finding)
    }
    return _blank(value, (), set(places) - {()}, names)


def _place(finding: Finding) -> FieldPath:
    change = finding.remedy.change if finding.remedy else ""
    if change == "rename":
        return ()
    return finding.field[:-1] if change == "evidence" else finding.field


def _blank(
    value: Value, at: FieldPath, places: set[FieldPath], names: set[tuple[str | int, ...]]
) -> Any:
    if at in places:
        return "blank"
    if isinstance(value, dict):
        return [
            (None if (*at, name) in names else name, _blank(item, (*at, name), places, names))
            for name, item in value.items()
        ]
    if isinstance(value, list):
        return ["list", *(_blank(item, (*at, n), places, names) for n, item in enumerate(value))]
    return value
