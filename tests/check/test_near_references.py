"""What is nearly a citation, a mention or a link."""

from __future__ import annotations

import pytest

from generator.check.evidence import uncited_claims
from generator.check.near_references import holders_by_id, nearly_links, nearly_references
from generator.model.finding import Finding
from tests.check.desks import found, make_desk

ACTORS = {"mayor": {"name": "Mayor of Port Alder"}, "eu": {"name": "European Union"}}


def findings(text: str) -> list[Finding]:
    desk = make_desk({"ferry": {"key_points": [text]}}, actors=ACTORS)
    return found(nearly_references, desk)


@pytest.mark.parametrize(
    ("words", "why", "severity"),
    [
        ("(@notice)", "it stands in round brackets", "error"),
        ("{@notice}", "it stands in curly brackets", "error"),
        ("<@notice>", "it stands in angled brackets", "error"),
        ("［@notice］", "its brackets or its @ are full-width characters", "error"),
        ("[＠notice]", "its brackets or its @ are full-width characters", "error"),
        ("@notice", "it has no brackets", "warning"),
        ("[notice]", "it has no @", "warning"),
        ("[^notice]", "it has no @", "warning"),
        ("[source: notice]", "it has no @", "warning"),
        ("@[notice]", "it has no @", "warning"),
    ],
)
def test_what_is_nearly_a_citation(words: str, why: str, severity: str) -> None:
    (finding,) = findings(f"It left. {words}")

    assert (finding.rule, finding.severity, finding.words) == ("markup-invalid", severity, words)
    assert finding.field == ("key_points", 0, "text")
    assert finding.message == f"This citation cannot be read: {why}."
    assert finding.hint == "Write [@notice]."


@pytest.mark.parametrize(
    "text",
    [
        "It left. [@notice]",
        "It left, writes @harbour. (@harbour) [harbour] [1] [^1]",
        "Write to port@notice.org or @notice.org, or see x/@notice.",
        "It left. [notice](https://example.org/notice)",
        'They say "it [notice] left at dawn".',
        "The crew [mayor of the port] left.",
    ],
)
def test_what_is_none(text: str) -> None:
    assert findings(text) == []


def test_an_id_of_several_words_in_round_brackets() -> None:
    desk = make_desk(
        {"ferry": {"key_points": ["It left (notice). (ferry-log) (by-the-way)"]}},
        sources={"notice": {}, "ferry-log": {}},
    )

    (finding,) = found(nearly_references, desk)

    assert (finding.severity, finding.words, finding.hint) == (
        "warning", "(ferry-log)", "Write [@ferry-log]."
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("[mayor]", "it has one pair of brackets"),
        ("{{mayor}}", "it stands in curly brackets"),
        ("{{mayor|her}}", "it stands in curly brackets"),
    ],
)
def test_what_is_nearly_a_mention(words: str, why: str) -> None:
    (finding,) = findings(f"The {words} left.")

    assert (finding.severity, finding.words, finding.hint) == (
        "warning", words, "Write [[mayor]]."
    )  # fmt: skip
    assert finding.message == f"This mention cannot be read: {why}."


def test_a_claim_whose_citation_cannot_be_read_is_not_called_uncited_too() -> None:
    claims = ["It left. [notice]", "It left. (@notice)", "The [mayor] left.", "It left. [1]"]
    desk = make_desk({"ferry": {"key_points": claims}}, actors=ACTORS)

    assert [each.field[1] for each in found(uncited_claims, desk)] == [2, 3]


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("(the page)[https://e.org/x]", "(the page)[https://e.org/x]",
         "its brackets are the wrong way round"),
        ("[the page] (https://e.org/x)", "[the page] (https://e.org/x)", "it holds a space"),
    ],
)  # fmt: skip
def test_what_is_nearly_a_link(text: str, words: str, why: str) -> None:
    desk = make_desk({"ferry": {"why_it_matters": f"See {text}."}})

    (finding,) = found(nearly_links, desk)

    assert (finding.severity, finding.words) == ("warning", words)
    assert finding.message == f"This link cannot be read: {why}."
    assert finding.hint == "Write [the page](https://e.org/x)."


def test_links() -> None:
    text = "See [the page](https://e.org/x), https://e.org/x (the page) and [it]."

    assert found(nearly_links, make_desk({"ferry": {"why_it_matters": text}})) == []


@pytest.mark.parametrize("holder", ["mayor", "[[mayor]]", "[[mayor|her]]", "@mayor"])
def test_a_holder_of_a_view_is_no_id(holder: str) -> None:
    views = [{"holder": holder, "text": "It left."}]

    (finding,) = found(holders_by_id, make_desk({"ferry": {"views": views}}, actors=ACTORS))

    assert (finding.rule, finding.severity) == ("markup-invalid", "warning")
    assert finding.field == ("views", 0, "holder")
    assert finding.message == "Readers would see this as it is written: a holder is plain text."
    assert finding.hint == "Write Mayor of Port Alder in its place."


@pytest.mark.parametrize("holder", ["Mayor of Port Alder", "The mayor", "EU", "crew", "Mayor"])
def test_a_holder_by_name(holder: str) -> None:
    views = [{"holder": holder, "text": "It left."}]

    assert found(holders_by_id, make_desk({"ferry": {"views": views}}, actors=ACTORS)) == []
