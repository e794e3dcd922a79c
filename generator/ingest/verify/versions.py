"""Later versions of articles, kept beside the captured ones (docs/decisions/0017)."""

from __future__ import annotations

import os
from pathlib import Path

from generator.ingest.capture.folders import made_folder
from generator.ingest.capture.source_file import source_file
from generator.ingest.extract.article import Article
from generator.model.digest import text_sha256
from generator.model.source import Source
from generator.read.listing import FOLDER
from generator.store.disk import create_whole, told_as

VERSIONS = f"{FOLDER}/sources/.versions"
"""Where they are: a folder for each source. No command reads it."""


def keep_version(root: Path, source: Source, live: Article, at: str) -> str:
    """Keep the live text of a source, once however often it is seen; gives the path of its file.

    ``at`` is when it was fetched (RFC 3339, UTC). The path is in the desk; it is ``""`` where the
    text is the one that was captured. Raises `CannotRun` where it cannot be kept.
    """
    digest = text_sha256(live.text)
    if digest == text_sha256(source.text):
        return ""
    folder = made_folder(root, f"{VERSIONS}/{source.id}")
    name = f"{at[:10]}-{digest[:12]}.md"
    path = f"{VERSIONS}/{source.id}/{name}"
    with told_as(f"{path} cannot be written"):
        same = sorted(entry.name for entry in folder.glob(f"*-{digest[:12]}.md"))
        if same:
            return f"{VERSIONS}/{source.id}/{same[0]}"
        create_whole(os.fspath(folder / name), source_file(live, retrieved=at).encode("utf-8"))
    return path
