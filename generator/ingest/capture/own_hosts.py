"""Where the articles on a desk's own hosts are.

No page may link there, so the file of a source does not say it (`link-invalid`). To look at such an
article again, this machine keeps where it was found, in the cache: it is safe to lose.
"""

from __future__ import annotations

from pathlib import Path

from generator.model.digest import text_sha256
from generator.model.source import Source
from generator.store.sealed import load_sealed, save_sealed

_KEPT = "own-hosts.json"


def remember(root: Path, source: Source, url: str) -> None:
    """Keep the address ``url`` at which the article of a source was found."""
    kept = load_sealed(root, _KEPT) or {}
    save_sealed(root, _KEPT, {**kept, source.id: [url, text_sha256(source.text)]})


def with_remembered(root: Path, source: Source) -> Source:
    """The source with the address that its file cannot have, if that is known of this very text."""
    url, digest = (load_sealed(root, _KEPT) or {}).get(source.id, ("", ""))
    if source.url or not url or digest != text_sha256(source.text):
        return source
    return source.model_copy(update={"url": url})
