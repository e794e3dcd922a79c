from __future__ import annotations

import datetime
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.model.dates import Moment
from generator.model.edtf import EdtfDate
from generator.model.language import Country, LanguageTag
from generator.model.prose import IS_PROSE
from generator.model.text import Line
from generator.model.web import Url
from generator.schema.values import choice, described, enumeration, several, text

TYPES: dict[str, Any] = {
    "line": Line,
    "moment": Moment,
    "date": EdtfDate,
    "country": Country,
    "tag": LanguageTag,
    "url": Url,
}

DAYS = st.dates(min_value=datetime.date(1, 1, 1)).map(str)
MONTHS = DAYS.map(lambda day: day[:7])
YEARS = DAYS.map(lambda day: day[:4])
OFFSETS = st.sampled_from(["Z", "+00:00", "-03:30", "+14:00"])
TIMES = st.times().map(lambda time: time.isoformat("seconds"))
MOMENTS = DAYS | st.builds("{}T{}{}".format, DAYS, TIMES, OFFSETS)
DATES = st.builds("{}{}".format, DAYS | MONTHS | YEARS, st.sampled_from(["", "~"]))
NEARLY = st.from_regex(r"[0-9]{3,5}(-[0-9]{1,3}){0,2}([T ][0-9:]{4,6}[Z+]?)?~?", fullmatch=True)


def judge(type_: Any, *, empty: bool = True) -> jsonschema.Draft7Validator:
    """What judges values by the schema of a type of the model."""
    node = {**TypeAdapter(type_).json_schema(), "description": "A field."}
    return jsonschema.Draft7Validator(text(node, empty=empty))


def accepts(type_: Any, value: str) -> bool:
    try:
        TypeAdapter(type_).validate_python(value)
    except ValidationError:
        return False
    return True


@given(MOMENTS)
def test_every_moment_is_accepted(value: str) -> None:
    assert accepts(Moment, value)
    assert judge(Moment).is_valid(value)


@given(DATES)
def test_every_date_is_accepted_and_a_year_as_a_number_too(value: str) -> None:
    assert accepts(EdtfDate, value)
    assert judge(EdtfDate).is_valid(value)
    if value.isdigit():
        assert judge(EdtfDate).is_valid(int(value))


@pytest.mark.parametrize("type_", [Moment, EdtfDate])
@given(value=NEARLY)
def test_what_is_refused_is_no_date(type_: type, value: str) -> None:
    if not judge(type_).is_valid(value):
        assert not accepts(type_, value)


@pytest.mark.parametrize(
    "value", ["2025-13", "0000", "2025-04-32", "9 April", "2025-4", "2024-12?"]
)
def test_what_is_no_date_is_refused(value: str) -> None:
    assert not judge(EdtfDate).is_valid(value)
    assert not judge(Moment).is_valid(value)


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        ("moment", 2025),
        ("moment", True),
        ("date", 2024.5),
        ("date", 20240),
        ("country", "XX"),
        ("country", 90),
        ("tag", "EN"),
        ("url", "ftp://example.org"),
        ("line", ["a"]),
        ("line", {"a": "b"}),
        ("line", ""),
        ("line", "a" * 1001),
    ],
)
def test_what_the_reader_would_refuse_is_refused(type_: str, value: object) -> None:
    assert not judge(TYPES[type_]).is_valid(value)


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        ("line", "Ana Reis"),
        ("line", 2024),
        ("line", 1.5),
        ("line", True),
        ("line", None),
        ("country", "NO"),
        ("country", False),  # what YAML 1.1 makes of NO
        ("tag", "pt-BR"),
        ("tag", False),
        ("url", "https://example.org/ü"),
        ("url", " HTTP://example.org"),
        ("moment", " 2025-04-09 "),
        ("moment", None),
    ],
)
def test_what_the_reader_takes_is_accepted(type_: str, value: object) -> None:
    assert judge(TYPES[type_]).is_valid(value)


def test_a_field_that_must_be_there_is_not_empty() -> None:
    assert not judge(Line, empty=False).is_valid(None)
    assert not judge(Moment, empty=False).is_valid(None)


@pytest.mark.parametrize("type_", TYPES)
def test_no_text_is_a_list_or_fields(type_: str) -> None:
    for value in ([], {}, ["2024"], {"date": "2024"}):
        assert not judge(TYPES[type_]).is_valid(value)


def test_a_choice() -> None:
    made = choice(("quote", "open"), empty=False)

    assert made == {
        "enum": ["quote", "open"],
        "enumDescriptions": [
            "Only quotations and their surroundings may be shown.",
            "The whole text may be shown.",
        ],
        "x-intellij-enum-metadata": {
            "quote": "Only quotations and their surroundings may be shown.",
            "open": "The whole text may be shown.",
        },
    }
    assert jsonschema.Draft7Validator(choice(("quote", "open"), empty=True)).is_valid(None)


@pytest.mark.parametrize("value", [True, False, "true", "false"])
def test_truth_is_a_word_or_what_yaml_makes_of_it(value: object) -> None:
    judge = jsonschema.Draft7Validator(choice(("true", "false"), empty=True))

    assert judge.is_valid(value)
    assert not judge.is_valid("yes")


def test_a_list() -> None:
    judge = jsonschema.Draft7Validator(several(enumeration(["a"], ["The first."]), 2))

    for value in ([], ["a"], ["a", "a"], None):
        assert judge.is_valid(value)
    for other in (["b"], ["a"] * 3, "a", {"a": "a"}):
        assert not judge.is_valid(other)


def test_the_words_on_a_field() -> None:
    assert described({"description": "When."}) == {"description": "When."}
    assert described({"description": "What: `a`, ``b``."}, "a") == {
        "description": "What: a, b. Without it: a.",
        "markdownDescription": "What: `a`, `b`. Without it: a.",
    }
    cited = described({"description": "The point.", IS_PROSE: True})
    assert cited["description"] == (
        "The point. Cite an article as [@its-id], and name an actor as [[its-id]]."
    )
