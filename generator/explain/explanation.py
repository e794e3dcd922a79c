"""What there is to say about a rule, beyond the one finding that somebody has before them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NAMED = re.compile(r"\{U\+[0-9A-F]{4,6}\}")


@dataclass(frozen=True, slots=True)
class ExampleFile:
    """A file of an example: its path in the desk, and what it holds.

    ``{U+200B}`` in the text stands for that character. Where ``in_words`` is set, the text is not
    what the file holds but says what that is: bytes that no text can show.
    """

    path: str
    text: str
    in_words: bool = False


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a rule is there, how to keep it, and two examples; each text is one paragraph.

    An example is the files in ``both`` with those in ``wrong``, in which ``briefing check`` finds
    ``finding`` and nothing else, or with those in ``right``, in which it finds nothing. ``as_of``
    is the day for which that is so, such as ``2025-05-01``; ``""`` where any day will do.
    """

    rule: str
    what: str
    why: str
    mend: str
    both: tuple[ExampleFile, ...]
    wrong: tuple[ExampleFile, ...]
    finding: str
    right: tuple[ExampleFile, ...]
    as_of: str = ""

    def named_characters(self) -> tuple[str, ...]:
        """What stands for a character in the files of the examples, such as ``{U+200B}``."""
        texts = [file.text for file in (*self.both, *self.wrong, *self.right)]
        return tuple(dict.fromkeys(_NAMED.findall("".join(texts))))
