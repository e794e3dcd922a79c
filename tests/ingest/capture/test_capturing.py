from __future__ import annotations

import errno
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.ingest.capture.capturing import (
    FOR_SUBSCRIBERS,
    Capture,
    Captured,
    Original,
    Taken,
)
from generator.ingest.capture.given import Given
from generator.ingest.capture.retracted import SAYS_RETRACTED
from generator.ingest.capture.times import STILL_TO_COME
from generator.model.errors import CannotRun
from generator.site import read_and_check
from tests.ingest.capture.articles import html, markdown, paragraphs
from tests.ingest.conftest import Write
from tests.store.faults import Faults
from tests.store.folders import tree

AT = datetime(2025, 3, 2, 9, 0, tzinfo=UTC)
NOTHING = Given()
FERRY = markdown("The ferry sails again", paragraphs("ferry"))


def original(data: bytes = FERRY, name: str = "ferry.md", **more: object) -> Original:
    return Original(name, data, AT, **more)  # type: ignore[arg-type]


def captured(root: Path, given: Given = NOTHING, chosen: str = "", **more: object) -> Captured:
    return Capture(root).look(original(**more), given, chosen)  # type: ignore[arg-type]


def refusal(root: Path, given: Given = NOTHING, chosen: str = "", **more: object) -> str:
    before = tree(root)
    with pytest.raises(CannotRun) as caught:
        captured(root, given, chosen, **more)
    assert tree(root) == before
    message = str(caught.value)
    assert "\n" not in message
    return message


def refused() -> None:
    raise OSError(errno.EACCES, "Permission denied")


@pytest.fixture
def desk(write: Write, tmp_path: Path) -> Path:
    write("sources/held.md", "---\nheadline: Held\n---\n\nA text that is held.\n")
    return tmp_path


def test_it_is_looked_at_first_and_written_then(desk: Path) -> None:
    before = tree(desk)
    capture = Capture(desk)
    found = capture.look(original(), Given(publisher="Ferry Times"))
    assert tree(desk) == before

    capture.keep(found)

    assert found.path == "briefings/sources/the-ferry-sails-again.md"
    assert found.source.id == "the-ferry-sails-again"
    assert tree(desk) == {**before, found.path: found.text.encode()}
    assert "publisher: Ferry Times\n" in found.text
    assert "retrieved: 2025-03-02T09:00:00Z\n" in found.text


def test_the_folder_is_made_where_it_is_missing(tmp_path: Path) -> None:
    (tmp_path / "briefings").mkdir()

    captured(tmp_path).write()

    assert list(tree(tmp_path)) == ["briefings/sources/the-ferry-sails-again.md"]


def test_without_a_desk_nothing_is_captured(tmp_path: Path) -> None:
    with pytest.raises(CannotRun, match="there is no folder briefings/"):
        Capture(tmp_path)


@pytest.mark.parametrize("ending", ["md", "txt"])
def test_an_id_that_is_taken_anywhere_in_the_folder_is_taken(
    write: Write, desk: Path, ending: str
) -> None:
    # A file that cannot be read has its id, too; and no two ids differ in case alone.
    write(f"sources/2024/The-Ferry-Sails-Again.{ending}", b"\xff\xfe\x00")

    assert captured(desk).source.id == "the-ferry-sails-again-2"
    assert '"the-ferry-sails-again" is the id of another source' in refusal(
        desk, chosen="the-ferry-sails-again"
    )


def test_an_actor_may_have_the_same_id(write: Write, desk: Path) -> None:
    write("actors/the-ferry-sails-again.yml", "name: Ferry\nkind: company\n")

    assert captured(desk).source.id == "the-ferry-sails-again"


def test_a_file_that_came_meanwhile_stays(write: Write, desk: Path) -> None:
    found = captured(desk)
    write("sources/the-ferry-sails-again.md", "somebody else's")
    before = tree(desk)

    with pytest.raises(Taken) as caught:
        found.write()

    assert str(caught.value) == f"{found.path} is there already, and stays as it is"
    assert tree(desk) == before


def test_what_another_run_captured_meanwhile_is_known_when_read_again(desk: Path) -> None:
    capture = Capture(desk)
    captured(desk).write()
    assert capture.look(original(), NOTHING).same is None

    capture.read_again()

    same = capture.look(original(), NOTHING).same
    assert same is not None
    assert same.id == "the-ferry-sails-again"


def test_a_page_that_takes_its_article_back_is_told_of(desk: Path) -> None:
    banner = "<div role=alert><p>This article has been retracted by its publisher.</p></div>"
    whole = html("The ferry sails again", paragraphs("ferry"))
    shown = whole.replace("<article>", f"{banner}<article>").encode()

    assert SAYS_RETRACTED in captured(desk, data=shown, name="a.html").article.doubts
    assert SAYS_RETRACTED not in captured(desk, data=whole.encode(), name="a.html").article.doubts


def test_there_is_the_whole_file_or_none_whatever_fails(desk: Path) -> None:
    found = captured(desk)
    before = tree(desk)
    told = set()
    for number in range(1, 50):
        with Faults(number, refused).armed(("open", "write", "fsync", "link")) as faults:
            try:
                found.write()
            except CannotRun as error:
                told.add(str(error))
        if not faults.struck:
            break
        assert tree(desk) in (before, {**before, found.path: found.text.encode()})
        (desk / found.path).unlink(missing_ok=True)

    assert number > 5
    assert told == {f"{found.path} cannot be written: Permission denied"}


def test_a_headline_that_is_given_does_where_none_is_found(desk: Path) -> None:
    body = "\n\n".join(paragraphs("ferry")).encode()

    assert "no headline was found" in refusal(desk, data=body)
    found = captured(desk, Given(headline="The ferry"), data=body)

    assert found.source.headline == "The ferry"
    assert found.article.origins["headline"] == "given"
    assert len(found.source.body()) == 6


def test_what_was_asked_for_is_the_article_of_that_address(write: Write, desk: Path) -> None:
    write("sources/old.md", "---\nheadline: O\nurl: https://example.org/old\n---\n\nO\n\nText.\n")
    moved = original(
        html("The ferry", paragraphs("ferry"), url="https://example.org/new").encode(),
        "https://example.org/old?utm_source=x",
        url="https://example.org/new",
    )

    found = Capture(desk).look(moved, Given())

    assert found.same
    assert found.same.id == "old"
    assert found.likest is None


def test_a_page_that_has_to_be_paid_for_is_pointed_out_once(desk: Path) -> None:
    json_ld = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The ferry",'
    head = f'{json_ld} "isAccessibleForFree": false}}</script>'
    for head_of_page in ("", head):
        page = html("The ferry", paragraphs("ferry"), head=head_of_page).encode()
        found = captured(desk, data=page, name="https://example.org/a", paid=True)
        assert found.article.doubts == (FOR_SUBSCRIBERS,)

    assert captured(desk).article.doubts == ()


def test_the_address_is_the_last_one_without_what_tracks_readers(desk: Path) -> None:
    found = captured(
        desk,
        data=html("The ferry", paragraphs("ferry")).encode(),
        name="https://short.example.org/x",
        url="https://example.org/news/ferry?utm_source=x&id=3",
    )

    assert found.source.url == "https://example.org/news/ferry?id=3"


@pytest.mark.parametrize(
    "headline", ["\u202bالميناء يفتح\u202c", "Ferry\u200b sails", "A\u0489b" * 9]
)
def test_what_a_page_hides_in_its_headline_does_not_keep_it_out(desk: Path, headline: str) -> None:
    found = captured(desk, data=html(headline, paragraphs("ferry")).encode(), name="a.html")

    assert found.source.headline in headline.replace("\u200b", "")
    assert len(found.source.body()) == 6


@pytest.mark.parametrize(
    ("published", "modified", "stays"),
    [
        ("2025-03-01T08:00:00+03:00", "2025-03-01T05:00:00Z", True),
        ("2025-03-01T08:00:00+03:00", "2025-03-01T04:59:59Z", False),
        ("2025-03-01", "2025-03-01T00:00:00Z", True),
        ("2025-03-02", "2025-03-01T23:00:00Z", False),
    ],
)
def test_what_was_changed_before_it_was_published_breaks_no_rule(
    desk: Path, published: str, modified: str, stays: bool
) -> None:
    times = f"date: {published}\nmodified: {modified}"
    data = f"---\ntitle: The ferry\n{times}\n---\n\n{FERRY.decode()}".encode()
    capture = Capture(desk)
    found = capture.look(original(data), NOTHING)
    capture.keep(found)

    checked = [finding for finding in read_and_check(desk, AT).findings if "ferry" in finding.path]

    assert bool(found.source.modified) is stays
    assert ("\nmodified: " in found.text) is stays
    assert not [finding for finding in checked if finding.severity == "error"]


def test_a_headline_of_nothing_that_is_seen_is_none(desk: Path) -> None:
    data = f'---\ntitle: "\u200b"\n---\n\n{FERRY.decode()}'.encode()

    assert refusal(desk, data=data) == ("ferry.md: no headline was found; give one with --headline")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (Given(published="09/04/2025"), 'published: "09/04/2025" is not a date that can be read.'),
        (Given(language="xx-yy-zz"), 'language: "xx-yy-zz" is not a language tag.'),
        (Given(url="ftp://example.org/a"), "url: This address cannot be linked: only addresses"),
        (Given(archived_url="x"), "archived_url: This address cannot be linked"),
        (Given(kind="wir"), 'kind: "wir" is not one of the values of "kind". Did you mean "wire"?'),
        (Given(headline="x" * 9_999), 'headline: "headline" is too long'),
        (Given(publisher="a\0b"), "This text holds the invisible character U+0000"),
        (Given(syndicated_from="nothing"), 'syndicated_from: there is no source "nothing"'),
        (Given(syndicated_from="helt"), 'there is no source "helt"; did you mean "held"?'),
    ],
)
def test_what_no_source_can_hold_is_refused_before_anything_is_fetched(
    desk: Path, given: Given, said: str
) -> None:
    with pytest.raises(CannotRun) as caught:
        Capture(desk).check(given)

    assert said in str(caught.value)


def test_what_a_source_can_hold_is_not_refused(desk: Path) -> None:
    given = Given(
        headline="A", standfirst="B", publisher="C", url="https://example.org/a", authors=("D",),
        published="2025-03-01T08:00+03:00", language="pt-BR", kind="wire", rights="open",
        reliability="B", syndicated_from="held",
    )  # fmt: skip
    capture = Capture(desk)

    capture.check(given, "free")

    with pytest.raises(CannotRun, match=r'^"held" is the id of another source'):
        capture.check(given, "held")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "ferry.md: it is empty"),
        (b"\x00\x01\x02\x03\x04" * 400, "ferry.md: it is no text; save the article as a PDF"),
        (b"%PDF-1.7 nothing more", "ferry.md: "),
        (b"<html><body><p>No article.</p></body></html>", "ferry.md: "),
        (b"<html><body>" + b"<div>" * 100_000 + b"text " * 60, "ferry.md: the page is broken"),
        (b"x" * 20_000_001, "ferry.md: it has 20 MB, and an article has less than 20"),
    ],
)
def test_what_is_no_article_is_told(desk: Path, data: bytes, said: str) -> None:
    assert refusal(desk, data=data).startswith(said)


def test_it_is_said_of_which_article_something_is_wrong(desk: Path) -> None:
    said = refusal(desk, Given(publisher="a\0b"), name="-")

    assert said.startswith("standard input: This text holds the invisible character U+0000")


def dated(published: str) -> bytes:
    head = f'<meta property="article:published_time" content="{published}">'
    return html("The ferry", paragraphs("ferry"), head=head).encode()


@pytest.mark.parametrize(
    ("published", "kept"),
    [
        ("2025-03-02T09:00:00Z", "2025-03-02T09:00:00Z"),
        ("2025-03-02T09:00:01Z", ""),
        ("2025-03-03", ""),
        ("9999-12-31", ""),
    ],
)
def test_a_date_of_the_page_that_is_still_to_come_is_not_kept(
    desk: Path, published: str, kept: str
) -> None:
    found = captured(desk, data=dated(published), name="ferry.html")
    found.write()

    assert found.article.published == kept
    assert (STILL_TO_COME in found.article.doubts) is not bool(kept)
    assert "date-order" not in {finding.rule for finding in read_and_check(desk, AT).findings}


def test_a_date_that_is_given_and_still_to_come_is_refused(desk: Path) -> None:
    told = refusal(desk, Given(published="2025-04-02"))

    assert told.startswith("ferry.md: 2025-04-02 is still to come")


def test_an_address_that_readers_cannot_follow_is_said_not_to_be_kept(desk: Path) -> None:
    page = html("The ferry", paragraphs("ferry")).encode()
    private = captured(desk, data=page, url="http://10.0.0.1/ferry")
    public = captured(desk, data=page, url="https://example.org/ferry")

    assert private.source.url is None
    assert [doubt for doubt in private.article.doubts if "http://10.0.0.1/ferry" in doubt]
    assert public.article.doubts == ()
