"""The JSON Schema of what ``--format json`` prints (JSON Schema, draft 2020-12).

It is published as ``docs/schemas/check.schema.json``; ``make golden`` writes it from here.
"""

from __future__ import annotations

import json
from typing import Any

from generator.model.coverage import BACKINGS
from generator.model.quotation import VERDICTS

# A name, not an address: it stays when the project moves. The number at its end grows with a change
# after which a program that reads the object may have to change too.
ID = "urn:briefing-site:check-report:1"

_COUNT = {"type": "integer", "minimum": 0}


def report_schema() -> dict[str, Any]:
    """The schema, as plain JSON.

    It asks for every field there is, and forbids none: a later version may add some.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ID,
        "title": "What briefing check --format json prints",
        "description": "Findings on a desk, and counts. Later versions may add fields.",
        **_object(
            {
                "summary": {"$ref": "#/$defs/summary"},
                "findings": {
                    "type": "array",
                    "description": "In the order of the files and of the places in them.",
                    "items": {"$ref": "#/$defs/finding"},
                },
            }
        ),
        "$defs": {
            "summary": _summary(),
            "finding": _finding(),
            "edit": _edit(),
            "addition": _addition(),
        },
    }


def report_schema_json() -> str:
    """The schema as the text of a file."""
    return json.dumps(report_schema(), ensure_ascii=False, indent=2) + "\n"


def _summary() -> dict[str, Any]:
    return {
        "description": "How much was looked at, and how much was found.",
        **_object(
            {
                "briefings": _count("Files of briefings, those that cannot be read included."),
                "sources": _count("Files of source articles."),
                "actors": _count("Files of actors."),
                "background": _count("Files of background notes."),
                "quotations": {
                    "description": "The quotations that were held against their articles, by what "
                    "came of it.",
                    **_object(dict.fromkeys(VERDICTS, _COUNT)),
                },
                "claims": {
                    "description": "The claims of all briefings, by what they rest on.",
                    **_object(dict.fromkeys(BACKINGS, _COUNT)),
                },
                "quoted_sources": _count("Source articles that are quoted."),
                "quoted_paragraphs": _count("Paragraphs of them that are quoted."),
                "errors": _count("Findings of the severity error."),
                "warnings": _count("Findings of the severity warning."),
            }
        ),
    }


def _finding() -> dict[str, Any]:
    return {
        "description": "One thing that an editor should know about one place in one file. The end "
        "of the place is exclusive; a place without a length means the file as a whole.",
        **_object(
            {
                "rule": {
                    "type": "string",
                    "pattern": "^[a-z]+(-[a-z]+)*$",
                    "description": "The name of the rule, which never changes its meaning.",
                },
                "severity": {"enum": ["error", "warning", "hint"]},
                "message": _text("What is wrong, in a sentence or two."),
                "hint": _text("How to mend it; empty where there is nothing to say."),
                "path": _text("The file, from the desk's folder on, with / between its parts."),
                "line": _position("The line on which the place begins, from 1."),
                "column": _position("Its column, from 1, in characters (Unicode code points)."),
                "end_line": _position("The line on which the place ends."),
                "end_column": _position("The column after its last character."),
                "mend": {
                    "type": "array",
                    "description": "The edits of the file that do away with the finding, where one "
                    "answer alone is right: in order, without overlaps, to be made together. Empty "
                    "for all others. They hold for the file as it was read.",
                    "items": {"$ref": "#/$defs/edit"},
                },
                "addition": {
                    "description": "What does away with the finding, where that stands in another "
                    "file: a value that a list there should have as well. Null for all others.",
                    "anyOf": [{"$ref": "#/$defs/addition"}, {"type": "null"}],
                },
            }
        ),
    }


def _edit() -> dict[str, Any]:
    return {
        "description": "Characters that are replaced by others. Where both ends are the same, "
        "something is put in between two characters; an edit may take out the end of a line.",
        **_object(
            {
                "line": _position("The line of the first character, from 1."),
                "column": _position("Its column, from 1, in characters (Unicode code points)."),
                "end_line": _position("The line of the character after the last one."),
                "end_column": _position("The column of the character after the last one."),
                "text": _text("What stands there instead; its line ends are LF."),
            }
        ),
    }


def _addition() -> dict[str, Any]:
    return {
        "description": "A value for the end of a list in a file.",
        **_object(
            {
                "path": _text("The file, from the desk's folder on, with / between its parts."),
                "field": _text("The name of the list."),
                "value": _text("The value, as it is meant; YAML may need quotation marks."),
            }
        ),
    }


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": list(properties), "properties": properties}


def _count(description: str) -> dict[str, Any]:
    return {**_COUNT, "description": description}


def _text(description: str) -> dict[str, Any]:
    return {"type": "string", "description": description}


def _position(description: str) -> dict[str, Any]:
    return {"type": "integer", "minimum": 1, "description": description}
