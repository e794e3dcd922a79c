from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli.loading import loaded

ROOT = Path(__file__).parent.parent.parent
RUN = """
import sys
package, *arguments = sys.argv[1:]
sys.modules[package] = None  # as if it were not installed
from generator.cli.main import main
main(arguments)
"""


def run_without(package: str, desk: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run ``briefing`` in a desk, in a process in which a package is missing."""
    return subprocess.run(
        [sys.executable, "-c", RUN, package, "-C", str(desk), *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_a_module_is_loaded() -> None:
    assert loaded("rehash", "rehash") is sys.modules["generator.cli.rehash"]


@pytest.mark.parametrize("package", ["trafilatura", "certifi", "lxml", "pypdf"])
def test_a_package_that_is_missing_is_named(desk: Path, package: str) -> None:
    ran = run_without(package, desk, "add-source", "a.md")

    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == (
        f"briefing: add-source needs the package {package}, which is not installed; get all that "
        "it needs with: pip install 'briefing-site[ingest]'\n"
    )


def test_without_it_what_needs_it_not_runs(desk: Path) -> None:
    assert run_without("trafilatura", desk, "check").returncode == 0
    assert run_without("trafilatura", desk, "sources").returncode == 0

    ran = run_without("trafilatura", desk, "sources", "--verify")

    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("briefing: sources --verify needs the package trafilatura")


def test_a_mistake_of_ours_is_no_missing_package() -> None:
    with pytest.raises(ModuleNotFoundError):
        loaded("no_such_verb", "no-such-verb")
