"""What is wrong with how a desk is filed: the names of its files, and which there are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from generator.model.characters import shortened
from generator.model.finding import Finding
from generator.model.text import as_id, id_problem
from generator.read.listing import FOLDER, DeskFile, Kind
from generator.read.slips import Slip

_TEXTS = (".yml", ".yaml", ".md", ".txt")


def misnamed(files: Iterable[DeskFile]) -> Mapping[str, Finding]:
    """The files, by their paths, whose names cannot be ids, or are the ids of files before them."""
    files = list(files)
    seen: dict[tuple[Kind, str], str] = {}
    taken = {(file.kind, file.stem) for file in files}
    found = {file.path: _misnamed(file, seen, taken) for file in files}
    return {path: finding for path, finding in found.items() if finding}


def _misnamed(
    file: DeskFile, seen: dict[tuple[Kind, str], str], taken: Collection[tuple[Kind, str]]
) -> Finding | None:
    stem = file.stem
    if problem := id_problem(stem):
        ending = file.path[file.path.rindex(stem) + len(stem) :]
        slip = Slip.at_line(
            1,
            "id-invalid",
            f'The name "{shortened(stem)}" cannot be an id: {problem}.',
            f"Rename the file; {as_id(stem)}{ending} is a good name."
            if as_id(stem)
            else f"Rename the file in letters from a to z, such as port-opening{ending}.",
        )
        return slip.finding(file.path)
    first = seen.setdefault((file.kind, stem), file.path)
    if first != file.path:
        slip = Slip.at_line(
            1,
            "id-collision",
            f'The id "{stem}" is taken already by {first}.',
            "Rename one of the two files, since ids are unique whatever the folder; "
            f"{_free(file, taken)} is free.",
        )
        return slip.finding(file.path)
    return None


def _free(file: DeskFile, taken: Collection[tuple[Kind, str]]) -> str:
    """An id for a file whose own is taken: with the name of its folder, or else with a number."""
    folder = as_id(f"x-{file.path.rpartition('/')[0].rpartition('/')[2]}")[2:]
    names = (f"{file.stem}-{end}" for end in (folder, *range(2, len(taken) + 3)) if end)
    return next(name for name in names if (file.kind, name) not in taken and not id_problem(name))


def ignored(file: DeskFile) -> Finding:
    """That a file is not read, for the way its name ends."""
    usual, other = file.endings
    name, _, ending = file.path.rpartition("/")[2].partition(".")
    hint = f"Keep it outside of {FOLDER}/."
    if not ending or f".{ending}".lower().endswith(_TEXTS):
        hint = f"Rename it to {as_id(name) or 'a-good-name'}{usual}, or keep it elsewhere."
    return Slip.at_line(
        1,
        "file-ignored",
        f"This file is not read: its name does not end in {usual} or {other}.",
        hint,
    ).finding(file.path)


def no_briefing() -> Finding:
    """That a desk has no briefing at all."""
    return Slip.at_line(
        1,
        "desk-empty",
        f"There is no briefing in {FOLDER}/.",
        "Write one, such as briefings/2025/my-first-briefing.yml, with a headline, a summary "
        "and a citation.",
    ).finding(FOLDER)
