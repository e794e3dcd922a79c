from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.check.rules import check_desk
from generator.ingest.draft.extractive import extract
from generator.ingest.draft.new import NewBriefing, prepare
from generator.model.errors import CannotRun
from generator.read.desk import read_desk
from tests.golden import compare_tree

AS_OF = datetime(2025, 4, 11, tzinfo=UTC)
LANGUAGES = ("ar", "de", "en", "es", "fr", "he", "ru", "tr", "zh")


def drafted(root: Path, *names: str, output: str = "") -> NewBriefing:
    prepared = prepare(root, names, extract, AS_OF, output)
    assert prepared.briefing is not None, prepared.findings
    return prepared.briefing


@pytest.fixture
def own(desk: Path, tmp_path: Path) -> Path:
    """A copy of the desk, to write in."""
    shutil.copytree(desk, tmp_path / "desk")
    return tmp_path / "desk"


def test_whole_drafts_in_nine_languages(desk: Path, renew: bool) -> None:
    drafts = {f"{name}.yml": drafted(desk, name).text for name in LANGUAGES}
    drafts["several.yml"] = drafted(desk, "en", "en-wire").text
    drafts["languages.yml"] = drafted(desk, "tr", "en").text

    compare_tree(Path(__file__).parent / "drafts", drafts, renew=renew)


def test_every_draft_passes_check_and_is_written_once(own: Path) -> None:
    for name in LANGUAGES:
        briefing = drafted(own, name)
        briefing.write()
        assert (own / briefing.path).read_bytes().decode() == briefing.text
        with pytest.raises(CannotRun, match="is there already, and stays as it is"):
            briefing.write()

    desk, found, *_ = read_desk(own)
    assert [one for one in (*found, *check_desk(desk, AS_OF)) if one.severity == "error"] == []
    assert len(desk.briefings) == len(LANGUAGES)
    assert {one.status for one in desk.briefings.values()} == {"draft"}


def test_a_draft_stands_at_a_free_name_in_the_year_of_the_first_article(own: Path) -> None:
    first = drafted(own, "en-wire")
    assert first.path == "briefings/2025/orva-port-opens-again.yml"
    first.write()
    assert drafted(own, "en-wire").path == "briefings/2025/orva-port-opens-again-2.yml"
    # An id is unique in the whole desk, not in its folder.
    (own / "briefings" / "2019").mkdir()
    (own / first.path).rename(own / "briefings" / "2019" / "Orva-Port-Opens-Again.yaml")
    assert drafted(own, "en-wire").path == "briefings/2025/orva-port-opens-again-2.yml"


def test_a_headline_that_makes_no_name(own: Path) -> None:
    assert drafted(own, "zh").path == "briefings/2025/draft-zh.yml"


def test_the_order_of_articles_matters_only_through_the_first(desk: Path) -> None:
    one, other = drafted(desk, "en", "en-wire", "fr"), drafted(desk, "en", "fr", "en-wire")
    assert one.path == other.path
    assert one.draft.headline == other.draft.headline
    assert one.draft.summary == other.draft.summary
    assert set(one.draft.key_points) == set(other.draft.key_points)
    assert {event.date for event in one.draft.timeline} == {e.date for e in other.draft.timeline}


def test_an_article_named_twice_is_one(desk: Path) -> None:
    once = drafted(desk, "en").text
    assert drafted(desk, "en", "briefings/sources/en.md", "en").text == once


def test_the_same_bytes_whatever_the_seed_of_hashes(desk: Path) -> None:
    program = (
        "import sys; from datetime import UTC, datetime; from pathlib import Path;"
        "from generator.ingest.draft.extractive import extract;"
        "from generator.ingest.draft.new import prepare;"
        "made = prepare(Path(sys.argv[1]), sys.argv[2:], extract,"
        " datetime(2025, 4, 11, tzinfo=UTC));"
        "sys.stdout.buffer.write(made.briefing.text.encode())"
    )
    names = ("en", "en-wire", "tr", "ar")
    printed = {
        subprocess.run(
            (sys.executable, "-c", program, str(desk), *names),
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "4242")
    }
    assert printed == {drafted(desk, *names).text.encode()}


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("/elsewhere/x.yml", "it has to be below briefings/"),
        ("../x.yml", "it has to be below briefings/"),
        ("briefings/../x.yml", "it has to be below briefings/"),
        ("docs/x.yml", "it has to be below briefings/"),
        ("briefings", "it has to be below briefings/"),
        ("briefings/sources/x.yml", "briefings/sources/ is for others"),
        ("briefings/actors/2025/x.yml", "briefings/actors/ is for others"),
        ("briefings/background/x.yml", "briefings/background/ is for others"),
        ("briefings/x.md", "it has to end in .yml"),
        ("briefings/x", "it has to end in .yml"),
        ("briefings/A b.yml", "cannot be the id of a briefing"),
        ("briefings/index.yml", "this name is reserved"),
        ("briefings/con.yml", "this name is reserved"),
        ("briefings/" + "x" * 120 + ".yml", "it is longer than 100 characters"),
        ("briefings/2025/there.yml", '"there" is the id of briefings/2024/there.yml already'),
    ],
)
def test_no_place_for_a_briefing(own: Path, output: str, said: str) -> None:
    (own / "briefings" / "2024").mkdir()
    (own / "briefings" / "2024" / "there.yml").write_text("headline: x\n", "utf-8")

    with pytest.raises(CannotRun) as refused:
        prepare(own, ["en"], extract, AS_OF, output)

    assert said in str(refused.value)


def test_a_place_of_one_s_own(own: Path) -> None:
    for output in ("briefings/orva.yml", "./briefings/2031/orva.yaml", "briefings//a/b/orva.yml"):
        briefing = drafted(own, "en", output=output)
        assert briefing.path == Path(output).as_posix()
        briefing.write()
        assert (own / briefing.path).is_file()
        (own / briefing.path).unlink()


def test_an_article_that_cannot_be_read_gives_findings_and_no_draft(own: Path) -> None:
    (own / "briefings" / "sources" / "bad.md").write_text("---\nheadlin: x\n---\n", "utf-8")

    prepared = prepare(own, ["en", "bad"], extract, AS_OF)

    assert prepared.briefing is None
    assert {finding.path for finding in prepared.findings} == {"briefings/sources/bad.md"}


def test_an_article_without_text(own: Path) -> None:
    (own / "briefings" / "sources" / "bare.md").write_text(
        "---\nheadline: Bare\npublished: 2025-04-09\n---\n", "utf-8"
    )
    with pytest.raises(CannotRun) as refused:
        prepare(own, ["en", "bare"], extract, AS_OF)
    assert str(refused.value) == (
        "briefings/sources/bare.md holds no text of an article, so there is nothing to draft from"
    )


def test_actors_that_cannot_be_read_are_none(own: Path) -> None:
    (own / "briefings" / "actors" / "orva.yml").write_text("name: [Orva\n", "utf-8")
    (own / "briefings" / "actors" / "more.yml").write_bytes(b"\xff\xfe\x00")
    (own / "briefings" / "actors" / "none.yml").write_text("kind: person\n", "utf-8")

    actors = [one.actor for one in drafted(own, "en").draft.actors]

    assert actors == ["harbour-office", "mira-solen"]


def test_a_folder_that_cannot_be_written(own: Path) -> None:
    briefing = drafted(own, "en")
    (own / "briefings" / "2025").write_text("a file where a folder should be", "utf-8")

    with pytest.raises(CannotRun, match="briefings/2025/ cannot be made"):
        briefing.write()


def test_a_folder_that_leads_out_of_the_desk_is_not_written_into(own: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (own / "briefings" / "2025").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(CannotRun, match="briefings/2025 is a link, and not a folder"):
        drafted(own, "en").write()

    assert list((tmp_path / "elsewhere").iterdir()) == []
