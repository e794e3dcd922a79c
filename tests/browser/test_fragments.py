"""The browser goes to the very place that is quoted, where the words stand in several."""

from __future__ import annotations

from collections.abc import Callable
from html import escape, unescape
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.render.fragments import directives, fragment
from tests.render.articles import article, excerpt

LONG = "the ministry said in a long statement that was read to the press at noon by its spokesman"
PAGE = """<!doctype html><meta charset="utf-8"><title>An article</title>
<link rel="icon" href="data:,"><style>p {{ margin: 3000px 0 }}</style>{paragraphs}"""

CASES = {
    "the word before tells": (("The port opens.", "The ferry opens too."), "opens"),
    "the word behind tells": (("The port opens.", "opens too."), "opens"),
    "both tell": (("A red boat sinks.", "A red boat sails.", "A blue boat sails."), "boat"),
    "but for an accent": (("The café opens.", "A cafe opens."), "cafe opens"),
    "marks between": (("He said “port opens” once.", 'He wrote "port opens".'), "port opens"),
    "a long one": ((f"On Monday {LONG}.", f"On Tuesday {LONG}."), LONG),
    "a long one in front": ((f"{LONG}, again.", f"{LONG}, at last."), LONG),
    "Arabic": (("قال إن الميناء يفتح.", "وقالت إن الميناء يفتح غدا."), "الميناء يفتح"),
    "Chinese": (("港口今天开放。", "据港务局说，今天开放。"), "今天开放"),
    "Japanese": (("「港は今日開く」。", "省は、港は今日開くと述べた。"), "港は今日開く"),
    "Thai": (("ยืนยันว่า ท่าเรือเปิดวันนี้", "กล่าวว่า ท่าเรือเปิดวันนี้ ตามแผน"), "ท่าเรือเปิดวันนี้"),
}


@pytest.mark.parametrize(("paragraphs", "words"), CASES.values(), ids=CASES)
def test_the_second_place_is_opened_not_the_first(
    page: Page,
    serve_folder: Callable[[Path], str],
    tmp_path: Path,
    paragraphs: tuple[str, ...],
    words: str,
) -> None:
    source = article(*paragraphs)
    shown = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    (tmp_path / "index.html").write_text(PAGE.format(paragraphs=shown), encoding="utf-8")
    address = serve_folder(tmp_path)
    nth = 2 if source.text.count(words) > 1 else 1
    way = unescape(directives(source, [excerpt(source, words, nth)]))

    page.goto(address + fragment(address, way))

    expect(page.locator("p").nth(1)).to_be_in_viewport()
    expect(page.locator("p").first).not_to_be_in_viewport()


def test_without_the_words_around_it_would_be_the_first(
    page: Page, serve_folder: Callable[[Path], str], tmp_path: Path
) -> None:
    shown = "<p>The port opens.</p><p>The ferry opens too.</p>"
    (tmp_path / "index.html").write_text(PAGE.format(paragraphs=shown), encoding="utf-8")

    page.goto(f"{serve_folder(tmp_path)}#:~:text=opens")

    expect(page.locator("p").first).to_be_in_viewport()
