"""What a page says of its article in meta tags, links and marked times."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from generator.ingest.extract.found import Found
from generator.ingest.extract.lines import one_line
from generator.ingest.extract.moments import moment
from generator.ingest.extract.names import people

# The names of meta tags by what they say, the best first: OpenGraph, Dublin Core, Highwire Press
# (Google Scholar), Parse.ly, Sailthru.
_HEADLINE = ("og:title", "headline", "dc.title", "dcterms.title", "citation_title", "parsely-title",
             "sailthru.title", "twitter:title", "title")  # fmt: skip
_DESCRIPTION = ("og:description", "description", "twitter:description", "dc.description",
                "dcterms.description", "dcterms.abstract", "sailthru.description")  # fmt: skip
_PUBLISHER = ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher",
              "citation_publisher", "citation_journal_title", "application-name")  # fmt: skip
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "byl",
            "parsely-author", "sailthru.author", "og:article:author", "authors")  # fmt: skip
_PUBLISHED = ("article:published_time", "og:article:published_time", "article:published",
              "datepublished", "date_published", "parsely-pub-date", "dcterms.issued",
              "dcterms.created", "dc.date.issued", "dc.date.created", "dc.date", "dcterms.date",
              "citation_publication_date", "citation_date", "sailthru.date", "pubdate",
              "publishdate", "publish-date", "publication_date", "ptime", "date")  # fmt: skip
_MODIFIED = ("article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified",
             "date_modified", "dcterms.modified", "dc.date.modified", "lastmod", "utime",
             "last-modified")  # fmt: skip
_LANGUAGE = ("content-language", "dc.language", "dcterms.language", "language", "inlanguage",
             "og:locale")  # fmt: skip
_DOTS = re.compile(r"^(dc|dcterms|sailthru)[:_]")

Tags = dict[str, list[str]]


def tags(tree: HtmlElement) -> Tags:
    """The contents of the meta tags of a page by their names, in lower case."""
    found: Tags = {}
    for element in tree.iter("meta"):
        content = element.get("content")
        if not content or content.isspace():
            continue
        for kind in ("property", "name", "itemprop", "http-equiv"):
            if name := element.get(kind):
                name = _DOTS.sub(r"\1.", name.strip().lower())
                found.setdefault(name, []).append(content)
    return found


def from_meta(found: Tags) -> Found:
    """What the meta tags of a page say of its article."""
    return Found(
        headline=_first(found, _HEADLINE),
        description=_first(found, _DESCRIPTION),
        publisher=_first(found, _PUBLISHER),
        url=_first(found, ("og:url",)),
        authors=next(filter(None, (people(found.get(name, ())) for name in _AUTHORS)), ()),
        published=_first_moment(found, _PUBLISHED),
        modified=_first_moment(found, _MODIFIED),
        language=_first(found, _LANGUAGE),
        subscribers_only=_first(found, ("article:content_tier",)) in ("locked", "metered"),
    )


def _first(found: Tags, names: Iterable[str]) -> str:
    return next((one_line(found[name][0]) for name in names if name in found), "")


def _first_moment(found: Tags, names: Iterable[str]) -> str:
    """The first that can be read; of those, one with a time before one without."""
    texts = [text for name in names for text in found.get(name, ())]
    moments = [text for text in texts if moment(text)]
    return next((text for text in moments if "T" in moment(text)), next(iter(moments), ""))
