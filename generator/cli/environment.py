"""What the environment of the command says: its terminal, and the service that runs it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from generator.model.errors import CannotRun


def wants_colour() -> bool:
    """Whether what is printed on standard output is to have colours.

    ``NO_COLOR`` comes first, then ``FORCE_COLOR``, both of which count when they are not empty
    (https://no-color.org, https://force-color.org); then the terminal, if there is one. That is how
    Python's own tools decide.
    """
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def folder_in_repository(folder: Path) -> str:
    """Where the desk in ``folder`` is in the repository: ``""``, or a path with ``/`` at its end.

    The repository is what GitHub's ``GITHUB_WORKSPACE`` names, or else the folder in which the
    command runs. For a desk that is not in it this is ``""`` too.
    """
    top = Path(os.environ.get("GITHUB_WORKSPACE") or ".").resolve()
    desk = folder.resolve()
    if desk == top or not desk.is_relative_to(top):
        return ""
    return f"{desk.relative_to(top).as_posix()}/"


def add_to_job_summary(text_of: Callable[[int], str], limit: int) -> None:
    """Add to the summary of the job, in the file that GitHub's ``GITHUB_STEP_SUMMARY`` names.

    ``text_of`` gives what is to be added when that may have so many bytes, and ``limit`` is how
    many the file may have. Where the variable is not set nothing happens. Raises `CannotRun`.
    """
    name = os.environ.get("GITHUB_STEP_SUMMARY")
    if not name:
        return
    try:
        with Path(name).open("ab") as file:
            file.write(text_of(limit - file.tell()).encode("utf-8"))
    except OSError as error:
        raise CannotRun(f"{name} (GITHUB_STEP_SUMMARY): {error.strerror}") from None
