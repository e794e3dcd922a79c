"""What an editor offers and says while somebody writes in the sample desk."""

from __future__ import annotations

import re

import pytest

from generator.model.actor import Actor
from generator.model.background import BackgroundNote
from generator.model.base import FILED_FIELDS, Filed
from generator.model.briefing import Briefing
from generator.model.claim import Evidence
from generator.model.docstrings import field_docstrings
from tests.lsp.editor import HERE, Editor

BEGUN = "headline: The harbour opens\nsummary: Ships may enter. [@azerbaijan-talks]\n"
FILES: dict[str, type[Filed]] = {
    "briefings/2025/new.yml": Briefing,
    "briefings/actors/new.yml": Actor,
    "briefings/background/new.yml": BackgroundNote,
}


def fields(noun: type[Filed]) -> dict[str, str]:
    """The fields that an editor writes, each with what the model says of it."""
    return {
        info.alias or name: info.description or ""
        for name, info in noun.model_fields.items()
        if name not in FILED_FIELDS
    }


def plain(markdown: str) -> str:
    """Words without the marks that code and escapes take in Markdown."""
    return re.sub(r"`+|\\(?=[^a-z0-9\s])", "", markdown)


@pytest.mark.parametrize("path", FILES)
def test_the_fields_of_a_file_are_offered_with_what_the_model_says(
    editor: Editor, path: str
) -> None:
    offers = editor.offers(HERE, path)

    for name, words in fields(FILES[path]).items():
        assert offers[name].typed.startswith(f"{name}:")
        assert plain(offers[name].said).startswith(plain(words)), name


def test_fields_that_are_there_are_not_offered_again(editor: Editor) -> None:
    offers = editor.offers(f"{BEGUN}{HERE}")

    assert "headline" not in offers
    assert "key_points" in offers


def test_the_fields_of_a_part_are_offered(editor: Editor) -> None:
    offers = editor.offers(
        f"{BEGUN}key_points:\n  - text: It opens.\n    evidence:\n      - {HERE}"
    )

    assert {"source", "quote", "supports"} <= set(offers)


@pytest.mark.parametrize(
    ("text", "label", "said"),
    [
        (f"actors:\n  - actor: {HERE}", "turkey", "Turkey, country"),
        (f"actors:\n  - {{actor: {HERE}}}", "turkey", "Turkey, country"),
        (f"relations:\n  - from: {HERE}", "nato", "NATO, alliance"),
        (f"relations:\n  - from: nato\n    to: {HERE}", "hakan-fidan", "Hakan Fidan, person"),
        (
            f"key_points:\n  - text: It opens.\n    evidence:\n      - source: {HERE}",
            "azerbaijan-talks",
            (
                "Turkish and Israeli teams open a line over Syria, The Levant Ledger (sample), "
                "2025-04-10"
            ),
        ),
        (
            f"sources:\n  - {HERE}",
            "talks-technical-round-reprint",
            "Rivals agree to keep talking about Syria, Harbour Morning Post (sample), 2025-04-11",
        ),
        (
            f"background:\n  - use: {HERE}",
            "syrian-civil-war",
            "The war in Syria, 2011 to 2024",
        ),
    ],
)
def test_ids_are_offered_with_their_names(editor: Editor, text: str, label: str, said: str) -> None:
    offers = editor.offers(BEGUN + text)

    assert offers[label].typed == label
    assert offers[label].said == said
    assert "null" not in offers


def test_briefings_and_actors_are_offered_where_they_are_meant(editor: Editor) -> None:
    translated = editor.offers(f"{BEGUN}translation_of: {HERE}")
    confused = editor.offers(f"not_to_be_confused_with:\n  - {HERE}", "briefings/actors/new.yml")

    assert "al-sharaa-in-antalya" in translated
    assert "turkey" not in translated
    assert "turkey" in confused
    assert "al-sharaa-in-antalya" not in confused


def test_the_values_of_a_field_are_offered_with_their_meaning(editor: Editor) -> None:
    offers = editor.offers(f"{BEGUN}status: {HERE}")

    assert list(offers) == ["draft", "review", "published", "archived", "withdrawn"]
    assert offers["draft"].said == "Being written: not on the site."


def test_true_and_false_are_offered_for_a_weak_alias_only(editor: Editor) -> None:
    weak = editor.offers(
        f"aliases:\n  - name: Ankara\n    weak: {HERE}", "briefings/actors/new.yml"
    )

    assert set(weak) == {"true", "false"}
    assert not editor.offers(f"headline: {HERE}")


def test_forms_of_a_date_are_offered(editor: Editor) -> None:
    offers = editor.offers(f"{BEGUN}timeline:\n  - date: {HERE}")

    assert {"2024", "2024-12", "2024-12-08", "2024-12~", "2024-11/2025-01"} == set(offers)
    assert offers["2024"].typed == "2024"


def test_whole_pieces_are_offered(editor: Editor) -> None:
    new = editor.offers(HERE)["New briefing"]
    claim = editor.offers(f"{BEGUN}key_points:\n  - {HERE}")["Claim with a quotation"]

    assert new.typed.startswith("headline: $1\nsummary: $2 [@$3]\nstatus: draft\n")
    assert claim.typed == "text: $1\n  evidence:\n    - source: $2\n      quote: $3"


@pytest.mark.parametrize(
    ("path", "title"), list(zip(FILES, ("Briefing", "Actor", "Background note"), strict=True))
)
def test_hovering_over_a_field_shows_what_the_model_says(
    editor: Editor, path: str, title: str
) -> None:
    for name, words in fields(FILES[path]).items():
        heading, said, *_ = editor.hover(f"{HERE}{name}: ''\n", path).split("\n\n")

        assert heading == f"#### {title}"
        assert plain(said).startswith(plain(words)), name


def test_hovering_over_a_value_shows_what_it_is(editor: Editor) -> None:
    said = editor.hover(f"{BEGUN}actors:\n  - actor: tur{HERE}key\n")

    assert said.startswith("#### Role\n\nThe id of the actor: ")
    assert "* `turkey`: Turkey, country\n" in said
    evidence = f"key_points: [{{text: x, evidence: [{{quo{HERE}te: x}}]}}]\n"
    assert field_docstrings(Evidence)["quote"] in editor.hover(BEGUN + evidence)
