"""Pages to disk, without loss: see ``docs/decisions/0004-writing-without-loss.md``."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from generator.model.errors import CannotRun
from generator.publish import manifest as manifests
from generator.publish.compare import Comparison, compare, folders_to_make
from generator.publish.lock import LOCK_NAME, locked
from generator.publish.manifest import Manifest
from generator.publish.plan import Plan, folders_of
from generator.store.disk import (
    NotPlain,
    flush,
    flush_folder,
    mark_of,
    read_plain,
    remove_temporary,
    sweep,
    told_as,
    write_beside,
)


class Written(NamedTuple):
    """The pages that a run wrote, removed or left as they were: sorted paths below ``docs``."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: tuple[str, ...]


def preview_write(docs: Path, plan: Plan) -> Written:
    """What `write` would do. Writes nothing, and raises what `write` would raise beforehand."""
    _check_folder(docs)
    comparison = compare(docs, plan, manifests.load(docs))
    comparison.stop_at_conflicts(docs)
    return _written(comparison)


def write(docs: Path, plan: Plan) -> Written:
    """Make the folder ``docs`` hold the pages of a plan, and none of an earlier plan besides.

    Files that this function did not write are never changed or removed; folders are made as they
    are needed, and ``docs`` too. Raises `CannotRun` before anything is written when a file that is
    not ours, or was changed by hand, is in the way, when another run is writing, or when the
    manifest cannot be trusted; and later with the system's reason, such as a full disk. Then each
    page is still the whole old or the whole new one, and the next run goes on from there.
    """
    _check_folder(docs)
    with told_as(f"{docs} cannot be made"):
        docs.mkdir(exist_ok=True)
    with locked(docs / LOCK_NAME, f"{docs.name}/"):
        before = manifests.load(docs)
        _sweep(docs, (*before.files, *plan.pages))
        comparison = compare(docs, plan, before)
        comparison.stop_at_conflicts(docs)
        after = Manifest(
            {path: (digest,) for path, digest in comparison.digests.items()},
            before.folders | set(folders_to_make(docs, plan.pages)),
        )
        if not comparison.equal:
            # From here on we know as ours what is there and what comes, whenever we are stopped.
            manifests.save(docs, _union(before, after))
            _replace(docs, plan, comparison)
            _remove(docs, comparison)
            _flush_names(docs, (*comparison.added, *comparison.changed, *comparison.removed))
        # Also when all is equal: a run that was cut off may have made folders.
        after = Manifest(after.files, _tidied(docs, after))
        if after != before:
            manifests.save(docs, after)
        return _written(comparison)


def as_written(docs: Path) -> Written | None:
    """All pages in ``docs`` as unchanged, if each is as `write` left it; None otherwise.

    Raises `CannotRun` for a manifest that cannot be trusted.
    """
    manifest = manifests.load(docs)
    for path, digests in manifest.files.items():
        try:
            found = read_plain(str(docs / path))
        except (OSError, NotPlain):
            return None
        if found is None or (manifests.digest(found[0]),) != digests:
            return None
    return Written((), (), (), tuple(sorted(manifest.files)))


def _check_folder(docs: Path) -> None:
    with told_as(f"{docs} cannot be read"):
        bad = docs.is_symlink() or (docs.exists() and not docs.is_dir())
    if bad:
        raise CannotRun(f"{docs} is not a folder, or a link to one; pages are not written there")


def _sweep(docs: Path, paths: Iterable[str]) -> None:
    folders = {""} | {folder for path in paths for folder in folders_of(path)}
    for folder in sorted(folders):
        with told_as(f"{docs.name}/{folder} cannot be cleared of temporary files"):
            # Nothing is swept behind a link, wherever on the way it is.
            if not any((docs / outer).is_symlink() for outer in folders_of(f"{folder}/x")):
                sweep(str(docs / folder))


def _union(one: Manifest, other: Manifest) -> Manifest:
    return Manifest(
        {
            path: tuple(dict.fromkeys((*one.files.get(path, ()), *other.files.get(path, ()))))
            for path in one.files.keys() | other.files.keys()
        },
        one.folders | other.folders,
    )


def _replace(docs: Path, plan: Plan, comparison: Comparison) -> None:
    """Write all new pages beside the old ones, wait for the disk once, then rename them all.

    A disk that is too full shows before the first page is replaced.
    """
    for folder in folders_to_make(docs, plan.pages):
        with told_as(f"{docs.name}/{folder} cannot be made"):
            (docs / folder).mkdir()
    paths = sorted((*comparison.added, *comparison.changed))
    with _temporaries() as temporaries:
        for path in paths:
            with told_as(f"{docs.name}/{path} cannot be written"):
                temporaries[path] = write_beside(f"{docs}{os.sep}{path}", plan.pages[path])
        for path, temporary in temporaries.items():
            with told_as(f"{docs.name}/{path} cannot be written"):
                flush(temporary)
        for path in paths:
            _still_as_compared(docs, path, comparison)
            with told_as(f"{docs.name}/{path} cannot be written"):
                os.replace(temporaries[path], docs / path)  # noqa: PTH105
            del temporaries[path]


@contextmanager
def _temporaries() -> Iterator[dict[str, str]]:
    """A mapping of temporary files; those that are still in it at the end are removed."""
    files: dict[str, str] = {}
    try:
        yield files
    finally:
        for file in files.values():
            remove_temporary(file)


def _remove(docs: Path, comparison: Comparison) -> None:
    for path in comparison.removed:
        _still_as_compared(docs, path, comparison)
        with told_as(f"{docs.name}/{path} cannot be removed"):
            (docs / path).unlink()


def _flush_names(docs: Path, paths: Iterable[str]) -> None:
    """Wait until the disk has what was renamed and removed: only then the manifest forgets."""
    for folder in sorted({folder for path in paths for folder in ("", *folders_of(path))}):
        with told_as(f"{docs.name}/{folder} cannot be written"):
            flush_folder(str(docs / folder))


def _still_as_compared(docs: Path, path: str, comparison: Comparison) -> None:
    """Raise `CannotRun` if someone saved the file since it was compared."""
    try:
        with told_as(f"{docs.name}/{path} cannot be read"):
            same = mark_of(f"{docs}{os.sep}{path}") == comparison.seen[path]
    except NotPlain:
        same = False
    if not same:
        raise CannotRun(
            f"{docs.name}/{path} was changed while pages were being written, and is left as it is;"
            " move it away and run again"
        )


def _tidied(docs: Path, after: Manifest) -> frozenset[str]:
    """Remove the folders that we made and that hold nothing any more; gives those still needed.

    A folder in which a person keeps something is the person's from now on.
    """
    needed = {folder for path in after.files for folder in folders_of(path)}
    for folder in sorted(after.folders - needed, reverse=True):  # inner ones first
        # A folder that is not empty, or not there any more, or a link now: rmdir leaves it.
        with suppress(OSError):
            (docs / folder).rmdir()
    return after.folders & needed


def _written(comparison: Comparison) -> Written:
    found = (comparison.added, comparison.changed, comparison.removed, comparison.unchanged)
    return Written(*map(tuple, found))
