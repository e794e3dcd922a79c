from __future__ import annotations

from typing import Any

import pytest

from generator.ingest.capture.times import is_changed_before_published
from generator.model.source import Source


@pytest.mark.parametrize(
    ("published", "modified", "is_before"),
    [
        ("2025-03-01T08:00+03:00", "2025-03-01T06:00+01:00", False),
        ("2025-03-01T08:00+03:00", "2025-03-01T05:59+01:00", True),
        # A day may mean any hour of it.
        ("2025-03-01", "2025-03-01T00:00Z", False),
        ("2025-03-01T23:00Z", "2025-03-01", False),
        ("2025-03-01T23:00Z", "2025-02-28", True),
        ("2025-03-01", None, False),
        (None, "2025-03-01", False),
    ],
)
def test_as_the_rule_has_it(published: Any, modified: Any, is_before: bool) -> None:
    source = Source(
        id="a",
        path="a.md",
        headline="H",
        published=published,
        modified=modified,
        text="T",
        paragraphs=("T",),
    )

    assert is_changed_before_published(source) is is_before
