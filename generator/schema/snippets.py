"""Whole pieces of YAML that an editor offers where they may begin.

The form is that of VS Code's JSON and YAML servers (``defaultSnippets``): in a body ``$1`` is where
one writes first, and ``$2`` where one gets by the Tab key.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

SNIPPETS: Mapping[str, Sequence[Mapping[str, Any]]] = {
    "Briefing": (
        {
            "label": "New briefing",
            "description": "A headline, a summary that cites an article, and a first key point.",
            "body": {
                "headline": "$1",
                "summary": "$2 [@$3]",
                "status": "draft",
                "key_points": ["$4 [@$5]"],
            },
        },
    ),
    "Actor": (
        {
            "label": "New actor",
            "description": "A name, what it is, and who this is.",
            "body": {"name": "$1", "kind": "$2", "description": "$3"},
        },
    ),
    "BackgroundNote": (
        {
            "label": "New background note",
            "description": "A heading, and a text that cites an article.",
            "body": {"heading": "$1", "text": "$2 [@$3]"},
        },
    ),
    "Claim": (
        {
            "label": "Claim with a quotation",
            "description": "A statement, and the exact words of an article behind it.",
            "body": {"text": "$1", "evidence": [{"source": "$2", "quote": "$3"}]},
        },
    ),
}
"""Snippets by the noun for which they stand."""
