"""The files for other programs, and their page."""

from __future__ import annotations

import pytest

from generator.model.desk import Desk
from generator.model.evidence import Evidence
from generator.render.export.downloads import downloads
from generator.render.library import Library
from generator.render.pages import page_templates
from generator.render.phrasebook import languages
from tests.render.export import desks
from tests.render.export.desks import briefing, full, relation


def rendered(of: Desk, language: str = "en") -> dict[str, str]:
    return dict(downloads(Library(of, Evidence(), language), {}, page_templates()))


def test_the_page_says_what_the_files_are() -> None:
    found = rendered(desks.desk(briefing("one", relation("backs"), relation("funds"))))

    assert list(found) == [
        "downloads/actors.ftm.json",
        "downloads/actors.graphml",
        "downloads/index.md",
    ]
    page = found["downloads/index.md"]
    assert page.startswith('---\ntitle: "Downloads"\n---\n\n# Downloads\n\n')
    assert f"{len(desks.ACTORS)} actors, 2 relations." in page
    assert "\n- [actors.ftm.json](actors.ftm.json): JSON lines " in page
    assert "\n- [actors.graphml](actors.graphml): GraphML, " in page


@pytest.mark.parametrize("language", languages())
def test_the_page_is_in_the_language_of_the_site(language: str) -> None:
    page = rendered(full(), language)["downloads/index.md"]

    assert "](actors.ftm.json): " in page
    assert "{" not in page
    assert ("All actors of this site" in page) == (language == "en")


def test_what_is_not_released_is_in_no_file() -> None:
    found = rendered(desks.desk(briefing("one", relation("backs"), status="withdrawn")))

    assert "UnknownLink" not in found["downloads/actors.ftm.json"]
    assert "<edge" not in found["downloads/actors.graphml"]


def test_labels_are_in_the_language_of_the_site() -> None:
    found = rendered(desks.desk(briefing("one", relation("backs"))), "de")

    assert ">unterstützt<" in found["downloads/actors.graphml"]
    assert '"role": ["backs"]' in found["downloads/actors.ftm.json"]  # a term, not a word
