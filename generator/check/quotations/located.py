"""Where the quotations of a desk stand in its articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.check.quotations.selecting import selectors
from generator.check.quotations.verifying import Quotations
from generator.model.quotation import Located


def located(quotations: Quotations) -> Mapping[str, Sequence[Located]]:
    """What became of each quotation that was held against an article, by the id of the source.

    They are in the order of the files and the fields. One for which several sources are cited is
    with the first that holds it; if none does, with the one that comes nearest.
    """
    found: dict[str, list[Located]] = {}
    for one in quotations.verified:
        article = quotations.article(one.source)
        places = [
            selectors(one.source.text, tuple(article.captured(*span) for span in place))
            for place in one.found.places
        ]
        quoted = one.quoted
        found.setdefault(one.source.id, []).append(
            Located(quoted.path, quoted.field, quoted.words, one.verdict, places)
        )
    return found
