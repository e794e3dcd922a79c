"""All findings for the summary of a job on GitHub."""

from __future__ import annotations

from dataclasses import replace

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.model.finding import Finding
from generator.report.job_summary import LIMIT, job_summary
from generator.report.summary import summarise
from generator.report.terminal import on_one_line
from tests.report.strategies import finding

FOUND = Finding(
    rule="source-unknown",
    message='There is no source "log" & no <other>.',
    hint="Add it.",
    path="briefings/ferry.yml",
    line=2,
    column=21,
    end_line=2,
    end_column=25,
)


def written(findings: list[Finding], limit: int = LIMIT) -> str:
    return job_summary(summarise({"briefings": 1}, findings), findings, limit)


def test_the_summary_to_the_letter() -> None:
    other = replace(FOUND, path="briefings/z.yml", hint="", weight="hint")

    assert written([FOUND, replace(FOUND, line=4), other]) == (
        "<h2>briefing check</h2>\n"
        "<p>Checked 1 briefing, 0 sources, 0 actors, 0 background notes and 0 quotations: "
        "2 errors and 0 warnings.</p>\n"
        "<h3><code>briefings/ferry.yml</code></h3>\n"
        "<ul>\n"
        "<li><strong>error</strong>, line 2, column 21: There is no source &quot;log&quot; &amp; "
        "no &lt;other&gt;.<br>Add it. <code>source-unknown</code></li>\n"
        "<li><strong>error</strong>, line 4, column 21: There is no source &quot;log&quot; &amp; "
        "no &lt;other&gt;.<br>Add it. <code>source-unknown</code></li>\n"
        "</ul>\n"
        "<h3><code>briefings/z.yml</code></h3>\n"
        "<ul>\n"
        "<li><strong>hint</strong>, line 2, column 21: There is no source &quot;log&quot; &amp; "
        "no &lt;other&gt;. <code>source-unknown</code></li>\n"
        "</ul>\n"
        "\n"
    )


def test_a_desk_without_findings_has_the_counts() -> None:
    text = written([])

    assert text.startswith("<h2>briefing check</h2>\n<p>Checked 1 briefing, ")
    assert "<h3>" not in text


@pytest.mark.parametrize("limit", [LIMIT, 5_000, 900, 600])
def test_what_has_no_room_is_counted(limit: int) -> None:
    findings = [replace(FOUND, path=f"briefings/ميناء-{n // 3:05}.yml") for n in range(10_000)]

    text = written(findings, limit)

    assert len(text.encode()) <= limit
    shown = text.count("<li>")
    assert f"… and {10_000 - shown:,} more." in text
    assert shown or limit == 600
    assert text.count("<ul>") == text.count("</ul>") or shown == 0


def test_without_any_room_nothing_is_written() -> None:
    assert written([FOUND], 200) == ""
    assert written([FOUND], -5) == ""


@given(st.lists(finding(), min_size=1, max_size=4))
def test_whatever_a_file_holds_is_text(findings: list[Finding]) -> None:
    text = written(findings)

    text.encode()
    # It ends only where it ends: a blank line would let Markdown begin.
    assert "\n\n" not in text.rstrip("\n")
    for page in (text, markdown.markdown(text)):
        tree = LexborHTMLParser(page)
        assert {node.tag for node in tree.css("body *")} <= {
            "h2", "h3", "p", "ul", "li", "strong", "code", "br",
        }  # fmt: skip
        items = tree.css("body > ul > li")
        assert len(items) == len(findings)
        for item, found in zip(items, findings, strict=True):
            said = " ".join(item.text().split())
            assert " ".join(on_one_line(found.message).split()) in said
