from __future__ import annotations

from pathlib import Path

import pytest

from generator.ingest.capture.held import Held
from generator.model.source import Source
from generator.read.listing import desk_files
from tests.ingest.capture.articles import paragraphs
from tests.ingest.conftest import Write

WIRE = paragraphs("harbour")


def source(body: list[str], url: str | None = None, name: str = "new") -> Source:
    return Source(
        id=name, path=f"{name}.md", headline="H", url=url, text="", paragraphs=tuple(body)
    )


def put(write: Write, name: str, body: list[str], url: str = "") -> None:
    address = f"url: {url}\n" if url else ""
    text = "\n\n".join(body)
    write(f"sources/{name}.md", f"---\nheadline: H\n{address}---\n\nH\n\n{text}\n")


def held(tmp_path: Path) -> Held:
    return Held(desk_files(tmp_path))


def test_the_same_text_is_the_same_article(write: Write, tmp_path: Path) -> None:
    put(write, "one", ["Another text."])
    put(write, "two", WIRE, "https://example.org/other")

    found = held(tmp_path).same(source(["H", *WIRE, WIRE[0]], "https://example.org/a"))

    assert found
    assert found.id == "two"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/news/a",
        "http://www.example.org/news/a/",
        "https://example.org/news/a?utm_source=mail&fbclid=x#top",
        "HTTPS://EXAMPLE.ORG:443/news/a",
    ],
)
def test_the_same_address_is_the_same_article(write: Write, tmp_path: Path, url: str) -> None:
    put(write, "one", WIRE, "https://example.org/news/a?utm_campaign=y")

    assert held(tmp_path).same(source(["Changed."], url))
    assert held(tmp_path).same(source(["Changed."]), "-", url)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/news/a?id=2",
        "https://example.org/news/A",
        "https://example.com/news/a",
        "https://example.org/",
        None,
    ],
)
def test_another_address_and_text_is_another_article(
    write: Write, tmp_path: Path, url: str | None
) -> None:
    put(write, "one", WIRE, "https://example.org/news/a")
    put(write, "home", WIRE[:3], "https://example.org/")
    put(write, "bare", [])

    assert held(tmp_path).same(source(["Changed."], url), "article.html", "-", "") is None
    assert held(tmp_path).same(source([])) is None


def test_one_that_cannot_be_read_is_none_of_them(write: Write, tmp_path: Path) -> None:
    write("sources/broken.md", b"\xff\xfe\x00")
    write("sources/open.md", "---\nheadline: never closed\n")
    put(write, "one", WIRE)

    found = held(tmp_path).same(source(WIRE))

    assert found
    assert found.id == "one"


def test_one_that_was_captured_since_is_known(write: Write, tmp_path: Path) -> None:
    put(write, "one", paragraphs("mill"))
    sources = held(tmp_path)
    assert sources.same(source(WIRE)) is None

    sources.add(source(WIRE, "https://example.org/a", "added"))

    again = sources.same(source(WIRE))
    likest = sources.likest(source([*WIRE, *paragraphs("river", 40)]))
    assert again
    assert again.id == "added"
    assert sources.same(source(["Other."], "https://example.org/a")) is again
    assert likest
    assert likest.source.id == "added"


def test_the_likest_is_the_one_with_the_largest_share(write: Write, tmp_path: Path) -> None:
    put(write, "half", WIRE[:3] + paragraphs("mill", 50, 6))
    put(write, "most", WIRE[:5] + paragraphs("mill", 70, 2))
    put(write, "nothing", paragraphs("river", 90))

    found = held(tmp_path).likest(source(WIRE))

    assert found
    assert found.source.id == "most"
    assert found.share == pytest.approx(
        0.9, abs=0.02
    )  # five of six paragraphs, and turns of phrase


def test_without_wording_in_common_there_is_none(write: Write, tmp_path: Path) -> None:
    put(write, "other", paragraphs("river", 90))
    put(write, "short", ["The harbour opens."])

    assert held(tmp_path).likest(source(WIRE)) is None
