"""Forms that narrow a list down."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from generator.render.filters import Facet, filters
from generator.render.words import words_in

TOPIC = Facet(
    "topic",
    {"ferries": "Ferries", "bread": "Bread & <b>butter</b>"},
    [["bread"], [], ["bread", "ferries"]],
)
YEAR = Facet("year", {"2025": "2025", "2024": "2024"}, [["2024"], ["2025"], ["2024", "2025"]])
ONE = Facet("actor", {"crew": "The Crew"}, [["crew"], [], ["crew"]])


def test_each_item_says_by_which_options_it_is_shown() -> None:
    form = LexborHTMLParser(filters([TOPIC, YEAR], "events", words_in("en"))).css_first("form")
    assert form is not None

    assert form.attributes["data-items"] == "1|1;|0;1.0|1.0"
    assert form.attributes["data-list"] == "events"
    assert form.attributes["data-told"] == "{shown} of {all} shown"
    assert "hidden" in form.attributes


def test_options_have_numbers_values_and_what_readers_see() -> None:
    parsed = LexborHTMLParser(filters([TOPIC, YEAR], "events", words_in("en")))

    options = [
        (option.attributes["value"], option.attributes.get("data-number"), option.text())
        for option in parsed.css("select[name=topic] option")
    ]
    assert options == [
        ("", None, "All"),
        ("ferries", "0", "Ferries"),
        ("bread", "1", "Bread & <b>butter</b>"),
    ]
    assert [label.text(deep=False).strip() for label in parsed.css("label")] == ["Topic", "Year"]


def test_what_tells_nothing_apart_is_left_out() -> None:
    parsed = LexborHTMLParser(filters([ONE, YEAR], "events", words_in("en")))

    assert [select.attributes["name"] for select in parsed.css("select")] == ["year"]
    assert filters([ONE], "events", words_in("en")) == ""


def test_the_form_is_one_block_of_html() -> None:
    assert "\n\n" not in filters([TOPIC, YEAR], "events", words_in("en"))


def test_the_words_are_those_of_the_site() -> None:
    form = filters([TOPIC, YEAR], "events", words_in("ar"))

    assert "Topic" not in form
    assert "All" not in form
