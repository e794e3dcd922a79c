"""The ladder of ARCHITECTURE.md, drawn from the code: imports run one way."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"

MAY_IMPORT = {
    "generator": set(),
    "generator.model": set(),
    "generator.lexicons": {"generator.model"},
    "generator.names": {"generator.model", "generator.lexicons"},
    "generator.read": {"generator.model"},
    "generator.check": {"generator.model", "generator.names"},
    "generator.render": {"generator.model", "generator.names"},
    "generator.report": {"generator.model"},
    "generator.explain": {"generator.model"},
    "generator.store": {"generator.model.errors"},
    "generator.ingest": {
        "generator.model", "generator.read", "generator.check", "generator.store",
        "generator.names", "generator.lexicons",
    },
    "generator.mend": {"generator.model", "generator.read", "generator.store"},
    "generator.publish": {"generator.model.errors", "generator.store"},
    "generator.incremental": {
        "generator.model", "generator.read", "generator.check", "generator.report",
        "generator.publish", "generator.store", "generator.names",
    },
    "generator.schema": {"generator.model"},
    "generator.editors": {
        "generator.model.errors", "generator.read.listing", "generator.store",
    },
    "generator.site": {
        "generator.model", "generator.read", "generator.check", "generator.render",
        "generator.report", "generator.publish", "generator.incremental",
    },
    "generator.cli": {
        "generator", "generator.model", "generator.report", "generator.publish", "generator.site",
        "generator.incremental", "generator.explain", "generator.schema", "generator.editors",
        "generator.ingest", "generator.mend", "generator.read.texts",
    },
    "generator.__main__": {"generator.cli"},
}  # fmt: skip
"""What each stage may import besides itself: a stage, or a single module of one."""

NETWORK = {"socket", "ssl", "http", "urllib", "requests", "httpx", "urllib3", "asyncio"}
MAY_USE_NETWORK = {
    "generator.publish.server",  # it answers, on this machine alone; it asks nobody
    # The one part that asks: docs/decisions/0014.
    "generator.ingest.fetch.connecting", "generator.ingest.fetch.exchange",
    "generator.ingest.fetch.resolving", "generator.ingest.fetch.rules",
    "generator.ingest.fetch.stream",
}  # fmt: skip
# urllib.parse takes addresses apart and puts them together; it opens nothing.
MAY_PARSE_ADDRESSES = {
    "generator.ingest.capture.names": {"urllib"},
    "generator.ingest.extract.addresses": {"urllib"},
    "generator.ingest.fetch.address": {"urllib"},
    "generator.ingest.fetch.robots": {"urllib"},
    "generator.model.addresses": {"urllib"},
    "generator.model.redirects": {"urllib"},
    "generator.model.web": {"urllib"},
    "generator.render.fragments": {"urllib"},
    "generator.report.sarif": {"urllib"},
}


def modules() -> dict[str, ast.Module]:
    """Every module of the program, by its dotted name."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = ast.parse(path.read_text("utf-8"))
    return found


MODULES = modules()


def imports(tree: ast.AST) -> Iterator[str]:
    """The names of the modules that are imported in a piece of code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole in MODULES else node.module


def stage(module: str) -> str:
    """The rung that a module stands on."""
    return ".".join(module.split(".")[:2])


def within(module: str, place: str) -> bool:
    return module == place or (place != "generator" and module.startswith(f"{place}."))


@pytest.mark.parametrize("module", MODULES)
def test_imports_run_down_the_ladder(module: str) -> None:
    here = stage(module)
    for imported in imports(MODULES[module]):
        if imported.split(".")[0] == "generator" and stage(imported) != here:
            allowed = any(within(imported, place) for place in MAY_IMPORT[here])
            assert allowed, f"{module} may not import {imported}"


def test_every_rung_of_the_ladder_is_there() -> None:
    assert {stage(module) for module in MODULES} == set(MAY_IMPORT)
    # Each may import only what stands below it, so the table itself is a ladder.
    rungs = {here: {stage(place) for place in places} for here, places in MAY_IMPORT.items()}
    assert tuple(TopologicalSorter(rungs).static_order())


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {
        module: {name for name in imports(tree) if name in MODULES and name != module}
        for module, tree in MODULES.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"a circle of imports: {' -> '.join(error.args[1])}")


@pytest.mark.parametrize("module", MODULES)
def test_no_import_hides_in_a_function(module: str) -> None:
    hidden = [
        node.lineno
        for function in ast.walk(MODULES[module])
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert not hidden, f"{module} imports inside a function, in lines {hidden}"


@pytest.mark.parametrize("module", MODULES)
def test_only_the_command_line_prints_and_ends_the_process(module: str) -> None:
    if stage(module) == "generator.cli":
        return
    for node in ast.walk(MODULES[module]):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in {"print", "exit", "quit", "input"}, node.lineno
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            name = f"{node.value.id}.{node.attr}"
            assert name not in {"sys.stdout", "sys.stderr", "sys.exit", "os._exit"}, node.lineno
            assert node.value.id != "click", node.lineno


@pytest.mark.parametrize("module", MODULES)
def test_nothing_changes_the_state_of_a_module(module: str) -> None:
    assert not [node for node in ast.walk(MODULES[module]) if isinstance(node, ast.Global)]


@pytest.mark.parametrize("module", MODULES)
def test_nothing_reaches_for_the_network(module: str) -> None:
    used = {name.split(".")[0] for name in imports(MODULES[module])} & NETWORK
    if module in MAY_USE_NETWORK:
        return
    assert used <= MAY_PARSE_ADDRESSES.get(module, set()), f"{module} imports {used}"


def test_only_the_command_line_asks_what_time_it_is() -> None:
    clocks = {"now", "today", "utcnow"}
    asking = {
        module
        for module, tree in MODULES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in clocks
    }
    assert {stage(module) for module in asking} == {"generator.cli"}
