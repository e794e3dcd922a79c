from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from generator.check.context import Context
from generator.check.rules import check_desk
from generator.ingest.draft.extractive import extract
from generator.ingest.draft.proof import Proven, proven
from generator.model.briefing import Briefing
from generator.model.desk import Desk
from generator.model.source import Source
from generator.read.listing import DeskFile
from generator.read.nouns import read_noun
from tests.ingest.draft.conftest import article_of, words_in

AS_OF = datetime(2025, 4, 11, tzinfo=UTC)
FILE = DeskFile("briefings", "/x.yml", "briefings/2025/x.yml")
LANGUAGES = ("en", "tr", "ar", "he", "de", "fr", "es", "ru", "zh", "ja", "ko", "fa", "fi", "")
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=600),
    st.lists(
        st.sampled_from(
            [
                "The harbour will open on Monday, he said.",
                "It is unclear whether “ships” come.",
                "*Stars* and [links](x) are here, too.",
                '[@notice, "x"] is what they wrote here.',
                "He said: 'we built it in 1998, and 5.5 percent is left'.",
                "\n\n",
                "\n\n# ",
                "- ",
                "«",
                "Dün 4 Nisan 2024'te liman KASIM ayında açıldı, dedi.",
                "港口将于4月4日开放。",
                "“很好。”",
                "افتتح الميناء يوم الأربعاء في ٤ أبريل ٢٠٢٤ بعد العاصفة.",
                "He is not—never—here... or is he?",
                "הנמל נפתח ב-4 באפריל 2024 אחרי הסערה הגדולה.",
                "<b>Bold</b> & {braces} `code` | table here.",
                "cafe\u0301 nai\u0308ve words of an accented kind here.",
                "a\u00adb\u200bc of hidden things in it.",
            ]
        ),
        min_size=1,
        max_size=40,
    ).map(" ".join),
)


def prove(articles: list[Source]) -> tuple[Proven, Desk]:
    desk = Desk(sources={one.id: one for one in articles})
    return proven(extract(articles, desk), FILE, articles, desk, AS_OF), desk


def articles_of(texts: list[str], language: str, published: str) -> list[Source]:
    return [
        article_of(f"Begin.\n\n{text}\n", f"n{n}", language=language, published=published)
        for n, text in enumerate(texts)
    ]


@given(
    st.lists(TEXTS, min_size=1, max_size=3),
    st.sampled_from(LANGUAGES),
    st.sampled_from(["2025-04-09", "0001-01-01", "9999-12-31", ""]),
)
def test_any_article_gives_a_draft_that_passes(
    texts: list[str], language: str, published: str
) -> None:
    articles = articles_of(texts, language, published)
    made, desk = prove(articles)

    briefing, findings = read_noun(FILE, made.text)
    assert findings == []
    assert isinstance(briefing, Briefing)
    assert briefing.status == "draft"
    whole = replace(desk, briefings={briefing.id: briefing})
    errors = [one for one in check_desk(whole, AS_OF) if one.severity == "error"]
    assert [one for one in errors if one.path == FILE.path] == []
    verified = Context(whole, AS_OF, [briefing]).quotations.verified
    assert {one.verdict for one in verified} <= {"verbatim"}
    assert prove(articles)[0].text == made.text


@given(st.lists(TEXTS, min_size=1, max_size=3), st.sampled_from(LANGUAGES))
def test_nothing_of_our_own_method_has_to_be_left_out(texts: list[str], language: str) -> None:
    articles = articles_of(texts, language, "2025-04-09")
    made, _ = prove(articles)
    assert words_in(made.draft) == words_in(extract(articles, Desk()))


def test_a_standfirst_is_the_summary_and_the_first_sentence_a_key_point() -> None:
    first = "Ships may enter the harbour of Orva from Monday on."
    source = article_of(f"{first} The wall was built by 1,200 people.", standfirst="Orva opens.")
    draft = extract([source], Desk())
    assert [one.words for one in draft.summary] == ["Orva opens."]
    assert not draft.summary[0].is_exact
    assert first in [one.words for one in draft.key_points]


def test_a_standfirst_with_markup_is_none() -> None:
    first = "Ships may enter the harbour of Orva from Monday on."
    draft = extract([article_of(first, standfirst='"Orva *opens*."')], Desk())
    assert [one.words for one in draft.summary] == [first]


def test_without_a_sentence_that_stands_by_itself_there_is_the_headline_or_a_short_one() -> None:
    short = extract([article_of("Ships came.")], Desk())
    assert [one.words for one in short.summary] == ["Ships came."]
    marked = extract([article_of("*Ships* came.")], Desk())
    assert [(one.words, one.is_exact) for one in marked.summary] == [("The harbour", False)]


def test_what_is_open_is_a_question_and_no_key_point() -> None:
    opened = "It is unclear whether the ferry to the bay will ever run again."
    text = (
        "Ships may enter the harbour of Orva from Monday on. "
        "The wall was built by 1,200 people in a year. " + opened
    )
    draft = extract([article_of(text)], Desk())
    assert [one.words for one in draft.unknowns] == [opened]
    assert opened not in [one.words for one in draft.key_points]


def test_the_timeline_is_in_the_order_of_its_dates() -> None:
    text = (
        "On Tuesday the council of Orva agreed to pay for it. "
        "The old wall had been built of stone in May 1931. "
        "A storm on 4 March 2023 broke it in three places. "
        "The ministry promised new money last year, in a letter."
    )
    timeline = extract([article_of(text)], Desk()).timeline
    assert [one.date for one in timeline] == ["1931-05", "2023-03-04", "2024", "2025-04-08"]


def test_long_articles_share_the_room_that_there_is() -> None:
    long = " ".join(f"The ferry number {n} carried mail to island {n * 7}." for n in range(2_000))
    draft = extract(
        [article_of(long, "a"), article_of("Salt is sold at the old quay.", "b")], Desk()
    )
    assert len(draft.key_points) <= 7
    assert len(draft.timeline) <= 15


def test_a_language_only_if_all_articles_have_it() -> None:
    english, turkish = article_of("Ships came.", "a"), article_of("Gemi.", "b", language="tr")
    assert extract([english], Desk()).language == "en"
    assert extract([english, turkish], Desk()).language is None


def test_a_guess_is_no_statement() -> None:
    text = "It is unclear whether the ferry to the bay will run again. The wall was built of stone."
    draft = extract([article_of(text, language="")], Desk())
    assert draft.language is None
    assert "unclear" in draft.summary[0].words
