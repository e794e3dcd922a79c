"""Finds the Chromium that the browser tests use.

``python -m tests.browser.chromium`` prints its path, or why there is none and exits with 1.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


class NoChromiumError(Exception):
    """No browser can be driven here; the message says why."""


def find_chromium() -> str:
    """The path of the first Chromium that runs: that of ``CHROMIUM``, the system's, Playwright's.

    Raises ``NoChromiumError`` if there is none, or if Playwright's driver does not run here; and
    ``ValueError`` if the variable ``CHROMIUM`` names something that does not run.
    """
    if (named := os.environ.get("CHROMIUM")) and not _says_version(named):
        raise ValueError(f"CHROMIUM={named} is no Chromium that runs")
    # The driver is a program of its own, and wants a library that small systems do not have.
    if not _says_version(sys.executable, "-m", "playwright"):
        raise NoChromiumError("Playwright's driver does not run here (python -m playwright)")
    found = named or next((path for path in _candidates() if _says_version(path)), None)
    if found is None:
        raise NoChromiumError(f"no Chromium: none of {', '.join(NAMES)}, nor Playwright's own")
    return found


def _candidates() -> Iterator[str]:
    for name in NAMES:
        if path := shutil.which(name):
            yield path
    with sync_playwright() as playwright:
        yield playwright.chromium.executable_path


def _says_version(*command: str) -> bool:
    """Whether it runs. Some systems have a script in its place that says how to install it."""
    try:
        subprocess.run([*command, "--version"], capture_output=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return False
    return True


if __name__ == "__main__":
    try:
        sys.stdout.write(find_chromium() + "\n")
    except (NoChromiumError, ValueError) as error:
        sys.exit(str(error))
