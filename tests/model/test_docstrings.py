from __future__ import annotations

from typing import ClassVar

from pydantic import ConfigDict

from generator.model.base import Noun
from generator.model.briefing import Briefing
from generator.model.docstrings import field_docstrings


class Ferry(Noun):
    """A ferry, as pydantic reads it."""

    model_config: ClassVar[ConfigDict] = ConfigDict(use_attribute_docstrings=True)

    name: str = "Grey Gull"
    """What is painted on it.

    In two paragraphs,
      one of them indented.
    """
    berth: int | None = None
    tonnage: int = 0
    """Gross tonnage."""

    LIMIT: ClassVar[int] = 3
    """Not a field."""

    def sails(self) -> bool:
        """Not a field either."""
        return self.tonnage < self.LIMIT


class Fast(Ferry):
    """One that is faster."""

    tonnage: int = 1
    """Gross tonnage, in tonnes."""
    speed: int = 0
    """In knots."""


def test_what_pydantic_reads_is_what_is_read_here() -> None:
    for noun in (Ferry, Fast):
        fields = noun.model_fields.items()
        assert field_docstrings(noun) == {
            name: info.description for name, info in fields if info.description
        }


def test_a_field_of_a_noun_that_is_extended_is_among_them() -> None:
    assert field_docstrings(Briefing)["id"] == "The stem of the file."
    assert field_docstrings(Noun) == {}
