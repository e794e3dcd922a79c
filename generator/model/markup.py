"""The nodes of prose, and the parser that makes them.

`generator.model.prose` says what the markup is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from pydantic_core import PydanticCustomError

from generator.model.markup_slips import QUOTED, slip
from generator.model.text import ID_PATTERN
from generator.model.web import address_problem


class Text(NamedTuple):
    """Literal characters."""

    text: str


class Emphasis(NamedTuple):
    """Emphasised text."""

    inlines: tuple[Inline, ...]


class Strong(NamedTuple):
    """Strongly emphasised text."""

    inlines: tuple[Inline, ...]


class Link(NamedTuple):
    """Words that lead to a web address (checked: http or https, public host)."""

    inlines: tuple[Inline, ...]
    url: str


class Mention(NamedTuple):
    """An actor named in the text; ``words`` is empty where the actor's own name is to stand."""

    actor: str
    words: str


class Cited(NamedTuple):
    """One source within a citation, with the exact words that back the text, or ``""``."""

    source: str
    quote: str


class Citation(NamedTuple):
    """One pair of brackets that cites one source or several."""

    items: tuple[Cited, ...]


Inline: TypeAlias = Text | Emphasis | Strong | Link | Mention | Citation


class Paragraph(NamedTuple):
    """A run of inline nodes."""

    inlines: tuple[Inline, ...]


class Bullets(NamedTuple):
    """A list; each item is a run of inline nodes."""

    items: tuple[tuple[Inline, ...], ...]


Block: TypeAlias = Paragraph | Bullets

_CITED = re.compile(rf"@({ID_PATTERN})(?:\s*,\s*({QUOTED}))?")
_ONE = rf"@{ID_PATTERN}(?:\s*,\s*{QUOTED})?"
_TOKEN = re.compile(
    rf"""
    \[ (?:
        (?P<citation>\s*{_ONE}(?:\s*;\s*{_ONE})*\s*\](?!\(https?:))
      | \[\s*(?P<actor>{ID_PATTERN})\s*(?:\|(?=\s*[^\s\[\]|])(?P<words>[^\[\]|]+))?\]\]
      | (?P<label>[^\[\]]+)\]\((?P<url>(?:[^()]|\([^()]{{0,200}}\)){{0,2000}})\)
      | (?P<slip>\s*@|\[)
    )
  | \*\**
    """,  # Both branches begin with a character, so that the search skips from one to the next;
    re.VERBOSE,  # the counts bound the work on text made of opening brackets.
)
_PARAGRAPH_BREAK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_BULLET = "- "


def parse(text: str) -> tuple[Block, ...]:
    """Parse prose into its blocks, in time linear in the length of the text.

    Raises `PydanticCustomError` as `generator.model.prose.Prose` says.
    """
    text = text.strip()
    if "\n" not in text and not text.startswith(_BULLET):
        return (Paragraph(_inlines(text)),)
    blocks: list[Block] = []
    for chunk in _PARAGRAPH_BREAK.split(text):
        for block in _chunk_blocks(chunk):
            last = blocks[-1] if blocks else None
            if isinstance(block, Bullets) and isinstance(last, Bullets):
                blocks[-1] = Bullets(last.items + block.items)  # a list with blank lines in it
            else:
                blocks.append(block)
    return tuple(blocks)


def _chunk_blocks(chunk: str) -> Iterator[Block]:
    """Split lines without a blank between them into a paragraph and the list that follows it."""
    paragraph: list[str] = []
    items: list[str] = []
    for line in map(str.strip, chunk.split("\n")):
        if line.startswith(_BULLET):
            items.append(line[len(_BULLET) :].strip())
        elif items:  # a line that goes on after "- " belongs to that item
            items[-1] = f"{items[-1]} {line}"
        else:
            paragraph.append(line)
    if paragraph:
        yield Paragraph(_inlines(" ".join(paragraph)))
    if items:
        yield Bullets(tuple(_inlines(item) for item in items))


def _inlines(text: str) -> tuple[Inline, ...]:
    if "[" not in text and "*" not in text:
        return (Text(text),)
    return _Runs(text).parse()


class _Runs:
    """One pass over the tokens of one run of text.

    ``open`` is the stack of what is not closed yet: the mark that began it, and its nodes. A mark
    stands in it once at most, so that emphasis is never deeper than the two marks.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.open: list[tuple[str, list[Inline]]] = [("", [])]

    def parse(self) -> tuple[Inline, ...]:
        end = 0
        for match in _TOKEN.finditer(self.text):
            self._literal(self.text[end : match.start()])
            end = match.end()
            if self.text[match.start()] == "*":
                self._mark(match)
            else:
                self.open[-1][1].append(_node(match))
        self._literal(self.text[end:])
        while len(self.open) > 1:
            self._give_up()
        return tuple(self.open[0][1])

    def _literal(self, text: str) -> None:
        if not text:
            return
        nodes = self.open[-1][1]
        if nodes and isinstance(nodes[-1], Text):
            nodes[-1] = Text(nodes[-1].text + text)
        else:
            nodes.append(Text(text))

    def _mark(self, match: re.Match[str]) -> None:
        mark, text = match[0], self.text
        before = text[match.start() - 1 : match.start()]
        after = text[match.end() : match.end() + 1]
        known = len(mark) <= len("**") and not (before.isdigit() and after.isdigit())
        is_open = any(mark == other for other, _ in self.open)
        if known and is_open and before and not before.isspace():
            while self.open[-1][0] != mark:
                self._give_up()
            _, nodes = self.open.pop()
            node = Emphasis if mark == "*" else Strong
            self.open[-1][1].append(node(tuple(nodes)))
        elif known and after and not after.isspace():
            while is_open and any(mark == other for other, _ in self.open):
                self._give_up()  # this one may be closed yet, the earlier one was not
            self.open.append((mark, []))
        else:
            self._literal(mark)

    def _give_up(self) -> None:
        """A mark that was never closed is a literal character."""
        mark, nodes = self.open.pop()
        self._literal(mark)
        for node in nodes:
            if isinstance(node, Text):
                self._literal(node.text)
            else:
                self.open[-1][1].append(node)


def _node(match: re.Match[str]) -> Inline:
    if match["citation"]:
        return Citation(
            tuple(
                Cited(item[1], item[2][1:-1].strip() if item[2] else "")
                for item in _CITED.finditer(match["citation"])
            )
        )
    if match["actor"]:
        return Mention(match["actor"], (match["words"] or "").strip())
    if match["slip"]:
        raise slip(match.string, match.start())
    url = match["url"].strip()
    if problem := address_problem(url):
        raise PydanticCustomError(
            "link-invalid",
            "This link leads nowhere safe: {why}.",
            {"why": problem, "words": url or match[0]},
        )
    return Link(_inlines(match["label"].strip() or url), url)
