"""When a headline is the one that was noted, whether a page holds it, and why another was found."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator

from lxml import etree

from benchmarks.extraction.corpora import EvaluationPage
from benchmarks.extraction.extractors import ours
from generator.ingest.extract.charset import decoded
from generator.ingest.extract.json_ld import from_json_ld
from generator.ingest.extract.markup import parsed, text_of
from generator.ingest.extract.meta import from_meta, tags

_MARK = re.compile(r"\W+")


def on_one_line(text: str) -> str:
    """A text as it is compared: white space folded, NFC, and without soft hyphens, which do not
    show."""
    return " ".join(unicodedata.normalize("NFC", text).replace("\u00ad", "").split())


def in_letters(text: str) -> str:
    """A text without case and marks."""
    return _MARK.sub(" ", on_one_line(text).casefold()).strip()


def stands_on(page: EvaluationPage) -> bool:
    """Whether a page holds its title to the letter: in its text, its title, a meta tag, JSON-LD."""
    return bool(page.title) and on_one_line(page.title) in "\n".join(_told(page).values())


def missed(pages: Iterable[EvaluationPage]) -> Iterator[str]:
    """Each page with another headline than was noted: why, and what the page tells.

    The pages are parted in two halves by a hash of their addresses: a rule is made after a look at
    one, and measured on the other.
    """
    for page in pages:
        found = on_one_line(ours(page.data, page.url).headline)
        if page.title and found != on_one_line(page.title):
            told = _told(page)
            half = hashlib.sha256(page.url.encode()).digest()[0] & 1
            yield f"\n{_why(on_one_line(page.title), found, told)}: half {half}: {page.url}"
            yield f"  noted: {on_one_line(page.title)}\n  found: {found}"
            del told["text"]
            yield from (f"  {name}: {text}" for name, text in told.items() if text)


def _why(noted: str, found: str, told: dict[str, str]) -> str:
    if not found:
        return "no article"
    if in_letters(noted) == in_letters(found):
        return "capitals or marks"
    if noted not in "\n".join(told.values()):
        return "not on the page"
    if noted in found:
        return "a piece of what was found"
    return "more than was found" if found in noted else "another line of the page"


def _told(page: EvaluationPage) -> dict[str, str]:
    tree = parsed(decoded(page.data)[0])
    scripts = [e.text for e in tree.iter("script") if e.text and "ld+json" in e.get("type", "")]
    meta = tags(tree)
    told = {
        "title": "\n".join(text_of(element) for element in tree.iter("title")),
        "meta": from_meta(meta).headline,
        "JSON-LD": from_json_ld(scripts, page.url).headline,
        "h1": "\n".join(text_of(element) for element in tree.iter("h1")),
    }
    etree.strip_elements(tree, "script", "style", with_tail=False)
    contents = (content for contents in meta.values() for content in contents)
    told["text"] = "\n".join((text_of(tree), tree.text_content(), *contents))
    return {name: on_one_line(text) for name, text in told.items()}
