"""The explanations that come with the program: one file for each rule, named after it."""

from __future__ import annotations

from importlib.resources import files

from generator.explain.explanation import Explanation
from generator.explain.form import parse


def explanation(rule: str) -> Explanation:
    """The explanation of a rule, by its name in `RULES`.

    Raises `ValueError` for a file in another form, and `FileNotFoundError` for another name.
    """
    file = files("generator.explain").joinpath("rules", f"{rule}.md")
    return parse(rule, file.read_text("utf-8"))
