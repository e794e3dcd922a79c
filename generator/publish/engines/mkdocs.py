"""MkDocs 1.x, in this process, by the functions behind its own command."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.model.errors import CannotRun
from generator.publish.engine import EngineReport


class _MkDocs:
    name = "mkdocs"

    def build(self, config_file: Path, docs: Path, site: Path) -> EngineReport:
        with _log() as log:
            try:
                config = load_config(str(config_file), docs_dir=str(docs), site_dir=str(site))
                config.plugins.on_startup(command="build", dirty=False)
                try:
                    build(config)
                finally:
                    config.plugins.on_shutdown()
            # Its Abort is a SystemExit. Themes, plugins and extensions raise whatever they like;
            # MkDocs has then logged the page that it was at.
            except (Exception, SystemExit) as error:
                raise CannotRun(f"MkDocs gave up: {log.reason(error)}") from error
        return EngineReport(tuple(log.warnings))


class _Log(logging.Handler):
    """Keeps warnings and errors as text of one line each."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.warnings: list[str] = []
        self._errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = " ".join(record.getMessage().split())
        (self._errors if record.levelno >= logging.ERROR else self.warnings).append(text)

    def reason(self, error: BaseException) -> str:
        """Why it gave up: the last error that it logged, else what it raised."""
        text = " ".join(str(error).split())
        return self._errors[-1] if self._errors else text or type(error).__name__


@contextmanager
def _log() -> Iterator[_Log]:
    """Keep what MkDocs logs, and let nothing of it reach the terminal."""
    logger = logging.getLogger("mkdocs")
    before = logger.propagate
    log = _Log()
    logger.addHandler(log)
    logger.propagate = False
    try:
        yield log
    finally:
        logger.propagate = before
        logger.removeHandler(log)


ENGINE = _MkDocs()
