from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.draft.actors import KnownNames, names_of
from generator.model.actor import Actor
from generator.read.listing import DeskFile
from generator.read.nouns import read_noun

CASES = yaml.safe_load(Path(__file__).with_name("actors.yml").read_text("utf-8"))


def actor(identity: str, text: str) -> Actor:
    path = f"briefings/actors/{identity}.yml"
    noun, findings = read_noun(DeskFile("actors", f"/{path}", path), text)
    assert isinstance(noun, Actor), findings
    return noun


def known(name: str, *aliases: str) -> KnownNames:
    lines = [f"name: {name!r}" if "'" not in name else f'name: "{name}"', "kind: person"]
    lines += [f"aliases: [{', '.join(aliases)}]"] if aliases else []
    return KnownNames({"it": actor("it", "\n".join(lines) + "\n")})


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_where_a_name_stands(case: dict[str, Any]) -> None:
    names = known(case["name"])

    assert [text for text in case["found"] if not list(names.found_in(text))] == []
    assert [text for text in case["missed"] if list(names.found_in(text))] == []


def test_each_place_is_told_in_the_text_with_its_letters_composed() -> None:
    names = known("Mira Solen", "Peña", "港务局")
    text = "Jose\u0301 Pen\u0303a met Mira Solen and Mira Solen; 港务局 met 港务局."

    found = [at for _, at in names.found_in(text)]

    composed = unicodedata.normalize("NFC", text)
    assert [composed[at:][:4] for at in found] == ["Peña", "Mira", "Mira", "港务局 "]


def test_a_weak_alias_names_nobody() -> None:
    lines = "name: Mira Solen\nkind: person\naliases: [HOA, {name: Solen, weak: true}]\n"
    one = actor("solen", lines)

    assert list(names_of(one)) == ["Mira Solen", "HOA"]
    assert list(KnownNames({"solen": one}).found_in("Solen met a hoa.")) == []
    assert list(KnownNames({"solen": one}).found_in("Solen met the HOA.")) == [("solen", 14)]


def test_several_actors_may_share_a_name() -> None:
    both = {name: actor(name, "name: Orva\nkind: country\n") for name in ("city", "country")}
    assert list(KnownNames(both).found_in("in Orva")) == [("city", 3), ("country", 3)]


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_name_is_found_wherever_spaces_surround_it(before: str, after: str) -> None:
    names = known("Mira Solen", "السعودية", "시리아", "UN", "米拉")
    for name in ("Mira Solen", "السعودية", "시리아", "UN", "米拉"):
        assert list(names.found_in(f"{before} {name} {after}"))
