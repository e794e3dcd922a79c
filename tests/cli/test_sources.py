from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import BRIEFING, SOURCE, Briefing

CLAIM = """\
key_points:
  - text: "The harbour is *deep*."
    evidence: [{source: log, quote: opens on Monday}]
sources: [unused]
"""


@pytest.fixture
def three(desk: Path) -> Path:
    """The desk, with two sources more, of which one is only listed, and a second briefing."""
    (desk / "briefings" / "harbour.yml").write_text(BRIEFING + CLAIM, encoding="utf-8")
    other = BRIEFING.replace("Ships may enter", "Boats may leave")
    (desk / "briefings" / "other.yml").write_text(other, encoding="utf-8")
    for name in ("log", "unused", "zero"):
        (desk / "briefings" / "sources" / f"{name}.md").write_text(SOURCE, encoding="utf-8")
    return desk


@pytest.mark.usefixtures("three")
def test_each_source_with_all_that_rests_on_it(briefing: Briefing) -> None:
    ran = briefing("sources")

    assert ran.status == 0
    assert ran.out == (
        "log: Harbour to open\n"
        "    briefings/harbour.yml: The harbour is *deep*.\n"
        "notice: Harbour to open\n"
        "    briefings/harbour.yml: Ships may enter from Monday. [@notice]\n"
        "    briefings/other.yml: Boats may leave from Monday. [@notice]\n"
        "unused: Harbour to open\n"
        "    briefings/harbour.yml: listed\n"
        "zero: Harbour to open\n"
        "    nothing rests on it\n"
    )


@pytest.mark.usefixtures("three")
def test_those_of_one_file(briefing: Briefing) -> None:
    ran = briefing("sources", "--cited-by", "other")

    assert ran.out == (
        "notice: Harbour to open\n    briefings/other.yml: Boats may leave from Monday. [@notice]\n"
    )


@pytest.mark.usefixtures("three")
def test_for_scripts(briefing: Briefing) -> None:
    sources = json.loads(briefing("sources", "--format", "json").out)["sources"]

    assert [source["id"] for source in sources] == ["log", "notice", "unused", "zero"]
    assert sources[0] == {
        "id": "log",
        "headline": "Harbour to open",
        "state": "live",
        "paragraphs": 1,
        "quoted_paragraphs": [1],
        "rests": [
            {
                "path": "briefings/harbour.yml",
                "field": ["key_points", 0, "evidence", 0, "source"],
                "text": "The harbour is *deep*.",
            }
        ],
        "quotations": [
            {
                "path": "briefings/harbour.yml",
                "field": ["key_points", 0, "evidence", 0, "quote"],
                "words": "opens on Monday",
                "verdict": "verbatim",
                "places": [
                    [
                        {
                            "start": 12,
                            "end": 27,
                            "exact": "opens on Monday",
                            "prefix": "The harbour ",
                            "suffix": ".",
                        }
                    ]
                ],
            }
        ],
    }
    assert [source["quotations"] for source in sources[1:]] == [[], [], []]
    assert [source["quoted_paragraphs"] for source in sources[1:]] == [[], [], []]


def test_paragraphs_have_the_numbers_that_the_site_gives_them(
    briefing: Briefing, desk: Path
) -> None:
    article = SOURCE.partition("\n---\n")[0] + "\n---\n# Harbour to open\n\nFirst.\n\nSecond one.\n"
    (desk / "briefings" / "sources" / "notice.md").write_text(article, encoding="utf-8")
    cited = '[@notice, "Second one"; @notice, "Harbour to open"; @notice, "Third one"]'
    text = BRIEFING.replace("[@notice]", cited)
    (desk / "briefings" / "harbour.yml").write_text(text, encoding="utf-8")

    (notice,) = json.loads(briefing("sources", "--format=json").out)["sources"]

    assert [quoted["verdict"] for quoted in notice["quotations"]] == [
        "verbatim",
        "verbatim",
        "not_found",
    ]
    assert (notice["paragraphs"], notice["quoted_paragraphs"]) == (2, [2])


@pytest.mark.usefixtures("three")
def test_the_quotations_of_one_file(briefing: Briefing, desk: Path) -> None:
    other = BRIEFING.replace("Monday", 'Monday, "the tide is high on Monday"')
    (desk / "briefings" / "other.yml").write_text(other, encoding="utf-8")

    (notice,) = json.loads(briefing("sources", "--format=json", "--cited-by=other").out)["sources"]

    assert [quoted["words"] for quoted in notice["quotations"]] == ["the tide is high on Monday"]
    assert notice["quotations"][0]["verdict"] == "not_found"
    assert notice["quotations"][0]["places"] == []


def test_a_file_that_is_not_there_is_said(briefing: Briefing) -> None:
    ran = briefing("sources", "--cited-by", "nobody")

    assert ran.status == 2
    assert 'there is no briefing, note or actor "nobody" that can be read' in ran.err


def test_a_long_text_is_cut_and_no_text_commands_the_terminal(
    briefing: Briefing, desk: Path
) -> None:
    text = BRIEFING.replace("Ships", "Ships " * 40)
    (desk / "briefings" / "harbour.yml").write_text(text, encoding="utf-8")

    (_, line) = briefing("sources").out.splitlines()

    assert line.endswith("…")
    assert len(line) < 140
