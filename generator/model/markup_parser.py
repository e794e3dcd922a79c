"""The parser of prose: paragraphs and lists."""

from __future__ import annotations

import re

from generator.model.markup import (
    Block,
    Bullets,
    Citation,
    Cited,
    Mention,
    Paragraph,
    Parsed,
)
from generator.model.markup_inlines import Found, inlines

_PARAGRAPH_BREAK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_BULLET = "- "


def parse(text: str) -> Parsed:
    """Parse prose. The limit on its length, and the counts in the patterns, bound the work.

    Raises `PydanticCustomError` as `generator.model.prose.Prose` says.
    """
    text = text.strip()
    found: Found = []
    blocks: list[Block] = []
    for chunk in _PARAGRAPH_BREAK.split(text) if "\n" in text else (text,):
        line = chunk.strip()
        if "\n" in chunk or line.startswith(_BULLET):
            _add_lines(chunk, blocks, found)
        else:
            blocks.append(Paragraph(inlines(line, found)))
    cited: list[Cited] = []
    mentions: list[Mention] = []
    for node in found:
        if isinstance(node, Citation):
            cited += node.items
        else:
            mentions.append(node)
    return Parsed(tuple(blocks), tuple(cited), tuple(mentions))


def _add_lines(chunk: str, blocks: list[Block], found: Found) -> None:
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
        blocks.append(Paragraph(inlines(" ".join(paragraph), found)))
    if items:
        bullets = tuple([inlines(item, found) for item in items])
        if blocks and isinstance(last := blocks[-1], Bullets):
            blocks[-1] = Bullets(last.items + bullets)  # with blank lines in it
        else:
            blocks.append(Bullets(bullets))
