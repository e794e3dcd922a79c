"""What is wrong with a desk's files, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from generator.model.rules import RULES, Severity

FieldPath = tuple[str | int, ...]
"""The way to a value in a file: names of fields and positions in lists, from 0."""


class Edit(NamedTuple):
    r"""Characters of a file's text that are replaced by others.

    Lines and columns count from 1, columns in characters, the end is exclusive; where both ends
    are the same, something is put in. A line end in ``text`` is ``\n``, whatever the file has.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    text: str


class Remedy(NamedTuple):
    """What a value, or the name of a field, should be instead.

    ``rename`` and ``value`` mean: write ``text``. The others keep what is written: ``quote`` puts
    quotation marks round it, ``list`` makes it the one item of a list, ``split`` makes items of
    what commas separate, ``dashes`` puts a space after the dash of each line, and ``evidence``
    moves the fields of evidence from beside a claim's text to below it.
    """

    change: Literal["rename", "value", "quote", "list", "split", "dashes", "evidence"]
    text: str = ""


class Addition(NamedTuple):
    """A value that a list in another file should have as well.

    ``path`` is that of the file, ``field`` the name of the list in it, and ``value`` a text.
    """

    path: str
    field: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that an editor should know about one place in one file.

    ``rule`` is a name in `RULES`. ``message`` says what is wrong and ``hint`` what to do, each in
    one sentence of an editor's words. ``path`` is relative to the desk's folder, with ``/``.

    Whoever raises a finding may know the place itself (``line`` and the rest: lines and columns
    count from 1, columns in characters, the end is exclusive) or only which value it is about:
    ``field``, with ``part`` telling the field's name from its value, and ``words``, the words
    within the value. `generator.read.places` turns the latter into the former. A ``line`` of 0
    means: not known yet.
    """

    rule: str
    message: str
    hint: str = ""
    path: str
    field: FieldPath = ()
    part: Literal["key", "value"] = "value"
    words: str = ""
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0
    weight: Severity | None = None
    """A severity other than the rule's usual one."""
    remedy: Remedy | None = None
    """What is right instead, where only one thing can be; `generator.read.places` makes edits."""
    mend: tuple[Edit, ...] = ()
    """The edits that do away with the finding, in order and without overlaps; none if unsure."""
    addition: Addition | None = None
    """What does away with the finding, where that stands in another file."""

    @property
    def severity(self) -> Severity:
        """``error``, ``warning`` or ``hint``."""
        return self.weight or RULES[self.rule].severity


def from_plain(fields: Mapping[str, Any]) -> Finding:
    """The finding whose fields these are, as `dataclasses.asdict` and JSON give them."""
    remedy, addition = fields["remedy"], fields["addition"]
    return Finding(
        **{
            **fields,
            "field": tuple(fields["field"]),
            "remedy": Remedy(*remedy) if remedy else None,
            "mend": tuple(Edit(*edit) for edit in fields["mend"]),
            "addition": Addition(*addition) if addition else None,
        }
    )


def in_order(findings: list[Finding]) -> tuple[Finding, ...]:
    """Sort by file, then place, then rule: the same findings always read the same."""
    return tuple(
        sorted(findings, key=lambda f: (f.path, f.line, f.column, f.rule, f.message, f.hint))
    )


def stops(findings: Iterable[Finding], *, strict: bool = False) -> bool:
    """Whether an error, or if ``strict`` a warning, keeps a desk from being published."""
    severities = ("error", "warning") if strict else ("error",)
    return any(finding.severity in severities for finding in findings)
