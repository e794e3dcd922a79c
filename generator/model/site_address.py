"""Addresses on the site itself."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from generator.model.characters import shortened


def _checked_address(text: str) -> str:
    # A path of this site: no scheme, no host, no way up, nothing that a shell or a header minds.
    parts = text.removeprefix("/").removesuffix("/").split("/")
    if not all(part and part.strip(".") and part.isprintable() for part in parts) or any(
        character in text for character in " :?#\\\"'<>"
    ):
        raise PydanticCustomError(
            "field-invalid",
            '"{shown}" is not an address on this site.',
            {
                "words": text[:60],
                "shown": shortened(text),
                "mend": "Write the path only, such as briefings/old-name/.",
            },
        )
    return text


SiteAddress = Annotated[str, Field(max_length=300), AfterValidator(_checked_address)]
"""The path of a page of this site, such as ``briefings/old-name/``."""
