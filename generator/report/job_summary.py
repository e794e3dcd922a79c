"""Findings for the summary of a job on GitHub: all of them, file by file.

A summary is Markdown. This one is HTML blocks without a blank line within them, in which nothing
is read as Markdown (CommonMark 0.31, section 4.6), so that one way of escaping is enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from generator.model.finding import Finding
from generator.report.summary import Summary
from generator.report.terminal import on_one_line
from generator.report.text import summary_text

LIMIT = 1024 * 1024
"""The most bytes that GitHub takes for the summary of a step; it refuses a longer one whole."""
_RESERVE = 256


def job_summary(summary: Summary, findings: Sequence[Finding], limit: int = LIMIT) -> str:
    """The summary, of at most ``limit`` bytes in UTF-8; it says how many findings are left out.

    ``""`` where there is no room for anything.
    """
    counts = "<br>".join(map(_escaped, summary_text(summary).split("\n")))
    written = [f"<h2>briefing check</h2>\n<p>{counts}</p>\n"]
    room = limit - _RESERVE - len(written[0].encode())
    if room < 0:
        return ""
    shown = 0
    for piece, is_finding in _pieces(findings):
        room -= len(piece.encode())
        if room < 0:
            break
        written.append(piece)
        shown += is_finding
    if left := len(findings) - shown:
        written.append(
            f"</ul>\n<p>… and {left:,} more. A summary may have 1 MiB; run "
            "<code>briefing check</code> for all of them.</p>\n"
        )
    return "".join([*written, "\n"])


def _pieces(findings: Sequence[Finding]) -> Iterator[tuple[str, bool]]:
    """What is written one after the other, and whether it is a finding."""
    for path, some in groupby(findings, key=lambda finding: finding.path):
        yield f"<h3><code>{_escaped(path)}</code></h3>\n<ul>\n", False
        for finding in some:
            yield _item(finding), True
        yield "</ul>\n", False


def _item(finding: Finding) -> str:
    said = _escaped(finding.message)
    if finding.hint:
        said += f"<br>{_escaped(finding.hint)}"
    place = f"line {finding.line}, column {finding.column}"
    rule = f"<code>{_escaped(finding.rule)}</code>"
    return f"<li><strong>{finding.severity}</strong>, {place}: {said} {rule}</li>\n"


def _escaped(text: str) -> str:
    # Lone halves of surrogate pairs, in the names of files that are no text, are escapes by now.
    return escape(on_one_line(text))
