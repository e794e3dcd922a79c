"""Forms that narrow a long list down in the reader's browser; ``assets/briefing.js`` runs them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from generator.render.escape import literal
from generator.render.words import Words


class Facet(NamedTuple):
    """What a list can be narrowed down by: a name for addresses, and by which of its values.

    ``shown`` maps each value to what readers see, as plain text, in the order of the form.
    ``of_items`` are the values of each item of the list.
    """

    name: str
    shown: Mapping[str, str]
    of_items: Sequence[Iterable[str]]


def filters(facets: Sequence[Facet], list_id: str, words: Words) -> Markup:
    """A form for the list in the element with the id ``list_id``, as a block of HTML.

    It is hidden until a script shows it. A facet by which nothing can be told apart is left out;
    without any this is ``""``.
    """
    facets = [facet for facet in facets if len(facet.shown) > 1]
    if not facets:
        return Markup()
    numbers = [{value: str(n) for n, value in enumerate(facet.shown)} for facet in facets]
    of_items = zip(*(facet.of_items for facet in facets), strict=True)
    items = ";".join(
        [
            "|".join(
                ".".join([known[value] for value in values if value in known])
                for known, values in zip(numbers, of_item, strict=True)
            )
            for of_item in of_items
        ]
    )
    told = literal(words.plain("filters.told"))
    start = f'<form class="filters" hidden data-list="{list_id}" data-told="{told}"'
    lines = [f'{start} data-items="{items}"{words.attributes}>']
    lines += (_choice(facet, words) for facet in facets)
    reset = literal(words.plain("filters.reset"))
    lines += (f'<output></output><button type="reset">{reset}</button>', "</form>")
    return Markup("\n".join(lines))


def _choice(facet: Facet, words: Words) -> str:
    options = "".join(
        [
            f'<option value="{literal(value)}" data-number="{n}">{literal(shown)}</option>'
            for n, (value, shown) in enumerate(facet.shown.items())
        ]
    )
    label, every = (literal(words.plain(f"filters.{key}")) for key in (facet.name, "all"))
    return (
        f'<label>{label} <select name="{facet.name}"><option value="">{every}</option>{options}'
        "</select></label>"
    )
