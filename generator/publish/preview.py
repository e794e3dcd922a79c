"""A site for the eyes of the desk, drafts included, apart from the one that readers get.

It has folders of its own in ``.cache/briefing``, so that no draft ever stands in ``docs/`` or
``site/``, from where the next ``mkdocs build`` or upload would take it along.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from html import escape
from pathlib import Path

from generator.publish import manifest as manifests
from generator.publish.plan import Plan
from generator.publish.staging import DOCS, SIGN, SITE, SiteBuilt, publish_site
from generator.publish.writer import preview_write, write
from generator.store.cache import CACHE, cache_folder
from generator.store.disk import RESERVED, NotPlain, read_plain, told_as

FOLDER = f"{CACHE}/preview"
_IN_ITS_PLACE = "There is no site yet. The next build replaces this folder.\n"
_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
</head>
<body>
<h1>{title}</h1>
<pre style="white-space: pre-wrap">{text}</pre>
</body>
</html>
"""
_DOCS = f"{FOLDER}/{DOCS}"
SHOWN = f"{FOLDER}/{SITE}"
"""The folder that holds the site, below the desk's. It is made with the first one."""


def preview_folder(root: Path) -> Path:
    """Make the folder that the preview of the desk in ``root`` is served from, if it is not there.

    Raises `CannotRun`.
    """
    cache_folder(root)
    folder = root / SHOWN
    with told_as(f"{folder} cannot be made"):
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def show_in_its_place(root: Path, title: str, text: str) -> bool:
    """Show a page of plain ``text`` as long as there is no site; gives whether it was shown.

    A site that could be built before says more than this page, and stays.
    """
    site = preview_folder(root)
    first, sign = site / "index.html", site / SIGN
    if first.exists() and sign.exists() and sign.read_text("utf-8") != _IN_ITS_PLACE:
        return False
    with told_as(f"{first} cannot be written"):
        sign.write_text(_IN_ITS_PLACE, encoding="utf-8")
        first.write_text(_PAGE.format(title=escape(title), text=escape(text)), encoding="utf-8")
    return True


def publish_preview(root: Path, engine: str, plan: Plan, *, as_of: datetime) -> SiteBuilt:
    """Build the site of the pages of a ``plan`` and of the desk's hand-written ones.

    Raises `CannotRun` as `write` and `publish_site` do; the preview that was there stays.
    """
    preview_folder(root)
    docs = root / DOCS
    if docs.is_dir():
        preview_write(docs, plan)  # what would be in the way of the real pages is so here too
    by_hand = dict(_by_hand(docs)) if docs.is_dir() else {}
    write(root / _DOCS, Plan({**by_hand, **plan.pages}))
    return publish_site(root, engine, as_of=as_of, docs=_DOCS, site=SHOWN)


def _by_hand(docs: Path) -> Iterator[tuple[str, bytes]]:
    """What people wrote in ``docs``: path and content. Links and hidden files are left out."""
    ours = manifests.load(docs).files
    for folder, folders, names in os.walk(docs):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = f"{folder}{os.sep}{name}"
            path = Path(file).relative_to(docs).as_posix()
            if path in ours or name.startswith((".", RESERVED)):
                continue
            with told_as(f"{file} cannot be read"):
                try:
                    found = read_plain(file)
                except NotPlain:
                    continue
            if found:
                yield path, found[0]
