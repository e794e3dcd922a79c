"""Readers are told how many of the articles are independent, and which ones are not, and why."""

from __future__ import annotations

import pytest

from generator.model.voices import Folding
from generator.render.sources import tie
from generator.render.words import words_in
from tests.golden import GOLDEN

PAGES = GOLDEN / "sample" / "pages"


def page(name: str) -> str:
    return (PAGES / name).read_text("utf-8")


def test_a_briefing_counts_its_articles_and_its_independent_sources() -> None:
    assert "[11 articles, 10 independent sources](#sources)" in page(
        "briefings/turkey-israel-deconfliction.md"
    )
    assert "[1 article, 1 independent source](#sources)" in page(
        "briefings/al-sharaa-in-antalya.md"
    )


def test_an_article_that_is_counted_with_another_says_with_which_and_why() -> None:
    reprint = "[Turkey, Israel hold first technical talks on Syria, agree to continue]"
    link = f"One voice with {reprint}(../sources/talks-technical-round-wire.md)"
    why = f"{link}: this is a reprint of it"

    assert f'<span class="voice">{why}.</span>' in page("briefings/turkey-israel-deconfliction.md")
    assert f"<strong>Independence:</strong> {why}" in page(
        "sources/talks-technical-round-reprint.md"
    )
    assert "One voice with" not in page("sources/talks-technical-round-wire.md")


def test_a_claim_on_one_voice_alone_says_so_and_no_other() -> None:
    lines = page("briefings/turkey-israel-deconfliction.md").splitlines()

    def line(start: str) -> str:
        return next(line for line in lines if start in line and line[:1] in "-123456789")

    assert "Single source" in line("The aim is narrow")
    assert "Single source" not in line("Both governments have confirmed a first technical meeting")
    assert "Single source" in line("The war in Syria begins")


@pytest.mark.parametrize(
    ("folding", "said"),
    [
        (Folding("reprint", "x"), "One voice with it: this is a reprint of it"),
        (Folding("original", "x"), "One voice with it: that is a reprint of this"),
        (
            Folding("wording", "x", 97, 40),
            "One voice with it: 97% of the wording here stands there",
        ),
        (
            Folding("wording", "x", 40, 97),
            "One voice with it: 97% of the wording there stands here",
        ),
    ],
)
def test_why_in_words(folding: Folding, said: str) -> None:
    assert tie(folding, "it", words_in("en")) == said
