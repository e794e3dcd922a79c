"""From what a finding is about to where it stands.

Models carry no positions: most files have no finding, so a file is marked up only when one of its
values needs a place. That costs such a file a second parse and saves the others the memory.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property
from itertools import accumulate
from typing import Any

import yaml

from generator.model.finding import FieldPath, Finding
from generator.read.front_matter import split
from generator.read.mends.placing import edits_for
from generator.read.mends.syntax import moved

_FIELD = re.compile("[a-z_]+")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def with_places(findings: Iterable[Finding], text_of: Callable[[str], str]) -> list[Finding]:
    """Give each finding without a line the place of the value that it is about.

    One with a remedy gets the edits for it as well.

    ``text_of`` gives the text of a file by its path in the desk, ``""`` where it cannot be read.
    In a source file, the field ``("text", n)`` is line n, from 0, of the article.
    What is about a file as a whole is placed where its fields begin, without a length. What cannot
    be found any more is placed so at the file's first line.
    """
    files: dict[str, _Marked] = {}
    placed = []
    for finding in findings:
        if finding.line:
            placed.append(finding)
            continue
        if finding.path not in files:
            files[finding.path] = _Marked(finding.path, text_of(finding.path))
        here = files[finding.path]
        placed.append(here.mended(here.place(finding)))
    return placed


def place_of_field(text: str, name: str) -> tuple[int, int, int, int] | None:
    """Where the name of a field stands in a YAML text: its line and column, and those of its end.

    None where it does not begin a line. This takes no parser.
    """
    pattern = rf"^{name}(?=[ \t]*:)" if _FIELD.fullmatch(name) else "(?!)"
    match = re.search(pattern, text, re.MULTILINE)
    if match is None:
        return None
    line = text.count("\n", 0, match.start()) + 1
    return line, 1, line, len(name) + 1


class _Marked:
    """One file's nodes, with the marks of the YAML parser."""

    def __init__(self, path: str, text: str) -> None:
        self.first_line = 1
        self.article: list[str] = []
        if not path.endswith((".yml", ".yaml")):
            front = split(text)
            self.article = front.article.split("\n")
            # It is all that is left of the file but for blank lines, so its last place is its own.
            self.article_line = text.count("\n", 0, text.rindex(front.article)) + 1
            text, self.first_line = (front.yaml, front.yaml_line) if front.yaml else ("", 1)
        self.text = text
        self.lines = text.split("\n")
        self.starts = list(accumulate((len(line) + 1 for line in self.lines), initial=0))

    @cached_property
    def root(self) -> Any:
        try:
            return yaml.compose(self.text, Loader=_Loader)
        except yaml.YAMLError:
            return None

    def place(self, finding: Finding) -> Finding:
        is_top = finding.part == "key" and len(finding.field) == 1
        if is_top and (place := place_of_field(self.text, str(finding.field[0]))):
            line, column, _, end_column = place
            line += self.first_line - 1
            return replace(finding, line=line, column=column, end_line=line, end_column=end_column)
        if self.article and len(finding.field) == 2 and finding.field[0] == "text":
            return self._in_article(finding, finding.field[1])
        key, value = self._find(finding.field)
        if value is None:
            return replace(finding, line=1, column=1, end_line=1, end_column=1)
        node = key if key is not None and finding.part == "key" else value
        start, end = node.start_mark, node.end_mark
        if finding.part == "value" and finding.words:
            found = self._words(finding.words, start.index, end.index)
            if found:
                return self._spanned(finding, *found)
        if node is self.root and not isinstance(node, yaml.ScalarNode):
            # What the file as a whole has or lacks is no fault of its first line.
            return self._spanned(finding, start.index, start.index)
        if end.line > start.line and not isinstance(node, yaml.ScalarNode):
            # A whole mapping or list: its first line is enough to find it.
            return self._spanned(finding, start.index, self._line_end(start.index))
        last = min(max(end.index, start.index + 1), len(self.text))
        return self._spanned(finding, start.index, last)

    def mended(self, finding: Finding) -> Finding:
        """The finding with the edits that its remedy comes to here, if it has one."""
        if finding.remedy is None or self.root is None:
            return finding
        edits = edits_for(finding.remedy, self.lines, self.root, finding.field)
        return replace(finding, mend=moved(edits, self.first_line - 1))

    def _in_article(self, finding: Finding, row: str | int) -> Finding:
        """The whole line of that number, from 0, or the last where the article has not so many."""
        row = min(row, len(self.article) - 1) if isinstance(row, int) else 0
        line = self.article_line + row
        end = len(self.article[row]) + 1
        return replace(finding, line=line, column=1, end_line=line, end_column=end)

    def _find(self, path: FieldPath) -> tuple[Any, Any]:
        """The nodes of the name and of the value at a path, or of the nearest thing around it."""
        key, node = None, self.root
        for part in path:
            if isinstance(node, yaml.MappingNode):
                pair = next((p for p in node.value if p[0].value == part), None)
                if pair is None:
                    break
                key, node = pair
            elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
                if part >= len(node.value):
                    break
                key, node = None, node.value[part]
            else:
                break
        return key, node

    def _words(self, words: str, start: int, end: int) -> tuple[int, int] | None:
        # In the file the words may be folded over several lines.
        pattern = r"\s+".join(map(re.escape, words.split()))
        match = re.compile(pattern).search(self.text, start, end)
        return match.span() if match else None

    def _line_end(self, index: int) -> int:
        end = self.text.find("\n", index)
        return len(self.text) if end < 0 else end

    def _spanned(self, finding: Finding, start: int, end: int) -> Finding:
        while end > start + 1 and self.text[end - 1 : end].isspace():
            end -= 1
        line, column = self._line_column(start)
        end_line, end_column = self._line_column(end)
        return replace(finding, line=line, column=column, end_line=end_line, end_column=end_column)

    def _line_column(self, index: int) -> tuple[int, int]:
        row = min(bisect_right(self.starts, index), len(self.lines)) - 1
        return row + self.first_line, index - self.starts[row] + 1
