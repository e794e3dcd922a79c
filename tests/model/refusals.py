"""What a type of the model says of a value that it refuses."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest
from pydantic import TypeAdapter, ValidationError


class Refusal(NamedTuple):
    """The kind of error (the name of a rule, where it is ours), its words, and the mend."""

    kind: str
    message: str
    mend: str
    words: str


def refusal(of: Any, value: object) -> Refusal:
    """Give ``value`` to the type ``of``, which must find exactly one thing wrong with it."""
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(of).validate_python(value)
    (error,) = raised.value.errors(include_url=False)
    context = error.get("ctx", {})
    return Refusal(
        error["type"], error["msg"], str(context.get("mend", "")), str(context.get("words", ""))
    )


def accepted(of: Any, value: object) -> Any:
    """What the type ``of`` makes of ``value``."""
    return TypeAdapter(of).validate_python(value)
