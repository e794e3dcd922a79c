"""The story of a desk: read, check, render, publish."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from generator.check.release import released
from generator.check.rules import check_desk
from generator.model.desk import Desk
from generator.model.finding import Finding, in_order
from generator.publish.plan import Plan
from generator.publish.staging import DOCS, SITE, SiteBuilt, publish_site
from generator.publish.writer import Written, write
from generator.read.desk import placed, read_desk
from generator.render.pages import render

__all__ = [
    "DOCS",
    "SITE",
    "CheckedDesk",
    "Pages",
    "pages",
    "publish",
    "read_and_check",
    "write_pages",
]


class CheckedDesk(NamedTuple):
    """A desk as far as it could be read, and everything found in it, with places, in order."""

    desk: Desk
    findings: tuple[Finding, ...]

    def stops(self, *, strict: bool = False) -> bool:
        """Whether an error, or if ``strict`` a warning, keeps it from being published."""
        severities = ("error", "warning") if strict else ("error",)
        return any(finding.severity in severities for finding in self.findings)


class Pages(NamedTuple):
    """What readers are to see: the desk as they may know it, and its pages by their paths."""

    desk: Desk
    plan: Plan


def read_and_check(root: Path, as_of: datetime) -> CheckedDesk:
    """Read the desk in the folder ``root`` and hold it to the rules at the time ``as_of`` (aware).

    Raises `CannotRun` where there is no desk.
    """
    read = read_desk(root)
    found = placed(root, check_desk(read.desk, as_of))
    return CheckedDesk(read.desk, in_order(read.findings + found))


def pages(desk: Desk, as_of: datetime, *, drafts: bool = False) -> Pages:
    """Render what readers may see at the time ``as_of`` (aware); with ``drafts``, what editors may.

    Only for a desk without errors: a broken reference has no page to lead to.
    """
    shown = released(desk, as_of, drafts=drafts)
    return Pages(shown, Plan.of_texts(render(shown)))


def write_pages(root: Path, made: Pages) -> Written:
    """Write the pages into the docs folder of the desk in ``root``, as `write` says."""
    return write(root / DOCS, made.plan)


def publish(root: Path, engine: str, *, as_of: datetime, strict: bool = False) -> SiteBuilt:
    """Build the site of the pages in the docs folder, as `publish_site` says."""
    return publish_site(root, engine, as_of=as_of, strict=strict)
