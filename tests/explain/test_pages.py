"""The pages on the rules in the documentation."""

from __future__ import annotations

from tests.explain.pages import PAGES, pages
from tests.golden import compare_tree


def test_the_pages_are_those_of_the_explanations() -> None:
    compare_tree(PAGES, pages(), renew=False)  # `make reference` writes them anew
