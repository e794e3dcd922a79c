"""Explanations as JSON, for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from generator.explain.explanation import ExampleFile, Explanation
from generator.model.rules import GROUPS, RULES, Rule


def explanation_json(told: Explanation) -> str:
    """One object, and a line end.

    It has ``rule``, ``severity``, ``about``, ``what``, ``why``, ``mend``, ``as_of``, ``both``,
    ``wrong``, ``finding`` and ``right``, as `Explanation` says; ``as_of`` can be null. Each file of
    an example has ``path``, ``text`` and ``in_words``.
    """
    return _written(
        {
            **_rule(RULES[told.rule]),
            "what": told.what,
            "why": told.why,
            "mend": told.mend,
            "as_of": told.as_of or None,
            "both": _files(told.both),
            "wrong": _files(told.wrong),
            "finding": told.finding,
            "right": _files(told.right),
        }
    )


def rules_json() -> str:
    """One object with ``rules``; each has ``rule``, ``severity``, ``about`` and ``group``."""
    rules = [{**_rule(rule), "group": name} for name, group in GROUPS.items() for rule in group]
    return _written({"rules": rules})


def _rule(rule: Rule) -> dict[str, str]:
    return {"rule": rule.name, "severity": rule.severity, "about": rule.about}


def _files(files: Iterable[ExampleFile]) -> list[dict[str, Any]]:
    return [{"path": file.path, "text": file.text, "in_words": file.in_words} for file in files]


def _written(content: Mapping[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
