"""Names that are no actor's, told again after edits of briefings, articles and actors."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.incremental.checking import check_files
from generator.model.finding import Finding
from generator.site import read_and_check

NOW = datetime(2025, 6, 1, 12, tzinfo=UTC)
FRONT = "---\nheadline: Notice\nlanguage: en\n---\n\n"
BRIEFING = "headline: The ferry\nsummary: It sails. [@notice; @log]\n"
PILOT = "name: Mira Solberg\nkind: person\n"
VARIANTS: Mapping[str, Sequence[str]] = {
    "ferry.yml": [
        f"{BRIEFING}actors:\n  - actor: pilot\n",
        f"# One line more.\n{BRIEFING}actors:\n  - actor: pilot\n",
        BRIEFING,
        f"{BRIEFING}status: archived\n",
        f"{BRIEFING}places: [Tallow Bay]\n",
        '{headline: The ferry, summary: "It sails. [@log]"}\n',
        "headline: [The ferry\n",
    ],
    "pier.yml": [f"{BRIEFING}topics: [Mira Sohlberg]\n"],
    "sources/notice.md": [
        f"{FRONT}We saw Mira Sohlberg. They saw Mira Sohlberg and Tallow Bay.\n",
        f"{FRONT}We saw Mira Sohlberg in Tallow Bay, and Mira Solberg near Tallow Bay. Solberg!\n",
        f"{FRONT}It rains.\n",
        "---\nheadline: [Notice\n---\n\nThe ferry.\n",
    ],
    "sources/log.md": [f"{FRONT}In Tallow Bay it rains; of Tallow Bay, Tallow Bay knows.\n"],
    "actors/pilot.yml": [
        PILOT,
        f"{PILOT}aliases: [Mira Sohlberg]\n",
        f"{PILOT}aliases: [{{name: Mira Sohlberg, weak: true}}]\n",
        "name: [Mira Solberg\n",
    ],
    "actors/sister.yml": [
        "name: Myra Sohlberg\nkind: person\n",
        "name: Mira Sohlberg\nkind: person\n",
    ],
}
EDITS = st.sampled_from(
    [(path, text) for path, texts in VARIANTS.items() for text in (*texts, None)]
)


def write(root: Path, path: str, text: str | None) -> None:
    file = root / "briefings" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    if text is None:
        file.unlink(missing_ok=True)
    else:
        file.write_text(text, "utf-8")


def told(root: Path) -> list[Finding]:
    return [one for one in check_files(root, NOW).findings if one.rule == "actor-unlisted"]


@settings(max_examples=40)
@given(st.lists(EDITS, min_size=1, max_size=4))
def test_after_any_edits_the_findings_are_those_of_a_first_run(
    edits: Sequence[tuple[str, str | None]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for path in ("ferry.yml", "sources/notice.md", "sources/log.md", "actors/pilot.yml"):
            write(root, path, VARIANTS[path][0])
        assert len(told(root)) == 2
        for path, text in edits:
            write(root, path, text)
            assert check_files(root, NOW).findings == read_and_check(root, NOW).findings


def test_an_alias_ends_it_and_its_loss_brings_it_back(tmp_path: Path) -> None:
    for path in ("ferry.yml", "sources/notice.md", "sources/log.md", "actors/pilot.yml"):
        write(tmp_path, path, VARIANTS[path][0])

    both = told(tmp_path)
    write(tmp_path, "actors/pilot.yml", VARIANTS["actors/pilot.yml"][1])
    (bay,) = told(tmp_path)
    write(tmp_path, "actors/pilot.yml", VARIANTS["actors/pilot.yml"][0])

    assert told(tmp_path) == both
    assert bay in both
    assert {finding.message.split('"')[1] for finding in both} == {"Mira Sohlberg", "Tallow Bay"}
