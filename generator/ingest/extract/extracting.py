"""Bytes to an article: the story of this package, in one function."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from operator import itemgetter
from types import MappingProxyType
from typing import Any

from generator.ingest.extract.addresses import with_archive
from generator.ingest.extract.archives import page_of
from generator.ingest.extract.article import Article, NoArticle, Origin, Removal
from generator.ingest.extract.charset import decoded
from generator.ingest.extract.cleaning import body, has_words
from generator.ingest.extract.draft import Draft
from generator.ingest.extract.found import Found
from generator.ingest.extract.kinds import kind_of
from generator.ingest.extract.languages import language_of
from generator.ingest.extract.lines import blocks, line_feeds, one_line, without_controls
from generator.ingest.extract.moments import has_time_without_offset, moment
from generator.ingest.extract.page import from_page, why_nothing
from generator.ingest.extract.pdf import from_pdf
from generator.ingest.extract.plain import from_text
from generator.model.characters import UNSPACED
from generator.model.text import HEADLINE_LIMIT, LINE_LIMIT
from generator.read.files import SOURCE_LIMIT

_LEAST = 100
"""A text of fewer characters is no article; one of a script without spaces counts for three."""
_PAYWALL = re.compile(
    r"(?:subscribe|sign in|log in|register)\b[^.]{0,40}\b(?:to|and) (?:continue|keep|read)\b"
    r"|already (?:a subscriber|have an account)"
    r"|this (?:article|content|story) is (?:for|only available to) (?:\w+ )?subscribers"
    r"|weiterlesen mit|réservé aux abonnés|solo para suscriptores|abonelere özel|المشتركين فقط"
    r"|למנויים בלבד|订阅后",
    re.IGNORECASE,
)

# What these tell programmers about a page is no message for an editor.
for _name in ("trafilatura", "htmldate", "pypdf", "charset_normalizer"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


def extract(
    data: bytes,
    *,
    content_type: str = "",
    charset: str = "",
    url: str = "",
    name: str = "",
    headline: str = "",
) -> Article:
    """The article in ``data``: a web page, a PDF or a text.

    ``content_type`` and ``charset`` are what a server says of it, ``url`` is where it came from in
    the end, ``name`` that of a file; each may be ``""``. A ``headline`` that somebody gives stands
    instead of the one that is found. The same arguments give the same article: neither network nor
    disk nor clock is asked.

    Raises `NoArticle`, with one line for an editor, where it is empty, too large, broken, or
    holds no article.
    """
    kind = kind_of(data, content_type, name, charset)
    if kind == "archive":
        saved = page_of(data)
        data, charset, url, kind = saved.data, saved.charset, url or saved.url, "page"
    if kind == "pdf":
        draft = from_pdf(data)
    else:
        text, doubt = decoded(data, charset)
        draft = from_page(text, url) if kind == "page" else from_text(text)
        draft.doubts += filter(None, [doubt])
        if kind == "page" and _is_short(draft.paragraphs):
            _from_machines(draft)
            if _is_short(draft.paragraphs):
                raise why_nothing(text)
    if url and not draft.url:
        draft.url, draft.archived_url = with_archive(url)
        draft.url_from = "given"
    if headline.strip():
        draft.headline, draft.headline_from = headline, "given"
    return _finished(draft)


def _is_short(paragraphs: list[str]) -> bool:
    length = sum(map(len, paragraphs))
    return length < _LEAST and length + 2 * len(UNSPACED.findall("".join(paragraphs))) < _LEAST


def _from_machines(draft: Draft) -> None:
    """Take the text that a page brings along for machines, where it shows none."""
    for origin, found in draft.ways:
        if found.body:
            text = line_feeds(found.body)
            draft.paragraphs = blocks(text) if "\n\n" in text else text.split("\n")
            draft.doubts.append(
                f"The page shows no text: it was taken from what the page tells machines, {origin}."
            )
            return


def _finished(draft: Draft) -> Article:
    removed: list[Removal] = []
    paragraphs = []
    hidden = 0
    for paragraph in draft.paragraphs:
        cleaned, count = without_controls(paragraph)
        hidden += count
        if cleaned.strip():
            paragraphs.append(cleaned.strip())
    if hidden:
        removed.append(Removal("hidden", f"{hidden} control characters"))
    headline = one_line(without_controls(draft.headline)[0])
    standfirst = one_line(without_controls(draft.standfirst)[0])[:LINE_LIMIT]
    if not headline:
        raise NoArticle(
            "no headline was found; say what it is, or write it into the text, on a line of its "
            'own at the top, with "# " before it'
        )
    authors = [name for _, found in draft.ways for name in found.authors]
    cleaned_body = body(paragraphs, headline, standfirst, authors, draft.apart)
    if standfirst and not has_words(cleaned_body.paragraphs):  # what there is, is the text
        standfirst = ""
        cleaned_body = body(paragraphs, headline, "", authors, draft.apart)
    if not has_words(cleaned_body.paragraphs):
        raise NoArticle("there is a headline, and no text under it")
    article = Article(
        headline=headline[:HEADLINE_LIMIT],
        paragraphs=cleaned_body.paragraphs,
        standfirst=standfirst,
        url=draft.url,
        archived_url=draft.archived_url,
        removed=(*removed, *cleaned_body.removed),
    )
    if len(article.text.encode()) > SOURCE_LIMIT:
        raise NoArticle(
            "the text is longer than a source may be; save the text of the article alone"
        )
    return _with_fields(article, draft)


def _with_fields(article: Article, draft: Draft) -> Article:
    """The article with all that the page says of it, each field from the best origin."""
    fields: dict[str, tuple[Any, Origin]] = {
        "headline": (article.headline, draft.headline_from),
        "standfirst": (article.standfirst, draft.standfirst_from),
        "url": (article.url, draft.url_from),
        "archived_url": (article.archived_url, "given"),
        "language": _language(article.paragraphs, draft),
    }
    for name, form in _FORMS.items():
        values = ((form(getattr(found, name)), origin) for origin, found in draft.ways)
        fields[name] = next(filter(itemgetter(0), values), (form(""), "text"))
    if fields["modified"][0] == fields["published"][0]:
        fields["modified"] = ("", "text")
    origins = {name: origin for name, (value, origin) in fields.items() if value}
    return replace(
        article,
        **{name: value for name, (value, _) in fields.items()},
        origins=MappingProxyType(origins),
        doubts=tuple(dict.fromkeys([*draft.doubts, *_doubts(article, draft)])),
    )


_FORMS: Mapping[str, Callable[[Any], Any]] = MappingProxyType(
    {
        "publisher": lambda text: text[:LINE_LIMIT],
        "authors": tuple,
        "published": moment,
        "modified": moment,
        "kind": lambda kind: kind or None,
    }
)


def _doubts(article: Article, draft: Draft) -> Iterator[str]:
    for name in ("published", "modified"):
        told = (getattr(found, name) for _, found in draft.ways)
        when = next(filter(moment, told), "")
        if has_time_without_offset(when):
            yield f'The time "{one_line(when)}" names no time zone: only its day was kept.'
    end = "\n".join(article.paragraphs[-3:])
    if any(found.subscribers_only for _, found in draft.ways) or _PAYWALL.search(end):
        yield (
            "The page is for subscribers: see whether its text is whole, or ends where paying "
            "begins."
        )


def _language(paragraphs: tuple[str, ...], draft: Draft) -> tuple[str, Origin]:
    """The language as a tag, and where it was found."""
    # What the element of the page says before its tags for machines: it is what browsers go by.
    ways: list[tuple[Origin, Found]] = sorted(draft.ways, key=lambda way: way[0] != "page")
    origin, declared = next(((o, f.language) for o, f in ways if f.language), ("text", ""))
    language, is_declared = language_of(paragraphs, declared)
    return language, origin if is_declared else "text"
