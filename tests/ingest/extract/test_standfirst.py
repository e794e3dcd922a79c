from __future__ import annotations

import pytest

from generator.ingest.extract.markup import parsed
from generator.ingest.extract.standfirst import standfirst

TEXT = "Two towns agree on a ferry after nine years."


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>Head</h1><p class='article__standfirst'>{TEXT}</p>",
        f"<p class='standfirst'>{TEXT}</p><h1>Head</h1>",
        f"<h1>Head</h1><h2>{TEXT}</h2><p>a</p><p>b</p><p>c</p>",
        f"<h1>Head</h1><div><p>{TEXT}</p></div>",
        f"<h1>Head</h1><div itemprop='description'>{TEXT}</div>",
    ],
)
def test_a_standfirst_is_found_where_readers_see_it(body: str) -> None:
    assert standfirst(parsed(f"<html><body>{body}</body></html>"), "Head", [TEXT]) == TEXT


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Head</h1><p>Something else.</p>",  # what only machines are told is not made up
        f"<h1>Head</h1><p>{TEXT}</p><p>a</p><p>b</p><p>c</p>",  # the first paragraph of the body
        f"<p>{TEXT}</p>",
    ],
)
def test_a_description_alone_is_no_standfirst(body: str) -> None:
    assert standfirst(parsed(f"<html><body>{body}</body></html>"), "Head", [TEXT]) == ""
