"""Text that YAML takes for a comment, although somebody meant it: ``docks at pier #4``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from generator.model.characters import shortened
from generator.read.slips import Slip, Span

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# It begins with a plain character, so that the search skips from one to the next.
_LOOKS_LIKE_TEXT = re.compile(r"#(?<=[ \t]#)[^\s#!]")
_REST = re.compile(r"[ \t]+(#[^\s#!][^\n]*)")


def cut_off(text: str, *, first_line: int = 1) -> Iterator[Slip]:
    """Each text of a YAML document that a ``#`` cuts off, where no space follows that mark.

    A space and ``#`` begin a comment (YAML 1.1, section 4.1.1), and what a comment holds is gone
    without a word. Whoever writes one on purpose puts a space after the mark. ``text`` can be
    parsed; its first line is ``first_line`` of its file.
    """
    if not _LOOKS_LIKE_TEXT.search(text):
        return
    for event in yaml.parse(text, Loader=_Loader):
        if type(event) is not yaml.ScalarEvent or event.style:
            continue
        end: Any = event.end_mark
        rest = _REST.match(text, end.index)
        if rest and event.value:
            lost, line = rest[1].rstrip(), end.line + first_line
            start = end.column + 1 + rest.start(1) - rest.start()
            yield Slip(
                "yaml-comment",
                f'The text ends before "{shortened(lost)}": a space and # begin a comment.',
                'Put quotes round the whole text; if it is a comment, write a space after the "#".',
                Span(line, start, line, start + len(lost)),
            )
