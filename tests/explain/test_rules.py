"""Each wrong example breaks its rule and no other, with the very words that stand below it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.explain.form import SAYS
from generator.explain.library import explanation
from generator.model.rules import RULES
from generator.read.texts import lines_of_desk
from generator.report.text import report_text
from tests.explain.desks import findings_of

FILES = Path(__file__).parent.parent.parent / "generator" / "explain" / "rules"


@pytest.mark.parametrize("rule", RULES)
def test_the_wrong_example_breaks_its_rule_once_and_no_other(
    rule: str, tmp_path: Path, renew: bool
) -> None:
    told = explanation(rule)

    findings = findings_of(tmp_path / "desk", told, told.wrong)

    assert [(finding.rule, finding.severity) for finding in findings] == [
        (rule, RULES[rule].severity)
    ]
    found = report_text(findings, lines_of_desk(tmp_path / "desk"))
    if renew:
        write_finding(FILES / f"{rule}.md", found)
    else:
        assert told.finding == found, "see CONTRIBUTING.md, Tests"


@pytest.mark.parametrize("rule", RULES)
def test_the_right_example_breaks_none(rule: str, tmp_path: Path) -> None:
    told = explanation(rule)

    assert findings_of(tmp_path / "desk", told, told.right) == ()


def write_finding(file: Path, found: str) -> None:
    """Put what is found into the file of an explanation, below the line that says so."""
    above, says, below = file.read_text("utf-8").partition(f"{SAYS}\n\n```text\n")
    assert says
    file.write_text(f"{above}{says}{found}{below[below.index('```') :]}", "utf-8")


def test_there_is_one_file_for_each_rule_and_none_besides() -> None:
    assert sorted(file.name for file in FILES.iterdir()) == sorted(f"{rule}.md" for rule in RULES)
