"""Text that is safe to print."""

from __future__ import annotations

import re
from collections.abc import Iterator

# No-break spaces, and the joiners that Persian and the scripts of India are spelt with.
_HARMLESS = frozenset("\n\u00a0\u200c\u200d\u202f")
# Services that keep the output of a check obey "##[error]", "##vso[…]", "##teamcity[…]" anywhere in
# a line (actions/runner, ActionCommand.TryParse; Azure Pipelines' logging commands).
_command = re.compile(r"#(?=#\w*\[)")
# And GitHub "::error::" where a line begins, spaces aside (TryParseV2).
_begins = re.compile(r"\A(\s*):(?=:)")


def printable(text: str) -> str:
    """Show as escapes what could command a terminal, or the service that runs the check.

    These are control characters, and the first mark of a command that services look for within
    lines; so no file's text can do more than be read.
    """
    if not text.isprintable():
        text = "".join(
            c if c.isprintable() or c in _HARMLESS else c.encode("unicode_escape").decode()
            for c in text
        )
    return _command.sub(r"\\x23", text) if "##" in text else text


def on_one_line(text: str) -> str:
    """The same for what may begin a line, with line ends as escapes too.

    A line that a file's text began could pass for a finding, or command the service that logs it.
    """
    return _begins.sub(r"\1\\x3a", printable(text).replace("\n", "\\n"), count=1)


def commands(text: str) -> Iterator[int]:
    """Where in a text those first marks stand."""
    return (match.start() for match in _command.finditer(text))
