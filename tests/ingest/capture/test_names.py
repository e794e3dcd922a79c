from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.capture.names import checked_id, free_id
from generator.model.errors import CannotRun
from generator.model.source import Source
from generator.model.text import id_problem


def source(headline: str, url: str | None = None) -> Source:
    return Source(
        id="a", path="a.md", headline=headline, url=url, text="Text.", paragraphs=("Text.",)
    )


@pytest.mark.parametrize(
    ("headline", "url", "name"),
    [
        ("The ferry sails again", None, "the-ferry-sails-again"),
        ("Erdoğan: “Ålesund’s æther”", None, "erdogan-alesunds-aether"),
        # With a whole word before 60 characters.
        (
            "The harbour of Lower Town opens on Monday after a year of storms and sand",
            None,
            "the-harbour-of-lower-town-opens-on-monday-after-a-year-of",
        ),
        ("x" * 90, None, "x" * 60),
        # What is spelt in no Latin letters takes the address, or else is an article.
        (
            "الميناء يفتح",
            "https://www.example.org/news/12-port-opens.html",
            "example-org-12-port-opens",
        ),
        ("الميناء يفتح", "https://example.org/", "example-org"),
        ("الميناء يفتح", "https://example.org/الميناء", "example-org"),
        ("الميناء يفتح", None, "article"),
        # An id needs a letter, and some names are nobody's.
        ("2025", "https://example.org/2025", "example-org-2025"),
        ("Index", None, "article"),
    ],
)
def test_an_id_is_made_of_the_headline(headline: str, url: str | None, name: str) -> None:
    assert free_id(source(headline, url), ()) == name


def test_the_next_free_one_is_taken() -> None:
    taken = {"the-ferry", "the-ferry-2", "the-ferry-4"}

    assert free_id(source("The ferry"), taken) == "the-ferry-3"


@given(st.text(min_size=1, max_size=200).filter(str.strip), st.sets(st.integers(2, 30)))
def test_it_is_an_id_and_nobody_elses(headline: str, numbers: set[int]) -> None:
    usual = free_id(source(headline), ())
    taken = {usual, *(f"{usual}-{number}" for number in numbers)}

    name = free_id(source(headline), taken)

    assert not id_problem(name)
    assert name not in taken


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Ferry", '"Ferry" cannot be the id of a source: an id is made of lower-case letters'),
        ("con", '"con" cannot be the id of a source: this name is reserved'),
        ("../ferry", '"../ferry" cannot be the id of a source'),
        ("ferry", '"ferry" is the id of another source; choose another one'),
    ],
)
def test_one_that_is_chosen_has_to_be_free(name: str, said: str) -> None:
    with pytest.raises(CannotRun) as caught:
        checked_id(name, {"ferry"})

    assert str(caught.value).startswith(said)


def test_one_that_is_free_is_taken() -> None:
    assert checked_id("ferry-2", {"ferry"}) == "ferry-2"
