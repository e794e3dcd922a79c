"""``python -m generator`` is the command ``briefing``, also where nothing is installed."""

from __future__ import annotations

from generator.cli import main

main()
