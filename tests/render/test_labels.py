"""The words of the site in their files: all there in each language, and fit for pages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import get_args

import pytest
from babel import Locale

from generator.model.actor import ActorKind
from generator.model.briefing import BriefingKind
from generator.model.claim import ClaimStatus
from generator.model.coverage import BACKINGS
from generator.model.parts import Confidence, CorrectionKind, Likelihood, RelationKind
from generator.model.source import Reliability, SourceKind
from generator.render.phrasebook import FALLBACK, languages, phrasebook

RENDER = Path(__file__).parent.parent.parent / "generator" / "render"
ENGLISH = phrasebook(FALLBACK)
LATIN = {"en", "tr", "fr", "de", "es"}


def fields(text: str) -> set[str]:
    """What a text leaves open."""
    return set(re.findall(r"\{(\w+)\}", text))


def test_the_languages() -> None:
    assert languages() == ("ar", "de", "en", "es", "fr", "he", "ru", "tr")


@pytest.mark.parametrize("language", languages())
def test_no_word_is_missing_and_none_is_over(language: str) -> None:
    own = phrasebook(language)

    assert own.texts.keys() == ENGLISH.texts.keys()
    assert own.plurals.keys() == ENGLISH.plurals.keys()


@pytest.mark.parametrize("language", languages())
def test_each_text_leaves_open_what_the_pages_put_in(language: str) -> None:
    dates = {"day", "month", "month_alone", "year"}
    for key, text in phrasebook(language).texts.items():
        if fields(ENGLISH.texts[key]) & dates:  # a language has its own way to write them
            assert fields(text) <= dates, key
        else:
            assert fields(text) == fields(ENGLISH.texts[key]), key


@pytest.mark.parametrize("language", languages())
def test_each_plural_has_the_forms_of_its_language(language: str) -> None:
    categories = {*Locale(language).plural_form.tags, "other"}
    for key, forms in phrasebook(language).plurals.items():
        exact = {name for name in forms if name.startswith("=")}
        assert forms.keys() - exact == categories, key
        assert all(re.fullmatch(r"=[0-9]", name) for name in exact), key
        wanted = fields(ENGLISH.plurals[key]["other"])
        assert fields(forms["other"]) == wanted, key
        # The number may go without saying; what else a page puts in may not.
        for text in forms.values():
            assert wanted - {"number", "several", "kinds"} <= fields(text) <= wanted, key


@pytest.mark.parametrize("language", languages())
def test_no_text_holds_markup_or_a_space_too_many(language: str) -> None:
    for key, text in _all_texts(language):
        if key == "special":
            continue
        assert not re.search(r"[*_<>\[\]`#|\\&]", re.sub(r"\{\w+\}", "", text)), key
        assert "  " not in text, key
        assert text == text.strip() or key in ("separator", "colon"), key


@pytest.mark.parametrize("language", sorted(set(languages()) - LATIN))
def test_nothing_is_left_in_latin_letters(language: str) -> None:
    names = r"\{\w+\}|\b(?:JSON|GraphML|XML|FollowTheMoney|Gephi|Cytoscape|yEd)\b"
    for key, text in _all_texts(language):
        if not key.startswith("reliabilities."):
            assert not re.search("[A-Za-z]", re.sub(names, "", text)), key


@pytest.mark.parametrize("language", sorted(set(languages()) & {"ar", "he"}))
def test_what_stands_from_right_to_left_turns_no_direction(language: str) -> None:
    for key, text in _all_texts(language):
        assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", text), key
        # A dash between two numbers would show them in the other order.
        assert not re.search(r"[0-9}][-–—][0-9{]", text), key


@pytest.mark.parametrize(
    ("group", "values"),
    [
        ("actor_kinds", get_args(ActorKind)),
        ("actor_groups", get_args(ActorKind)),
        ("briefing_kinds", get_args(BriefingKind)),
        ("claim_statuses", get_args(ClaimStatus)),
        ("relations", get_args(RelationKind)),
        ("relation_labels", get_args(RelationKind)),
        ("likelihoods", get_args(Likelihood)),
        ("confidences", get_args(Confidence)),
        ("correction_kinds", get_args(CorrectionKind)),
        ("source_kinds", get_args(SourceKind)),
        ("reliabilities", get_args(Reliability)),
        ("backings", BACKINGS),
        ("backed", ("mixed", *BACKINGS)),
    ],
)
def test_every_value_of_a_field_has_its_words(group: str, values: Iterable[str]) -> None:
    keys = [*ENGLISH.texts, *ENGLISH.plurals]
    assert {key.split(".")[1] for key in keys if key.startswith(f"{group}.")} == set(values)


def test_the_pages_ask_for_every_word_and_for_no_other() -> None:
    code = "\n".join(
        file.read_text("utf-8") for file in RENDER.rglob("*") if file.suffix in (".py", ".j2")
    )
    asked = set(re.findall(r"""["']([a-z_]+(?:\.[A-Za-z_]+)+)["']""", code))
    asked |= {f"headings.{name}" for name in re.findall(r'words\.headings\["([a-z_]+)"\]', code)}
    groups = tuple(re.findall(r"""f["']([a-z_]+(?:\.[a-z_]+)*[._])\{""", code))
    keys = {*ENGLISH.texts, *ENGLISH.plurals}

    unused = {
        key
        for key in keys - asked
        if "." in key and not key.startswith((*groups, "dates.", "list.", "clauses."))
    }
    assert not unused
    known = {key.partition(".")[0] for key in keys if "." in key}
    assert not {key for key in asked - keys if key.partition(".")[0] in known - {"dates"}}


def _all_texts(language: str) -> list[tuple[str, str]]:
    own = phrasebook(language)
    forms = [(key, text) for key, forms in own.plurals.items() for text in forms.values()]
    return [*own.texts.items(), *forms]
