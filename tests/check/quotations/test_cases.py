"""Hand-made cases of what editors get wrong, and of what they must not be told is wrong.

Each file in ``cases/`` is a list of articles, in YAML: the ``article``, its ``language``, and below
each of the words in `EXPECTED` the quotations that come to that. A quotation is followed by the
passages as they stand in the article, where they differ from it: ``- [quotation, passage, …]``.
A new case is a new line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from generator.check.quotations.article import Article
from generator.check.quotations.finding import Found, find
from generator.check.quotations.nearest import ALTERED, nearest

CASES = Path(__file__).parent / "cases"
EXPECTED = {
    "verbatim": "found, and nothing is the matter",
    "elided": "found with words left out or put in, and nothing is the matter",
    "altered": "refused; the passage that was meant is there",
    "not found": "refused; nothing like it is there",
    "refused": "refused, however like a passage it is",
    "over a break": "refused; it runs into another paragraph",
    "dropped": "what is left out holds a negation, which follows the quotation here",
    "before": "a negation stands before it, which follows the quotation here",
    "inserted": "what is put in holds a number or a negation, which follows the quotation here",
}


class Case(NamedTuple):
    article: str
    language: str | None
    expected: str
    quotation: str
    others: tuple[str, ...]


def _cases() -> Iterator[Any]:
    for file in sorted(CASES.glob("*.yml")):
        count = 0
        for entry in yaml.safe_load(file.read_text("utf-8")):
            language = entry.pop("language", None)
            article = entry.pop("article")
            for expected, quotations in entry.items():
                for one in quotations:
                    count += 1
                    quotation, *others = [one] if isinstance(one, str) else one
                    case = Case(article, language, expected, quotation, tuple(others))
                    yield pytest.param(case, id=f"{file.stem}-{count}: {quotation[:30]}")


ALL = list(_cases())


@pytest.mark.parametrize("case", ALL)
def test_case(case: Case) -> None:
    assert case.expected in EXPECTED
    text = case.article.strip()
    article = Article(text, re.split(r"\n\n+", text))

    found = find(article, case.quotation, case.language)

    passages = [
        [" ".join(text[slice(*article.captured(*span))].split()) for span in place]
        for place in found.places
    ]
    told = (found.dropped, found.before, found.inserted)
    match case.expected:
        case "verbatim" | "elided":
            assert found.verdict == case.expected
            assert told == ("", "", "")
            expected = case.others or (case.quotation,)
            assert [" ".join(passage.split()) for passage in expected] in passages
        case "dropped" | "before" | "inserted":
            assert getattr(found, case.expected) == case.others[0]
            assert not (found.dropped and case.expected == "inserted")
        case _:
            assert found == Found("not_found", over_break=case.expected == "over a break")
            score = near.score if (near := nearest(article, case.quotation)) else 0
            if case.expected in {"altered", "not found"}:
                assert (case.expected == "altered") == (score >= ALTERED)


def test_there_are_many_cases_and_none_twice() -> None:
    assert len(ALL) >= 140
    assert len({case.values[0] for case in ALL}) == len(ALL)
