"""Expected trees of files: compared, or with ``--renew`` written anew."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"


def compare_tree(folder: Path, files: Mapping[str, str], *, renew: bool) -> None:
    """Compare the texts of ``files``, by their paths, with what ``folder`` holds.

    With ``renew`` the folder holds just these files afterwards.
    """
    if renew:
        shutil.rmtree(folder, ignore_errors=True)
        for path, text in files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="")
    expected = {
        file.relative_to(folder).as_posix(): file.read_bytes().decode("utf-8")
        for file in folder.rglob("*")
        if file.is_file()
    }
    assert sorted(files) == sorted(expected)
    for path, text in files.items():
        assert text == expected[path], f"{folder.name}/{path} differs; see CONTRIBUTING.md, Tests"
