"""What holds of voices whatever the articles; and that they cost little time and memory."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Mapping
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.voices.grouping import voices_of
from generator.check.voices.groups import Groups
from generator.check.voices.sharing import ELSEWHERE, ENOUGH, LEAST, SAME, SHARE
from generator.model.source import Source
from tests.check.articles import article, made, of_paragraphs

PARAGRAPHS = (*of_paragraphs(6, 40), *(f"“{text}”" for text in of_paragraphs(2, 40, seed=9)))
UNRELATED = of_paragraphs(4, 40, seed=77)
IDS = "abcdefg"

some_text = st.lists(st.sampled_from(PARAGRAPHS), max_size=6).map(tuple)
desks = st.dictionaries(
    st.sampled_from(IDS),
    st.tuples(
        some_text,
        st.none() | st.sampled_from(f"{IDS}xy"),
        st.none() | st.sampled_from(["2025-01-01", "2025-01-02", "2025-01-02T01:00Z"]),
    ),
).map(
    lambda texts: {
        name: article(name, text, syndicated_from=original, published=published)
        for name, (text, original, published) in texts.items()
    }
)


@given(desks)
def test_every_article_has_one_voice_and_a_reason_that_leads_to_it(
    sources: Mapping[str, Source],
) -> None:
    found = voices_of(sources)

    assert [*found.of] == sorted(sources)
    for name, voice in found.of.items():
        assert found.of[voice] == voice  # it stands for itself
        assert (name in found.foldings) == (name != voice)
        passed = {name}
        while name != voice:
            name = found.foldings[name].other  # noqa: PLW2901
            if name not in sources:
                naming = [one for one in sources if sources[one].syndicated_from == name]
                assert len(naming) > 1
                assert {found.of[one] for one in naming} == {voice}
                break
            assert name not in passed
            passed.add(name)


@given(desks, st.randoms())
def test_the_order_of_the_articles_does_not_matter(
    sources: Mapping[str, Source], random: Random
) -> None:
    shuffled = list(sources.items())
    random.shuffle(shuffled)
    assert voices_of(dict(shuffled)) == voices_of(sources)


@given(desks)
def test_an_unrelated_article_changes_nothing(sources: Mapping[str, Source]) -> None:
    alone = voices_of(sources)
    more = voices_of({"0": article("0", UNRELATED), **sources})

    assert more.of == {"0": "0", **alone.of}
    assert more.foldings == alone.foldings


@given(desks)
def test_no_pair_is_missed_and_none_is_made_up(sources: Mapping[str, Source]) -> None:
    assert set(by_comparing_all(sources)) == {
        frozenset(names) for names in voices_of(sources).among(sources).values()
    }


def by_comparing_all(sources: Mapping[str, Source]) -> set[frozenset[str]]:
    """The groups as the definition has them, from all pairs, for paragraphs of `PARAGRAPHS`."""
    wordings = {name: shingles_by_paragraph(source) for name, source in sources.items()}
    groups = Groups()
    for source in sources.values():
        groups.join(source.id, source.syndicated_from or source.id)
    for one, other in combinations(sources, 2):
        if speak_alike(wordings[one], wordings[other]):
            groups.join(one, other)
    together: dict[str, set[str]] = {}
    for name in sources:
        together.setdefault(groups.of(name), set()).add(name)
    return {frozenset(names) for names in together.values()}


def shingles_by_paragraph(source: Source) -> list[set[str]]:
    paragraphs = set(source.paragraphs)
    own = {text for text in paragraphs if not text.startswith("“")}
    mostly_quoted = 4 * sum(map(len, own)) < sum(map(len, paragraphs))
    return [
        {" ".join(words[n : n + 5]) for n in range(len(words) - 4)}
        for words in (text.strip("“”.").split() for text in (paragraphs if mostly_quoted else own))
    ]


def speak_alike(one: list[set[str]], other: list[set[str]]) -> bool:
    first, second = set().union(*one), set().union(*other)
    common = first & second
    if len(common) >= max(LEAST, SAME * max(len(first), len(second))):
        return True
    most = min(max((len(part & common) for part in parts), default=0) for parts in (one, other))
    enough = max(ENOUGH, SHARE * min(len(first), len(second)))
    return len(common) >= enough and len(common) - most >= ELSEWHERE


@given(st.text() | st.text("“”\"'‘’«»„>\n \0\1aא中", max_size=300))
def test_no_text_is_too_strange(text: str) -> None:
    assert voices_of({"a": article("a", (text,)), "b": article("b", (text,))}).count("ab") in (1, 2)


LARGE = {
    "one word": ("word " * 400_000,),
    "words": (made(200_000),),
    "one character": ("中" * 700_000,),
    "paragraphs": tuple(made(4, seed=n) for n in range(20_000)),
    "straight marks": ('"a ' * 700_000,),
    "marks in words": ('a"b ' * 500_000,),
    "single marks": ("‘a’b " * 400_000,),
    "opening marks": ("“" * 2_000_000,),
    "marks turned outwards": ("» « " * 500_000,),
    "marks of one side": ("»" * 2_000_000,),
    "blocks": (">" * 2_000_000,),
}


@pytest.mark.parametrize("paragraphs", LARGE.values(), ids=LARGE)
def test_an_article_of_two_megabytes(paragraphs: tuple[str, ...]) -> None:
    sources = {name: article(name, paragraphs) for name in "ab"}
    start = time.process_time()
    voices_of(sources)
    assert time.process_time() - start < 10


def test_a_large_article_that_holds_all_others() -> None:
    texts = {f"n{n}": of_paragraphs(5, 40, seed=n) for n in range(300)}
    sources = {name: article(name, text) for name, text in texts.items()}
    sources["all"] = article("all", tuple(part for text in texts.values() for part in text))
    assert set(voices_of(sources).of.values()) == {"all"}


@pytest.mark.parametrize("alike", [False, True])
def test_a_thousand_articles(*, alike: bool) -> None:
    sources = {
        f"n{n}": article(f"n{n}", of_paragraphs(10, 50, seed=0 if alike else n))
        for n in range(1_000)
    }
    start = time.process_time()
    found = voices_of(sources)
    # A second is the aim; this also holds on a slow machine.
    assert time.process_time() - start < 5
    assert len(set(found.of.values())) == (1 if alike else 1_000)


def test_the_memory_that_it_takes() -> None:
    sources = {f"n{n}": article(f"n{n}", of_paragraphs(16, 50, seed=n)) for n in range(200)}
    tracemalloc.start()
    voices_of(sources)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 10e6
