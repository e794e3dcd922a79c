"""The words that stand around every explanation, in the terminal and on the pages alike."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.model.rules import Severity

SEVERITIES: Mapping[Severity, str] = MappingProxyType(
    {
        "error": "An error: while there is one, no site is made.",
        "warning": "A warning: the site is made all the same, unless you ask for `--strict`.",
        "hint": "A hint: it keeps nothing off the site.",
    }
)
"""What becomes of a desk in which a rule of this severity is broken."""

WHY = "Why it matters"
MEND = "How to mend it"
BOTH = "In both examples"
WRONG = "Wrong"
RIGHT = "Right"

AS_OF = "As of {}."
NAMED_CHARACTER = (
    "`{}` stands for the character with that number in Unicode. Shown as it is, nobody would"
    " notice it."
)
