"""The word that somebody probably meant."""

from __future__ import annotations

import pytest

from generator.model.nearest import nearest

NAMES = ["headline", "summary", "status", "kind", "key_points", "to", "old-ferry"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("headline", "headline"),
        ("Headline", "headline"),
        ("headlin", "headline"),
        ("haedline", "headline"),
        ("hedlnie", "headline"),
        ("sumary", "summary"),
        ("kidn", "kind"),
        ("knd", "kind"),
        ("key points", "key_points"),
        ("key-points", "key_points"),
        ("KEY_POINTS", "key_points"),
        ("Old Ferry", "old-ferry"),
        ("old_fery", "old-ferry"),
        ("ot", "to"),
        ("t", "to"),
    ],
)
def test_a_slip_is_understood(word: str, meant: str) -> None:
    assert nearest(word, NAMES) == meant


@pytest.mark.parametrize("word", ["", "xyz", "hdln", "kxyd", "harbour", "x" * 5_000])
def test_what_is_too_far_from_all_is_nobodys_slip(word: str) -> None:
    assert nearest(word, NAMES) is None


def test_of_several_the_nearest_and_of_equals_the_first() -> None:
    assert nearest("ferry", ["berry", "ferry-2", "ferr"]) == "berry"
    assert nearest("ferryx", ["ferry-1", "ferrys", "ferry"]) == "ferrys"
    assert nearest("ferry", iter(["berry", "ferry"])) == "ferry"


def test_nothing_is_near_where_there_is_nothing() -> None:
    assert nearest("ferry", []) is None
