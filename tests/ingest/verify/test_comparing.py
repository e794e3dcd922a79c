from __future__ import annotations

import pytest

from generator.ingest.extract.article import Article, Removal
from generator.ingest.verify.comparing import compare, says_retracted
from generator.model.quotation import Located, Selector
from generator.model.source import Source
from tests.ingest.capture.articles import paragraphs

BODY = paragraphs("harbour")


def source(body: list[str], headline: str = "The harbour") -> Source:
    return Source(
        id="one",
        path="one.md",
        headline=headline,
        text="\n\n".join([headline, *body]),
        paragraphs=(headline, *body),
    )


def live(body: list[str], headline: str = "The harbour", **more: object) -> Article:
    return Article(headline=headline, paragraphs=tuple(body), **more)  # type: ignore[arg-type]


def quoted(words: str, *, found: bool = True) -> Located:
    places = [[Selector(0, 1, words, "", "")]] if found else []
    return Located("briefings/one.yml", ("summary",), words, "verbatim", places)


def words(paragraph: str) -> str:
    """Some words out of a paragraph."""
    return " ".join(paragraph.split()[2:16])


def test_an_article_that_stands_as_captured_is_live() -> None:
    found = compare(source(BODY), live(BODY), [quoted(words(BODY[2]))])

    assert found == ("live", 0, ())


def test_what_is_folded_away_is_no_difference() -> None:
    captured = source(["The harbour’s “quay” – open.", "On  Monday."])
    now = live(['The harbour\'s "quay" — open.', "On\nMonday."])

    assert compare(captured, now, [quoted("The harbour’s “quay” – open")]) == ("live", 0, ())


def test_nor_is_a_paragraph_that_was_captured_twice() -> None:
    assert compare(source([BODY[0], *BODY, "The harbour"]), live(BODY), []).state == "live"


@pytest.mark.parametrize("more", [BODY[0], "The harbour", "# " + BODY[1], "It opens."])
def test_an_article_that_repeats_itself_is_as_it_was_captured(more: str) -> None:
    now = live([*BODY, more, "It opens."], standfirst="It opens.")
    captured = source([*now.text.split("\n\n")[1:]]).model_copy(update={"standfirst": "It opens."})

    assert captured.text == now.text
    assert compare(captured, now, []) == ("live", 0, ())


def test_how_much_has_changed() -> None:
    assert compare(source(BODY), live(BODY[:3]), []).percent in range(30, 37)
    assert compare(source(BODY), live(paragraphs("mill", 50)), []).percent in range(20, 90)
    assert compare(source(["One two."] * 2), live(["Three four."]), []).percent == 100
    long = [" ".join(["word"] * 999)] * 1 + ["end"]
    assert compare(source(long), live([*long[:1], "other"]), []) == ("changed", 1, ())


def test_quotations_that_no_longer_stand_there_are_lost() -> None:
    kept, lost = quoted(words(BODY[1])), quoted(words(BODY[4]))
    now = [*BODY[:4], *BODY[5:]]

    found = compare(source(BODY), live(now), [kept, lost, quoted("never there", found=False)])

    assert found.state == "changed"
    assert found.lost == (lost,)


def test_a_headline_that_is_quoted_is_looked_for_too() -> None:
    quotation = quoted("The harbour")

    assert compare(source(BODY), live(BODY), [quotation]).state == "live"
    assert compare(source(BODY), live(BODY, "Another"), [quotation]) == ("changed", 0, (quotation,))
    assert compare(source(BODY), live(BODY, "Another"), []).state == "live"


def test_of_a_text_that_was_not_captured_nothing_has_changed() -> None:
    assert compare(source([]), live(BODY), []) == ("live", 0, ())


@pytest.mark.parametrize(
    "headline",
    [
        "RETRACTED: The harbour",
        "[Retracted] The harbour",
        "Retraction note – The harbour",
        "Zurückgezogen: Der Hafen",
        "Отозвано: порт",
        "הוסר: הנמל",
    ],
)
def test_a_label_above_says_that_it_is_retracted(headline: str) -> None:
    assert compare(source(BODY), live(BODY, headline), []).state == "retracted"


@pytest.mark.parametrize(
    "sentence",
    [
        "Editor’s note: This article has been retracted because two people were mixed up.",
        "We have retracted this story.",
        "Cet article a été retiré.",
        "Dieser Artikel wurde zurückgezogen.",
        "Este artículo ha sido retirado.",
        "Bu haber yayından kaldırılmıştır.",
        "Эта статья была отозвана.",
        "تم سحب هذا المقال",
    ],
)
def test_a_sentence_at_either_end_says_so(sentence: str) -> None:
    assert says_retracted(sentence)
    for now in ([sentence, *BODY], [*BODY, sentence], [sentence]):
        assert compare(source(BODY), live(now), []).state == "retracted"
    aside = live(BODY, removed=(Removal("furniture", sentence),))
    assert compare(source(BODY), aside, []).state == "retracted"


@pytest.mark.parametrize(
    ("headline", "line"),
    [
        ("Withdrawn troops return to the harbour", BODY[0]),
        ("Retracted claims about the harbour", BODY[0]),
        ("The harbour", "Retracted landing gear kept the aircraft from rolling, they said."),
        ("The harbour", "The minister withdrew. His report was not withdrawn."),
    ],
)
def test_other_news_are_no_retraction(headline: str, line: str) -> None:
    assert compare(source(BODY), live([line, *BODY], headline), []).state != "retracted"


def test_what_stood_there_when_it_was_captured_is_none() -> None:
    told = "The ministry says that this report was withdrawn in May."
    body = [told, *BODY]

    assert compare(source(body), live(body), []).state == "live"
    assert compare(source(body), live([*body, "More."]), []).state == "changed"
