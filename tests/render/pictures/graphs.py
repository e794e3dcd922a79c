"""Graphs and time lines to draw: like those of desks, and like nothing that a desk would write."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import get_args

from hypothesis import strategies as st

from generator.model.edtf import Period
from generator.model.parts import RelationKind
from generator.render.pictures.graph import GraphWords
from generator.render.pictures.relations import Edge, Node
from generator.render.pictures.ticks import Unit
from generator.render.pictures.timeline import Event, TimeWords

Graph = tuple[list[Node], list[Edge]]

KINDS = get_args(RelationKind)
_VERBS = {
    "allied_with": "is allied with", "negotiates_with": "negotiates with",
    "mediates_between": "mediates for", "member_of": "is a member of", "part_of": "is part of",
}  # fmt: skip
_ACTOR_KINDS = (
    "person", "country", "government", "alliance", "armed_group", "organization", "company",
    "media",
)  # fmt: skip
_NAMES = (
    "Port Alder", "Harbour Office", "Ministry of Inland Waterways", "Maria Kowalska", "Qatar",
    "Northern Front", "Central Bank of the Republic", "Recep Tayyip Erdoğan", "Red Crescent",
    "United Nations Disengagement Observer Force", "Free Press Group", "NATO", "Erik Lindqvist",
    "Border Guard Command", "Energy Holding",
)  # fmt: skip

SAID = GraphWords(
    "Who is what to whom", "Actors, and lines between them.", lambda n: f"and {n} more", "en"
)


def edge(start: str, kind: str, end: str) -> Edge:
    return Edge(start, end, kind, _VERBS.get(kind, kind))


def desk_graph(actors: int, relations: int, turn: int = 1) -> Graph:
    """Actors of which a few are in most relations, as it is on desks; the same each time."""
    nodes = [
        Node(
            f"actor-{n:02}",
            _NAMES[n % len(_NAMES)] + (f" {n // len(_NAMES) + 1}" if n >= len(_NAMES) else ""),
            _ACTOR_KINDS[n * turn % len(_ACTOR_KINDS)],
            f"#actor-{n:02}",
            weight=actors - n,
        )
        for n in range(actors)
    ]
    edges = [
        edge(
            nodes[(n * 7 * turn + n // actors) % actors].id,
            KINDS[(n * turn) % (len(KINDS) - 1)],
            nodes[n * n * turn % max(actors // 3, 1)].id,
        )
        for n in range(relations)
    ]
    return nodes, edges


def star(others: int) -> Graph:
    """An actor and what it is to others."""
    nodes, _ = desk_graph(others + 1, 0)
    kinds = [KINDS[n % len(KINDS)] for n in range(others)]
    return nodes, [
        edge("actor-00", kind, node.id) if n % 3 else edge(node.id, kind, "actor-00")
        for n, (kind, node) in enumerate(zip(kinds, nodes[1:], strict=True))
    ]


def foreign_graph() -> Graph:
    """Labels in scripts of every direction and width."""
    names = {
        "ar": "هيئة تحرير الشام", "he": "משרד החוץ", "zh": "北大西洋公約組織",
        "ko": "대한민국 정부", "ru": "Организация Объединённых Наций", "th": "กระทรวงการต่างประเทศ",
        "de": "Donaudampfschifffahrtsgesellschaft", "hi": "विदेश मंत्रालय",
    }  # fmt: skip
    nodes = [
        Node(tag, name, _ACTOR_KINDS[n], f"#{tag}", n, tag)
        for n, (tag, name) in enumerate(names.items())
    ]
    verbs = ("يدعم", "נלחם ב", "يتفاوض مع", "支持", "ist Mitglied von", "поддерживает", "yönetiyor")
    tags = list(names)
    edges = [
        Edge(tags[n], tags[(n * n + 3) % len(tags)], KINDS[n * 2], verb)
        for n, verb in enumerate(verbs)
    ]
    return nodes, edges


GRAPHS: Mapping[str, Graph] = {
    "pair": (
        desk_graph(2, 0)[0],
        [
            edge("actor-00", "negotiates_with", "actor-01"),
            edge("actor-00", "opposes", "actor-01"),
            edge("actor-01", "sanctions", "actor-00"),
        ],
    ),
    "few": desk_graph(8, 9),
    "twelve": desk_graph(12, 14),
    "sample": desk_graph(22, 26),
    "star": star(9),
    "wide-star": star(30),
    "loners": (desk_graph(11, 3)[0], desk_graph(4, 3)[1]),
    "foreign": foreign_graph(),
    "sixty": desk_graph(60, 85),
}

HOSTILE = (
    '"><script>alert(1)</script>', "]]>", "<!--", "&amp; &#38;", "`a` *b* _c_ {: onclick=x }",
    "{{ 7*7 }}", "\u202eevil\u202c", "a\nb\n\nc", "\x00\x1b", "\ufffe", "x" * 400, "﷽" * 12,
    "👩‍👩‍👧‍👦 🇹🇷🇮🇱", "a\u0301\u0302\u0303" * 30, "مرحبا (a) 1", " ", "", "-->", "'onload=x'",
)  # fmt: skip
_labels = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=60), st.sampled_from(_NAMES))
_ids = st.sampled_from([f"n{number}" for number in range(130)])


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Any graph: no nodes or many, loops, several edges between two, unknown ends and kinds."""
    count = draw(st.integers(0, 120))
    label = st.shared(st.lists(_labels, min_size=1, max_size=12), key="labels")
    labels = draw(label)
    weights = draw(st.lists(st.integers(-3, 9), min_size=1, max_size=7))
    nodes = [
        Node(
            f"n{number}",
            labels[number % len(labels)],
            draw(st.sampled_from((*_ACTOR_KINDS, '"><x'))) if number < 5 else "person",
            labels[(number + 1) % len(labels)],
            weights[number % len(weights)],
            ("ar", None, "zh")[number % 3],
            labels[(number + 2) % len(labels)] if number % 4 == 0 else "",
        )
        for number in range(count)
    ]
    edges = draw(
        st.lists(
            st.builds(Edge, _ids, _ids, st.sampled_from((*KINDS, "new")), _labels, st.booleans()),
            max_size=140,
        )
    )
    return nodes, edges


_SHORT_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905


def _dated(day: date, unit: Unit) -> str:
    if unit == "year":
        return str(day.year)
    month = f"{_SHORT_MONTHS[day.month - 1]} {day.year}"
    return month if unit == "month" else f"{day.day} {month}"


def _gap(first: date, last: date) -> str:
    days = (last - first).days + 1
    return f"{days // 365} years" if days > 730 else f"{days} days"


TIME_SAID = TimeWords(
    "What happened when", "Events, each by its number.",
    {"day": "a day", "extent": "in that month or year", "about": "about then", "span": "from, to"},
    _dated, _gap, lambda n: f"and {n} more", "en",
    "each part has its own scale",
)  # fmt: skip


def events(*dates: str) -> list[Event]:
    return [
        Event(Period(text), f"What happened in {text}", f"#event-{number}")
        for number, text in enumerate(dates, 1)
    ]


TIMELINES: Mapping[str, list[Event]] = {
    "one": events("2025-04-09"),
    "sample": events(
        "1974-05-31", "2011-03", "2015", "2016-08", "2024-05", "2024-12-08", "2025-01-29",
        "2025-03~", "2025-03-21", "2025-04-02", "2025-04-04", "2025-04-07", "2025-04-09",
        "2025-04-10", "2025-04-11",
    ),
    "every-form": events(
        "1974~", "2011-03", "2015-09/2024-12", "2018-09-17", "2024-11/2025-01~", "2024-12-08~",
        "2025", "2025-03/..",
    ),
    "one-month": events(*(f"2025-04-{1 + day * day % 28:02}" for day in range(24))),
    "two-far-apart": events("0001-01-01", "9999-12-31"),
    "whole-calendar": events("0001", "2025-04-09", "9999-12"),
}  # fmt: skip

_days = st.dates().map(date.isoformat)
_dates = st.one_of(
    _days,
    st.dates().map(lambda day: day.isoformat()[:7]),
    st.dates().map(lambda day: day.isoformat()[:4]),
    st.dates(date(2025, 3, 1), date(2025, 4, 30)).map(date.isoformat),
)
_about = st.tuples(_dates, st.sampled_from(("", "~"))).map("".join)
_spans = st.tuples(_about, _about).filter(lambda two: two[0] <= two[1] and two[0][:4] < two[1][:4])
periods = st.one_of(_about, _spans.map("/".join), _about.map(lambda text: f"{text}/..")).map(Period)
any_events = st.lists(st.builds(Event, periods, _labels, _labels), max_size=130).map(
    lambda found: sorted(found, key=lambda event: event.when.sort_key)
)
