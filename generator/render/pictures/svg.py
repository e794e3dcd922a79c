"""How a picture is written: SVG within HTML, with nothing in it that a page's policy forbids.

There is no style and no script in it, so that a content security policy needs no exception: what
geometry depends on is an attribute, and colours are classes of the style sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from generator.render.escape import literal
from generator.render.pictures.frames import Frame
from generator.render.pictures.measure import runs_from
from generator.render.pictures.room import Box
from generator.render.pictures.stress import Point
from generator.render.pictures.verbs import LEADING

BASELINE = 0.35
"""How far below its middle a line of words stands, in the size of its letters."""


known = lru_cache(maxsize=16384)(literal)
"""`literal` for what comes again: in the other frame, and in other pictures."""


def picture(
    frame: Frame, height: int, parts: Iterable[str], prefix: str, title: str, description: str
) -> str:
    """An ``svg`` element, a line of text for each of its parts.

    ``prefix`` begins the ids of its title and its description, which are plain text.
    """
    name = f"{literal(prefix)}-{frame.name}"
    # A group, not an image: what is within an image is hidden from assistive technology, and here
    # are links (WAI-ARIA 1.2, section 5.2.8, "children presentational").
    opening = (
        f'<svg class="{frame.name}" role="group" viewBox="0 0 {frame.width} {height}"'
        f' width="{frame.width}" height="{height}" font-size="{frame.label}"'
        ' text-anchor="middle" direction="ltr"'
        f' aria-labelledby="{name}-title" aria-describedby="{name}-desc">'
    )
    named = f'<title id="{name}-title">{literal(title)}</title>'
    described = f'<desc id="{name}-desc">{literal(description)}</desc>'
    return "\n".join([opening, named, described, *parts, "</svg>"])


def figure(kind: str, pictures: Iterable[str], key: Sequence[str], more: str) -> str:
    """The block of HTML that holds a picture in each of its frames, and what explains it.

    ``more`` is plain text on what is not shown. What the pictures say is in the page's text as
    well, so that a search need not find it twice. There is no blank line, which would end the
    block, and a line for each element that Python-Markdown would give one: it leaves all as it is.
    """
    below = [*key, *([f'<p class="more">{literal(more)}</p>'] if more else [])]
    caption = ["<figcaption>", *below, "</figcaption>"] if below else []
    opening = f'<figure class="picture {kind}" data-search-exclude="">'
    return "\n".join([opening, *pictures, *caption, "</figure>"])


def legend(items: Sequence[str]) -> list[str]:
    """A list of samples with their words, in lines of HTML."""
    return ['<ul class="key">', *items, "</ul>"] if items else []


def words(
    lines: Sequence[str],
    x: float,
    y: float,
    size: int,
    language: str | None,
    kind: str = "",
    items: str = "",
    *,
    sized: bool = False,
) -> str:
    """A ``text`` element of some lines about a middle; they run as their script does.

    ``sized`` is one whose letters are of another size than the picture's, ``items`` what `items_of`
    gives.
    """  # fmt: skip
    marks = f' class="{kind}"{items}' if kind else items
    if sized:
        marks += f' font-size="{size}"'
    if language:
        marks += f' lang="{known(language)}"'
    if runs_from(lines[0] if len(lines) == 1 else " ".join(lines), language) == "rtl":
        marks += ' direction="rtl"'
    at, first = number(x), y + size * BASELINE - (len(lines) - 1) * size * LEADING / 2
    if len(lines) == 1:
        return f'<text{marks} x="{at}" y="{number(first)}">{known(lines[0])}</text>'
    spans = "".join(
        [
            f'<tspan x="{at}" y="{number(first + n * size * LEADING)}">{known(line)}</tspan>'
            for n, line in enumerate(lines)
        ]
    )
    return f"<text{marks}>{spans}</text>"


def opening_of(href: str, attributes: str, title: str) -> tuple[str, str]:
    """What opens and what closes a part of a picture: a link, or a group without an address.

    ``title`` is plain text, what is said of the part where a pointer rests on it.
    """
    name = f"<title>{literal(title)}</title>" if title else ""
    if not href:
        return f"<g {attributes}>{name}", "</g>"
    return f'<a {attributes} href="{known(href)}">{name}', "</a>"


def items_of(numbers: Sequence[int]) -> str:
    """The attribute by which a part goes the way of items of a list, see ``assets/briefing.js``."""
    return f' data-items="{" ".join(map(str, numbers))}"' if numbers else ""


def ground(box: Box) -> str:
    """A box of the colour of the page, which hides what runs beneath it."""
    return (
        f'<rect class="ground" x="{number(box.x - box.half_width)}"'
        f' y="{number(box.y - box.half_height)}" width="{number(2 * box.half_width)}"'
        f' height="{number(2 * box.half_height)}"/>'
    )


def point(place: Point) -> str:
    """A point within a path."""
    return f"{number(place[0])} {number(place[1])}"


def number(value: float) -> str:
    """A coordinate with at most one decimal."""
    return _written(round(value * 10))


@lru_cache(maxsize=16384)  # of a picture's width and height there are so many tenths
def _written(tenths: int) -> str:
    return str(tenths / 10) if tenths % 10 else str(tenths // 10)
