"""Each quotation comes under the article it was held against, with all places where it stands."""

from __future__ import annotations

from generator.check.quotations.located import located
from generator.check.quotations.verifying import Quotations
from generator.model.quotation import Located, Selector
from tests.check.desks import make_desk

TEXT = "The ferry sails again.\n\nAt noon the ferry sails again, said\nthe port’s office."


def source(text: str) -> dict[str, object]:
    return {"text": text, "paragraphs": tuple(text.split("\n\n"))}


def test_where_each_quotation_of_a_desk_stands() -> None:
    desk = make_desk(
        {
            "ferry": {
                "summary": 'It left, "ferry sails again". [@notice]',
                "key_points": [
                    {
                        "text": "It left.",
                        "evidence": [
                            {"source": "notice", "quote": "At noon […] said the port's office"},
                            {"source": "notice", "quote": "nothing of the kind was ever said"},
                        ],
                    }
                ],
            }
        },
        sources={"notice": source(TEXT), "other": {}},
    )
    path = "briefings/ferry.yml"
    claim = ("key_points", 0, "evidence")

    assert located(Quotations(desk)) == {
        "notice": [
            Located(
                path,
                ("summary",),
                "ferry sails again",
                "verbatim",
                [
                    (Selector(4, 21, "ferry sails again", "The ", f".{TEXT[22:53]}"),),
                    (
                        Selector(
                            36, 53, "ferry sails again", TEXT[4:36], ", said\nthe port’s office."
                        ),
                    ),
                ],
            ),
            Located(
                path,
                (*claim, 0, "quote"),
                "At noon […] said the port's office",
                "elided",
                [
                    (
                        Selector(24, 31, "At noon", TEXT[:24], TEXT[31:63]),
                        Selector(55, 77, "said\nthe port’s office", TEXT[23:55], "."),
                    )
                ],
            ),
            Located(
                path, (*claim, 1, "quote"), "nothing of the kind was ever said", "not_found", []
            ),
        ]
    }


def test_one_for_which_several_sources_are_cited_is_with_the_one_that_holds_it() -> None:
    desk = make_desk(
        {"ferry": {"summary": 'It left, "the ferry sails". [@log; @notice]'}},
        sources={"notice": source(TEXT), "log": source("No ship is in port.")},
    )

    (name,) = found = located(Quotations(desk))

    assert name == "notice"
    assert [len(quoted.places) for quoted in found[name]] == [1]


def test_a_desk_that_quotes_nothing() -> None:
    assert located(Quotations(make_desk({"ferry": {}}))) == {}
