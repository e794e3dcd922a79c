"""A new site in the place of the old one, whole: see ``docs/decisions/0004``.

The engine builds in a folder beside ``site``, on the same file system. Two renames then put it in
place. Between them, for some microseconds, there is no ``site``; a run that ends just there leaves
the old site in the folder beside it, and the next run puts it back first.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from generator.model.errors import CannotRun
from generator.publish.engine import EngineReport, engine, environment
from generator.publish.lock import LOCK_NAME, locked
from generator.publish.pages import check_markup, count_pages, read_settings
from generator.store.disk import told_as

DOCS = "docs"
SITE = "site"
CONFIG = "mkdocs.yml"
SIGN = ".briefing-site"
_SIGN_TEXT = "Made by briefing. The next build replaces this folder with all that is in it.\n"
_MKDOCS_MAKES = ("sitemap.xml", "search/search_index.json", "404.html")
_STAGE = re.compile(r"\.site-[0-9a-f]{16}")
_SHOWN = 3


class SiteBuilt(NamedTuple):
    """A site that now stands in ``site``: how many pages, and what the engine warned of."""

    pages: int
    warnings: tuple[str, ...]


def publish_site(
    root: Path,
    engine_name: str,
    *,
    as_of: datetime,
    strict: bool = False,
    docs: str = DOCS,
    site: str = SITE,
) -> SiteBuilt:
    """Build the site of ``root/docs`` with ``root/mkdocs.yml``, and put it at ``root/site``.

    ``docs`` and ``site`` are the two folders, relative to ``root`` and below it.
    ``as_of`` (aware) is the time that the site says it was built at, unless ``SOURCE_DATE_EPOCH``
    is set (https://reproducible-builds.org/specs/source-date-epoch/). The same pages and the same
    day give the same bytes.

    Raises `CannotRun`, and keeps the site that was there, when the engine gives up or leaves out a
    page, when it warned of anything and ``strict`` is set, and when ``site`` is a folder that no
    build made.
    """
    root = root.absolute()
    source, target = root / docs, root / site
    chosen = engine(engine_name)
    settings = read_settings(root / CONFIG)
    check_markup(settings)
    if not source.is_dir():
        raise CannotRun(f"there is no folder {docs}/ in {root}; run briefing generate first")
    with locked(source / LOCK_NAME, f"{docs}/"), _stage(target) as stage:
        _check_replaceable(target)
        new = stage / SITE
        with environment(_variables(as_of)):
            report = chosen.build(root / CONFIG, source, new)
        pages = count_pages(settings, source, new, engine_name)
        if strict:
            _stop_at_warnings(report)
        with told_as(f"{target} cannot be replaced"):
            (new / SIGN).write_text(_SIGN_TEXT, encoding="utf-8")
            _swap(target, new, stage)
    return SiteBuilt(pages, report.warnings)


def check_ready(root: Path) -> None:
    """Raise `CannotRun` for what would keep `publish_site` from building: before pages are written.

    That is a configuration that cannot be used, or a folder ``site`` that no build made.
    """
    check_markup(read_settings(root / CONFIG))
    _check_replaceable(root / SITE)


def _variables(as_of: datetime) -> dict[str, str]:
    return {
        "NO_MKDOCS_2_WARNING": "1",  # Material's notice about its own future
        "NO_COLOR": "1",
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH") or str(int(as_of.timestamp())),
    }


def _stop_at_warnings(report: EngineReport) -> None:
    if report.warnings:
        more = len(report.warnings) - _SHOWN
        shown = "; ".join(report.warnings[:_SHOWN]) + (f"; and {more} more" if more > 0 else "")
        raise CannotRun(f"the engine warned, and warnings stop a strict build: {shown}")


def _check_replaceable(site: Path) -> None:
    """Raise `CannotRun` unless ``site`` is missing, empty, or what a build made."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise CannotRun(f"{site} is not a folder, or a link to one; move it away and run again")
    if not site.exists():
        return
    with told_as(f"{site} cannot be read"):
        names = {entry.name for entry in site.iterdir()}
    if ".git" in names:
        raise CannotRun(f"{site} holds a Git repository, which a build would delete; move it away")
    made = SIGN in names or all((site / name).is_file() for name in _MKDOCS_MAKES)
    if names and not made:
        raise CannotRun(
            f"{site} holds files that no build made, such as {min(names)}; move them away, or"
            " delete the folder if you do not need it, and run again"
        )


@contextmanager
def _stage(site: Path) -> Iterator[Path]:
    """A new folder to build in, which goes when the block ends; those of killed runs go first."""
    folder = site.parent
    with told_as(f"the folder {folder} cannot be written to"):
        for entry in folder.iterdir():
            if _STAGE.fullmatch(entry.name) and entry.is_dir() and not entry.is_symlink():
                _clear(entry, site)
        stage = folder / f".site-{secrets.token_hex(8)}"
        stage.mkdir()
    try:
        yield stage
    finally:
        with told_as(f"{site} cannot be put back from {stage}"):
            _clear(stage, site)


def _swap(site: Path, new: Path, stage: Path) -> None:
    if site.exists():
        site.rename(stage / "old")
    new.rename(site)


def _clear(stage: Path, site: Path) -> None:
    """Put the old site back if a swap was cut short, then remove the folder as far as we may."""
    old = stage / "old"
    if old.is_dir() and not site.exists():
        old.rename(site)
    shutil.rmtree(stage, ignore_errors=True)  # what stays goes with the next run
