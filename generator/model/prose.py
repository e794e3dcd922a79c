"""Prose: text with a small inline markup, parsed once into frozen nodes.

The markup is exactly this; every other character is literal::

    *emphasis*   **strong**   [words](https://example.org)
    [[actor-id]]   [[actor-id|words]]
    [@source]   [@one; @two]   [@source, "the exact words"]
    a blank line between paragraphs, "- " before each line of a list

Citations are in the form of Pandoc's ``citations`` extension, with a passage in the place of a
locator.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from generator.model.markup import (
    Block,
    Cited,
    Emphasis,
    Inline,
    Link,
    Mention,
    Paragraph,
    Strong,
)
from generator.model.markup_parser import parse
from generator.model.text import PROSE_LIMIT

IS_PROSE = "x-prose"
"""The keyword of a JSON Schema that says that a text is prose."""


class Prose:
    """Text as typed, and what it means. Immutable by convention, equal where the text is equal.

    ``text`` is the text as typed. ``blocks`` are its paragraphs and lists.
    Raises `pydantic_core.PydanticCustomError`, whose type is the name of a rule
    (``markup-invalid``, ``link-invalid``) and whose context holds the offending ``words``,
    for a citation, mention or link that was begun and cannot be read.
    """

    __slots__ = ("_cited", "_mentions", "blocks", "text")

    blocks: tuple[Block, ...]
    text: str

    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks, self._cited, self._mentions = parse(text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Prose) and other.text == self.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"Prose({self.text!r})"

    def inlines(self) -> Iterator[Inline]:
        """Every inline node in reading order, those inside emphasis and links too."""
        for block in self.blocks:
            runs = (block.inlines,) if isinstance(block, Paragraph) else block.items
            for run in runs:
                yield from _deep(run)

    @property
    def citing(self) -> int:
        """How many sources are cited, repetitions included."""
        return len(self._cited)

    def cited(self) -> Iterator[Cited]:
        """Every source cited, in reading order, repetitions included."""
        return iter(self._cited)

    def mentions(self) -> Iterator[Mention]:
        """Every actor mentioned with double brackets, in reading order."""
        return iter(self._mentions)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls,
            core_schema.str_schema(strip_whitespace=True, min_length=1, max_length=PROSE_LIMIT),
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda prose: prose.text
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(core), IS_PROSE: True}


def _deep(inlines: tuple[Inline, ...]) -> Iterator[Inline]:
    for inline in inlines:
        yield inline
        if isinstance(inline, Emphasis | Strong | Link):
            yield from _deep(inline.inlines)
