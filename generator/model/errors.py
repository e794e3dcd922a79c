"""The one error that ends a run. What is wrong with a desk's files is a finding instead."""

from __future__ import annotations


class CannotRun(Exception):
    """The work cannot be done at all: exit status 2.

    The message is one line for the person at the terminal. It says what is in the way and, where
    there is one, the mend: ``docs/index.md was not written by briefing; move it away``.
    """
