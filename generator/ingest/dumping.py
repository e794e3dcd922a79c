"""Values as the YAML that editors like to read: long texts as blocks, dates without marks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

_WIDTH = 88
"""A line of a long text ends with the first word that reaches so far."""
_LONG = 80
"""Texts of more characters stand on lines of their own."""
_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
_TEXT = "tag:yaml.org,2002:str"


class Unquoted(str):
    """A text that YAML has another word for, such as a date. To a desk every value is a text."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """Indents the items of a list, as the examples of the docs do."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002 - as PyYAML calls it
        super().increase_indent(flow, False)


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    # In a folded block quotation marks and colons need no care. Lines of it that begin with a space
    # would not be folded, so the first may not.
    folds = len(text) > _LONG and text.isprintable() and text[0] != " "
    return dumper.represent_scalar(_TEXT, text, style=">" if folds else _marks(text))


def _unquoted(dumper: _Dumper, text: Unquoted) -> yaml.ScalarNode:
    tag = dumper.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    if tag == "tag:yaml.org,2002:yaml":  # of !, & and *, which cannot stand without marks
        tag = _TEXT
    return dumper.represent_scalar(tag, str(text), style=_marks(text))


def _marks(text: str) -> str | None:
    """The marks that a text needs; None leaves it to PyYAML, which folds these line ends away."""
    return '"' if _LINE_ENDS.search(text) else None


_Dumper.add_representer(str, _text)
_Dumper.add_representer(Unquoted, _unquoted)


def as_yaml(fields: Mapping[str, Any]) -> str:
    """Fields in their order, those without a value left out; line ends as LF.

    Any YAML parser that takes scalars for texts reads the same again, and so does a desk, where the
    texts are of one line, as those of a source are.
    """
    return "".join(
        yaml.dump({name: value}, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
        for name, value in fields.items()
        if value
    )
