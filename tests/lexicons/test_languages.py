from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.lexicons.languages import language_of
from generator.lexicons.lists import LANGUAGES
from tests.ingest.draft.conftest import article_of

ARTICLES = sorted(
    Path(__file__).parents[1].joinpath("ingest/draft/desk/briefings/sources").glob("??.md")
)
OTHERS = {
    "it": "Il porto di Orva è stato chiuso per due anni, e non si sa quando una nave tornerà.",
    "pt": "O porto de Orva foi fechado por dois anos, e não se sabe quando os navios voltam.",
    "uk": "Порт не працював два роки, і це було важко для всіх, хто жив на цьому березі.",
    "fa": "بندر اورفا برای دو سال بسته بود و این برای مردم شهر سخت بود.",
    "ja": "港は月曜日に開く予定だと当局は述べた。",
    "ko": "항구는 월요일에 열릴 예정이라고 당국이 밝혔다.",
}


@pytest.mark.parametrize("file", ARTICLES, ids=lambda file: file.stem)
def test_the_language_of_an_article_that_does_not_say_it(file: Path) -> None:
    text = file.read_text("utf-8").split("\n---\n", 1)[1]
    assert language_of(article_of(text, language="")) == file.stem


@pytest.mark.parametrize("code", OTHERS)
def test_other_languages(code: str) -> None:
    assert language_of(article_of(OTHERS[code], language="")) == code


def test_what_an_article_says_of_itself_counts() -> None:
    assert language_of(article_of("The harbour of the town is the best.", language="tr")) == "tr"


@pytest.mark.parametrize("text", ["12 34 56", "Brrr!", "Hän tapasi Matin talossa eilen.", "..."])
def test_no_language_is_better_than_a_wrong_one(text: str) -> None:
    assert language_of(article_of(text, language="")) is None


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_any_text_has_a_language_that_there_are_words_of_or_none(text: str) -> None:
    assert language_of(article_of(f"Begin.\n\n{text}", language="")) in {None, *LANGUAGES}
