"""Pictures as readers see them: at the width of a desk and of a phone, in light and in dark.

The pages have the theme's own style sheets and ours, and a policy that allows no other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.render.pages import STYLESHEET
from generator.render.pictures.graph import relation_graph
from generator.render.pictures.timeline import timeline
from tests.browser.pages import watched_page
from tests.render.pictures.graphs import GRAPHS, SAID, TIME_SAID, TIMELINES

SIZES = {"phone": (390, 844), "desk": (1280, 900)}
THEMES = {"light": "default", "dark": "slate"}
# Read in a font as wide as that for which labels were measured, where the system has it.
WIDE_FONT = '.md-typeset { font-family: "DejaVu Sans", Verdana, sans-serif }'
SMALLEST = 11  # pixels, of letters as they are seen
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<link rel="stylesheet" href="theme.css"><link rel="stylesheet" href="briefing.css">
<body dir="ltr" data-md-color-scheme="{scheme}" data-md-color-primary="custom"
data-md-color-accent="custom"><div class="md-container"><main class="md-main">
<div class="md-main__inner md-grid"><div class="md-sidebar md-sidebar--primary"></div>
<div class="md-sidebar md-sidebar--secondary"></div><div class="md-content">
<article class="md-content__inner md-typeset"><h2>Who is what to whom</h2>
{picture}
</article></div></div></main></div></body></html>
"""
PICTURES = {
    **{
        f"graph-{name}": relation_graph(
            *graph, SAID, "p", focus="actor-00" if "star" in name else ""
        )
        for name, graph in GRAPHS.items()
    },
    **{f"times-{name}": timeline(found, TIME_SAID, "p") for name, found in TIMELINES.items()},
    "times-arabic": timeline(TIMELINES["every-form"], TIME_SAID._replace(language="ar"), "p"),
}

# What a reader sees of the picture that is shown: its box, its words and where they stand.
MEASURE = """() => {
  const shown = [...document.querySelectorAll('.picture > svg')]
    .filter(svg => svg.getClientRects().length)
  const svg = shown[0], box = svg.getBoundingClientRect()
  const side = rect => [rect.left, rect.top, rect.right, rect.bottom]
  const scale = box.width / svg.viewBox.baseVal.width
  return {
    shown: shown.map(svg => svg.classList[0]),
    box: side(box),
    words: [...svg.querySelectorAll('text')].map(text => [
      text.textContent,
      side(text.getBoundingClientRect()),
      parseFloat(getComputedStyle(text).fontSize) * scale,
    ]),
    boxes: [...svg.querySelectorAll('.node > rect')].map(r => side(r.getBoundingClientRect())),
    lines: [...svg.querySelectorAll('.line, .edge, .dot')].map(p => p.getBBox())
      .map(b => [b.x, b.y, b.x + b.width, b.y + b.height]),
    view: [0, 0, svg.viewBox.baseVal.width, svg.viewBox.baseVal.height],
    width: document.documentElement.scrollWidth,
  }
}"""

# The contrast of every text and line with what it stands on (WCAG 2.2, 1.4.3 and 1.4.11).
CONTRAST = """() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true})
  const ground = getComputedStyle(document.body).backgroundColor
  const pixel = colours => {
    canvas.clearRect(0, 0, 1, 1)
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1) }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
  }
  const light = rgb => rgb.map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, n) => sum + v * [0.2126, 0.7152, 0.0722][n], 0)
  const ratio = (one, other) => {
    const [a, b] = [light(one), light(other)].sort((x, y) => y - x)
    return (a + 0.05) / (b + 0.05)
  }
  const under = element => {
    const box = element.parentNode.querySelector(':scope > rect:not(.hit, .ground)')
    return box ? [ground, getComputedStyle(box).fill] : [ground]
  }
  const found = []
  for (const text of document.querySelectorAll('.picture text')) {
    const below = under(text)
    found.push(['text', text.getAttribute('class') || text.parentNode.getAttribute('class'),
      ratio(pixel([...below, getComputedStyle(text).fill]), pixel(below))])
  }
  for (const span of document.querySelectorAll('figcaption span, figcaption p')) {
    found.push(['text', 'key',
      ratio(pixel([ground, getComputedStyle(span).color]), pixel([ground]))])
  }
  const marks = '.line, .head, .edge, .soft, .axis, .stem, .node > rect'
  for (const mark of document.querySelectorAll(`.picture :is(${marks})`)) {
    found.push(['line', mark.getAttribute('class') || mark.parentNode.getAttribute('class'),
      ratio(pixel([ground, getComputedStyle(mark).stroke]), pixel([ground]))])
  }
  return found
}"""

Sides = tuple[float, float, float, float]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, serve_folder: Callable[[Path], str]) -> str:
    folder = tmp_path_factory.mktemp("pictures")
    sheets = files("material") / "templates" / "assets" / "stylesheets"
    theme = [
        sheet.read_text("utf-8")
        for sheet in sorted(sheets.iterdir(), key=lambda sheet: sheet.name)
        if sheet.name.endswith(".min.css") and sheet.name.startswith(("main.", "palette."))
    ]
    assert len(theme) == 2
    (folder / "theme.css").write_text("".join(theme), encoding="utf-8")
    ours = files("generator.render").joinpath(STYLESHEET).read_text("utf-8")
    (folder / "briefing.css").write_text(ours, encoding="utf-8")
    (folder / "wide.css").write_text(ours + WIDE_FONT, encoding="utf-8")
    for name, picture in PICTURES.items():
        for theme_name, scheme in THEMES.items():
            page = PAGE.format(scheme=scheme, picture=picture)
            (folder / f"{name}-{theme_name}.html").write_text(page, encoding="utf-8")
        page = page.replace("briefing.css", "wide.css")
        (folder / f"{name}-wide.html").write_text(page, encoding="utf-8")
    return serve_folder(folder)


@pytest.fixture(scope="module", params=SIZES)
def sized(request: pytest.FixtureRequest, browser: Browser) -> Iterator[tuple[str, Page]]:
    """A page of the size of a desk and of a phone."""
    with watched_page(browser) as page:
        width, height = SIZES[request.param]
        page.set_viewport_size({"width": width, "height": height})
        yield request.param, page


def _overlap(one: Sides, other: Sides) -> bool:
    """Whether two rectangles share more than the half pixel that rounding may bring."""
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > 0.5
        and min(one[3], other[3]) - max(one[1], other[1]) > 0.5
    )


def _within(inner: Sides, outer: Sides) -> bool:
    return (
        inner[0] >= outer[0] - 0.5
        and inner[1] >= outer[1] - 0.5
        and inner[2] <= outer[2] + 0.5
        and inner[3] <= outer[3] + 0.5
    )


@pytest.mark.parametrize("look", ["light", "wide"])
@pytest.mark.parametrize("name", PICTURES)
def test_words_are_large_enough_and_never_on_each_other(
    sized: tuple[str, Page], site: str, name: str, look: str
) -> None:
    size, page = sized
    page.goto(f"{site}{name}-{look}.html")
    seen: dict[str, Any] = page.evaluate(MEASURE)

    assert seen["shown"] == ["narrow" if size == "phone" else "wide"]
    assert seen["width"] <= SIZES[size][0]
    words = seen["words"]
    assert min(height for _, _, height in words) >= SMALLEST
    assert [text for text, sides, _ in words if not _within(sides, seen["box"])] == []
    assert [
        (text, other)
        for number, (text, sides, _) in enumerate(words)
        for other, others, _ in words[:number]
        if _overlap(sides, others)
    ] == []


@pytest.mark.parametrize("look", ["light", "wide"])
@pytest.mark.parametrize("name", [name for name in PICTURES if name.startswith("graph-")])
def test_words_and_boxes_keep_off_each_other(
    sized: tuple[str, Page], site: str, name: str, look: str
) -> None:
    _, page = sized
    page.goto(f"{site}{name}-{look}.html")
    seen: dict[str, Any] = page.evaluate(MEASURE)

    boxes = seen["boxes"]
    for number, one in enumerate(boxes):
        assert _within(one, seen["box"])
        assert not any(_overlap(one, other) for other in boxes[:number])
    for text, sides, _ in seen["words"]:
        # A name stands in its box, a verb in none.
        touched = [box for box in boxes if _overlap(sides, box)]
        assert len(touched) <= 1, text
        assert all(_within(sides, box) for box in touched), text


@pytest.mark.parametrize("name", PICTURES)
def test_no_line_leaves_the_picture(sized: tuple[str, Page], site: str, name: str) -> None:
    _, page = sized
    page.goto(f"{site}{name}-light.html")
    seen: dict[str, Any] = page.evaluate(MEASURE)

    assert all(_within(line, seen["view"]) for line in seen["lines"])


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ["graph-sample", "graph-star", "times-every-form"])
def test_words_and_lines_stand_out(browser: Browser, site: str, theme: str, name: str) -> None:
    with watched_page(browser) as page:
        page.goto(f"{site}{name}-{theme}.html")
        found: list[tuple[str, str, float]] = page.evaluate(CONTRAST)

    assert {"text", "line"} == {sort for sort, _, _ in found}
    asked = {"text": 4.5, "line": 3.0}
    assert [one for one in found if one[2] < asked[one[0]]] == []


def test_only_what_is_shown_is_reached_by_the_keyboard(browser: Browser, site: str) -> None:
    with watched_page(browser) as page:
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(f"{site}graph-few-light.html")
        reached = []
        for _ in GRAPHS["few"][0]:
            page.keyboard.press("Tab")
            reached.append(
                page.evaluate(
                    "[document.activeElement.closest('svg').classList[0],"
                    " document.activeElement.getAttribute('href')]"
                )
            )

    assert sorted(reached) == [["wide", node.href] for node in GRAPHS["few"][0]]


def test_a_link_is_known_by_the_whole_name(browser: Browser, site: str) -> None:
    with watched_page(browser) as page:
        page.goto(f"{site}graph-sample-light.html")
        name = "United Nations Disengagement Observer Force"

        assert page.get_by_role("link", name=name).first.is_visible()
        assert page.get_by_role("group", name=SAID.title).is_visible()
