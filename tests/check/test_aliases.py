"""Names that two actors share, and aliases that say too little."""

from __future__ import annotations

from generator.check.aliases import ambiguous_names, unfindable_aliases
from generator.model.finding import Finding
from tests.check.desks import found, found_all, make_desk


def test_an_alias_that_is_the_name_of_another_actor() -> None:
    desk = make_desk(actors={"city": {"name": "Orva City", "aliases": ["Orva"]}, "orva": {}})

    (finding,) = found_all(ambiguous_names, desk)

    assert finding == Finding(
        rule="alias-ambiguous",
        path="briefings/actors/city.yml",
        field=("aliases", 0, "name"),
        message='"Orva" is a name of both "orva" and "city", so a text that says it leads to '
        "neither.",
        hint='Write {name: "Orva", weak: true} in its place, or a longer name.',
    )
    assert finding.severity == "error"


def test_two_actors_of_one_name() -> None:
    (finding,) = found_all(ambiguous_names, make_desk(actors={"a": {"name": "Orva"}, "orva": {}}))

    assert (finding.path, finding.field) == ("briefings/actors/orva.yml", ("name",))
    assert finding.hint == (
        "Make one of the two names longer, such as by a place, an office or a first name."
    )


def test_names_that_many_actors_share_are_told_once_in_each_file_but_the_first() -> None:
    desk = make_desk(actors={name: {"aliases": ["The Office"]} for name in ("a", "b", "c", "d")})

    findings = found_all(ambiguous_names, desk)

    assert [finding.path for finding in findings] == [
        f"briefings/actors/{name}.yml" for name in ("b", "c", "d")
    ]
    assert findings[2].message == (
        '"The Office" is a name of "a", "d" and 2 more actors, so a text that says it leads to '
        "none of them."
    )


def test_a_weak_alias_is_shared_with_nobody() -> None:
    weak = {"name": "Orva", "weak": "true"}
    desk = make_desk(actors={"city": {"aliases": [weak, "City of Orva"]}, "orva": {}})

    assert found_all(ambiguous_names, desk) == []


def test_where_the_same_alias_stands_twice_in_one_file() -> None:
    desk = make_desk(actors={"city": {"aliases": ["Port Orva", "port Orva", "Port Orva"]}})

    assert found_all(ambiguous_names, desk) == []


def test_aliases_that_are_never_found() -> None:
    aliases = ["X", {"name": "Y", "weak": "true"}, "G7", "2025", "a" * 121]

    findings = found(unfindable_aliases, make_desk(actors={"crew": {"aliases": aliases}}))

    assert [finding.field for finding in findings] == [("aliases", n, "name") for n in (0, 3, 4)]
    assert findings[0] == Finding(
        rule="field-invalid",
        path="briefings/actors/crew.yml",
        field=("aliases", 0, "name"),
        message='The alias "X" is never found, since it has fewer than two letters, and says too '
        "little.",
        hint='Write {name: "X", weak: true} in its place, or a longer name.',
    )
    assert findings[2].message.endswith("since no text says a name of more than 120 characters.")


def test_the_name_of_an_actor_may_be_one_letter() -> None:
    assert found(unfindable_aliases, make_desk(actors={"x": {"name": "X"}})) == []
