"""An article in a PDF: its lines put together again to paragraphs."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from generator.ingest.extract.article import NoArticle
from generator.ingest.extract.draft import Draft
from generator.ingest.extract.found import Found
from generator.ingest.extract.lines import one_line
from generator.ingest.extract.names import people
from generator.ingest.extract.presentation import mended
from generator.read.article import opening

_MOST_PAGES = 300
_EDGE = 2
"""Running heads and feet are among this many lines at the top and at the bottom of a page."""
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|sayfa|صفحة|עמוד)\s+)?\d{1,4}(?:\s*(?:/|of|von)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_HYPHENATED = re.compile(r"(\w+)[-\u2010\u00ad]$")
_WORD = re.compile(r"\w+")
_ENDS = re.compile(r"[.!?:؟۔。！？…][\"'”’»)\]]*$")
# What a broken PDF makes pypdf raise, besides its own errors.
_BROKEN = (
    PyPdfError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError,
    AssertionError, NotImplementedError, zlib.error, OSError, EOFError,
)  # fmt: skip


def from_pdf(data: bytes) -> Draft:
    """The article in a PDF. Raises `NoArticle` where it cannot be read or holds no text."""
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise NoArticle("this PDF is protected by a password; print it into a new PDF first")
        if len(reader.pages) > _MOST_PAGES:
            raise NoArticle(
                f"this PDF has {len(reader.pages)} pages, more than {_MOST_PAGES}; "
                "save the pages of the article alone"
            )
        pages = [page.extract_text() for page in reader.pages]
        told = dict(reader.metadata or {})
    except _BROKEN as error:
        if isinstance(error, PyPdfError) and "cryptography" in str(error):
            raise NoArticle("this PDF is encrypted; print it into a new PDF first") from None
        raise NoArticle("this PDF is broken and cannot be read") from None
    draft = Draft(paragraphs=joined([mended(page).split("\n") for page in pages]))
    if not draft.paragraphs:
        raise NoArticle(
            "this PDF holds pictures of pages and no text; have its text recognised first, or type "
            "the text of the article"
        )
    if lost := sum(page.count("\0") + page.count("\ufffd") for page in pages):
        draft.doubts.append(f"The PDF does not say which letters {lost} of its signs are.")
    _tell(draft, told)
    return draft


def _tell(draft: Draft, told: dict[str, Any]) -> None:
    """Headline and authors: what the PDF says of itself only where its readers can see it too."""
    first = " ".join(map(one_line, draft.paragraphs[:8])).casefold()
    title = one_line(str(told.get("/Title") or ""))
    authors = people([str(told.get("/Author") or "")])
    above = opening(tuple(draft.paragraphs))
    if len(title) > 10 and title.casefold() in first:
        draft.headline, draft.headline_from = title, "PDF"
    else:
        draft.headline, draft.standfirst = above
        draft.standfirst_from = "text"
        if not draft.headline and " " in title:
            draft.headline, draft.headline_from = title, "PDF"
    seen = tuple(name for name in authors if name.casefold() in first)
    draft.ways.append(("PDF", Found(authors=seen)))
    draft.doubts.append(
        "A PDF does not mark its headline and its paragraphs: compare them with the original."
    )


def joined(pages: Sequence[Sequence[str]]) -> list[str]:
    """The paragraphs of the lines of pages, without running heads, feet and page numbers.

    A paragraph ends where a line does not fill its width and ends as a sentence does, or where a
    blank line stands. Words that the end of a line parts are put together where the whole word
    stands elsewhere in the text; else the hyphen stays.
    """
    running = _running(pages)
    lines: list[str] = []
    for page in pages:
        kept = [one_line(line) for line in page]
        last = len(kept) - 1
        lines += [
            line
            for at, line in enumerate(kept)
            if not (
                (at < _EDGE or at > last - _EDGE)
                and (_DIGITS.sub("#", line) in running or _PAGE_NUMBER.fullmatch(line))
            )
        ]
    lengths = sorted(map(len, filter(None, lines)))
    width = lengths[int(len(lengths) * 0.9)] if lengths else 0
    words = Counter(word.casefold() for line in lines for word in _WORD.findall(line))
    paragraphs: list[str] = []
    current = ""
    for line in lines:
        if not line:
            paragraphs.append(current)
            current = ""
            continue
        current = _with(current, line, words)
        if _ends_paragraph(line, width):
            paragraphs.append(current)
            current = ""
    return list(filter(None, [*paragraphs, current]))


def _ends_paragraph(line: str, width: int) -> bool:
    if len(line) >= 0.85 * width or _HYPHENATED.search(line):
        return False
    return len(line) < 0.6 * width or bool(_ENDS.search(line))


def _running(pages: Sequence[Sequence[str]]) -> set[str]:
    if len(pages) < 3:
        return set()
    edges = Counter(
        line
        for page in pages
        for line in {_DIGITS.sub("#", one_line(one)) for one in [*page[:_EDGE], *page[-_EDGE:]]}
    )
    return {line for line, times in edges.items() if line and times >= max(3, len(pages) // 2)}


def _with(before: str, line: str, words: Counter[str]) -> str:
    if not before:
        return line
    match = _HYPHENATED.search(before)
    after = _WORD.match(line)
    if match and after:
        whole = (match[1] + after[0]).casefold()
        if before.endswith("\u00ad") or (line[0].islower() and words[whole]):
            return before[:-1] + line
        return before + line
    return f"{before} {line}"
