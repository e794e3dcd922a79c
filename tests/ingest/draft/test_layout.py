from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.draft.draft import Appearance, Dated, Draft, Name, Passage
from generator.ingest.draft.layout import as_yaml

PATH = "briefings/2025/x.yml"
WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cn")), min_size=1, max_size=200
).map(lambda text: " ".join(text.split()))
ANY = st.one_of(
    WORDS.filter(bool),
    st.sampled_from(
        [
            "null",
            "~",
            "yes",
            "2025-04-09",
            "12:30",
            "0x1F",
            "- a",
            "a: b",
            "# no",
            "'",
            '"',
            "\\",
            "%",
            "@x",
            "&a",
            "*a",
            "!tag",
            "|",
            ">",
            "{}",
            "[]",
            "…",
            "é\u0301",
            "ﷺ",
            "👩‍🚀",
            "x" * 500,
        ]
    ),
)
PASSAGES = st.builds(Passage, st.just("notice"), ANY, st.booleans())


def exact(words: str) -> Passage:
    return Passage("notice", words)


@given(
    ANY,
    st.lists(PASSAGES, min_size=1, max_size=3),
    st.lists(ANY.map(exact), max_size=3),
    st.lists(st.builds(Name, ANY, st.integers(2, 9), ANY.map(exact)), max_size=2),
)
def test_what_is_read_is_the_draft_word_for_word(
    headline: str, summary: list[Passage], exacts: list[Passage], names: list[Name]
) -> None:
    draft = Draft(
        headline=headline,
        language="en",
        summary=tuple(summary),
        key_points=tuple(exacts),
        actors=tuple(Appearance("mira", one) for one in exacts),
        names=tuple(names),
        notes=("dredging",),
        background=tuple(exacts),
        timeline=tuple(Dated("2024-12-08", one) for one in exacts),
        unknowns=tuple(exacts),
    )
    text = as_yaml(draft, PATH, {"notice": headline})

    read = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - texts
    assert (read["headline"], read["status"], read["language"]) == (headline, "draft", "en")
    assert [one.words in read["summary"] for one in summary] == [True] * len(summary)
    words = [one.words for one in exacts]
    claims = [{"text": one, "evidence": [{"source": "notice", "quote": one}]} for one in words]
    assert read.get("key_points", []) == claims
    assert [one["event"] for one in read.get("timeline", [])] == claims
    assert [one["date"] for one in read.get("timeline", [])] == ["2024-12-08"] * len(words)
    for written, one in zip(read.get("unknowns", []), words, strict=True):
        assert written.startswith(f"{one} [@notice")
    assert read["background"][0] == {"use": "dredging"}
    assert set(read) <= {
        "headline", "status", "language", "summary", "key_points", "actors", "background",
        "timeline", "unknowns",
    }  # fmt: skip


def test_a_citation_takes_the_marks_that_its_words_leave_free() -> None:
    for words, quoted in (
        ("plain", '[@notice, "plain"]'),
        ('a "b" c', '[@notice, “a "b" c”]'),
        ('a "b" “c”', '[@notice, «a "b" “c”»]'),
        ('a "b" “c” «d»', "[@notice]"),
    ):
        text = as_yaml(Draft(headline="x", summary=(exact(words),)), PATH, {"notice": "x"})
        assert yaml.safe_load(text)["summary"] == f"{words} {quoted}"


def test_what_is_not_exact_is_not_quoted() -> None:
    draft = Draft(headline="x", summary=(Passage("notice", "Ships come.", is_exact=False),))
    assert "summary: Ships come. [@notice]\n" in as_yaml(draft, PATH, {"notice": "x"})


@pytest.mark.parametrize(
    "name",
    ["Ada\nstatus: published", "Ada\r\nx", "Ada\u2028x", "Ada\x85x", "Ada\0x", "Ada\x1b[31m"],
)
def test_a_name_stays_within_its_comment(name: str) -> None:
    draft = Draft(headline="x", summary=(exact("Ships."),), names=(Name(name, 2, exact("Ships.")),))
    text = as_yaml(draft, PATH, {"notice": "x"})
    assert yaml.safe_load(text)["status"] == "draft"
    below = text.partition("# Names that recur")[2]
    assert all(line.startswith("#") for line in below.splitlines()[1:])


def test_the_top_says_what_is_to_be_done() -> None:
    draft = Draft(headline="x", summary=(exact("Ships."),))
    one = as_yaml(draft, PATH, {"notice": "x"})
    assert one.startswith(
        "# A draft, made of sentences of one article. Nothing in it is written by"
    )
    assert f"briefing check {PATH}\n" in one
    assert as_yaml(draft, PATH, {"a": "x", "b": "y"}).startswith(
        "# A draft, made of sentences of 2 articles."
    )
