"""The examples of the page on fields put together to a desk, with what they name besides."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from types import MappingProxyType

from tests.reference.fields import EXAMPLES

_WAYS: Mapping[str, tuple[frozenset[str], ...]] = MappingProxyType(
    {
        "section": (frozenset({"use"}), frozenset({"heading", "text"})),
        "assessment": (frozenset({"confidence"}), frozenset({"likelihood"})),
    }
)
"""Records some of whose fields exclude others: what each way to write one leaves out."""

_HARBOUR_NOTICE = """\
---
headline: Harbour to open
publisher: Harbour Office
url: https://example.org/notice
published: 2025-03-01
---
The harbour of Lower Town opens on Monday.

Ships of every size may enter. The channel is as deep as it ever was.
"""
_COURIER_TEXT = """\
Half of what Lower Town eats comes by ship, and for a year none came.

A storm carried sand into the mouth of the harbour in March 2024.
"""
_GULL_LINE_LETTER = """\
---
headline: A letter to our passengers
publisher: Gull Line
url: https://example.org/letter
published: 2025-02-01
---
Our ferries will sail again when the harbour opens.
"""
_THE_HARBOUR = """\
heading: The harbour of Lower Town
text: It lies behind a bar of sand. [@lower-town-courier]
"""
_TRANSLATED = """\
headline: Liman yeniden açılıyor
summary: Gemiler pazartesiden itibaren girebilir. [@harbour-notice]
language: tr
"""


def _whole(record: str, without: frozenset[str] = frozenset()) -> str:
    """A record made of the examples of its fields."""
    examples = EXAMPLES[record].items()
    return "".join(f"{text.strip()}\n" for name, text in examples if name not in without)


def _listed(field: str, record: str) -> str:
    """A field that lists a record, once in each way to write it."""
    items = [_whole(record, without) for without in _WAYS.get(record, (frozenset(),))]
    return f"{field}:\n" + "".join(
        f"  - {textwrap.indent(item, '    ').removeprefix('    ')}" for item in items
    )


def desk() -> dict[str, str]:
    """The files of the desk by their paths: each example stands in it."""
    evidence = _listed("evidence", "evidence")
    parts = [
        "headline: What a briefing is made of\nsummary: The harbour opens. [@harbour-notice]\n",
        _listed("key_points", "claim"),
        textwrap.indent(f"- text: The office is content.\n{textwrap.indent(evidence, '  ')}", "  "),
        _listed("actors", "role"),
        _listed("relations", "relation"),
        _listed("background", "section"),
        _listed("timeline", "event"),
        _listed("assessments", "assessment"),
        _listed("views", "view"),
        _listed("next", "watch"),
        _listed("corrections", "correction"),
    ]
    gull_line = [
        "name: Gull Line\nkind: company\n",
        _listed("aliases", "alias"),
        _listed("positions", "position"),
        _listed("links", "web link"),
    ]
    return {
        "briefings/2025/harbour.yml": _whole("briefing"),
        "briefings/2025/parts.yml": "".join(parts),
        "briefings/2025/liman-aciliyor.yml": _TRANSLATED,
        "briefings/sources/lower-town-courier.md": f"---\n{_whole('source')}---\n{_COURIER_TEXT}",
        "briefings/sources/harbour-notice.md": _HARBOUR_NOTICE,
        "briefings/sources/gull-line-letter.md": _GULL_LINE_LETTER,
        "briefings/actors/harbour-office.yml": _whole("actor"),
        "briefings/actors/gull-line.yml": "".join(gull_line),
        "briefings/background/the-harbour.yml": _THE_HARBOUR,
        "briefings/background/the-channel.yml": _whole("background note"),
    }
