"""Looking whether the articles of a desk still stand on the web as they were captured."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from pathlib import Path

from generator.ingest.capture.capturing import FOR_SUBSCRIBERS
from generator.ingest.capture.legible import legible
from generator.ingest.capture.source_file import moment
from generator.ingest.extract.addresses import leads_home
from generator.ingest.extract.article import Article, NoArticle
from generator.ingest.extract.charset import decoded
from generator.ingest.extract.extracting import extract
from generator.ingest.fetch.fetched import Fetched, Outcome
from generator.ingest.fetch.rules import Rules
from generator.ingest.fetch.several import fetch_all
from generator.ingest.verify.comparing import State, compare, says_retracted
from generator.ingest.verify.memory import Memory
from generator.ingest.verify.verified import Lost, Verified
from generator.ingest.verify.versions import keep_version
from generator.model.quotation import Located
from generator.model.source import Source

FRESH = timedelta(hours=24)
"""An article that was looked at so short a time ago is not asked for again."""

_OFTEN = timedelta(seconds=2)
"""What was found is kept so often: a run that is killed goes on from there."""
_WHOLE = 0.9
"""What is shorter than this part of the captured text is not the whole of it."""
_TAG = re.compile("<[^<>]*>")


def verify(
    root: Path,
    sources: Sequence[Source],
    quotations: Mapping[str, Sequence[Located]],
    rules: Rules,
    *,
    again: bool = False,
) -> Iterator[Verified]:
    """Look at the live articles of these sources, and give what has become of each, in their order.

    All of them have an address. ``quotations`` are those of the desk in ``root`` by the id of the
    source. What was looked at within `FRESH` is not asked for again, unless ``again``. Where the
    text has changed, the new one is kept beside the captured one, which stays as it is.
    """
    began = rules.clock()
    memory = Memory(root, began - FRESH, began)
    known = {
        source.id: found
        for source in sources
        if not again and (found := memory.of(source, quotations.get(source.id, ())))
    }
    asked = [source for source in sources if source.id not in known]
    outcomes = fetch_all([source.url or "" for source in asked], rules)
    try:
        for source in sources:
            if source.id in known:
                yield known[source.id]
                continue
            quoted = quotations.get(source.id, ())
            found = _looked_at(root, source, quoted, next(outcomes), rules)
            memory.add(source, quoted, found)
            if rules.clock() - memory.saved >= _OFTEN:
                memory.save(rules.clock())
            yield found
    finally:
        memory.save(rules.clock())


def _looked_at(
    root: Path, source: Source, quoted: Sequence[Located], outcome: Outcome, rules: Rules
) -> Verified:
    if not isinstance(outcome, Fetched):
        state: State = "gone" if outcome.kind == "gone" else "unknown"
        return Verified(source.id, state, moment(rules.clock()), reason=outcome.reason)
    at = moment(outcome.fetched_at)
    if leads_home(outcome.url) and not leads_home(source.url or ""):
        return Verified(source.id, "gone", at, reason="its address leads to the front page now")
    try:
        extracted = extract(
            outcome.body,
            content_type=outcome.content_type,
            charset=outcome.charset,
            url=outcome.url,
        )
    except NoArticle as error:
        page = decoded(outcome.body, outcome.charset).text
        if says_retracted(" ".join(_TAG.sub(" ", page).split())):
            return Verified(source.id, "retracted", at)
        return Verified(source.id, "unknown", at, reason=f"no article is on the page: {error}")
    live = legible(extracted)
    found = compare(source, live, quoted)
    if found.state == "changed" and _is_part(source, live, outcome):
        reason = "the page is for subscribers, and only a part of it came; look yourself"
        return Verified(source.id, "unknown", at, reason=reason)
    lost = tuple(Lost(one.path, one.field, one.words) for one in found.lost)
    version = "" if found.state == "live" else keep_version(root, source, live, at)
    return Verified(source.id, found.state, at, found.percent, lost, version=version)


def _is_part(source: Source, live: Article, page: Fetched) -> bool:
    """Whether a page that has to be paid for came without the end of its article."""
    is_paid = page.paid or FOR_SUBSCRIBERS in live.doubts
    return is_paid and len(live.text) < _WHOLE * len(source.text)
