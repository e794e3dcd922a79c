from __future__ import annotations

from pathlib import Path

import pytest

from generator.mend import adding
from generator.mend.added import added_files
from generator.model.finding import Addition, Finding

ACTOR = "briefings/actors/orva.yml"
TEXT = "name: Port Orva\nkind: company\n"


@pytest.fixture
def actor(tmp_path: Path) -> Path:
    file = tmp_path / ACTOR
    file.parent.mkdir(parents=True)
    file.write_text(TEXT, "utf-8")
    return file


def asking(value: str, path: str = ACTOR, field: str = "aliases", by: str = "one") -> Finding:
    return Finding(
        rule="actor-unlisted",
        path=f"briefings/{by}.yml",
        message=f"{value}?",
        addition=Addition(path, field, value),
    )


def test_a_value_is_added_and_the_place_is_that_in_the_other_file(actor: Path) -> None:
    (made,), left = added_files(actor.parents[2], [asking("Port Orwa")])

    assert left == ()
    assert (made.path, made.before, made.after) == (
        ACTOR,
        TEXT,
        f"{TEXT}aliases:\n  - Port Orwa\n",
    )
    (finding,) = made.findings
    assert (finding.path, finding.line) == (ACTOR, 3)
    assert finding.message == '"Port Orwa" was added to aliases.'
    assert actor.read_text("utf-8") == TEXT
    assert made.write() == ""
    assert actor.read_text("utf-8") == made.after


def test_what_two_ask_for_is_added_once(actor: Path) -> None:
    several = [asking("Port Orwa"), asking("Port Orwa", by="two"), asking("PORT ORWA", by="three")]
    (made,), left = added_files(actor.parents[2], several)

    assert left == ()
    assert made.after == f"{TEXT}aliases:\n  - Port Orwa\n"
    assert len(made.findings) == 1


def test_two_values_are_added_one_after_the_other(actor: Path) -> None:
    (made,), _ = added_files(actor.parents[2], [asking("Port Orwa"), asking("Porto Orva")])

    assert made.after == f"{TEXT}aliases:\n  - Port Orwa\n  - Porto Orva\n"
    assert [finding.line for finding in made.findings] == [3, 5]


def test_what_two_files_would_have_is_added_to_neither(actor: Path) -> None:
    other = actor.with_name("other.yml")
    other.write_text("name: Port Alder\nkind: company\n", "utf-8")
    two = [asking("Port Orwa"), asking("Port orwa", "briefings/actors/other.yml")]

    made, left = added_files(actor.parents[2], two)

    assert made == []
    assert [why for _, why in left] == ["it would stand in two files"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "name: Port Orva\nkind: company\n...\n",  # the document ends before what would be added
        "{name: Port Orva, kind: company}\n",
        "name: Port Orva\nkind: ship\n",  # it cannot be read as it is
        "name: Port Orva\nkind: company\naliases: [&x a, *x]\n",
    ],
)
def test_a_file_that_takes_none_stays_as_it_is(actor: Path, text: str) -> None:
    actor.write_text(text, "utf-8")

    made, left = added_files(actor.parents[2], [asking("Port Orwa")])

    assert made == []
    assert [why for _, why in left] == ["its list is written in a way that takes no line more"]


def test_a_list_that_is_full_takes_none(actor: Path) -> None:
    names = "".join(f"  - Orva {n}\n" for n in range(500))
    actor.write_text(f"{TEXT}aliases:\n{names}", "utf-8")

    made, left = added_files(actor.parents[2], [asking("Port Orwa")])

    assert (made, len(left)) == ([], 1)


def test_a_file_that_is_not_there_takes_none(actor: Path) -> None:
    made, left = added_files(actor.parents[2], [asking("Port Orwa", "briefings/actors/gone.yml")])

    assert (made, [why for _, why in left]) == ([], ["the file cannot be read"])


def test_byte_order_mark_and_line_ends_stay(actor: Path) -> None:
    actor.write_bytes("\ufeffname: Port Orva\r\nkind: company\r\naliases: [a]\r\n".encode())

    (made,), _ = added_files(actor.parents[2], [asking("Port Orwa")])
    made.write()

    assert actor.read_bytes().decode() == (
        "\ufeffname: Port Orva\r\nkind: company\r\naliases: [a, Port Orwa]\r\n"
    )


def test_findings_that_ask_for_nothing_do_nothing(tmp_path: Path) -> None:
    assert added_files(tmp_path, [Finding(rule="file-empty", path="x", message="x")]) == ([], ())
    assert adding.adding("", "aliases", "x") == ()
