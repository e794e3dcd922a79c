from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path

import click
import pytest

from generator.cli.build import command
from generator.model.errors import CannotRun
from generator.publish import engines
from generator.publish.engine import ENGINES, engine, environment


@pytest.mark.parametrize("name", ENGINES)
def test_an_engine_is_known_by_its_name(name: str) -> None:
    chosen = engine(name)

    assert chosen.name == name
    assert chosen is import_module(f"generator.publish.engines.{name}").ENGINE


def test_all_engines_are_modules_and_can_be_chosen_on_the_command_line() -> None:
    (option,) = [option for option in command.params if option.name == "engine"]
    assert isinstance(option.type, click.Choice)
    assert tuple(option.type.choices) == ENGINES
    assert option.default == ENGINES[0] == "mkdocs"
    modules = {file.stem for file in Path(engines.__path__[0]).glob("*.py")}
    assert modules - {"__init__", "child"} == set(ENGINES)


@pytest.mark.parametrize("name", ["hugo", "child", "__init__", "../mkdocs", ""])
def test_another_name_is_refused(name: str) -> None:
    with pytest.raises(CannotRun, match=r"there is no engine .*; the engines are mkdocs, properd"):
        engine(name)


@pytest.mark.parametrize("name", ENGINES)
def test_an_engine_that_is_not_installed_is_one_clear_line(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.publish.engine.find_spec", lambda _: None)

    with pytest.raises(CannotRun) as told:
        engine(name)

    assert str(told.value) == (
        f"the engine {name} is not installed; install the package {name} where briefing is"
    )


def test_the_environment_is_as_it_was_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_TEST_KEPT", "1")
    monkeypatch.delenv("BRIEFING_TEST_NEW", raising=False)
    before = dict(os.environ)

    with environment({"BRIEFING_TEST_KEPT": "2", "BRIEFING_TEST_NEW": "3"}):
        assert os.environ["BRIEFING_TEST_KEPT"] == "2"
        assert os.environ["BRIEFING_TEST_NEW"] == "3"
        os.environ["BRIEFING_TEST_LEFT"] = "by a plugin"
        del os.environ["BRIEFING_TEST_KEPT"]

    assert dict(os.environ) == before
    with pytest.raises(RuntimeError), environment({"BRIEFING_TEST_NEW": "3"}):
        raise RuntimeError
    assert dict(os.environ) == before
