"""Nesting that has brought YAML parsers down, tried in an interpreter that may fall."""

from __future__ import annotations

import subprocess
import sys

import pytest

COMPOSED = """
from generator.read.composer import compose

composed = compose({payload})
assert composed.value is None
(slip,) = composed.slips
print(slip.rule)
"""


@pytest.mark.parametrize(
    ("payload", "rule"),
    [
        ("'[' * 100_000", "yaml-too-deep"),
        ("'[' * 100_000 + ']' * 100_000", "yaml-too-deep"),
        ("'{a: ' * 100_000", "yaml-too-deep"),
        ("'{' * 100_000", "yaml-syntax"),
        ("'- ' * 100_000", "yaml-too-deep"),
        ("'? ' * 100_000", "yaml-syntax"),
        ("'\\n'.join(' ' * n + 'a:' for n in range(2_000))", "yaml-too-deep"),
        ("'[\\n' * 100_000", "yaml-too-deep"),
    ],
)
def test_deep_nesting_ends_at_once(payload: str, rule: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", COMPOSED.format(payload=payload)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout == f"{rule}\n"
