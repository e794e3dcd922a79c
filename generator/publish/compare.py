"""What would have to be done to a folder, and what keeps us from it. Reads only."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from generator.model.errors import CannotRun
from generator.publish.manifest import Manifest, digest
from generator.publish.plan import Plan, folders_of
from generator.store.disk import Mark, NotPlain, is_plain_folder, read_plain, told_as

_SHOWN = 10


@dataclass(slots=True)
class Comparison:
    """A folder beside a plan for it. All paths are relative to the folder.

    ``seen`` tells what was found at each path that is to be written or removed: its mark, or None
    where there was nothing. ``digests`` are those of the plan; ``before`` holds the digest of each
    file that is to be replaced.
    """

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    conflicts: dict[str, str] = field(default_factory=dict)
    """What is in the way, and why it cannot be written over."""
    seen: dict[str, Mark | None] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)

    @property
    def equal(self) -> bool:
        """Whether the folder holds what the plan says."""
        return not (self.added or self.changed or self.removed or self.conflicts)

    def stop_at_conflicts(self, docs: Path) -> None:
        """Raise `CannotRun` that names what is in the way, ten at most, if anything is."""
        if not self.conflicts:
            return
        named = [f"{docs.name}/{path} ({why})" for path, why in self.conflicts.items()]
        more = len(named) - _SHOWN
        raise CannotRun(
            "nothing was written, because briefing did not make what is in its way: "
            + ", ".join(named[:_SHOWN])
            + (f", and {more} more" if more > 0 else "")
            + ". Move these away, or delete them if you do not need them, and run again"
        )


def compare(docs: Path, plan: Plan, manifest: Manifest) -> Comparison:
    """Hold the folder ``docs`` against a plan and against the manifest of what we wrote there.

    Raises `CannotRun` for what cannot be read.
    """
    result = Comparison(digests={path: digest(data) for path, data in plan.pages.items()})
    folders = _Folders(docs)
    for path in sorted(plan.pages):
        if blocked := folders.in_the_way(path):
            result.conflicts[blocked[0]] = blocked[1]
        else:
            _place_page(docs, path, plan.pages[path], manifest, result)
    for path in sorted(manifest.files.keys() - plan.pages.keys()):
        blocked = folders.in_the_way(path)
        if blocked is None:
            _place_leftover(docs, path, manifest, result)
        elif blocked[1] == _LINK:
            result.conflicts[blocked[0]] = blocked[1]
    return result


_LINK = "a link, which is never followed"
_EDITED = "changed by hand"
_FOREIGN = "not written by briefing"


def _place_page(docs: Path, path: str, data: bytes, manifest: Manifest, result: Comparison) -> None:
    try:
        found = _read(docs, path)
    except NotPlain as error:
        result.conflicts[path] = str(error)
        return
    if found is None:
        result.added.append(path)
        result.seen[path] = None
        return
    content, result.seen[path] = found
    if content == data:
        result.unchanged.append(path)
    elif manifest.knows(path, digest(content)):
        result.changed.append(path)
    else:
        result.conflicts[path] = _EDITED if path in manifest.files else _FOREIGN


def _place_leftover(docs: Path, path: str, manifest: Manifest, result: Comparison) -> None:
    try:
        found = _read(docs, path)
    except NotPlain as error:
        result.conflicts[path] = str(error)
        return
    if found is None:
        return
    content, result.seen[path] = found
    if manifest.knows(path, digest(content)):
        result.removed.append(path)
    else:
        result.conflicts[path] = _EDITED


def _read(docs: Path, path: str) -> tuple[bytes, Mark] | None:
    with told_as(f"{docs.name}/{path} cannot be read"):
        return read_plain(f"{docs}{os.sep}{path}")


class _Folders:
    """The folders below ``docs``, each looked at once."""

    def __init__(self, docs: Path) -> None:
        self._docs = docs
        self._known: dict[str, str] = {}

    def in_the_way(self, path: str) -> tuple[str, str] | None:
        """The first folder on the way to ``path`` that is something else, and what it is."""
        return next(
            ((folder, why) for folder in folders_of(path) if (why := self._why(folder))), None
        )

    def _why(self, folder: str) -> str:
        if folder not in self._known:
            full = f"{self._docs}{os.sep}{folder}"
            with told_as(f"{self._docs.name}/{folder} cannot be read"):
                is_folder = is_plain_folder(full)
            if is_folder or not os.path.lexists(full):
                self._known[folder] = ""
            else:
                is_link = os.path.islink(full)  # noqa: PTH114
                self._known[folder] = _LINK if is_link else "a file where a folder must be"
        return self._known[folder]


def folders_to_make(docs: Path, paths: Iterable[str]) -> list[str]:
    """The folders on the way to ``paths`` that are not there yet, outer ones first."""
    wanted = {folder for path in paths for folder in folders_of(path)}
    with told_as(f"{docs.name}/ cannot be read"):
        return sorted(folder for folder in wanted if not (docs / folder).is_dir())
