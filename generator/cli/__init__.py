"""The command line: the verbs, the only printing and the only exit statuses."""

from __future__ import annotations

from generator.cli.main import main

__all__ = ["main"]
