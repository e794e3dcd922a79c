from __future__ import annotations

from generator.ingest.extract.article import Removal
from generator.ingest.extract.cleaning import body

ONE = "The crossing takes 35 minutes, and the boat will sail from the southern quay of Port Lasse."
TWO = "Tickets cost 4.50 in either direction, and bicycles travel free before nine in the morning."
CHINESE = "航程需要三十五分钟，单程票价四元五角，上午九点以前自行车可以免费乘船。"


def test_a_paragraph_that_stands_there_twice_is_kept_once_and_reported() -> None:
    found = body([ONE, TWO, ONE, CHINESE, CHINESE], "", "")
    assert found.paragraphs == (ONE, TWO, CHINESE)
    assert found.removed == (Removal("repeated", ONE), Removal("repeated", CHINESE))


def test_lines_that_may_well_stand_twice_stay() -> None:
    refrain = [ONE, TWO, ONE, ONE, ONE]  # one question put to each of many people
    assert body(refrain, "", "").paragraphs == tuple(refrain)
    assert body(["Yes.", ONE, "Yes."], "", "").paragraphs == ("Yes.", ONE, "Yes.")


def test_what_only_looks_alike_is_not_repeated() -> None:
    other = ONE.replace("35", "53")
    assert body([ONE, other], "", "").paragraphs == (ONE, other)


def test_headline_standfirst_and_byline_are_told_from_the_body() -> None:
    above = ["# Harbour to open", "Two towns agree.", "By Ada Pell", "HARBOUR TO OPEN"]
    found = body([*above, ONE, TWO], "Harbour to open", "Two towns agree.", ["Ada Pell"])
    assert found.paragraphs == (ONE, TWO)
    assert [why for why, _ in found.removed] == ["headline", "standfirst", "byline", "headline"]


def test_the_standfirst_is_looked_for_only_at_the_top() -> None:
    paragraphs = [*(f"{n}. {ONE}" for n in range(9)), "Two towns agree."]
    assert body(paragraphs, "", "Two towns agree.").paragraphs == tuple(paragraphs)


def test_a_name_that_is_no_author_stays() -> None:
    assert body(["Mo Castellan", ONE], "", "", ["Ada Pell"]).paragraphs == ("Mo Castellan", ONE)


def test_what_stands_apart_is_told_once_and_not_where_it_is_the_headline() -> None:
    apart = [Removal("apart", ONE), Removal("apart", "Two towns agree"), Removal("caption", TWO)]
    found = body([CHINESE], "Harbour", "Two towns agree.", apart=[*apart, *apart])
    assert found.removed == (Removal("apart", ONE), Removal("caption", TWO))
