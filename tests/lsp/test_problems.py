"""What an editor underlines, and what not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.lsp.conftest import ROOT
from tests.lsp.editor import HERE, Editor, opened, set_up
from tests.lsp.test_help import BEGUN

DESKS = [ROOT, *sorted(folder.parent for folder in ROOT.glob("tests/golden/*/desk/briefings"))]
UNKNOWN = "There is no actor with this id in briefings/actors/."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "status: publishd",
            (
                'Value is not accepted. Valid values: "draft", "review", "published", "archived", '
                '"withdrawn".'
            ),
        ),
        ("sumary: It opens.", "Property sumary is not allowed."),
        ("actors: [{actor: nobody}]", UNKNOWN),
        ("relations: [{from: turkey, to: nobody, kind: backs}]", UNKNOWN),
        ("sources: [nothing]", "There is no source with this id in briefings/sources/."),
        (
            "background: [{use: nothing}]",
            "There is no background note with this id in briefings/background/.",
        ),
        ("translation_of: nothing", "There is no briefing with this id in briefings/."),
        ("actors: [{role: Opens it.}]", 'Missing property "actor".'),
        ("key_points: [{text: x, evidnce: []}]", "Property evidnce is not allowed."),
        ("background: [{use: syrian-civil-war, text: x}]", "Property text is not allowed."),
        (
            "published: 2025",
            (
                "Write a date such as 2025-04-09, or one with its time, such as "
                "2025-04-09T14:30+03:00."
            ),
        ),
        (
            "next: [{date: 2025-13, text: x}]",
            (
                "Write a date such as 2024, 2024-12 or 2024-12-08; 2024-12~ means about that time, "
                "2024-11/2025-01 from one to the other."
            ),
        ),
        ("language: English", "Write a tag such as en, tr, ar, pt-BR or sr-Latn."),
        ("topics: talks", 'Write each item on a line of its own, with "- " before it.'),
        ("why_it_matters: [x]", "One text belongs here, not a list and not fields."),
    ],
)
def test_mistakes_are_underlined_in_words(editor: Editor, text: str, message: str) -> None:
    assert editor.problems(f"{BEGUN}{text}\n") == [(3, message)]


def test_what_is_missing_is_underlined(editor: Editor) -> None:
    assert editor.problems("summary: It opens.\n") == [(1, 'Missing property "headline".')]
    assert editor.problems("headline:\nsummary: It opens.\n") == [
        (1, "One text belongs here, not a list and not fields.")
    ]


@pytest.mark.parametrize("version", ["1.2", "1.1"])
@pytest.mark.parametrize("desk", DESKS, ids=lambda desk: desk.relative_to(ROOT).as_posix())
def test_nothing_is_underlined_in_a_valid_desk(
    command: list[str], tmp_path: Path, desk: Path, version: str
) -> None:
    shutil.copytree(desk / "briefings", tmp_path / "briefings")
    files = sorted((tmp_path / "briefings").rglob("*.yml"))
    with opened(command, tmp_path, version) as editor:
        for file in files:
            editor.client.open(file, file.read_text("utf-8"))

        for file in files:
            assert not editor.seen(file), file
    assert files


@pytest.mark.parametrize(
    "text",
    [
        "headline: 2024\nsummary: on\n",
        "headline: NO\nsummary: 12:30\nauthors: [NO, 0123, 1e3, ~x, Yes, .inf, null, true]\n",
        f"{BEGUN}timeline: [{{date: 2024, event: 1.5}}, {{date: 2024-12, event: null}}]\n",
        f"{BEGUN}topics:\nnotes:\nstatus:\npublished:\ntranslation_of:\n",
        f"{BEGUN}published: 2025-04-09\nupdated: 2025-04-09T14:30+03:00\nlanguage: no\n",
    ],
)
def test_what_yaml_has_other_words_for_is_not_underlined(editor: Editor, text: str) -> None:
    assert not editor.problems(text)


def test_norway_is_a_country_to_every_yaml(
    command: list[str], editor: Editor, tmp_path: Path
) -> None:
    actor = "name: Norway\nkind: country\ncountry: NO\naliases: [{name: N., language: no}]\n"

    assert not editor.problems(actor, "briefings/actors/new.yml")
    (tmp_path / "briefings").mkdir()
    with opened(command, tmp_path, "1.1") as old:
        assert not old.problems(actor, "briefings/actors/new.yml")


@pytest.mark.parametrize(
    ("path", "noun"),
    [
        ("briefings/new.yml", "Briefing"),
        ("briefings/new.yaml", "Briefing"),
        ("briefings/2025/new.yml", "Briefing"),
        ("briefings/2025/04/new.yml", "Briefing"),
        ("briefings/2025/actors/new.yml", "Briefing"),
        ("briefings/actors/new.yml", "Actor"),
        ("briefings/actors/states/new.yaml", "Actor"),
        ("briefings/background/new.yml", "Background note"),
    ],
)
def test_each_file_is_held_against_its_own_schema(editor: Editor, path: str, noun: str) -> None:
    assert editor.problems("- a list\n", path) == [(1, f'Incorrect type. Expected "{noun}".')]


@pytest.mark.parametrize("path", ["briefings/sources/new.yml", "mkdocs.yml", "other/new.yml"])
def test_other_files_are_left_alone(editor: Editor, path: str) -> None:
    assert not editor.problems("- a list\n", path)


def test_an_actor_that_is_new_is_known_after_the_command_ran_again(
    command: list[str], tmp_path: Path
) -> None:
    actors = tmp_path / "briefings" / "actors"
    actors.mkdir(parents=True)
    (actors / "mayor.yml").write_text("name: The Mayor\nkind: person\n", "utf-8")
    text = f"{BEGUN}actors: [{{actor: office}}]\n"
    with opened(command, tmp_path) as editor:
        assert editor.problems(text, "briefings/new.yml", anew=False) == [(3, UNKNOWN)]

        (actors / "office.yml").write_text("name: The Office\nkind: government\n", "utf-8")
        set_up(tmp_path)
        editor.client.changed(tmp_path / ".cache/briefing/schemas/briefing.json")

        assert not editor.seen(tmp_path / "briefings/new.yml")


def test_five_thousand_ids(command: list[str], tmp_path: Path) -> None:
    actors = tmp_path / "briefings" / "actors"
    actors.mkdir(parents=True)
    for n in range(5000):
        text = f"name: Actor number {n}\nkind: person\n"
        (actors / f"actor-{n}-of-many.yml").write_text(text, "utf-8")
    with opened(command, tmp_path) as editor:
        offers = editor.offers(f"{BEGUN}actors:\n  - actor: {HERE}")

        assert len(offers) == 5000
        assert offers["actor-4999-of-many"].said == "Actor number 4999, person"
        hovered = f"{BEGUN}actors:\n  - actor: actor-4000{HERE}-of-many\n"
        assert "`actor-4000-of-many`: Actor number 4000, person" in editor.hover(hovered)
        assert editor.problems(f"{BEGUN}actors: [{{actor: nobody}}]\n") == [(3, UNKNOWN)]
