"""The examples of the explanations as desks on disk, with what stands around them there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from generator.explain.explanation import ExampleFile, Explanation
from generator.incremental.checking import check_files
from generator.model.dates import instant
from generator.model.finding import Finding
from generator.site import read_and_check

AS_OF = datetime(2025, 5, 1, tzinfo=UTC)
"""The time for examples that do not depend on it."""

_SHARED = ("briefings/sources/", "briefings/actors/", "briefings/background/")
_AROUND: Mapping[str, str] = MappingProxyType(
    {
        "briefings/sources/harbour-notice.md": "---\nheadline: Harbour to open\n"
        "publisher: Harbour Office\nurl: https://example.org/notice\npublished: 2025-03-01\n---\n"
        "The harbour of Lower Town opens on Monday. Ships of every size may enter.\n",
        "briefings/actors/harbour-office.yml": "name: Harbour Office\nkind: government\n",
        "briefings/actors/gull-line.yml": "name: Gull Line\nkind: company\n",
    }
)
"""What examples name without showing it: each is there where it is named."""

_NAMED = re.compile(r"\{U\+([0-9A-F]{4,6})\}")


def findings_of(
    folder: Path, explanation: Explanation, example: Iterable[ExampleFile]
) -> tuple[Finding, ...]:
    """What is found in an example, wrong or right, put on an otherwise clean desk in ``folder``.

    Both ways to check a desk have to find the same.
    """
    files = {file.path: file for file in (*explanation.both, *example)}
    for path, file in files.items():
        where = _place(folder, path)
        if file.in_words:
            right = next((other.text for other in explanation.right if other.path == path), "")
            _RECIPES[explanation.rule](where, right)
        else:
            where.write_bytes(_characters(file.text).encode())
    texts = [file.text for file in files.values()]
    if not any(map(_is_briefing, files)) and explanation.rule != "desk-empty":
        texts.append(_briefing(files))
        _place(folder, "briefings/2025/harbour.yml").write_text(texts[-1], "utf-8")
    for path, text in _AROUND.items():
        if path not in files and any(Path(path).stem in other for other in texts):
            _place(folder, path).write_text(text, "utf-8")

    as_of = instant(explanation.as_of) if explanation.as_of else AS_OF
    checked = read_and_check(folder, as_of).findings
    assert check_files(folder, as_of).findings == checked
    return checked


def _is_briefing(path: str) -> bool:
    return path.endswith((".yml", ".yaml")) and not path.startswith(_SHARED)


def _briefing(paths: Iterable[str]) -> str:
    """A briefing that cites all the sources among some files, so that none is unused."""
    sources = [Path(path).stem for path in paths if path.startswith(_SHARED[0])]
    cited = "; ".join(f"@{name}" for name in sources or ["harbour-notice"])
    return f"headline: The harbour opens\nsummary: Ships may enter from Monday. [{cited}]\n"


def _place(folder: Path, path: str) -> Path:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    return file


def _characters(text: str) -> str:
    return _NAMED.sub(lambda match: chr(int(match[1], 16)), text)


def _link(file: Path, right: str) -> None:
    elsewhere = file.parents[3] / "elsewhere.yml"
    elsewhere.write_text(right, "utf-8")
    file.symlink_to(elsewhere)


_RECIPES: Mapping[str, Callable[[Path, str], object]] = MappingProxyType(
    {
        "file-empty": lambda file, _: file.write_bytes(b""),
        "file-encoding": lambda file, right: file.write_text(right, "cp1252"),
        "file-too-large": lambda file, right: file.write_text(right + "a1b2c3d4" * 400_000),
        "file-unreadable": _link,
    }
)
"""How a file is made that an example tells in words, from the right one in its place."""
