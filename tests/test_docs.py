"""What the documentation says is so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click import Context, Group
from click.testing import CliRunner

from generator.cli.main import VERBS, briefing
from generator.model.rules import RULES

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
PAGES = sorted(
    [
        *ROOT.glob("*.md"),
        *(ROOT / "docs" / "decisions").glob("*.md"),
        *(ROOT / "docs" / "rules").glob("*.md"),
        *(
            ROOT / "docs" / f"{name}.md"
            for name in (
                *("about", "editor", "fields", "first-briefing", "from-an-article"),
                "shared-knowledge",
            )
        ),
    ]
)


def blocks(text: str, language: str) -> list[str]:
    """The code blocks of one language in a Markdown text."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_the_briefing_in_the_readme_has_just_the_mistake_that_is_shown(tmp_path: Path) -> None:
    top = tmp_path / "briefings"
    for folder in ("2025", "sources", "actors"):
        (top / folder).mkdir(parents=True)
    (top / "2025" / "harbour.yml").write_text(blocks(README, "yaml")[0], encoding="utf-8")
    (top / "sources" / "harbour-notice.md").write_text(
        "---\nheadline: Harbour to open\npublisher: Harbour Office\n"
        "url: https://example.org/notice\npublished: 2025-03-01\n---\n"
        "The channel is as deep as it ever was.\n",
        encoding="utf-8",
    )
    (top / "actors" / "harbour-office.yml").write_text(
        "name: Harbour Office\nkind: government\n", encoding="utf-8"
    )

    ran = CliRunner().invoke(briefing, ["-C", str(tmp_path), "check"], standalone_mode=False)

    assert ran.output == blocks(README, "text")[0]
    assert ran.return_value == 1


def test_the_readme_names_every_verb_with_its_words() -> None:
    for verb in VERBS:
        assert f"`briefing {verb}" in README


def test_every_option_is_named_somewhere_in_the_documentation() -> None:
    text = "".join(page.read_text("utf-8") for page in PAGES)
    context = Context(briefing)
    assert isinstance(briefing, Group)
    for verb in VERBS:
        command = briefing.get_command(context, verb)
        assert command
        for option in command.params:
            for name in option.opts:
                if name.startswith("--"):
                    assert name in text, f"{name} of briefing {verb}"


@pytest.mark.parametrize(
    "target", re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text(), re.MULTILINE)
)
def test_every_target_of_the_makefile_is_documented(target: str) -> None:
    if target != "help":
        assert any(f"make {target}" in page.read_text("utf-8") for page in PAGES)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_to_files_that_are_there(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def named_paths(page: Path) -> Iterator[str]:
    """What stands in backquotes and begins with a folder of this repository."""
    tops = "generator|tests|benchmarks|docs|briefings|requirements|read|check|render|publish|model"
    yield from re.findall(rf"`((?:{tops}|cli|report)/[\w./-]*)`", page.read_text("utf-8"))


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_paths_that_are_named_are_there(name: str) -> None:
    example = {"briefings/sources/harbour-notice.md", "briefings/2025/harbour.yml"}
    for path in set(named_paths(ROOT / name)) - example:
        assert (ROOT / path).exists() or (ROOT / "generator" / path).exists(), path


def test_decisions_are_numbered_and_say_what_they_must() -> None:
    records = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(record.name[:4]) for record in records] == list(range(1, len(records) + 1))
    for record in records:
        text = record.read_text("utf-8")
        assert text.startswith(f"# {int(record.name[:4])}. ")
        for part in ("Status: ", "\n## Context\n", "\n## Decision\n", "\n## Consequences\n"):
            assert part in text, (record.name, part)


def test_the_number_of_rules_is_the_one_that_is_claimed() -> None:
    claimed = re.search(r"(\d+) rules", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    assert claimed
    assert int(claimed[1]) == len(RULES)
