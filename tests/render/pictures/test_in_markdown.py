"""A picture is a block of HTML that comes out of Markdown as it went in."""

from __future__ import annotations

import re

import markdown
import pytest

from generator.render.pictures.graph import relation_graph
from generator.render.pictures.timeline import timeline
from tests.render.pictures.graphs import GRAPHS, HOSTILE, SAID, TIME_SAID, TIMELINES

EXTENSIONS = ["attr_list", "md_in_html", "tables", "toc"]  # those of mkdocs.yml
PLACES = {
    "between paragraphs": "Before *it*.\n\n{}\n\nBehind *it*.\n",
    "below a heading, above a table": "## Who\n\n{}\n\n| a | b |\n| - | - |\n| 1 | 2 |\n",
    "in another language": '<div lang="ar" dir="rtl" markdown>\n\n## من\n\n{}\n\n</div>\n',
    "behind a list": "- one\n\n    more of it\n\n{}\n",
}


def _hostile() -> str:
    nodes, edges = GRAPHS["few"]
    labels = dict(enumerate(HOSTILE))
    return relation_graph(
        [node._replace(label=labels[n], note=labels[n + 8]) for n, node in enumerate(nodes)],
        [edge._replace(label=labels[n]) for n, edge in enumerate(edges)],
        SAID,
        "g",
    )


BLOCKS = {
    "graph": relation_graph(*GRAPHS["sample"], SAID, "g"),
    "foreign": relation_graph(*GRAPHS["foreign"], SAID, "g"),
    "hostile": _hostile(),
    "timeline": timeline(TIMELINES["every-form"], TIME_SAID, "t"),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", BLOCKS)
def test_it_comes_out_as_it_went_in(name: str, place: str) -> None:
    page = markdown.markdown(PLACES[place].format(BLOCKS[name]), extensions=EXTENSIONS)

    assert BLOCKS[name] in page


@pytest.mark.parametrize("name", BLOCKS)
def test_for_commonmark_it_is_one_block(name: str) -> None:
    """A block that begins with ``figure`` goes on to the first blank line (0.31, section 4.6)."""
    assert BLOCKS[name].startswith("<figure ")
    assert not re.search(r"\n[ \t]*\n", BLOCKS[name])
