"""Claims and the evidence behind them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import Noun, Several
from generator.model.prose import Prose
from generator.model.text import ActorId, Line, SourceId

ClaimStatus = Literal["reported", "confirmed", "disputed", "retracted"]
Support = Literal["supports", "refutes", "context"]


class Evidence(Noun):
    """A passage of a source that bears on a claim."""

    source: SourceId
    """The id of the source: the name of its file in `briefings/sources/`, without the ending."""

    quote: Line | None = None
    """The exact words in the article, character for character."""

    supports: Support = "supports"
    """Whether the passage supports the claim, refutes it, or gives context."""

    speaker: ActorId | None = None
    """Whose words these are, by the id of the actor, where the article quotes somebody."""

    @model_validator(mode="after")
    def _spoken(self) -> Evidence:
        if self.speaker and not self.quote:
            raise PydanticCustomError(
                "field-invalid",
                'There is a "speaker" and no "quote".',
                {"mend": "Add the words under quote:, or take the speaker out."},
            )
        return self


class Claim(Noun):
    """A statement that the desk makes, as prose, or with a status and evidence of its own."""

    text: Prose
    """The statement. Cite sources as `[@source-id]`."""

    status: ClaimStatus | None = None
    """How sure the statement is: reported, confirmed, disputed or retracted."""

    evidence: Several[Evidence] = ()
    """The passages that it rests on."""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value

    def sources(self) -> Iterator[str]:
        """The ids of the sources behind it, cited ones first, repetitions included."""
        for cited in self.text.cited():
            yield cited.source
        for evidence in self.evidence:
            yield evidence.source
