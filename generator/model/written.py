"""Values that are written as text, and kept as that text."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.model.characters import shortened

# What a JSON Schema can say of a day: how many months and days there are, but not in which month.
DAY = r"(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"


class Written:
    """A value made from text, equal where the text is equal, and written back as that text."""

    __slots__ = ("text",)

    described: ClassVar[JsonSchemaValue]
    """The texts that can be read, as a JSON Schema tells them."""

    text: str

    def __init__(self, text: str) -> None:
        self.text = text

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other.text == self.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.text!r})"

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls,
            core_schema.str_schema(strip_whitespace=True),
            serialization=core_schema.to_string_ser_schema(),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", **cls.described}


def invalid_date(text: str, why: str, mend: str) -> PydanticCustomError:
    """The error of the type ``field-invalid`` for a text that is no date, and how to mend it."""
    return PydanticCustomError(
        "field-invalid",
        '"{shown}" is not a date that can be read{why}.',
        {
            "words": text[:60],
            "shown": shortened(text),
            "why": why and f": {why}",
            "mend": mend,
        },
    )
