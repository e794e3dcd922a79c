"""Modules that are loaded when a verb is used: help comes at once, and few need all packages."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from generator.model.errors import CannotRun


def loaded(name: str, what: str) -> Any:
    """The module ``name`` of this package. ``what`` is the verb that needs it.

    Raises `CannotRun` where a package is missing that only those who capture articles install.
    """
    try:
        return import_module(f"generator.cli.{name}")
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package in ("", "generator"):
            raise
        raise CannotRun(
            f"{what} needs the package {package}, which is not installed; get all that it needs "
            "with: pip install 'briefing-site[ingest]'"
        ) from error
