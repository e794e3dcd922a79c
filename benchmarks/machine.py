"""What was measured with what: the figures mean nothing without it."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_PACKAGES = (
    "briefing-site", "pyyaml", "pydantic", "pydantic-core", "jinja2", "markupsafe", "markdown",
    "mkdocs", "mkdocs-material", "pymdown-extensions",
)  # fmt: skip


def facts() -> Iterator[tuple[str, str]]:
    """The machine, the interpreter and the versions of the packages that the figures depend on."""
    cores = os.cpu_count() or 1
    yield "machine", f"{_processor()}, {cores} cores, {platform.system()} {platform.machine()}"
    yield "load", "{:.1f}, {:.1f}, {:.1f} over 1, 5 and 15 minutes".format(*os.getloadavg())
    yield "Python", f"{platform.python_implementation()} {platform.python_version()}"
    yield "packages", ", ".join(_versions())


def _processor() -> str:
    listing = Path("/proc/cpuinfo")
    if listing.exists():
        found = re.search(r"^model name\s*:\s*(.+)$", listing.read_text(), re.MULTILINE)
        if found:
            return found[1]
    return platform.processor() or "unknown processor"


def _versions() -> Iterator[str]:
    for package in _PACKAGES:
        try:
            yield f"{package} {version(package)}"
        except PackageNotFoundError:
            continue  # the code is run from its folder, or another engine is installed
