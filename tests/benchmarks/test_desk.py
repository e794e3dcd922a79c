"""The made desk is what the measurements say it is."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import mean, median

import pytest

from benchmarks.desk import AS_OF, Sizes, make_desk
from benchmarks.process import ROOT
from generator.check.quotations.verifying import quoted_in
from generator.check.release import released
from generator.model.base import FILED_FIELDS, Filed, Noun
from generator.model.briefing import Briefing
from generator.model.dates import instant
from generator.model.desk import Desk
from generator.model.finding import stops
from generator.model.source import TEXT_FIELDS
from generator.render.prose import plain
from generator.site import read_and_check

SIZES = (120, 12, 60)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    folder = tmp_path_factory.mktemp("made")
    make_desk(folder, Sizes(*SIZES), seed=1)
    return read_and_check(folder, instant(AS_OF)).desk


@pytest.mark.parametrize("sizes", [SIZES, (1, 4, 1), (3, 40, 50), (30, 8, 4)])
def test_it_has_the_promised_size_no_finding_and_nothing_to_hide(
    tmp_path: Path, sizes: tuple[int, int, int]
) -> None:
    made = make_desk(tmp_path, Sizes(*sizes), seed=7)

    checked = read_and_check(tmp_path, instant(AS_OF))

    assert not stops(checked.findings, strict=True)
    desk = checked.desk
    assert (len(desk.briefings), len(desk.actors), len(desk.sources)) == sizes
    assert made.files == sum(sizes) + len(desk.background)
    assert {briefing.status for briefing in desk.briefings.values()} == {"published"}
    shown = released(desk, instant(AS_OF))
    assert shown.briefings.keys() == desk.briefings.keys()
    assert shown.actors.keys() == desk.actors.keys()
    assert shown.sources.keys() == desk.sources.keys()


def test_the_same_seed_makes_the_same_files(tmp_path: Path) -> None:
    one = make_desk(tmp_path / "one", Sizes(5, 6, 7), seed=3)
    two = make_desk(tmp_path / "two", Sizes(5, 6, 7), seed=3)
    other = make_desk(tmp_path / "other", Sizes(5, 6, 7), seed=4)

    assert _contents(one.folder) == _contents(two.folder)
    assert one.digest == two.digest
    assert one.digest != other.digest


def test_the_order_of_hashes_does_not_change_it(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from benchmarks.desk import Sizes, make_desk; "
        "print(make_desk(Path(sys.argv[1]), Sizes(3, 5, 4), seed=1).digest)"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / seed)],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_briefings_have_about_800_words_and_sources_about_500(desk: Desk) -> None:
    briefings = [
        sum(len(plain(prose, {}).split()) for _, prose in briefing.prose())
        for briefing in desk.briefings.values()
    ]
    sources = [len(source.text.split()) for source in desk.sources.values()]

    assert min(briefings) >= 780
    assert max(briefings) <= 860
    assert median(sources) == pytest.approx(500, rel=0.1)


def test_a_source_is_cited_every_25_to_30_words_and_most_may_only_be_quoted(desk: Desk) -> None:
    prose = [prose for briefing in desk.briefings.values() for _, prose in briefing.prose()]
    words = sum(len(plain(text, {}).split()) for text in prose)
    cited = sum(len(list(text.cited())) for text in prose)
    rights = [source.rights for source in desk.sources.values()]

    assert 25 <= words / cited <= 30
    assert 0 < rights.count("open") <= 0.2 * len(rights)


def test_every_passage_stands_in_its_article_word_for_word(desk: Desk) -> None:
    passages = list(_passages(desk))

    assert len(passages) > len(desk.briefings)
    for source, words in passages:
        assert len(words.split()) >= 6
        pattern = rf"(?<!\w){re.escape(words)}(?!\w)"
        assert any(re.search(pattern, text) for text in desk.sources[source].paragraphs)


def _passages(desk: Desk) -> Iterator[tuple[str, str]]:
    for writing in desk.writings():
        for _, prose in writing.prose():
            yield from ((cited.source, cited.quote) for cited in prose.cited() if cited.quote)
            spoken = re.findall(r"“([^”]+)” \[@([\w-]+)\]", prose.text)
            yield from ((source, words) for words, source in spoken)
        if isinstance(writing, Briefing):
            for _, claim in writing.claims():
                yield from ((e.source, e.quote) for e in claim.evidence if e.quote)


def test_a_desk_can_have_longer_articles_and_more_quotations(tmp_path: Path) -> None:
    make_desk(tmp_path, Sizes(20, 6, 30, words=800, quotations=12), seed=1)

    checked = read_and_check(tmp_path, instant(AS_OF))
    desk = checked.desk
    quotations = Counter(quoted.path for one in desk.writings() for quoted in quoted_in(one))
    assert min(quotations[briefing.path] for briefing in desk.briefings.values()) == 12
    words = [len(source.text.split()) for source in desk.sources.values()]
    assert 750 < mean(words) < 900
    assert not [f for f in checked.findings if f.rule not in ("source-unused", "actor-unused")]


@pytest.mark.parametrize("kind", ["briefings", "actors", "background", "sources"])
def test_every_field_is_used(desk: Desk, kind: str) -> None:
    nouns: list[Filed] = list(getattr(desk, kind).values())
    fields = set(type(nouns[0]).model_fields) - FILED_FIELDS - TEXT_FIELDS
    used = {field for noun in nouns for field in noun.model_fields_set}

    assert fields - used == set()


def test_the_parts_of_a_briefing_are_used_whole(desk: Desk) -> None:
    parts: dict[type[Noun], set[str]] = {}
    for briefing in desk.briefings.values():
        _collect(briefing, parts)

    assert {kind.__name__: set(kind.model_fields) - used for kind, used in parts.items()} == {
        kind.__name__: set() for kind in parts
    }


def _collect(value: object, parts: dict[type[Noun], set[str]]) -> None:
    if isinstance(value, tuple):
        for item in value:
            _collect(item, parts)
    elif isinstance(value, Noun):
        parts.setdefault(type(value), set()).update(value.model_fields_set)
        for name in value.model_fields_set:
            _collect(getattr(value, name), parts)


def test_briefings_spread_over_six_years_thirty_topics_and_three_languages(desk: Desk) -> None:
    briefings = desk.briefings.values()
    days = sorted(briefing.published.day for briefing in briefings if briefing.published)

    assert 5.5 * 365 < (days[-1] - days[0]).days < 6 * 366
    assert len({topic for briefing in briefings for topic in briefing.topics}) == 30
    assert {briefing.language for briefing in briefings} == {"en", "tr", "ar"}


@pytest.mark.parametrize("sizes", [(0, 4, 1), (1, 3, 1), (1, 4, 0)])
def test_a_desk_too_small_is_refused(tmp_path: Path, sizes: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="4 actors at least"):
        make_desk(tmp_path, Sizes(*sizes), seed=1)


def test_a_desk_that_is_there_already_is_left_alone(tmp_path: Path) -> None:
    make_desk(tmp_path, Sizes(1, 4, 1), seed=1)
    before = _contents(tmp_path)

    with pytest.raises(FileExistsError):
        make_desk(tmp_path, Sizes(1, 4, 1), seed=2)
    assert _contents(tmp_path) == before


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
