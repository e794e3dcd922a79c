"""The configuration that a desk begins with."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from generator.publish.staging import CONFIG
from generator.store.disk import told_as, write_whole


def write_starter(root: Path) -> bool:
    """Write ``mkdocs.yml`` into the folder ``root`` if it has none; gives whether it had none.

    Raises `CannotRun`.
    """
    path = root.absolute() / CONFIG
    if path.exists() or path.is_symlink():
        return False
    content = files("generator.publish").joinpath("assets", CONFIG).read_bytes()
    with told_as(f"{path} cannot be written"):
        write_whole(str(path), content)
    return True
