from __future__ import annotations

import pytest

from generator.render.enumerations import numbers
from generator.render.words import words_in


@pytest.mark.parametrize(
    ("several", "said"),
    [
        ([5], "5"),
        ([9, 2, 5], "2, 5 and 9"),
        ([2, 3], "2 and 3"),
        ([2, 3, 9], "2, 3 and 9"),
        ([2, 3, 4], "2 to 4"),
        ([2, 3, 4, 9], "2 to 4 and 9"),
        ([1, 3, 4, 5, 7, 8, 10, 11, 12], "1, 3 to 5, 7, 8 and 10 to 12"),
    ],
)
def test_numbers(several: list[int], said: str) -> None:
    assert numbers(several, words_in("en")) == said
