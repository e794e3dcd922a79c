"""The numbers of paragraphs that readers can use: those of the body, as a page shows it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.model.numbering import Numbering
from generator.model.source import Part, Source
from generator.read.article import opening, paragraphs


def article(*blocks: str, gap: str = "\n\n", bare: bool = False, **fields: str) -> Source:
    """An article of blocks with a gap between them; a bare one finds its headline in its text."""
    text = gap.join(blocks)
    split = paragraphs(text, bare=bare)
    found = {name: words for name, words in opening(split)._asdict().items() if words}
    given = {"headline": "Ferry", "id": "notice", "path": "briefings/sources/notice.md"}
    return Source.model_validate({**given, **found, **fields, "text": text, "paragraphs": split})


def parts(source: Source) -> dict[str, Part]:
    """What stands in each paragraph, by its first word."""
    numbering = Numbering(source)
    return {
        paragraph.split()[0]: numbering.part(source.text.index(paragraph))
        for paragraph in source.paragraphs
    }


def test_headline_and_standfirst_among_the_paragraphs_have_no_number() -> None:
    made = article(
        "After six weeks it\nleaves.",
        "Ferry  sails",
        "Ferry  sails",
        "It left.",
        "# It was full.",
        headline="Ferry sails",
        standfirst="After six weeks it leaves.",
    )

    assert parts(made) == {"After": "standfirst", "Ferry": "headline", "It": 1, "#": 2}


def test_what_is_repeated_has_the_number_of_the_first() -> None:
    made = article("It left.", "It was full.", "It\nleft.", "Nobody knew.", headline="Ferry")
    numbering = Numbering(made)

    assert made.parts() == (1, 2, 1, 3)
    assert numbering.part(made.text.index("It\nleft")) == 1
    assert [made.text[start:end] for start, end in numbering.body] == list(made.body())


def test_a_heading_is_the_headline() -> None:
    made = article("# Ferry sails", "It left.", "## Later", "Nobody knew.")

    assert parts(made) == {"#": "headline", "It": 1, "##": 2, "Nobody": 3}


def test_in_bare_copy_a_line_is_a_paragraph() -> None:
    lines = ("Ferry to sail", "It left at dawn.", "Nobody saw it.", "They said so.")
    made = article(*lines, gap="\n", bare=True)

    assert made.headline == "Ferry to sail"
    assert parts(made) == {"Ferry": "headline", "It": 1, "Nobody": 2, "They": 3}


def test_any_position_of_a_paragraph_will_do() -> None:
    made = article("One.", "Two, and more.", "Three.", headline="x")
    numbering = Numbering(made)

    start = made.text.index("Two")
    end = made.text.index("more.") + len("more.")
    assert {numbering.part(at) for at in range(start, end)} == {2}


def test_an_article_without_text() -> None:
    assert list(Numbering(article()).body) == []


BLOCKS = st.lists(st.sampled_from(["# A", "A", "B b", "B  b", "# B b", "C", "C\nc", "D"]))


@given(BLOCKS, st.sampled_from(["A", "B b", "x"]), st.sampled_from(["A", "C", "y"]))
def test_the_numbers_are_those_of_the_body(
    blocks: list[str], headline: str, standfirst: str
) -> None:
    made = article(*blocks, headline=headline, standfirst=standfirst)
    numbering = Numbering(made)

    body = made.body()
    assert [made.text[start:end] for start, end in numbering.body] == list(body)
    assert [numbering.part(start) for start, _ in numbering.body] == list(range(1, len(body) + 1))
    at = 0
    for paragraph, part in zip(made.paragraphs, made.parts(), strict=True):
        at = made.text.index(paragraph, at)
        assert numbering.part(at) == numbering.part(at + len(paragraph) - 1) == part
        at += len(paragraph)
        words = " ".join(paragraph.removeprefix("# ").split())
        if isinstance(part, int):
            assert " ".join(body[part - 1].removeprefix("# ").split()) == words
        else:
            assert words == {"headline": headline, "standfirst": standfirst}[part]
