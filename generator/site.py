"""The story of a desk: read, check, render, publish."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from generator.check.context import Context
from generator.check.coverage import coverage
from generator.check.excerpts import evidence_for
from generator.check.quotations.located import located
from generator.check.quotations.verifying import Quotations
from generator.check.release import released, turning_points
from generator.check.rules import check_whole
from generator.incremental.last_run import Outcome, recall, remember
from generator.model.coverage import Coverage
from generator.model.desk import Desk
from generator.model.finding import Finding, in_order, stops
from generator.model.quotation import Located
from generator.publish.plan import Plan
from generator.publish.site_language import DEFAULT, site_language
from generator.publish.staging import DOCS, SITE, SiteBuilt, publish_site
from generator.publish.writer import write
from generator.read.desk import placed, read_desk
from generator.read.history import History
from generator.render.pages import pages as rendered
from generator.render.phrasebook import without_words
from generator.report.summary import Summary, summarise

__all__ = [
    "DOCS",
    "SITE",
    "CheckedDesk",
    "Outcome",
    "Pages",
    "generate",
    "located_quotations",
    "pages",
    "publish",
    "read_and_check",
    "read_desk",
]

Report = Callable[[Summary, Sequence[Finding]], None]
"""Tells a person, or a program, what was found."""


class CheckedDesk(NamedTuple):
    """A desk as far as it could be read, and everything found in it, with places, in order.

    ``quotations`` are those that were held against their articles, ``coverage`` counts what they
    cover. ``files`` counts the files of each kind, ``fingerprint`` is that of all.
    """

    desk: Desk
    findings: tuple[Finding, ...]
    fingerprint: str
    quotations: Quotations
    files: Mapping[str, int]
    coverage: Coverage

    def summary(self, findings: Sequence[Finding] | None = None) -> Summary:
        """The counts, with those of all ``findings`` or of these."""
        shown = self.findings if findings is None else findings
        return summarise(self.files, shown, self.coverage)


class Pages(NamedTuple):
    """What readers are to see: the desk as they may know it, and its pages by their paths."""

    desk: Desk
    plan: Plan


def read_and_check(root: Path, as_of: datetime) -> CheckedDesk:
    """Read the desk in the folder ``root`` and hold it to the rules at the time ``as_of`` (aware).

    Raises `CannotRun` where there is no desk.
    """
    read = read_desk(root)
    context = Context(read.desk, as_of, history=History(root))
    found = placed(root, check_whole(context))
    findings = in_order(read.findings + found)
    covered = coverage(context.writings, context.quotations)
    return CheckedDesk(
        read.desk, findings, read.fingerprint, context.quotations, read.files, covered
    )


def pages(
    checked: CheckedDesk, as_of: datetime, *, drafts: bool = False, language: str = DEFAULT
) -> Pages:
    """Render what readers may see at the time ``as_of`` (aware); with ``drafts``, what editors may.

    ``language`` is the site's own (`site_language`). Only for a desk without errors: a broken
    reference has no page to lead to.
    """
    shown = released(checked.desk, as_of, drafts=drafts)
    evidence = evidence_for(checked.quotations, shown)
    return Pages(shown, Plan.of_texts(rendered(shown, evidence, language)))


def generate(
    root: Path,
    as_of: datetime,
    *,
    drafts: bool = False,
    strict: bool = False,
    report: Report,
    ready: Callable[[], None] = lambda: None,
) -> Outcome | None:
    """Read, check and render the desk in ``root``, and write its pages into its docs folder.

    ``report`` is called before anything is written. With findings that stop it, nothing is
    written, and this gives None. Otherwise ``ready`` is called next; it may raise `CannotRun` where
    it would be in vain. Raises `CannotRun` as `read_and_check` and `write` do.
    """
    docs, language = root / DOCS, site_language(root)
    if last := recall(root, docs, as_of, drafts=drafts, language=language):
        report(last.summary, last.findings)
        if stops(last.findings, strict=strict):
            return None
        ready()
        return last
    checked = read_and_check(root, as_of)
    desk, findings = checked.desk, checked.findings
    report(checked.summary(), findings)
    if stops(findings, strict=strict):
        return None
    ready()
    made = pages(checked, as_of, drafts=drafts, language=language)
    written = write(docs, made.plan)
    held_back = len(desk.briefings) - len(made.desk.briefings)
    unworded = without_words(b.language for b in made.desk.briefings.values() if b.language)
    outcome = Outcome(checked.summary(), findings, written, held_back, unworded)
    remember(
        root,
        docs,
        as_of,
        outcome,
        drafts=drafts,
        language=language,
        inputs=checked.fingerprint,
        turning_points=turning_points(desk),
    )
    return outcome


def publish(root: Path, engine: str, *, as_of: datetime, strict: bool = False) -> SiteBuilt:
    """Build the site of the pages in the docs folder, as `publish_site` says."""
    return publish_site(root, engine, as_of=as_of, strict=strict)


def located_quotations(desk: Desk) -> Mapping[str, Sequence[Located]]:
    """What became of each quotation of a desk, by the id of the source it was held against."""
    return located(Quotations(desk))
