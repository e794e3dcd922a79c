"""An article on a web page: what the page says of it, and its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from htmldate import find_date
from lxml import etree
from lxml.html import HtmlElement
from trafilatura.metadata import extract_author

from generator.ingest.extract.addresses import (
    address,
    host_of,
    leads_home,
    of_one_site,
    with_archive,
)
from generator.ingest.extract.article import NoArticle, Origin, Removal
from generator.ingest.extract.containers import keep_containers
from generator.ingest.extract.draft import Draft
from generator.ingest.extract.found import Found
from generator.ingest.extract.heading import headline
from generator.ingest.extract.hidden import drop_hidden, unseen
from generator.ingest.extract.json_ld import from_json_ld
from generator.ingest.extract.kept import keep_lines, keep_paragraphs, keep_words
from generator.ingest.extract.left_out import left_out
from generator.ingest.extract.lines import one_line
from generator.ingest.extract.main_text import LAST_DAY, main_text, text_of_part
from generator.ingest.extract.marked import from_elements
from generator.ingest.extract.markup import mark_paragraphs, parsed, rename_misnamed
from generator.ingest.extract.meta import from_meta, tags
from generator.ingest.extract.moments import moment
from generator.ingest.extract.names import people
from generator.ingest.extract.region import alone, join_bodies, region
from generator.ingest.extract.standfirst import standfirst

# Where browsers, and SingleFile, write down which page they saved.
_SAVED = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(\S+)",
    re.IGNORECASE,
)
_SHOWN_BY_SCRIPT = re.compile(
    r"(?:enable|turn on|activate|requires?|needs?) javascript"
    r"|javascript (?:is )?(?:disabled|required)"
    r"|__NEXT_DATA__|<div id=[\"']?(?:root|app|__next)\b",
    re.IGNORECASE,
)
_JSON_LD = re.compile(r"\s*application/ld\+json\b", re.IGNORECASE)
# What holds no text for readers. Not among them are elements that libxml2 does not know to be
# empty (source, track, embed): it puts all that follows into them.
_FOR_MACHINES = ("script", "style", "noscript", "svg", "iframe", "link", "meta", "img", "select")
_ENOUGH = 250
"""So many characters are a text that is worth keeping, as trafilatura counts too."""
_LONG = 3_000
_SHARE = 0.2
"""What is found is the article if it is long, or this share of what the part shows."""
_BYLINE = re.compile(r"auth?or|byline|writer|journalist|contributor|redakt", re.IGNORECASE)


def from_page(text: str, url: str = "") -> Draft:
    """The article of a page; ``url`` is where it was found. Raises `NoArticle` if it is broken."""
    tree = parsed(text)
    if not url and (saved := _SAVED.search(text[:4_000])):
        url = saved[1]
    here = with_archive(url)
    scripts = [e.text for e in tree.iter("script") if e.text and _JSON_LD.match(e.get("type", ""))]
    marked = from_elements(tree)
    canonical = _canonical(tree, here.url)
    ways: list[tuple[Origin, Found]] = [
        ("JSON-LD", from_json_ld(scripts, canonical or here.url)),
        ("meta", from_meta(tags(tree))),
        ("page", marked),
    ]
    hidden = drop_hidden(tree)
    title = headline(tree, ways, host_of(canonical or here.url))
    _unwrap_fallbacks(tree)
    etree.strip_elements(tree, *_FOR_MACHINES, with_tail=False)
    join_bodies(tree)
    part = region(tree)
    ways.append(("trafilatura", _from_trafilatura(tree, part, ways)))
    draft = Draft(title.text, title.origin, ways=ways, archived_url=here.archived_url)
    draft.standfirst = standfirst(tree, title.text, [found.description for _, found in ways])
    draft.url, draft.url_from = _address(canonical, ways, here.url)
    if here.url and not of_one_site(draft.url, here.url):  # whose page this is, a page may not say
        draft.doubts.append(
            f"It stands at {here.url}, and says that its address is {draft.url}: is it a copy?"
        )
        draft.url, draft.url_from = here.url, "given"
    if title.element is not None:  # without the kicker above it, it is known again in the text
        title.element[:] = []
        title.element.text = title.text
    draft.paragraphs = _paragraphs(tree, part)
    draft.apart += left_out(part, draft.paragraphs)
    draft.apart += (Removal("unseen", text) for text in unseen(hidden, part))
    return draft


def _unwrap_fallbacks(tree: HtmlElement) -> None:
    """Keep the text that is there for readers without scripts, where that is an article."""
    for element in list(tree.iter("noscript")):
        if sum(len(paragraph.text_content()) for paragraph in element.iter("p")) >= _ENOUGH:
            element.drop_tag()


def _paragraphs(tree: HtmlElement, part: HtmlElement) -> list[str]:
    """The text of the article, looked for where most of the page's text is, then everywhere."""
    mark_paragraphs(tree)
    keep_words(tree)
    keep_paragraphs(tree)
    body = next(tree.iter("body"), tree) if part.tag == "html" else part
    keep_containers(body)
    page = alone(body)
    rename_misnamed(page)
    keep_lines(page)
    shown = len(one_line(page.text_content()))
    found = text_of_part(page)
    if sum(map(len, found)) >= max(_ENOUGH, min(_LONG, _SHARE * shown)):
        return found
    for whole in (alone(body), tree):
        rename_misnamed(whole)
        keep_lines(whole)
        found = main_text(whole)
        if sum(map(len, found)) >= _ENOUGH:
            break
    return found


def _canonical(tree: HtmlElement, base: str) -> str:
    for link in tree.iter("link"):
        if "canonical" in link.get("rel", "").lower().split() and link.get("href"):
            return address(link.get("href", ""), base)
    return ""


def _address(canonical: str, ways: Sequence[tuple[Origin, Found]], here: str) -> tuple[str, Origin]:
    """The page's own word for its address, unless it is that of the whole site."""
    told: list[tuple[str, Origin]] = [(canonical, "page")]
    told += [(address(found.url, here), origin) for origin, found in reversed(ways[:2])]
    for url, origin in told:
        if url and not (leads_home(url) and here and not leads_home(here)):
            return url, origin
    return here, "given"


def _from_trafilatura(
    tree: HtmlElement, part: HtmlElement, ways: Sequence[tuple[Origin, Found]]
) -> Found:
    """What trafilatura makes of the page where nothing else is known: it also guesses."""
    found = Found()
    around = next(part.iterancestors(), part)
    if not any(found.authors for _, found in ways) and _may_name_authors(around):
        found.authors = people((extract_author(around) or "").split("; "))
    if not any(moment(found.published) for _, found in ways):
        found.published = (
            find_date(tree, original_date=True, extensive_search=False, max_date=LAST_DAY) or ""
        )
    return found


def _may_name_authors(tree: HtmlElement) -> bool:
    """Whether any element is marked as a byline: looking for one costs more than the rest."""
    marks = (
        " ".join(element.attrib.values())
        for element in tree.iter("a", "div", "span", "p", "address")
    )
    return any(map(_BYLINE.search, marks))


def why_nothing(text: str) -> NoArticle:
    """What to say of a page in which no article was found."""
    if _SHOWN_BY_SCRIPT.search(text):
        return NoArticle(
            "this page shows its text by a script, and what was saved of it holds none; open it in "
            "a browser, and save the text that you see"
        )
    return NoArticle("no article was found on this page")
