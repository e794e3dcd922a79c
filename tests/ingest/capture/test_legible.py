from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.capture.legible import legible
from generator.ingest.extract.article import Article, Removal
from generator.read.hygiene import hidden_characters


def test_what_is_hidden_in_fields_is_left_out_and_told() -> None:
    article = Article(
        headline="\u202bالميناء يفتح\u202c",
        standfirst="Ships\u200b may enter.",
        paragraphs=("\u202bكل السفن\u202c",),
        authors=("Ana\u2066 Lund\u2069", "\ufeff"),
        removed=(Removal("furniture", "Share"),),
    )

    found = legible(article)

    assert found.headline == "الميناء يفتح"
    assert found.standfirst == "Ships may enter."
    assert found.authors == ("Ana Lund",)
    assert found.paragraphs == article.paragraphs
    assert found.removed == (
        Removal("furniture", "Share"),
        Removal("hidden", "invisible characters, headline"),
        Removal("hidden", "invisible characters, standfirst"),
        Removal("hidden", "invisible characters, authors"),
    )


def test_what_belongs_to_the_spelling_stays() -> None:
    # Joiners, and the plain marks of direction.
    article = Article(
        headline="می‌خواهم \u200fabc\u200e – 👩‍🚀", paragraphs=("a",), publisher="Ünïted"
    )

    assert legible(article) == article


@given(st.text(st.one_of(st.characters(), st.sampled_from("\u0301\u0302\u202b\u200b\u0489"))))
def test_nothing_hidden_is_left(text: str) -> None:
    found = legible(Article(headline=text, paragraphs=("a",)))

    assert not list(hidden_characters(found.headline))
