"""The form in which explanations are written: a little Markdown, read strictly.

A file is ``# the-rule``, what is wrong, ``## Why``, ``## Mend``, ``## In both`` (which can be left
out), ``## Wrong`` and ``## Right``. Each text is one paragraph. A file of an example is a line
with its path, in backquotes, and below it what it holds between two fences; or, where no text can
show that, what it holds in words, each line with ``> `` before it. Below the wrong example stands
what ``briefing check`` says of it. A line ``As of 2025-05-01.`` opens ``## In both`` where the
examples depend on the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from generator.explain.explanation import ExampleFile, Explanation

SAYS = "`briefing check` says:"
"""The line above what is found in the wrong example."""

FENCES = {"yml": "yaml", "yaml": "yaml", "md": "markdown", "txt": "text"}
"""What a fence is called, by the ending of the file that it holds."""

_PATH = re.compile(r"`(briefings/[^`\n]+)`")
_AS_OF = re.compile(r"As of (\d{4}-\d{2}-\d{2})\.")

Kind = Literal["heading", "paragraph", "fence", "words", "end"]


class _Block(NamedTuple):
    """A piece of a file: its kind, its first line from 1, what it holds, what a fence is called."""

    kind: Kind
    line: int
    text: str
    name: str = ""


def parse(rule: str, text: str) -> Explanation:
    """Read the explanation of ``rule``. Raises `ValueError`, with the line, for any other form."""
    reader = _Reader(rule, [*_blocks(rule, text)])
    reader.heading(f"# {rule}")
    what = reader.paragraph()
    reader.heading("## Why")
    why = reader.paragraph()
    reader.heading("## Mend")
    mend = reader.paragraph()
    as_of = ""
    both: tuple[ExampleFile, ...] = ()
    if reader.here.text == "## In both":
        reader.take()
        if match := _AS_OF.fullmatch(reader.here.text):
            as_of = match[1]
            reader.take()
        both = reader.files(at_least=0 if as_of else 1)
    reader.heading("## Wrong")
    wrong = reader.files()
    reader.line(SAYS)
    finding = reader.fence("text")
    reader.heading("## Right")
    right = reader.files()
    reader.end()
    return Explanation(rule, what, why, mend, both, wrong, finding, right, as_of)


def _blocks(rule: str, text: str) -> Iterator[_Block]:
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        line, start = lines[at], at
        at += 1
        if not line:
            continue
        if line.startswith("```"):
            while at < len(lines) and lines[at] != "```":
                at += 1
            if at == len(lines):
                raise ValueError(f"{rule}.md, line {start + 1}: this fence is never closed")
            inside = "".join(f"{inner}\n" for inner in lines[start + 1 : at])
            yield _Block("fence", start + 1, inside, line[3:])
            at += 1
        elif line.startswith("#"):
            yield _Block("heading", start + 1, line)
        else:
            while at < len(lines) and lines[at] and not lines[at].startswith(("#", "```")):
                at += 1
            yield _paragraph(start + 1, lines[start:at])
    yield _Block("end", len(lines), "")


def _paragraph(line: int, lines: list[str]) -> _Block:
    if all(one.startswith("> ") for one in lines):
        return _Block("words", line, " ".join(one[2:] for one in lines))
    return _Block("paragraph", line, " ".join(lines))


class _Reader:
    """Takes the blocks of a file one by one, each as what it must be."""

    def __init__(self, rule: str, blocks: list[_Block]) -> None:
        self._rule = rule
        self._blocks = blocks
        self._at = 0

    @property
    def here(self) -> _Block:
        return self._blocks[self._at]

    def take(self) -> _Block:
        block = self.here
        self._at += 1
        return block

    def heading(self, text: str) -> None:
        if (self.here.kind, self.here.text) != ("heading", text):
            raise self._unexpected(text)
        self.take()

    def paragraph(self) -> str:
        if self.here.kind != "paragraph" or _PATH.fullmatch(self.here.text):
            raise self._unexpected("a paragraph")
        return self.take().text

    def line(self, text: str) -> None:
        if (self.here.kind, self.here.text) != ("paragraph", text):
            raise self._unexpected(text)
        self.take()

    def fence(self, name: str) -> str:
        if (self.here.kind, self.here.name) != ("fence", name):
            raise self._unexpected(f"a fence ```{name}")
        return self.take().text

    def files(self, *, at_least: int = 1) -> tuple[ExampleFile, ...]:
        found: dict[str, ExampleFile] = {}
        while path := _PATH.fullmatch(self.here.text):
            if path[1] in found:
                raise self._unexpected("another path")
            self.take()
            if self.here.kind == "words":
                found[path[1]] = ExampleFile(path[1], self.take().text, in_words=True)
            else:
                name = FENCES.get(path[1].rpartition(".")[2], "text")
                found[path[1]] = ExampleFile(path[1], self.fence(name))
        if len(found) < at_least:
            raise self._unexpected("the path of a file, in backquotes")
        return tuple(found.values())

    def end(self) -> None:
        if self.here.kind != "end":
            raise self._unexpected("the end")

    def _unexpected(self, expected: str) -> ValueError:
        found = self.here.text.partition("\n")[0] or self.here.kind
        where = f"{self._rule}.md, line {self.here.line}"
        return ValueError(f"{where}: expected {expected}, found {found}")
