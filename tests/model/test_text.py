"""Ids, and the lines of plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.characters import shortened
from generator.model.text import (
    HEADLINE_LIMIT,
    ID_LIMIT,
    LINE_LIMIT,
    RESERVED_IDS,
    Headline,
    Id,
    Line,
    as_id,
    id_error,
    id_in_path,
    id_problem,
    is_address,
    is_id_in_form,
    is_path,
    one_line,
)
from tests.model.refusals import accepted, refusal

FORM = "an id is made of lower-case letters a-z, digits, and single hyphens between them"
DEVICES = ("con", "prn", "aux", "nul", "com0", "com1", "com9", "lpt0", "lpt9")
ADDRESSES = ("index", "feed", "feeds", "search", "assets", "data", "admin", "sitemap", "readme")


@pytest.mark.parametrize("name", ["a", "ferry", "ferry-2", "2025-ferry", "a-b-c", "x" * ID_LIMIT])
def test_ids(name: str) -> None:
    assert id_problem(name) == ""
    assert accepted(Id, name) == name


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "it is empty"),
        ("x" * (ID_LIMIT + 1), "it is longer than 100 characters"),
        ("Ferry", FORM),
        ("old ferry", FORM),
        ("old_ferry", FORM),
        ("old--ferry", FORM),
        ("-ferry", FORM),
        ("ferry-", FORM),
        ("fähre", FORM),
        ("فيري", FORM),
        ("ferry\n", FORM),
        ("ferry.2", FORM),
        ("٣", FORM),
        ("²", FORM),
        ("0", "an id needs at least one letter"),
        ("2025", "an id needs at least one letter"),
        ("index", "this name is reserved"),
        ("feed", "this name is reserved"),
        ("con", "this name is reserved"),
        ("lpt1", "this name is reserved"),
    ],
)
def test_what_cannot_be_an_id(name: str, why: str) -> None:
    assert id_problem(name) == why
    assert id_error(name).message() == f'"{shortened(name)}" is not an id: {why}.'
    assert id_error(name).type == "id-invalid"


@pytest.mark.parametrize("name", ["@ferry", "[@ferry]", "[[ferry]]", "@ferry-2"])
def test_an_id_that_is_written_as_in_a_text_can_only_be_that_one(name: str) -> None:
    assert refusal(Id, name).mend.startswith("Write the id only: ferry")


@pytest.mark.parametrize("name", ["@Old Ferry", "[ferry]", "@ferry, @notice", "[[@ferry]]"])
def test_others_are_left_to_a_rule(name: str) -> None:
    assert accepted(Id, name) == name


@pytest.mark.parametrize("name", ["Old Ferry", "old_ferry", "فيري", "2025", "index", "ferry."])
def test_a_name_that_is_no_id_is_left_to_a_rule_that_knows_the_desk(name: str) -> None:
    assert accepted(Id, name) == name


def test_what_is_spelt_as_an_id_can_be_none_all_the_same() -> None:
    assert is_id_in_form("index")
    assert is_id_in_form("2025")
    assert not is_id_in_form("Old Ferry")


@pytest.mark.parametrize("name", ["2025-04", "20-25", "0"])
def test_digits_alone_are_no_id(name: str) -> None:
    # YAML tools and spreadsheets read them as numbers and dates.
    assert id_problem(name) == "an id needs at least one letter"


def test_an_address_is_called_an_address() -> None:
    address = "https://example.org/ferry"
    error = id_error(address)

    assert is_address(address)
    assert not is_path(address)
    assert (error.type, error.message()) == (
        "source-path",
        f'"{address}" is not an id: it is an address.',
    )
    assert error.context == {
        "name": address,
        "words": address,
        "mend": "Save the article in briefings/sources/, and write the name of its file.",
    }


@pytest.mark.parametrize("name", [*DEVICES, *ADDRESSES])
def test_names_that_a_system_or_the_site_needs_are_reserved(name: str) -> None:
    assert name in RESERVED_IDS
    assert id_problem(f"{name}-1") == ""


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("sources/ferry.md", "ferry"),
        ("../ferry", "ferry"),
        ("briefings\\sources\\Ferry.TXT", "ferry"),
        ("ferry.yml", "ferry"),
        ("ferry.yaml", "ferry"),
        ("~ferry", "ferry"),
        ("C:ferry", "c-ferry"),
    ],
)
def test_a_path_is_called_a_path(name: str, near: str) -> None:
    why = "it is a path" if set(name) & set("/\\~:") else f"it has {name[5:]} at its end"

    assert is_path(name)
    assert id_in_path(name) == near
    assert refusal(Id, name) == (
        "source-path",
        f'"{name}" is not an id: {why}.',
        f"Write the id only: {near}.",
        name,
    )


def test_the_mend_names_the_id_that_was_probably_meant() -> None:
    assert mend_of("Old Ferry") == "Write the id only: old-ferry."
    assert mend_of("???") == ""
    assert mend_of("index") == ""


def mend_of(name: str) -> str:
    return str((id_error(name).context or {})["mend"])


def test_a_long_name_is_quoted_in_part() -> None:
    found = refusal(Id, "X" * 500)

    assert found.words == "X" * 60
    assert found.message.startswith(f'"{found.words}…" is not an id: ')


def test_words_and_mend_can_be_others_than_the_name() -> None:
    error = id_error("Old Ferry", words="[[Old Ferry]]", mend="Ask the harbour.")

    assert error.context == {
        "name": "Old Ferry",
        "why": FORM,
        "words": "[[Old Ferry]]",
        "mend": "Ask the harbour.",
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Old Ferry", "old-ferry"),
        ("  Pérez & Söhne, Ltd. ", "perez-sohne-ltd"),
        ("Harbour's End", "harbours-end"),
        ("İskele", "iskele"),
        ("Kılıç", "kilic"),
        ("Łódź, Ørsted", "lodz-orsted"),
        ("Đilas & Straße", "dilas-strasse"),
        ("Ærø, Œuvre, Þór", "aero-oeuvre-thor"),
        ("İlham Əliyev", "ilham-eliyev"),
        ("Qur’an of Sana‘a", "quran-of-sanaa"),
        ("ﬁsh 2", "fish-2"),
        ("2025", ""),
        ("Index", ""),
        ("ميناء", ""),
        ("", ""),
        ("x" * 150, "x" * 100),
        ("x" * 99 + " y", "x" * 99),
    ],
)
def test_the_nearest_id(text: str, name: str) -> None:
    assert as_id(text) == name


@given(st.text())
def test_the_nearest_id_is_an_id_or_nothing(text: str) -> None:
    name = as_id(text)

    assert name == "" or id_problem(name) == ""


@given(st.text(st.sampled_from("ab01-"), min_size=1, max_size=12))
def test_an_id_is_its_own_nearest(text: str) -> None:
    if not id_problem(text):
        assert as_id(text) == text


def test_a_line_is_folded() -> None:
    assert one_line(" a \t\n b\r\n\v\f\x85\u2028\u2029c ") == "a b c"
    assert one_line("50\u00a0km") == "50\u00a0km"
    assert accepted(Line, "Port\n  of Kerem ") == "Port of Kerem"
    assert accepted(Headline, "Port\n  of Kerem ") == "Port of Kerem"


@pytest.mark.parametrize(
    ("of", "limit"), [(Line, LINE_LIMIT), (Headline, HEADLINE_LIMIT)], ids=["line", "headline"]
)
def test_a_line_has_a_length(of: object, limit: int) -> None:
    assert accepted(of, "x" * limit) == "x" * limit
    assert refusal(of, "x" * (limit + 1)).kind == "string_too_long"
    assert refusal(of, " \n ").kind == "string_too_short"
    assert accepted(of, " " * limit + "x") == "x"


@pytest.mark.parametrize("of", [Id, Line, Headline], ids=["id", "line", "headline"])
@pytest.mark.parametrize("value", [2025, None, True, ["a"], {"a": "b"}])
def test_only_text_is_text(of: object, value: object) -> None:
    assert refusal(of, value).kind == "string_type"
