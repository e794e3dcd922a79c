"""From a source and from an actor to every briefing that has them, however it has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.read.desk import read_desk
from generator.render.pages import render

BRIEFING = """\
headline: The harbour opens
summary: Ships may enter. [@notice]
status: published
published: 2025-03-02
"""
SOURCE = "---\nheadline: Harbour to open\n---\nThe harbour opens.\n"


def rendered(root: Path, files: dict[str, str]) -> dict[str, str]:
    for name, text in {"2025/harbour.yml": BRIEFING, "sources/notice.md": SOURCE, **files}.items():
        path = root / "briefings" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    read = read_desk(root)
    assert not read.findings
    return render(read.desk)


def test_a_source_that_is_only_listed_leads_to_the_briefing_that_lists_it(tmp_path: Path) -> None:
    pages = rendered(
        tmp_path,
        {"sources/other.md": SOURCE, "2025/harbour.yml": f"{BRIEFING}sources: [other]\n"},
    )

    page = pages["sources/other.md"]
    assert "[The harbour opens](../briefings/harbour.md)" in page
    assert "It is listed there; no sentence cites it." in page


def test_an_actor_of_a_shared_note_leads_to_the_briefings_that_use_the_note(
    tmp_path: Path,
) -> None:
    pages = rendered(
        tmp_path,
        {
            "background/strike.yml": "heading: The strike\ntext: The [[mayor]] ended it.\n",
            "actors/mayor.yml": "name: The Mayor\nkind: person\n",
            "2025/harbour.yml": f"{BRIEFING}background: [{{use: strike}}]\n",
        },
    )

    assert "(../briefings/harbour.md)" in pages["actors/mayor.md"]
    assert "(mayor.md) (1 briefing)" in pages["actors/index.md"]


def test_an_article_leads_to_its_reprints(tmp_path: Path) -> None:
    reprint = SOURCE.replace("---\nThe", "publisher: Gull Times\nsyndicated_from: notice\n---\nThe")
    pages = rendered(
        tmp_path,
        {"sources/reprint.md": reprint, "2025/harbour.yml": f"{BRIEFING}sources: [reprint]\n"},
    )

    assert "<strong>Reprinted as:</strong> [Gull Times](reprint.md)" in pages["sources/notice.md"]
    assert (
        "<strong>Reprinted from:</strong> [Harbour to open](notice.md)"
        in (pages["sources/reprint.md"])
    )


@pytest.mark.parametrize(("status", "linked"), [("published", True), ("withdrawn", False)])
def test_a_translation_leads_to_its_original_unless_that_is_withdrawn(
    tmp_path: Path, status: str, linked: bool
) -> None:
    original = BRIEFING.replace("The harbour opens", "Liman").replace("published", status, 1)
    pages = rendered(
        tmp_path,
        {"2025/liman.yml": original, "2025/harbour.yml": f"{BRIEFING}translation_of: liman\n"},
    )

    assert ("Liman" in pages["briefings/harbour.md"]) == linked


@pytest.mark.parametrize(("roles", "level"), [("", "##"), ("actors: [{actor: a}]\n", "###")])
def test_no_level_of_headings_is_left_out(tmp_path: Path, roles: str, level: str) -> None:
    actor = "name: A\nkind: person\n"
    relation = "relations: [{from: a, to: b, kind: backs}]\n"
    pages = rendered(
        tmp_path,
        {
            "actors/a.yml": actor,
            "actors/b.yml": actor,
            "2025/harbour.yml": BRIEFING + roles + relation,
        },
    )

    assert f"\n{level} How they stand to each other" in pages["briefings/harbour.md"]
