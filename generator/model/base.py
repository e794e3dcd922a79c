"""What all nouns have in common: frozen, exact about their fields, filed under an id."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field

from generator.model.text import LIST_LIMIT

T = TypeVar("T")

Several = Annotated[tuple[T, ...], Field(max_length=LIST_LIMIT)]
"""A list of at most `LIST_LIMIT` items."""


class Noun(BaseModel):
    """A frozen record that knows no other fields than its own."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        frozen=True, extra="forbid", revalidate_instances="never"
    )


class Filed(Noun):
    """A noun that has a file of its own. The two fields here come from the file's name."""

    id: str = Field(exclude=True)
    """The stem of the file."""

    path: str = Field(exclude=True)
    """The file, relative to the desk's folder, with ``/``."""


FILED_FIELDS = frozenset(Filed.model_fields)
"""Fields that no editor writes."""


def record_in(annotation: Any) -> type[Noun] | None:
    """The record within the type of a field, such as ``tuple[Event, ...]`` or ``Claim | None``."""
    if isinstance(annotation, type) and issubclass(annotation, Noun):
        return annotation
    return next((found for arg in get_args(annotation) if (found := record_in(arg))), None)
