from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.errors import CannotRun
from generator.model.finding import Finding
from generator.model.rules import RULES
from generator.model.source import Source
from generator.read.desk import placed, read_desk
from generator.read.listing import DeskFile, Kind
from generator.read.nouns import read_file
from tests.read.conftest import ReadOne, Write
from tests.read.data import NEARLY_YAML

HARBOUR = "headline: The harbour opens\nsummary: Ships may enter. [@notice]\n"
ARTICLE = "---\nheadline: Harbour to open\n---\nThe harbour opens.\n\nShips may enter.\n"


def source(read: ReadOne, path: str, content: str | bytes) -> Source:
    noun, findings = read(path, content)
    assert not findings
    assert isinstance(noun, Source)
    return noun


def test_things_by_their_ids_in_order(write: Write, tmp_path: Path) -> None:
    for path in ("b.yml", "2025/a.yml", "2024/c.yaml"):
        write(path, HARBOUR)
    write("sources/notice.md", ARTICLE)
    write("actors/mayor.yml", "name: The Mayor\nkind: person\n")
    write("background/port.yml", "heading: The port\ntext: It is old.\n")

    read = read_desk(tmp_path)

    assert not read.findings
    assert list(read.desk.briefings) == ["a", "b", "c"]
    assert read.desk.briefings["a"].path == "briefings/2025/a.yml"
    kinds = (read.desk.sources, read.desk.actors, read.desk.background)
    assert [list(things) for things in kinds] == [["notice"], ["mayor"], ["port"]]
    assert not any(read.desk.unreadable.values())


BROKEN: dict[str, str | bytes] = {
    "empty.yml": "",
    "latin.yml": "headline: Hafenöffnung\n".encode("cp1252"),
    "syntax.yml": "headline: a: b\n",
    "deep.yml": "[" * 40,
    "twice.yml": f"{HARBOUR}headline: again\n",
    "hidden.yml": HARBOUR.replace("opens", "op\u200bens"),
    "unknown.yml": f"{HARBOUR}colour: blue\n",
    "large.yml": b"#" * 2_000_000,
    "Bad Name.yml": HARBOUR,
    "2025/good.yml": HARBOUR,  # the same id as good.yml, and first in the order of paths
    "sources/open.md": "---\nheadline: Never closed\n",
    "sources/control.txt": "Harbour\n\nIt \x07 opens.\n",
    "actors/mayor.yml": "name: The Mayor\n",
    "background/port.yml": "- heading\n",
}


def test_one_broken_file_never_hides_the_others(write: Write, tmp_path: Path) -> None:
    for path, content in BROKEN.items():
        write(path, content)
    write("good.yml", HARBOUR)
    write("sources/notice.md", ARTICLE)

    read = read_desk(tmp_path)

    assert set(read.desk.briefings) == {"good"}
    assert set(read.desk.sources) == {"notice"}
    assert not read.desk.actors
    broken = {f"briefings/{path}" for path in BROKEN} - {"briefings/2025/good.yml"}
    assert {finding.path for finding in read.findings} == broken | {"briefings/good.yml"}
    assert all(finding.line and finding.column for finding in read.findings)
    assert read.desk.unreadable["actors"] == {"mayor"}
    assert {"syntax", "twice", "latin"} <= read.desk.unreadable["briefings"]


def test_what_is_broken_alone_is_found_among_others(write: Write, tmp_path: Path) -> None:
    for path, content in BROKEN.items():
        write(path, content)
    together = {(f.path, f.rule, f.line, f.column) for f in read_desk(tmp_path).findings}

    for path, content in BROKEN.items():
        with tempfile.TemporaryDirectory() as root:
            file = Path(root, "briefings", path)
            file.parent.mkdir(parents=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
            alone = read_desk(Path(root)).findings
        assert {
            (f.path, f.rule, f.line, f.column) for f in alone if f.path != "briefings"
        } <= together


def test_no_desk(tmp_path: Path) -> None:
    with pytest.raises(CannotRun):
        read_desk(tmp_path)


def test_an_empty_desk(write: Write, tmp_path: Path) -> None:
    write("sources/notice.md", ARTICLE)

    assert [finding.rule for finding in read_desk(tmp_path).findings] == ["desk-empty"]


def test_an_article_as_it_was_captured(read: ReadOne) -> None:
    article = source(read, "sources/notice.md", ARTICLE.replace("\n", "\r\n").encode() + b"\r\n")

    assert article.text == "The harbour opens.\n\nShips may enter."
    assert article.paragraphs == ("The harbour opens.", "Ships may enter.")


@pytest.mark.parametrize("path", ["sources/notice.md", "sources/notice.txt"])
def test_front_matter_and_bare_copy_in_either_ending(read: ReadOne, path: str) -> None:
    assert source(read, path, ARTICLE).headline == "Harbour to open"
    assert source(read, path, "# Harbour\n\nIt opens.\n").headline == "Harbour"
    bare = source(read, path, "Nobody sails.\nHigh sea\nHigh sea\nThe sea was high.\n")
    assert (bare.headline, bare.standfirst) == ("High sea", "Nobody sails.")
    assert bare.paragraphs == ("Nobody sails.", "High sea", "High sea", "The sea was high.")


def test_what_is_given_is_not_looked_for(read: ReadOne) -> None:
    text = "---\n{}---\nNobody sails.\n\nHigh sea\n\nHigh sea\n\nThe sea was high.\n"

    assert source(read, "sources/a.md", text.format("")).standfirst == "Nobody sails."
    assert source(read, "sources/a.md", text.format("headline: Sea\n")).standfirst is None
    assert source(read, "sources/a.md", text.format("standfirst: So.\n")).standfirst == "So."


def test_a_finding_on_a_file_that_is_gone_is_at_its_first_line(
    write: Write, tmp_path: Path
) -> None:
    write("harbour.yml", HARBOUR)
    gone = Finding(rule="field-invalid", message="", path="briefings/gone.yml", field=("summary",))

    (found,) = placed(tmp_path, [gone])

    assert (found.line, found.column) == (1, 1)


PIECES = st.sampled_from(
    [b"headline: a\n", b"summary: b\n", b"---\n", b"\xff\xfe", b"\r\n", b"\xc3"]
)
CONTENT = (
    st.binary(max_size=60)
    | NEARLY_YAML.map(str.encode)
    | st.lists(PIECES | st.binary(max_size=3) | NEARLY_YAML.map(str.encode)).map(b"".join)
)
KINDS: list[tuple[Kind, str]] = [
    ("briefings", "briefings/a.yml"),
    ("actors", "briefings/actors/a.yml"),
    ("background", "briefings/background/a.yml"),
    ("sources", "briefings/sources/a.md"),
]


@given(st.sampled_from(KINDS), CONTENT)
def test_any_bytes_are_a_noun_or_findings_within_the_file(
    kind: tuple[Kind, str], content: bytes
) -> None:
    with tempfile.TemporaryDirectory() as root:
        on_disk = Path(root, kind[1])
        on_disk.parent.mkdir(parents=True)
        on_disk.write_bytes(content)
        noun, findings = read_file(DeskFile(kind[0], str(on_disk), kind[1]))
        found = placed(Path(root), findings)

    assert (noun is None) == bool(findings)
    text = content.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    for finding in found:
        assert finding.rule in RULES
        assert (1, 1) <= (finding.line, finding.column) <= (finding.end_line, finding.end_column)
        assert finding.line <= len(lines)
        assert finding.column <= len(lines[finding.line - 1]) + 1
