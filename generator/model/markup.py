"""The nodes of prose, and the parser that makes them.

`generator.model.prose` says what the markup is.
"""

from __future__ import annotations

import re
from functools import lru_cache
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
# All tokens begin with a bracket, so that the search skips from one to the next, and the last
# character tells the kinds apart. The counts bound the work on text made of opening brackets.
_TOKEN = re.compile(
    rf"""(
    \[ (?:
        \s*{_ONE}(?:\s*;\s*{_ONE})*\s*\](?!\(https?:)              # a citation
      | \[\s*{ID_PATTERN}\s*(?:\|(?=\s*[^\s\[\]|])[^\[\]|]+)?\]\]  # a mention
      | [^\[\]]+\]\((?:[^()]|\([^()]{{0,200}}\)){{0,2000}}\)       # a link
      | \s*@ | \[ | (?=[^\[\]@]{{0,200}}[\s-]@{ID_PATTERN}[^\[\]]{{0,200}}\])  # none of these
    ))""",
    re.VERBOSE,
)
_STARS = re.compile(r"\*+")
_PARAGRAPH_BREAK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_BULLET = "- "


class Parsed(NamedTuple):
    """The blocks of a prose, and what is cited and who is mentioned in them, in reading order."""

    blocks: tuple[Block, ...]
    cited: tuple[Cited, ...]
    mentions: tuple[Mention, ...]


_Found: TypeAlias = list[Citation | Mention]
"""What the text read so far refers to."""


def parse(text: str) -> Parsed:
    """Parse prose. The limit on its length, and the counts in the patterns, bound the work.

    Raises `PydanticCustomError` as `generator.model.prose.Prose` says.
    """
    text = text.strip()
    found: _Found = []
    blocks: list[Block] = []
    for chunk in _PARAGRAPH_BREAK.split(text) if "\n" in text else (text,):
        line = chunk.strip()
        if "\n" in chunk or line.startswith(_BULLET):
            _add_lines(chunk, blocks, found)
        else:
            blocks.append(Paragraph(_inlines(line, found)))
    cited: list[Cited] = []
    mentions: list[Mention] = []
    for node in found:
        if isinstance(node, Citation):
            cited += node.items
        else:
            mentions.append(node)
    return Parsed(tuple(blocks), tuple(cited), tuple(mentions))


def _add_lines(chunk: str, blocks: list[Block], found: _Found) -> None:
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
        blocks.append(Paragraph(_inlines(" ".join(paragraph), found)))
    if items:
        bullets = tuple([_inlines(item, found) for item in items])
        if blocks and isinstance(last := blocks[-1], Bullets):
            blocks[-1] = Bullets(last.items + bullets)  # with blank lines in it
        else:
            blocks.append(Bullets(bullets))


def _inlines(text: str, found: _Found) -> tuple[Inline, ...]:
    if "*" in text:
        return _Runs(text, found).parse()
    if "[" not in text:
        return (Text(text),)
    nodes: list[Inline] = []
    for n, piece in enumerate(_TOKEN.split(text)):
        if n % 2:
            nodes.append(_node(text, piece, found))
        elif piece:
            nodes.append(Text(piece))
    return tuple(nodes)


class _Runs:
    """One pass over one run of text in which there are stars.

    ``marks`` and ``runs`` are the stack of what is not closed yet: the mark that began it, and its
    nodes. A mark stands in it once at most, so that emphasis is never deeper than the two marks.
    """

    def __init__(self, text: str, found: _Found) -> None:
        self.text = text
        self.found = found
        self.marks = [""]
        self.runs: list[list[Inline]] = [[]]

    def parse(self) -> tuple[Inline, ...]:
        end = 0
        for n, piece in enumerate(_TOKEN.split(self.text)):
            start, end = end, end + len(piece)
            if n % 2:
                self.runs[-1].append(_node(self.text, piece, self.found))
            elif "*" in piece:
                self._stars(start, end)
            else:
                self._literal(piece)
        while len(self.runs) > 1:
            self._give_up()
        return tuple(self.runs[0])

    def _stars(self, start: int, end: int) -> None:
        """Read what stands between two tokens."""
        for match in _STARS.finditer(self.text, start, end):
            self._literal(self.text[start : match.start()])
            self._mark(match)
            start = match.end()
        self._literal(self.text[start:end])

    def _literal(self, text: str) -> None:
        if not text:
            return
        nodes = self.runs[-1]
        if nodes and isinstance(nodes[-1], Text):
            nodes[-1] = Text(nodes[-1].text + text)
        else:
            nodes.append(Text(text))

    def _mark(self, match: re.Match[str]) -> None:
        mark, text = match[0], self.text
        before = text[match.start() - 1 : match.start()]
        after = text[match.end() : match.end() + 1]
        known = len(mark) <= len("**") and not (before.isdigit() and after.isdigit())
        if known and mark in self.marks and before and not before.isspace():
            while self.marks[-1] != mark:
                self._give_up()
            self.marks.pop()
            nodes = tuple(self.runs.pop())
            self.runs[-1].append(Emphasis(nodes) if mark == "*" else Strong(nodes))
        elif known and after and not after.isspace():
            while mark in self.marks:
                self._give_up()  # this one may be closed yet, the earlier one was not
            self.marks.append(mark)
            self.runs.append([])
        else:
            self._literal(mark)

    def _give_up(self) -> None:
        """A mark that was never closed is a literal character."""
        nodes = self.runs.pop()
        self._literal(self.marks.pop())
        for node in nodes:
            if isinstance(node, Text):
                self._literal(node.text)
            else:
                self.runs[-1].append(node)


def _node(text: str, token: str, found: _Found) -> Inline:
    """The node of a ``token`` of ``text``."""
    if token[-1] == ")":
        return _link(token, found)
    if token[-1] != "]":
        raise slip(text, next(m.start() for m in _TOKEN.finditer(text) if m[0] == token))
    node = _reference(token)
    found.append(node)
    return node


@lru_cache(maxsize=1024)
def _reference(token: str) -> Citation | Mention:
    """Read a citation or a mention. A desk names the same sources and actors all the time."""
    if token.startswith("[["):
        actor, _, words = token[2:-2].partition("|")
        return Mention(actor.strip(), words.strip())
    items = [
        Cited(item[1], item[2][1:-1].strip() if item[2] else "") for item in _CITED.finditer(token)
    ]
    return Citation(tuple(items))


def _link(token: str, found: _Found) -> Link:
    label, _, rest = token[1:-1].partition("](")
    address = rest.strip()
    if problem := address_problem(address):
        raise PydanticCustomError(
            "link-invalid",
            "This link leads nowhere safe: {why}.",
            {"why": problem, "words": address or token},
        )
    return Link(_inlines(label.strip() or address, found), address)
