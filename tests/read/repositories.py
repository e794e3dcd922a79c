"""Real Git repositories, which no configuration of this machine reaches."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_AS_SOMEBODY = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org")
_ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


def git(folder: Path, *arguments: str) -> str:
    """Runs Git in a folder, and gives what it says."""
    environment = {n: v for n, v in os.environ.items() if not n.startswith("GIT_")}
    return subprocess.run(
        ["git", *_AS_SOMEBODY, *arguments],
        cwd=folder,
        env=environment | _ALONE,
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def new_repository(folder: Path) -> Path:
    """An empty repository in a folder, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    return folder


def commit(root: Path, path: str, content: str | bytes) -> None:
    """Saves a file, by its path in the repository, and commits all that there is."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    commit_all(root)


def commit_all(root: Path) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=x")
