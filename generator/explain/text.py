"""Explanations as text for a terminal."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from textwrap import fill, indent

from generator.explain import words
from generator.explain.explanation import ExampleFile, Explanation
from generator.explain.form import SAYS
from generator.model.rules import GROUPS, RULES

WIDTH = 80
_EXCERPT = re.compile(r" {4}[ \d]* \|")

Heading = Callable[[str], str]
"""How a heading is made to stand out."""


def explanation_text(told: Explanation, *, width: int = WIDTH, heading: Heading = str) -> str:
    """A rule with all that there is to say about it, in lines of ``width`` characters at most.

    What a file holds is not broken into other lines than its own.
    """
    rule = RULES[told.rule]
    parts = [
        heading(rule.name),
        _wrapped(words.SEVERITIES[rule.severity], width),
        _wrapped(told.what, width),
        _section(words.WHY, told.why, width, heading),
        _section(words.MEND, told.mend, width, heading),
    ]
    if told.as_of or told.both:
        as_of = [f"  {words.AS_OF.format(told.as_of)}"] if told.as_of else []
        parts += [heading(words.BOTH), *as_of, *_files(told.both, width)]
    parts += [heading(words.WRONG), *_files(told.wrong, width)]
    parts.append(f"  {SAYS}\n{indent(finding_text(told.finding, width - 4), ' ' * 4)}")
    parts += [heading(words.RIGHT), *_files(told.right, width)]
    parts += [
        _wrapped(words.NAMED_CHARACTER.format(name), width) for name in told.named_characters()
    ]
    return "\n\n".join(parts) + "\n"


def finding_text(finding: str, width: int) -> str:
    """A finding in lines of ``width`` characters; the line of the file in it stays one line."""
    return "\n".join(_finding_line(line, width) for line in finding.splitlines())


def _finding_line(line: str, width: int) -> str:
    if _EXCERPT.match(line):  # here each character has its column
        return line.removeprefix("  ")
    return _wrapped(line.strip(), width, "  " if line.startswith(" ") else "", "  ")


def rules_text(*, width: int = WIDTH, heading: Heading = str) -> str:
    """All rules in their groups: the name, the severity, and in a few words what breaks each."""
    longest = max(map(len, RULES))
    groups = []
    for name, rules in GROUPS.items():
        lines = [heading(name)]
        for rule in rules:
            start = f"  {rule.name:{longest}}  {rule.severity:7}  "
            lines.append(_wrapped(rule.about, width, start, " " * len(start)))
        groups.append("\n".join(lines))
    return "\n\n".join(groups) + "\n"


def _section(name: str, text: str, width: int, heading: Heading) -> str:
    return f"{heading(name)}\n{_wrapped(text, width, '  ')}"


def _files(files: Iterable[ExampleFile], width: int) -> Iterator[str]:
    for file in files:
        if file.in_words:
            held = _wrapped(f"({file.text})", width, "    ")
        else:
            held = "\n".join(f"    {line}".rstrip() for line in file.text.splitlines())
        yield f"  {file.path}\n{held}"


def _wrapped(text: str, width: int, start: str = "", later: str | None = None) -> str:
    return fill(
        text,
        width,
        initial_indent=start,
        subsequent_indent=start if later is None else later,
        break_long_words=False,
        break_on_hyphens=False,
    )
