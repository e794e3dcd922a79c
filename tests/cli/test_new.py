from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import SOURCE, Briefing

ARTICLE = SOURCE.replace(
    "The harbour opens on Monday.\n",
    """\
The harbour opens on Monday to all ships of the island.

It is unclear whether the ferry to the bay will run again.

The wall was built higher by 1,200 people.

A storm on 4 March 2023 sank three ferries of the Northern Line. The Northern Line sold others.
""",
)
PATH = "briefings/2025/harbour-to-open.yml"
REWRITE = """\
Every sentence is the articles' own:
rewrite each in your own words, and keep the quotations behind it.
"""


@pytest.fixture(autouse=True)
def article(desk: Path) -> Path:
    """The desk's one source, with enough in it for a draft."""
    file = desk / "briefings" / "sources" / "notice.md"
    file.write_text(ARTICLE, encoding="utf-8")
    return file


def tree(desk: Path) -> dict[str, bytes]:
    return {
        file.relative_to(desk).as_posix(): file.read_bytes()
        for file in desk.rglob("*")
        if file.is_file()
    }


def test_the_path_is_printed_and_the_draft_passes_check(desk: Path, briefing: Briefing) -> None:
    ran = briefing("new", "notice", "--as-of", "2025-03-02")

    assert (ran.status, ran.out) == (0, f"{PATH}\n")
    assert ran.err == (
        "A draft with 1 key point, 2 events, 1 open question and 1 name that is no actor yet. "
        + REWRITE
    )
    assert (desk / PATH).read_text("utf-8").startswith("# A draft, made of sentences of one art")
    checked = briefing("check", PATH, "--as-of", "2025-03-02")
    assert checked.status == 0
    assert ": error: " not in checked.out


def test_a_source_by_its_path_from_where_one_is(desk: Path, briefing: Briefing) -> None:
    for name in ("briefings/sources/notice.md", "./briefings/sources/../sources/notice.md"):
        assert briefing("new", name).out == f"{PATH}\n"
        (desk / PATH).unlink()


def test_a_file_that_is_there_stays_and_another_name_is_taken(
    desk: Path, briefing: Briefing
) -> None:
    briefing("new", "notice")
    before = tree(desk)

    assert briefing("new", "notice").out == "briefings/2025/harbour-to-open-2.yml\n"
    again = briefing("new", "notice", "--output", PATH)

    assert (again.status, again.out) == (2, "")
    assert again.err == f'briefing: "harbour-to-open" is the id of {PATH} already\n'
    after = tree(desk)
    assert {name: after[name] for name in before} == before
    assert len(after) == len(before) + 1


def test_where_somebody_wants_it(desk: Path, briefing: Briefing) -> None:
    ran = briefing("new", "notice", "--output", "briefings/drafts/mine.yml")

    assert (ran.status, ran.out) == (0, "briefings/drafts/mine.yml\n")
    assert (desk / "briefings/drafts/mine.yml").is_file()


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("mine.yml", "mine.yml is no place for a briefing: it has to be below briefings/"),
        ("/x/mine.yml", "/x/mine.yml is no place for a briefing: it has to be below briefings/"),
        (
            "briefings/../../mine.yml",
            "briefings/../../mine.yml is no place for a briefing: it has to be below briefings/",
        ),
        (
            "briefings/sources/mine.yml",
            (
                "briefings/sources/mine.yml is no place for a briefing: briefings/sources/ is for "
                "others"
            ),
        ),
        ("briefings/mine.md", "briefings/mine.md is no name for a briefing: it has to end in .yml"),
        (
            "briefings/Mine.yml",
            (
                '"Mine" cannot be the id of a briefing: an id is made of lower-case letters a-z, '
                "digits, and single hyphens between them"
            ),
        ),
    ],
)
def test_no_place_for_it(desk: Path, briefing: Briefing, output: str, said: str) -> None:
    before = tree(desk)

    ran = briefing("new", "notice", "--output", output)

    assert (ran.status, ran.out, ran.err) == (2, "", f"briefing: {said}\n")
    assert tree(desk) == before


def test_a_source_that_cannot_be_read(desk: Path, article: Path, briefing: Briefing) -> None:
    article.write_text(ARTICLE.replace("publisher:", "publishr:"), encoding="utf-8")
    before = tree(desk)

    ran = briefing("new", "notice")

    assert ran.status == 1
    assert ran.out.startswith("briefings/sources/notice.md:3:1: error: ")
    assert ran.err.endswith("Nothing was written.\n")
    assert tree(desk) == before


def test_an_article_without_text(desk: Path, article: Path, briefing: Briefing) -> None:
    article.write_text(ARTICLE.partition("\n---\n")[0] + "\n---\n", encoding="utf-8")
    before = tree(desk)

    ran = briefing("new", "notice")

    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        "briefing: briefings/sources/notice.md holds no text of an article, so there is nothing to "
        "draft from\n"
    )
    assert tree(desk) == before


def test_what_is_no_source(briefing: Briefing) -> None:
    for name, said in (
        ("notise", '"notise" in briefings/sources/; did you mean "notice"?'),
        ("briefings/harbour.yml", '"briefings/harbour.yml" in briefings/sources/'),
    ):
        ran = briefing("new", "notice", name)
        assert (ran.status, ran.out) == (2, "")
        assert ran.err == f"briefing: there is no source {said}\n"
    assert briefing("new").status == 2


def test_a_desk_whose_actors_cannot_be_read(desk: Path, briefing: Briefing) -> None:
    (desk / "briefings" / "actors").mkdir()
    (desk / "briefings" / "actors" / "line.yml").write_bytes(b"\xff\xfename: [")
    (desk / "briefings" / "actors" / "other.yml").write_text("kind: [", encoding="utf-8")

    assert briefing("new", "notice").status == 0


def test_a_method_that_there_is_not(briefing: Briefing) -> None:
    ran = briefing("new", "notice", "--method", "oracle")

    assert (ran.status, ran.out) == (2, "")
    assert ran.err == ('briefing: there is no method of drafting "oracle"; there is: extractive\n')


def test_what_a_method_made_up_is_left_out_and_counted(
    desk: Path, briefing: Briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    (site / "dreamer-1.dist-info").mkdir(parents=True)
    (site / "dreamer-1.dist-info" / "METADATA").write_text("Name: dreamer\nVersion: 1\n")
    (site / "dreamer-1.dist-info" / "entry_points.txt").write_text(
        "[briefing_site.draft]\ndreamer = dreamer:dream\nsilent = dreamer:silence\n"
    )
    (site / "dreamer.py").write_text(
        "from generator.ingest.draft.draft import Draft, Passage\n"
        "MADE_UP = (Passage('notice', 'The harbour never opens.'),)\n"
        "WALL = (Passage('notice', 'The wall was built higher by 1,200 people.'),)\n"
        "def dream(articles, desk):\n"
        "    return Draft(headline='A dream', summary=WALL, key_points=WALL + MADE_UP)\n"
        "def silence(articles, desk):\n"
        "    return Draft(headline='A dream', summary=MADE_UP)\n"
    )
    monkeypatch.syspath_prepend(site)
    monkeypatch.delitem(sys.modules, "dreamer", raising=False)

    ran = briefing("new", "notice", "--method", "dreamer")

    assert (ran.status, ran.out) == (0, "briefings/2025/a-dream.yml\n")
    assert ran.err == (
        f"A draft with 1 key point. {REWRITE}"
        "1 passage was left out, since the rules find an error there.\n"
    )
    assert "never opens" not in (desk / "briefings/2025/a-dream.yml").read_text("utf-8")

    silent = briefing("new", "notice", "--method", "silent")
    assert (silent.status, silent.out) == (2, "")
    assert silent.err == (
        "briefing: no draft can be made of notice: nothing in it passes the rules on quotations\n"
    )


def test_a_folder_in_which_nothing_can_be_written(desk: Path, briefing: Briefing) -> None:
    # Not by its mode: to the superuser, who runs some services, every folder can be written in.
    (desk / "briefings" / "2025").write_text("a file where the folder would be", encoding="utf-8")
    before = tree(desk)

    ran = briefing("new", "notice")

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("briefing: briefings/2025/ cannot be made: ")
    assert tree(desk) == before


def test_a_link_in_its_place_is_not_followed(desk: Path, briefing: Briefing) -> None:
    elsewhere = desk / "elsewhere.txt"
    elsewhere.write_text("kept", encoding="utf-8")
    (desk / "briefings" / "2025").mkdir()
    (desk / PATH).symlink_to(elsewhere)

    ran = briefing("new", "notice", "--output", PATH)

    assert ran.status == 2
    assert elsewhere.read_text("utf-8") == "kept"
