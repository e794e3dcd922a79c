"""The nodes of prose, and the parser that makes them.

`generator.model.prose` says what the markup is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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


class Parsed(NamedTuple):
    """The blocks of a prose, and what is cited and who is mentioned in them, in reading order."""

    blocks: tuple[Block, ...]
    cited: tuple[Cited, ...]
    mentions: tuple[Mention, ...]


def parse(text: str) -> Parsed:
    """Parse prose, in time linear in the length of the text.

    Raises `PydanticCustomError` as `generator.model.prose.Prose` says.
    """
    text = text.strip()
    if "\n" not in text and not text.startswith(_BULLET):
        if "[" not in text and "*" not in text:
            return Parsed((Paragraph((Text(text),)),), (), ())
        found = _Found([], [])
        blocks: list[Block] = [Paragraph(_inlines(text, found))]
    else:
        found, blocks = _Found([], []), []
        for chunk in _PARAGRAPH_BREAK.split(text):
            for block in _chunk_blocks(chunk, found):
                last = blocks[-1] if blocks else None
                if isinstance(block, Bullets) and isinstance(last, Bullets):
                    blocks[-1] = Bullets(last.items + block.items)  # with blank lines in it
                else:
                    blocks.append(block)
    return Parsed(tuple(blocks), tuple(found.cited), tuple(found.mentions))


class _Found(NamedTuple):
    """What the tokens read so far cite, and whom they mention."""

    cited: list[Cited]
    mentions: list[Mention]


def _chunk_blocks(chunk: str, found: _Found) -> Iterator[Block]:
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
        yield Paragraph(_inlines(" ".join(paragraph), found))
    if items:
        yield Bullets(tuple(_inlines(item, found) for item in items))


def _inlines(text: str, found: _Found) -> tuple[Inline, ...]:
    if "*" in text:
        return _Runs(text, found).parse()
    if "[" not in text:
        return (Text(text),)
    nodes: list[Inline] = []
    *tokens, last = _TOKEN.split(text)  # a literal, the groups of a token, a literal, and so on
    for n in range(0, len(tokens), 1 + _TOKEN.groups):
        if tokens[n]:
            nodes.append(Text(tokens[n]))
        nodes.append(_node(text, tokens[n + 1 : n + 1 + _TOKEN.groups], found))
    if last:
        nodes.append(Text(last))
    return tuple(nodes)


class _Runs:
    """One pass over the tokens of one run of text.

    ``open`` is the stack of what is not closed yet: the mark that began it, and its nodes. A mark
    stands in it once at most, so that emphasis is never deeper than the two marks.
    """

    def __init__(self, text: str, found: _Found) -> None:
        self.text = text
        self.found = found
        self.open: list[tuple[str, list[Inline]]] = [("", [])]

    def parse(self) -> tuple[Inline, ...]:
        end = 0
        for match in _TOKEN.finditer(self.text):
            self._literal(self.text[end : match.start()])
            end = match.end()
            if self.text[match.start()] == "*":
                self._mark(match)
            else:
                self.open[-1][1].append(_node(self.text, match.groups(), self.found))
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


def _node(text: str, groups: Sequence[str | None], found: _Found) -> Inline:
    """The node of a token of ``text`` with these ``groups``."""
    citation, actor, words, label, url, _ = groups
    if citation:
        items = _cited(citation)
        found.cited.extend(items)
        return Citation(items)
    if actor:
        mention = Mention(actor, words.strip() if words else "")
        found.mentions.append(mention)
        return mention
    if label is None or url is None:
        raise slip(text, next(match.start() for match in _TOKEN.finditer(text) if match["slip"]))
    address = url.strip()
    if problem := address_problem(address):
        raise PydanticCustomError(
            "link-invalid",
            "This link leads nowhere safe: {why}.",
            {"why": problem, "words": address or f"[{label}]({url})"},
        )
    return Link(_inlines(label.strip() or address, found), address)


def _cited(citation: str) -> tuple[Cited, ...]:
    if ";" not in citation and "," not in citation:  # one id and the bracket that closes it
        return (Cited(citation[:-1].strip()[1:], ""),)
    return tuple(
        [
            Cited(item[1], item[2][1:-1].strip() if item[2] else "")
            for item in _CITED.finditer(citation)
        ]
    )
