from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.rehash import Rehash, prepare
from generator.model.digest import text_sha256
from generator.model.errors import CannotRun
from generator.model.source import Source
from generator.read.listing import DeskFile
from generator.read.nouns import read_file
from tests.ingest.conftest import Write
from tests.store.folders import tree

PATH = "briefings/sources/notice.md"
OLD = "9c" * 32
TEXT = "The harbour opens on Monday."
HASH = text_sha256(TEXT)


def front(field: str, *, text: str = TEXT) -> str:
    return f"---\nheadline: Harbour to open\n{field}---\n\n{text}\n"


def one(root: Path, name: str = "notice") -> Rehash:
    (source,) = prepare(root, [name]).sources
    return source


def test_a_changed_text_is_accepted(write: Write, tmp_path: Path) -> None:
    file = write("sources/notice.md", front(f"text_sha256: {OLD} # captured\n"))

    source = one(tmp_path)
    assert (source.path, source.before, source.after) == (PATH, OLD, HASH)
    assert OLD in file.read_text()  # nothing is written yet

    source.write()
    assert file.read_text() == front(f"text_sha256: {HASH} # captured\n")


def test_a_text_without_a_hash_gets_one(write: Write, tmp_path: Path) -> None:
    file = write("sources/notice.txt", front(""))

    source = one(tmp_path)
    source.write()

    assert source.before is None
    assert file.read_text() == front(f"text_sha256: {HASH}\n")


def test_a_hash_that_is_right_is_not_written_again(write: Write, tmp_path: Path) -> None:
    file = write("sources/notice.md", front(f"text_sha256: '{HASH}'\n"))
    before = file.stat()

    source = one(tmp_path)
    source.write()

    assert source.before == source.after == HASH
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_second_run_has_nothing_to_do(write: Write, tmp_path: Path) -> None:
    for number, field in enumerate(["", "text_sha256:\n", f"text_sha256: {OLD}\n"]):
        write(f"sources/notice-{number}.md", front(field))

    for _ in range(2):
        for number in range(3):
            one(tmp_path, f"notice-{number}").write()
    assert all(one(tmp_path, f"notice-{number}").before == HASH for number in range(3))


def test_the_permissions_stay(write: Write, tmp_path: Path) -> None:
    file = write("sources/notice.md", front(""))
    file.chmod(0o640)

    one(tmp_path).write()

    assert file.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        ("---\nheadlin: x\n---\nText.\n", "field-unknown"),
        ("---\nheadline: x: y\n---\nText.\n", "yaml-syntax"),
        ("---\nheadline: x\n", "yaml-syntax"),
        (front("text_sha256: 0123\n"), "field-invalid"),
        (front(f"text_sha256: {OLD}\ntext_sha256: {OLD}\n"), "yaml-duplicate-key"),
        (front(f"text_sha256: !!str {OLD}\n"), "yaml-tag"),
        (front(f"text_sha256: &a {OLD}\n"), "yaml-alias"),
        (front(f"text_sha256: {OLD} #captured\n"), "yaml-comment"),
        (front("", text="a\x07b"), "text-control-character"),
        (b"\xff\xfe", "file-encoding"),
        ("", "file-empty"),
    ],
)
def test_a_file_with_errors_has_findings_and_no_file_is_prepared(
    write: Write, tmp_path: Path, content: str | bytes, rule: str
) -> None:
    write("sources/good.md", front(f"text_sha256: {OLD}\n"))
    write("sources/notice.md", content)

    prepared = prepare(tmp_path, ["good", "notice"])

    assert prepared.sources == ()
    assert {(finding.path, finding.rule) for finding in prepared.findings} == {(PATH, rule)}
    assert all(finding.line for finding in prepared.findings)


def test_all_findings_come_in_order(write: Write, tmp_path: Path) -> None:
    for name in ("b", "a"):
        write(f"sources/{name}.md", "---\nheadline: x\nurl: nowhere\nkind: newz\n---\nText.\n")

    findings = prepare(tmp_path, ["b", "a"]).findings

    assert [(f.path[-4:], f.line) for f in findings] == [
        ("a.md", 3), ("a.md", 4), ("b.md", 3), ("b.md", 4),
    ]  # fmt: skip


def test_a_link_or_something_else_is_no_source(write: Write, tmp_path: Path) -> None:
    there = write("sources/there.md", front(""))
    (tmp_path / "briefings" / "sources" / "notice.md").symlink_to("there.md")
    os.mkfifo(tmp_path / "briefings" / "sources" / "pipe.md")

    for name in ("notice", "pipe"):
        (finding,) = prepare(tmp_path, [name]).findings
        assert finding.rule == "file-unreadable"
    assert there.read_text() == front("")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (f"# Harbour to open\n\n{TEXT}\n", "has no front matter to hold text_sha256"),
        ("---\nheadline: x\n---\n \n", "holds no text of an article"),
        (f"---\nheadline: x\ntext_sha256: {OLD}\n---\n", "holds no text of an article"),
        (f"---\n{{headline: x}}\n---\n{TEXT}\n", f'the line "text_sha256: {HASH}" into'),
        (f"---\nheadline: x\n...\n---\n{TEXT}\n", f'the line "text_sha256: {HASH}" into'),
        (
            f'---\nheadline: x\ntext_sha256: "\\x39{OLD[1:]}"\n---\n{TEXT}\n',
            f'the line "text_sha256: {HASH}" into',
        ),
        (f"---\n{{headline: x, text_sha256}}\n---\n{TEXT}\n", "without changing more than that"),
        (f"---\nheadline: x\n? text_sha256\n---\n{TEXT}\n", "without changing more than that"),
    ],
)
def test_what_has_no_place_for_a_hash_is_refused_in_one_line(
    write: Write, tmp_path: Path, content: str, said: str
) -> None:
    write("sources/good.md", front(f"text_sha256: {OLD}\n"))
    write("sources/notice.md", content)
    before = tree(tmp_path)

    with pytest.raises(CannotRun) as refused:
        prepare(tmp_path, ["good", "notice"])

    assert str(refused.value).startswith(PATH)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)
    assert tree(tmp_path) == before


def test_the_largest_file_does_not_grow_over_the_limit(write: Write, tmp_path: Path) -> None:
    text = "x" * (2_097_152 - len(front("", text="")))
    write("sources/notice.md", front("", text=text))

    with pytest.raises(CannotRun, match="cannot be written"):
        prepare(tmp_path, ["notice"])


def test_a_file_that_was_saved_meanwhile_stays(write: Write, tmp_path: Path) -> None:
    file = write("sources/notice.md", front(f"text_sha256: {OLD}\n"))
    source = one(tmp_path)
    file.write_text(front(f"text_sha256: {OLD}\nkind: wire\n"))

    with pytest.raises(CannotRun, match="was saved meanwhile"):
        source.write()

    assert file.read_text() == front(f"text_sha256: {OLD}\nkind: wire\n")


def test_a_link_that_came_meanwhile_is_not_followed(write: Write, tmp_path: Path) -> None:
    file = write("sources/notice.md", front(f"text_sha256: {OLD}\n"))
    there = write("there.md", front(""))
    source = one(tmp_path)
    file.unlink()
    file.symlink_to(there)

    with pytest.raises(CannotRun, match="was saved meanwhile"):
        source.write()

    assert file.is_symlink()
    assert there.read_text() == front("")


def test_a_folder_that_is_gone_is_said(write: Write, tmp_path: Path) -> None:
    file = write("sources/notice.md", front(""))
    source = one(tmp_path)
    file.unlink()
    file.parent.rmdir()

    with pytest.raises(CannotRun, match=r"notice\.md cannot be written: No such file"):
        source.write()


VALUE = st.sampled_from(
    [
        *(f"text_sha256: {OLD}", f"text_sha256:   '{OLD}'  # x: y", f'text_sha256: "{OLD}"'),
        *(f"text_sha256:\n  {OLD}", f"text_sha256: >-\n  {OLD}\n", f"'text_sha256' : {OLD}"),
        *("text_sha256:", "text_sha256: # none", f"text_sha256: {HASH}", ""),
        *(f"? text_sha256\n: {OLD}", f'text_sha256: "\\x39{OLD[1:]}"', "text_sha256: no"),
    ]
)
FIELDS = st.lists(
    st.sampled_from(
        [
            *(
                "publisher: >-\n  A",
                "publisher: ميناء",
                "publisher: 'text_sha256: 0'",
                "publisher:",
            ),
            *(
                "standfirst: |+\n  It\n\n  opens.\n\n",
                "standfirst: It\n  opens",
                "kind: >-\n  wire\n\n",
            ),
            *("authors:\n- A\n- B", "authors: [A, 'B']", "url: https://example.org/#a"),
            *("# text_sha256: none", "", "   ", "..."),
        ]
    ),
    max_size=6,
    unique_by=lambda line: line.split(":")[0],
)
ARTICLE = st.sampled_from(
    [TEXT, "", "# Open\n\nIt opens.", f"text_sha256: {OLD}", "---\na: b\n---\n", " a \n\t\n b "]
)


@given(
    st.sampled_from(["", "\ufeff"]),
    st.sampled_from(["---\n", "\n\n---  \n", "--- \t\n"]),
    FIELDS,
    VALUE,
    st.integers(0, 7),
    st.sampled_from(["", "  "]),
    ARTICLE,
    st.sampled_from(["", "\n", "\n \n\n"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_only_the_value_of_that_field_changes(
    tmp_path_factory: pytest.TempPathFactory,
    mark: str,
    fence: str,
    fields: list[str],
    value: str,
    at: int,
    indent: str,
    article: str,
    rest: str,
    end: str,
) -> None:
    lines = ["headline: 'Harbour: open'  # it is", *fields]
    yaml = "".join(f"{line}\n" for line in [*lines[:at], value, *lines[at:]])
    yaml = "".join(f"{indent}{line}" for line in yaml.splitlines(keepends=True))
    before = f"{mark}{fence}{yaml}---\n{article}{rest}".replace("\n", end)
    root = tmp_path_factory.mktemp("desk")
    file = root / PATH
    file.parent.mkdir(parents=True)
    file.write_bytes(before.encode())
    old, _ = read_file(DeskFile("sources", str(file), PATH))

    try:
        prepared = prepare(root, ["notice"])
    except CannotRun:
        assert file.read_bytes().decode() == before
        return
    assert bool(prepared.findings) == (old is None)
    for source in prepared.sources:
        source.write()

    after = file.read_bytes().decode()
    new, _ = read_file(DeskFile("sources", str(file), PATH))
    if isinstance(old, Source):
        assert isinstance(new, Source)
        assert new == old.model_copy(update={"text_sha256": text_sha256(old.text)})
        assert after in _expected(before, old.text_sha256, text_sha256(old.text), indent, end)
    else:
        assert after == before
    assert [path.name for path in file.parent.iterdir()] == ["notice.md"]


def _expected(before: str, was: str | None, now: str, indent: str, end: str) -> list[str]:
    """What may have become of a file: the hash in the place of another, or put in anywhere."""
    if was == now:
        return [before]
    if was:
        pieces = before.split(was)
        return [was.join(pieces[:n]) + now + was.join(pieces[n:]) for n in range(1, len(pieces))]
    places = range(len(before) + 1)
    line = f"{indent}text_sha256: {now}{end}"
    return [
        before[:at] + added + before[at:]
        for added, at in [
            *((f" {now}", at) for at in places if before[:at].endswith("text_sha256:")),
            *((line, at) for at in places if before.startswith("---", at)),
        ]
    ]
