"""Whatever is kept of earlier runs, a desk is told what a first run would tell it."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.check import rules
from generator.check.context import Context
from generator.incremental import file_checks
from generator.incremental.checking import check_files
from generator.model.digest import text_sha256
from generator.model.finding import Finding
from generator.read.files import read_bytes
from generator.read.listing import DeskFile
from generator.site import read_and_check
from generator.store.cache import CACHE
from tests.read.repositories import commit, new_repository

NOW = datetime(2025, 6, 1, 12, tzinfo=UTC)
KEPT = f"{CACHE}/checks.json"

FERRY = """\
headline: The ferry stops
summary: 'The ferry "will not sail on Monday". [@notice]'
status: published
published: 2025-05-01
actors:
  - actor: crew
key_points:
  - 'The [[crew]] said: "{crew} are tired of it". [@log]'
background:
  - use: strike
"""
PIER = """\
headline: The pier closes
summary: The pier closes. [@log]
status: published
published: 2025-05-01
review_by: {review}
translation_of: {original}
background:
  - use: strike
"""
LINK = "a link to nowhere"
VARIANTS: dict[str, Sequence[str]] = {
    "ferry.yml": [
        FERRY.replace("{crew}", "Sailors"),
        FERRY.replace("will not", "will"),
        FERRY.replace("@notice", "@notcie").replace("[[crew]]", "[[crewe]]"),
        'headline: "The ferry\n',
        "headline: The ferry\nsummary: It sails. [@wire]\nkey_points: [It sails.]\n",
    ],
    "2025/pier.yml": [
        PIER.format(review="2025-05-20", original="ferry"),
        PIER.format(review="2025-12-31", original="ferrry"),
        PIER.format(review="2025-12-31", original="quay"),
    ],
    "2024/ferry.yml": [FERRY.replace("{crew}", "Sailors")],
    "quay.yml": ["headline: The quay\nsummary: The quay. [@log]\nstatus: withdrawn\n"],
    "sources/notice.md": [
        "---\nheadline: Notice\n---\n\nThe ferry will not sail on Monday.\n",
        "---\nheadline: Notice\n---\n\nIt rains.\n\nThe ferry will not sail on Monday.\n",
        LINK,
        "---\nheadline: Notice\nstate: retracted\n---\n\nThe ferry will not sail on Monday.\n",
        "---\nheadline: [Notice\n---\n\nThe ferry will not sail on Monday.\n",
    ],
    "sources/log.txt": [
        "Log\n\nSailors are tired of it.\n",
        "Log\n\nThe crew are tired of it.\n",
        "",
    ],
    "sources/wire.md": [
        "---\nheadline: Wire\nsyndicated_from: log\nstate: retracted\n---\n\nIt sails.\n",
        "---\nheadline: Wire\nsyndicated_from: wire\n---\n\nIt sails.\n",
    ],
    "sources/old/notice.md": ["---\nheadline: Another\n---\n\nThe ferry sails on.\n"],
    "sources/My Notes.md": ["---\nheadline: Mine\n---\n\nThe ferry.\n"],
    "sources/picture.png": ["no picture"],
    "actors/crew.yml": [
        "name: Sailors\nkind: company\n",
        "name: The crew\nkind: company\ndescription: They sail. [@wire]\n",
        "name: [\n",
    ],
    "background/old/strike.yaml": ["heading: Another strike\ntext: It was short.\n"],
    "actors/wire.yml": ["name: The wire\nkind: company\naliases: [the Crew, Sailors]\n", LINK],
    "background/strike.yml": [
        "heading: The strike\ntext: It was long. [@wire]\n",
        "heading: The strike\ntext: It was long.\n",
        LINK,
    ],
}
PATHS = sorted(VARIANTS)
DOUBTFUL = (
    "2024/ferry.yml",
    "actors/wire.yml",
    "background/old/strike.yaml",
    "sources/My Notes.md",
    "sources/old/notice.md",
)
"""Those that a desk without an error does not have."""
TIMES = [NOW, datetime(2025, 4, 1, tzinfo=UTC), datetime(2026, 3, 1, tzinfo=UTC)]

Edit = tuple[str, int]
"""A file, and which of its variants it becomes; one too many deletes it."""

edits = st.one_of(
    st.sampled_from(PATHS).flatmap(
        lambda path: st.tuples(st.just(path), st.integers(0, len(VARIANTS[path])))
    )
)


def put(root: Path, edit: Edit) -> None:
    path, number = edit
    file = root / "briefings" / path
    file.unlink(missing_ok=True)
    if number < len(VARIANTS[path]):
        file.parent.mkdir(parents=True, exist_ok=True)
        if VARIANTS[path][number] == LINK:
            file.symlink_to("nowhere")
        else:
            file.write_text(VARIANTS[path][number], "utf-8")


def whole(root: Path) -> None:
    """A desk without an error."""
    for path in PATHS:
        if path not in DOUBTFUL:
            put(root, (path, 0))
    (root / "briefings/sources/picture.png").unlink()


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    whole(tmp_path)
    return tmp_path


def assert_as_the_first_time(root: Path, as_of: datetime = NOW) -> None:
    checked, first = check_files(root, as_of), read_and_check(root, as_of)
    assert checked.findings == first.findings
    assert checked.summary() == first.summary()


@settings(max_examples=150)
@given(st.lists(st.tuples(edits, st.sampled_from(TIMES)), min_size=1, max_size=12))
def test_after_any_edits_the_findings_are_those_of_a_first_run(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[Edit, datetime]]
) -> None:
    root = tmp_path_factory.mktemp("desk")
    try:
        whole(root)
        assert_as_the_first_time(root)
        for edit, as_of in steps:
            put(root, edit)
            assert_as_the_first_time(root, as_of)
    finally:
        shutil.rmtree(root)


class Looked:
    """Which files are held to the rules."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.at: list[str] = []
        real = rules.check_context

        def counted(context: Context) -> list[Finding]:
            self.at += [noun.path.removeprefix("briefings/") for noun in context.nouns]
            return real(context)

        monkeypatch.setattr(file_checks, "check_context", counted)

    def during(self, root: Path, as_of: datetime = NOW) -> list[str]:
        self.at.clear()
        assert_as_the_first_time(root, as_of)
        return self.at


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> Looked:
    return Looked(monkeypatch)


ALL = [
    "2025/pier.yml", "actors/crew.yml", "background/strike.yml", "ferry.yml", "quay.yml",
    "sources/log.txt", "sources/notice.md", "sources/wire.md",
]  # fmt: skip


def test_what_has_not_changed_is_not_looked_at_again(desk: Path, looked: Looked) -> None:
    assert looked.during(desk) == ALL
    assert looked.during(desk) == []


@pytest.mark.parametrize(
    ("edit", "again"),
    [
        (("ferry.yml", 1), ["ferry.yml"]),
        (("sources/notice.md", 1), ["ferry.yml", "sources/notice.md"]),
        (("actors/crew.yml", 1), ["actors/crew.yml", "ferry.yml"]),
        (("background/strike.yml", 1), ["2025/pier.yml", "background/strike.yml", "ferry.yml"]),
        (("quay.yml", 9), []),
    ],
    ids=str,
)
def test_an_edit_concerns_what_looked_at_the_file(
    desk: Path, looked: Looked, edit: Edit, again: list[str]
) -> None:
    check_files(desk, NOW)
    put(desk, edit)

    assert looked.during(desk) == again
    assert looked.during(desk) == []


def test_a_name_that_is_nowhere_is_looked_for_again_when_a_file_comes(
    desk: Path, looked: Looked
) -> None:
    put(desk, ("ferry.yml", 2))
    first = check_files(desk, NOW)
    assert 'Did you mean "notice"?' in [finding.hint for finding in first.findings]

    assert looked.during(desk) == []
    (desk / "briefings/sources/notcie.md").write_text("Notice\n\nThe ferry will not sail.\n")

    assert "ferry.yml" in looked.during(desk)


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("sources/notice.md", "source-unknown"),
        ("actors/crew.yml", "actor-unknown"),
        ("background/strike.yml", "background-unknown"),
    ],
)
def test_a_file_that_cannot_be_read_and_then_goes_is_missed(
    desk: Path, path: str, rule: str
) -> None:
    file = desk / "briefings" / path
    file.unlink()
    file.symlink_to("nowhere")
    assert rule not in [finding.rule for finding in check_files(desk, NOW).findings]
    file.unlink()

    assert rule in [finding.rule for finding in check_files(desk, NOW).findings]


def test_a_briefing_that_is_saved_while_it_is_checked_is_not_taken_for_the_one_before(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(desk, ("ferry.yml", 1))
    check_files(desk, NOW)
    put(desk, ("background/strike.yml", 1))  # so that it is looked at again
    real, times = read_bytes, Counter[str]()

    def saved_meanwhile(file: DeskFile) -> tuple[bytes, list[Finding]]:
        times[file.path] += 1
        if (file.path, times[file.path]) == ("briefings/ferry.yml", 2):
            put(desk, ("ferry.yml", 0))
        return real(file)

    monkeypatch.setattr(file_checks, "read_bytes", saved_meanwhile)
    check_files(desk, NOW)
    monkeypatch.undo()
    put(desk, ("ferry.yml", 1))

    assert times["briefings/ferry.yml"] == 2
    assert_as_the_first_time(desk)


def test_a_date_that_comes_is_noticed(desk: Path, looked: Looked) -> None:
    check_files(desk, datetime(2025, 5, 10, tzinfo=UTC))

    assert looked.during(desk, datetime(2025, 5, 11, tzinfo=UTC)) == []
    assert looked.during(desk, NOW) == ["2025/pier.yml"]
    assert "review-overdue" in [finding.rule for finding in check_files(desk, NOW).findings]


def rewritten(by: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def spoil(file: Path) -> None:
        file.write_bytes(by(file.read_bytes()))

    return spoil


def copied(file: Path) -> None:
    """The whole folder again, with the times of the files: only the inodes differ."""
    folder, copy = file.parent, file.parent.parent / "copy"
    shutil.copytree(folder, copy)
    shutil.rmtree(folder)
    copy.rename(folder)


def folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def linked(file: Path) -> None:
    elsewhere = file.rename(file.parent / "elsewhere")
    file.symlink_to(elsewhere)


SPOILT: dict[str, Callable[[Path], None]] = {
    "gone": lambda file: file.unlink(),
    "cut off": rewritten(lambda data: data[:-1]),
    "empty": rewritten(lambda _: b""),
    "nonsense": rewritten(lambda _: b"[1]\n[2]"),
    "deep": rewritten(lambda _: b"[" * 100_000),
    "another's": rewritten(lambda data: data.replace(b'"program": "', b'"program": "0', 1)),
    "one word changed": rewritten(lambda data: data.replace(b"log", b"lag", 1)),
    "the seal gone": lambda file: (file.parent / "seal").unlink(),
    "the seal copied": copied,
    "the seal saved again": lambda file: os.utime(file.parent / "seal", ns=(1, 1)),
    "a folder": folder,
    "a link": linked,
}


@pytest.mark.parametrize("how", SPOILT)
def test_what_cannot_be_trusted_is_not(desk: Path, looked: Looked, how: str) -> None:
    check_files(desk, NOW)
    SPOILT[how](desk / KEPT)

    assert looked.during(desk) == ALL


def test_what_came_with_a_checkout_is_not_trusted(desk: Path, looked: Looked) -> None:
    check_files(desk, NOW)
    copy = desk.parent / "checkout"
    shutil.copytree(desk, copy)  # with the times of the files

    assert looked.during(copy) == ALL


def test_another_program_begins_anew(
    desk: Path, looked: Looked, monkeypatch: pytest.MonkeyPatch
) -> None:
    check_files(desk, NOW)
    monkeypatch.setattr("generator.store.cache.version", lambda _: "99")

    assert looked.during(desk) == ALL


def test_a_desk_on_which_nothing_can_be_written_is_checked(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("generator.store.sealed.write_whole", refused)

    assert_as_the_first_time(desk)
    assert not (desk / KEPT).exists()


def test_a_file_that_changes_meanwhile_leaves_nothing_behind(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check_files(desk, NOW)
    before = (desk / KEPT).read_bytes()
    put(desk, ("ferry.yml", 1))
    real = rules.check_context

    def slow(context: Context) -> list[Finding]:
        put(desk, ("sources/notice.md", 1))  # it was read before, and is needed only now
        return real(context)

    monkeypatch.setattr(file_checks, "check_context", slow)
    check_files(desk, NOW)

    assert (desk / KEPT).read_bytes() == before
    monkeypatch.undo()
    assert_as_the_first_time(desk)


@pytest.mark.parametrize(
    "edit", [("sources/log.txt", 0), ("actors/crew.yml", 2), ("2024/ferry.yml", 0)], ids=str
)
def test_nothing_is_written_where_nothing_changed(desk: Path, edit: Edit) -> None:
    put(desk, edit)
    check_files(desk, NOW)
    mark = (desk / KEPT).stat()
    check_files(desk, NOW)

    assert (desk / KEPT).stat().st_mtime_ns == mark.st_mtime_ns
    assert (desk / KEPT).stat().st_ino == mark.st_ino


def test_what_git_knows_is_asked_each_time(desk: Path, looked: Looked) -> None:
    text = "---\nheadline: Notice\ntext_sha256: {}\n---\n\nThe ferry {} sail on Monday.\n"
    digest = text_sha256("The ferry will not sail on Monday.")
    notice = desk / "briefings/sources/notice.md"
    notice.write_text(text.format(digest, "does not"), "utf-8")
    new_repository(desk)

    assert looked.during(desk) == ALL
    assert [said for said in changes(desk) if "the hash differs" in said]

    commit(desk, "briefings/sources/notice.md", text.format(digest, "will not"))
    notice.write_text(text.format(digest, "does not"), "utf-8")

    assert looked.during(desk) == ["sources/notice.md"]
    assert [said for said in changes(desk) if "Line 1 of the article is not as captured" in said]


def changes(root: Path) -> list[str]:
    found = check_files(root, NOW).findings
    return [finding.message for finding in found if finding.rule == "source-changed"]
