"""What all tests share: golden files written anew, and a process left as it was found."""

from __future__ import annotations

import locale
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir
from hypothesis.database import DirectoryBasedExampleDatabase

CACHE = Path(__file__).parent.parent / ".cache" / "hypothesis"

# Deadlines are off: on a shared machine they fail for reasons that are not in the code.
set_hypothesis_home_dir(CACHE)
settings.register_profile("ci", derandomize=True, deadline=None, database=None, print_blob=True)
settings.register_profile(
    "local", deadline=None, database=DirectoryBasedExampleDatabase(CACHE / "examples")
)


def in_ci() -> bool:
    """Whether the tests run for a service that judges a change, by the usual variable ``CI``."""
    return os.environ.get("CI", "").lower() in {"1", "true", "yes"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew",
        action="store_true",
        help="run the golden tests only, and write what they expect instead of comparing it",
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("renew") and in_ci():
        raise pytest.UsageError("--renew would make every golden test pass: not with CI=true")
    settings.load_profile("ci" if in_ci() else "local")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("renew"):
        return
    golden = [item for item in items if "renew" in getattr(item, "fixturenames", ())]
    config.hook.pytest_deselected(items=[item for item in items if item not in golden])
    items[:] = golden


@pytest.fixture(scope="session")
def renew(request: pytest.FixtureRequest) -> bool:
    """Whether this test is to write its golden files, not to compare with them."""
    return bool(request.config.getoption("renew"))


@pytest.fixture(autouse=True)
def process_left_as_found() -> Iterator[None]:
    """Fail a test that changes the process for those after it; ``monkeypatch`` undoes its own."""
    before = _process_state()
    yield
    changed = {name for name, value in _process_state().items() if value != before[name]}
    assert not changed, f"left changed: {', '.join(sorted(changed))}"


def _process_state() -> dict[str, object]:
    # The umask can only be read by setting it.
    umask = os.umask(0o022)
    os.umask(umask)
    return {
        "TZ": os.environ.get("TZ"),
        "locale": locale.setlocale(locale.LC_ALL),
        "umask": umask,
        "working folder": Path.cwd(),
    }
