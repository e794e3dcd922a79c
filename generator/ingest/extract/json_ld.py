"""What a page says of its article in JSON-LD, in the terms of schema.org."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from html import unescape
from types import MappingProxyType
from typing import Any

from generator.ingest.extract.addresses import address
from generator.ingest.extract.found import Found
from generator.ingest.extract.lines import one_line
from generator.ingest.extract.names import people
from generator.model.source import SourceKind

_COMMENT = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$"
)
_TRAILING_COMMA = re.compile(r"(\"(?:[^\"\\]|\\.)*+\")|,(\s*[}\]])", re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")

_MOST_NODES = 5_000
_LONGEST = 1_000_000
"""Characters of a script; an article of a hundred pages has a third of it."""
_ARTICLES = re.compile(
    r"\w*Article|(?:Blog|SocialMedia|LiveBlog|DiscussionForum)Posting|Report|PressRelease"
)
# Under these stand other articles, not this one.
_OTHERS = frozenset(
    (
        *("itemListElement", "relatedLink", "citation", "mentions", "comment", "isPartOf"),
        *("hasPart", "isBasedOn", "recommendations", "breadcrumb", "review", "about"),
    )
)
_KINDS: Mapping[str, SourceKind] = MappingProxyType(
    {
        "OpinionNewsArticle": "opinion",
        "ReviewNewsArticle": "opinion",
        "ScholarlyArticle": "research",
        "MedicalScholarlyArticle": "research",
        "SocialMediaPosting": "social",
        "ReportageNewsArticle": "reporting",
        "PressRelease": "official",
    }
)

Node = dict[str, Any]


def from_json_ld(scripts: Iterable[str], url: str = "") -> Found:
    """What the JSON-LD of a page says of its article.

    ``scripts`` are the texts of its script elements, which may be broken; ``url`` is the address
    of the page. Of several articles it is the one at that address that counts, else the one that
    says most about itself.
    """
    nodes = [node for script in scripts for node in _nodes(parsed(script))]
    known = {
        node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1
    }
    articles = [node for node in nodes if any(map(_ARTICLES.fullmatch, _types(node)))]
    found = Found()
    if articles:
        found = _found(max(articles, key=lambda node: _fit(node, url)), known)
    for node in nodes:  # a page that is no article to its makers may be one to its readers
        if {"WebPage", "ItemPage"}.intersection(_types(node)):
            page = _found(node, known)
            found.fill(Found(language=page.language, published=page.published, url=page.url))
            found.fill(Found(modified=page.modified if found.published == page.published else ""))
            break
    return found


def parsed(script: str) -> Any:
    """What a script of JSON holds, with the usual slips forgiven; None where it cannot be read."""
    if len(script) > _LONGEST:
        return None
    text = _COMMENT.sub("", script).strip().rstrip(";")
    for mended in (str, partial(_TRAILING_COMMA.sub, r"\1\2"), unescape):
        attempt = mended(text)
        try:
            # Line breaks within strings are not strict JSON, and common.
            return json.loads(attempt, strict=False)
        except json.JSONDecodeError as error:
            if error.msg == "Extra data":  # one object after the other
                return _first(attempt)
        except (RecursionError, ValueError):  # nested for its own sake; a number of 5,000 digits
            return None
    return None


def _first(text: str) -> Any:
    try:
        return json.JSONDecoder(strict=False).raw_decode(text)[0]
    except (RecursionError, ValueError):
        return None


def _nodes(value: Any) -> Iterator[Node]:
    """The objects of a graph in their order, but for those that stand for other articles."""
    waiting = [value]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, list):
            waiting += reversed(value)
        elif isinstance(value, dict):
            yield value
            inner = [part for name, part in value.items() if name not in _OTHERS]
            waiting += [part for part in reversed(inner) if isinstance(part, dict | list)]


def _types(node: Node) -> list[str]:
    types = node.get("@type")
    types = types if isinstance(types, list) else [types]
    return [name.rpartition("/")[2] for name in types if isinstance(name, str)]


def _fit(node: Node, url: str) -> tuple[bool, int]:
    here = bool(url) and address(url) in {address(one) for one in _addresses(node)}
    wanted = ("headline", "datePublished", "author", "articleBody", "publisher")
    return here, sum(bool(node.get(name)) for name in wanted)


def _addresses(node: Node) -> Iterator[str]:
    for told in (node.get("url"), node.get("mainEntityOfPage"), node.get("@id")):
        url = told.get("@id") if isinstance(told, dict) else told
        if isinstance(url, str) and url.startswith("http"):
            yield url


def _found(node: Node, known: Mapping[str, Node]) -> Found:
    section = node.get("articleSection")
    opinion = isinstance(section, str) and section.strip().lower() in ("opinion", "opinions")
    kinds = [_KINDS[name] for name in _types(node) if name in _KINDS]
    free = node.get("isAccessibleForFree")
    return Found(
        headline=plain(node.get("headline")) or plain(node.get("name")),
        description=plain(node.get("description")) or plain(node.get("alternativeHeadline")),
        publisher=next(iter(_names(node.get("publisher"), known)), ""),
        url=next(_addresses(node), ""),
        authors=people(_names(node.get("author") or node.get("creator"), known)),
        published=plain(node.get("datePublished")) or plain(node.get("dateCreated")),
        modified=plain(node.get("dateModified")),
        language=_language(node.get("inLanguage")),
        kind=kinds[0] if kinds else "opinion" if opinion else None,
        body=_text(node.get("articleBody")),
        subscribers_only=free is False or str(free).lower() == "false",
    )


def plain(value: Any) -> str:
    """A text of JSON-LD on one line, without the markup and escapes that some put into it."""
    text = _text(value)
    return one_line(_TAG.sub("", text)) if "<" in text else one_line(text)


def _text(value: Any) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value")
    if not isinstance(value, str):
        return ""
    return unescape(unescape(value)) if "&" in value else value


def _names(value: Any, known: Mapping[str, Node]) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [name for one in values if (name := _name(one, known))]


def _name(value: Any, known: Mapping[str, Node]) -> str:
    if isinstance(value, dict):
        value = known.get(str(value.get("@id")), value) if not value.get("name") else value
        return plain(value.get("name"))
    if isinstance(value, str) and value in known:
        return plain(known[value].get("name"))
    return plain(value)


def _language(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("alternateName") or value.get("name")
    return plain(value)
