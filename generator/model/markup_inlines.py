"""The parser of what stands within a paragraph: emphasis, links, mentions and citations."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

from generator.model.addresses import address_problem
from generator.model.markup import (
    Citation,
    Cited,
    Emphasis,
    Inline,
    Link,
    Mention,
    Strong,
    Text,
)
from generator.model.markup_slips import QUOTED, slip
from generator.model.text import ID_PATTERN, id_error, id_in_path, is_id_in_form, is_path, one_line
from generator.model.web import link_error

# What stands where the id of a source belongs. Names that are no ids are read too: only with the
# desk at hand can a rule say which id was meant.
_NAME = r"""[^\s,;@\[\]"“”„«»][^,;@\[\]"“”„«»]{0,200}"""
_CITED = re.compile(rf"@({_NAME})(?:,\s*({QUOTED}))?")
_ONE = rf"@{_NAME}(?:,\s*{QUOTED}\s*)?"
# All tokens begin with a bracket, so that the search skips from one to the next, and the last
# character tells the kinds apart. The counts bound the work on text made of opening brackets.
_TOKEN = re.compile(
    rf"""(
    \[ (?:
        \s*{_ONE}(?:;\s*{_ONE})*\](?!\(https?:)                        # a citation
      | \[\s*[^\s\[\]|@][^\[\]|]{{0,200}}(?:\|(?=\s*[^\s\[\]|])[^\[\]|]+)?\]\]  # a mention
      | [^\[\]]+\]\((?:[^()]|\([^()]{{0,200}}\)){{0,2000}}\)             # a link
      | \s*@ | \[ | (?=[^\[\]@]{{0,200}}[\s-]@{ID_PATTERN}[^\[\]]{{0,200}}\])  # none of these
    ))""",
    re.VERBOSE,
)
_STARS = re.compile(r"\*+")

Found: TypeAlias = list[Citation | Mention]
"""What the text read so far refers to."""


def inlines(text: str, found: Found) -> tuple[Inline, ...]:
    """Read one run of text; what it refers to is added to ``found``.

    Raises `PydanticCustomError` as `generator.model.prose.Prose` says.
    """
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

    def __init__(self, text: str, found: Found) -> None:
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


def _node(text: str, token: str, found: Found) -> Inline:
    """The node of a ``token`` of ``text``."""
    if token[-1] == ")":
        return _link(token, found)
    if token[-1] != "]":
        raise slip(text, next(m.start() for m in _TOKEN.finditer(text) if m[0] == token))
    node = _reference(token)
    found.append(node)
    return node


@lru_cache(maxsize=16_384)
def _reference(token: str) -> Citation | Mention:
    """Read a citation or a mention. A desk names the same sources and actors all the time."""
    if token.startswith("[["):
        name, bar, words = token[2:-2].partition("|")
        shown = words.strip()
        return Mention(_name(name, token, bar + shown), shown)
    items = [
        Cited(_name(item[1]), item[2][1:-1].strip() if item[2] else "")
        for item in _CITED.finditer(token)
    ]
    return Citation(tuple(items))


def _name(written: str, mention: str = "", behind: str = "") -> str:
    """What is written in the place of an id; a path is refused at once.

    It stands in a ``mention``, with ``behind`` it the bar and the words, or else in a citation.
    """
    if is_id_in_form(written):
        return written
    name = one_line(written)
    if is_path(name):
        near = id_in_path(name)
        mend = f"Write [[{near}{behind}]]." if mention and near else ""
        raise id_error(name, words=mention or f"@{written.strip()}", mend=mend)
    return name


def _link(token: str, found: Found) -> Link:
    label, _, rest = token[1:-1].partition("](")
    address = rest.strip()
    if problem := address_problem(address):
        raise link_error("This link leads nowhere safe: {why}.", address, problem, token)
    return Link(inlines(label.strip() or address, found), address)
