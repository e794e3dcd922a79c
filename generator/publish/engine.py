"""The site generator as a part that can be changed: what one has to do, and which there are.

Why it is so stands in ``docs/decisions/0003-the-engine-is-a-part.md``.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple, Protocol

from generator.model.errors import CannotRun

ENGINES = ("mkdocs", "properdocs", "zensical")
"""The engines by name, the default first. Each is a module of `generator.publish.engines`."""


class EngineReport(NamedTuple):
    """What an engine said about a build: each warning one line, in its own words."""

    warnings: tuple[str, ...]


class Engine(Protocol):
    """A site generator that reads MkDocs' configuration file."""

    @property
    def name(self) -> str:
        """The name by which it is chosen, as in ``--engine``."""
        ...

    def build(self, config_file: Path, docs: Path, site: Path) -> EngineReport:
        """Make HTML of the Markdown in ``docs`` in the folder ``site``, which is not there yet.

        ``docs`` and ``site`` stand for what the configuration says. All three are absolute, and
        ``docs`` and ``site`` are below the folder of ``config_file``. Raises `CannotRun` when the
        engine gives up. It says nothing on the terminal.
        """
        ...


def engine(name: str) -> Engine:
    """The engine of a name in `ENGINES`. Raises `CannotRun` where it is not installed."""
    if name not in ENGINES:
        raise CannotRun(f"there is no engine {name}; the engines are {', '.join(ENGINES)}")
    if find_spec(name) is None:
        raise CannotRun(
            f"the engine {name} is not installed; install the package {name} where briefing is"
        )
    # Only now: an engine takes longer to load than a small desk to read.
    chosen: Engine = import_module(f"generator.publish.engines.{name}").ENGINE
    return chosen


@contextmanager
def environment(variables: Mapping[str, str]) -> Iterator[None]:
    """Set environment variables for as long as the block runs; then all are as they were."""
    before = dict(os.environ)
    os.environ.update(variables)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
