"""Actors of a few names, as the finder is given them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.model.actor import Actor


def make_actors(**names: Any) -> Mapping[str, Actor]:
    """Actors by their ids, each with its name and its aliases: ``orva=["Orva", "The Bay"]``."""
    return {
        name: Actor.model_validate(
            {
                "id": name,
                "path": f"briefings/actors/{name}.yml",
                "kind": "organization",
                "name": first,
                "aliases": aliases,
            }
        )
        for name, (first, *aliases) in names.items()
    }
