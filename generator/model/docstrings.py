"""What the nouns say of their fields: the string below each field, where it stands in the code."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from generator.model.base import Noun


@cache
def field_docstrings(noun: type[Noun]) -> Mapping[str, str]:
    """The docstrings of the fields of a noun, by the fields' names in the code.

    Those of the nouns that it extends are among them. Pydantic can gather them too, with
    ``use_attribute_docstrings``: when the nouns are imported, which is at each start, and takes a
    quarter of that. They are needed in a schema, and for the rare finding.
    """
    found: dict[str, str] = {}
    for base in reversed(noun.__mro__):
        if issubclass(base, Noun):
            found |= _in_source(base)
    return {name: text for name, text in found.items() if name in noun.model_fields}


def _in_source(noun: type[Noun]) -> dict[str, str]:
    tree = ast.parse(inspect.cleandoc("\n" + inspect.getsource(noun)))
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
    return {
        field.target.id: inspect.cleandoc(text.value.value)
        for field, text in pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    }
