"""An article in plain text or Markdown, with front matter or without."""

from __future__ import annotations

from generator.ingest.extract.addresses import address
from generator.ingest.extract.draft import Draft
from generator.ingest.extract.found import Found
from generator.ingest.extract.lines import line_feeds, one_line
from generator.ingest.extract.names import people
from generator.read.article import opening, paragraphs
from generator.read.composer import Value, compose
from generator.read.front_matter import split, trimmed

# What other programs that keep articles as Markdown call the fields.
_NAMES = {
    "headline": ("headline", "title"),
    "standfirst": ("standfirst", "subtitle", "description", "summary", "excerpt"),
    "publisher": ("publisher", "site", "site_name", "website", "journal"),
    "url": ("url", "source", "link", "canonical", "canonical_url", "permalink"),
    "published": ("published", "date", "publish_date", "published_at", "created"),
    "modified": ("modified", "updated", "lastmod"),
    "language": ("language", "lang", "locale"),
}


def from_text(text: str) -> Draft:
    """The article of a text.

    Headline, standfirst and paragraphs are found as they are in a source file that has no front
    matter (`generator.read.article`), and no character of the text is changed.
    """
    parts = split(line_feeds(text))
    value = compose(parts.yaml)[0] if parts.yaml is not None and parts.closed else None
    if not isinstance(value, dict):
        split_up = paragraphs(trimmed(line_feeds(text)), bare=True)
        headline, standfirst = opening(split_up)
        draft = Draft(headline, "text", standfirst, "text", paragraphs=list(split_up))
        if parts.yaml is not None and parts.closed and parts.yaml.strip():
            draft.doubts.append(
                "What stands at its top between lines of --- are no fields that can be read: "
                "it was kept as text."
            )
        return draft
    split_up = paragraphs(parts.article, bare=True)
    above = opening(split_up)
    found = Found(
        authors=people(_texts(value.get("authors") or value.get("author"))),
        publisher=_told(value, "publisher"),
        published=_told(value, "published"),
        modified=_told(value, "modified"),
        language=_told(value, "language"),
    )
    draft = Draft(paragraphs=list(split_up), ways=[("front matter", found)])
    draft.headline, draft.headline_from = _told(value, "headline"), "front matter"
    draft.standfirst, draft.standfirst_from = _told(value, "standfirst"), "front matter"
    if not draft.headline:
        draft.headline, draft.headline_from = above.headline, "text"
    draft.url, draft.url_from = address(_told(value, "url")), "front matter"
    return draft


def _told(value: dict[str, Value], name: str) -> str:
    texts = (value.get(key) for key in _NAMES[name])
    return next((one_line(text) for text in texts if isinstance(text, str) and text.strip()), "")


def _texts(value: Value) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text for text in values if isinstance(text, str)]
