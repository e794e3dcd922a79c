from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.mend.adding import adding
from generator.read.mends.applying import apply

NAME = "name: Orva\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # There is no list yet: the last field, indented as other lists are.
        (NAME, "name: Orva\naliases:\n  - New\n"),
        ("name: Orva", "name: Orva\naliases:\n  - New"),
        ("name: Orva\nlinks:\n- a\n", "name: Orva\nlinks:\n- a\naliases:\n- New\n"),
        ("name: Orva\nlinks:\n    - a\n", "name: Orva\nlinks:\n    - a\naliases:\n    - New\n"),
        ("name: Orva\n# The end.\n", "name: Orva\n# The end.\naliases:\n  - New\n"),
        ("name: Orva\naliases:\nkind: x\n", "name: Orva\naliases:\n  - New\nkind: x\n"),
        ("name: Orva\naliases: # none\n", "name: Orva\naliases: # none\n  - New\n"),
        ("name: Orva\naliases:", "name: Orva\naliases:\n  - New"),
        # Items on lines of their own.
        ("aliases:\n  - a\n", "aliases:\n  - a\n  - New\n"),
        ("aliases:\n- a\nkind: x\n", "aliases:\n- a\n- New\nkind: x\n"),
        ("aliases:\n  -   a  # 1\n\nkind: x\n", "aliases:\n  -   a  # 1\n  -   New\n\nkind: x\n"),
        ("aliases:\n  - {name: a, weak: true}\n", "aliases:\n  - {name: a, weak: true}\n  - New\n"),
        (
            "aliases:\n  - name: a\n    weak: true\n# more\nkind: x\n",
            "aliases:\n  - name: a\n    weak: true\n  - New\n# more\nkind: x\n",
        ),
        ("aliases:\n  - >-\n    a\nkind: x\n", "aliases:\n  - >-\n    a\n  - New\nkind: x\n"),
        ("aliases:\n  - a", "aliases:\n  - a\n  - New"),
        # Items between brackets.
        ("aliases: [a, b]\n", "aliases: [a, b, New]\n"),
        ("aliases: []  # none\n", "aliases: [New]  # none\n"),
        ("aliases: [\n  a,\n  b,\n]\n", "aliases: [\n  a,\n  b, New,\n]\n"),
        ('aliases: ["a"]\n', 'aliases: ["a", New]\n'),
        # As the file has its line ends.
        ("name: Orva\r\naliases:\r\n  - a\r\n", "name: Orva\r\naliases:\r\n  - a\r\n  - New\r\n"),
        ("name: Orva\r\n", "name: Orva\r\naliases:\r\n  - New\r\n"),
    ],
)  # fmt: skip
def test_one_more(before: str, after: str) -> None:
    read = before.replace("\r\n", "\n")

    assert apply(before, adding(read, "aliases", "New")) == after
    assert yaml.safe_load(after)["aliases"][-1] == "New"


@pytest.mark.parametrize(
    "text",
    ["", "- a\n", "text\n", "{name: Orva}\n", "aliases: one\n", "aliases: {a: b}\n", "a: [\n"],
)  # fmt: skip
def test_what_cannot_be_extended(text: str) -> None:
    assert adding(text, "aliases", "New") == ()


NAMES = (
    st.text(
        st.characters(
            exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\ufeff\uffff"
        ),
        min_size=1,
    )
    .map(lambda name: name.strip())
    .filter(bool)
)


@pytest.mark.parametrize(
    "name",
    ["true", "null", "12", "2025-03-01", "~", "a: b", "a #b", "- a", "[a", "O'Hara", '"a"', "a\\b",
     "*a", "a, b", "Jean d’Aubrac", "أحمد"],
)  # fmt: skip
@pytest.mark.parametrize("text", [NAME, "aliases: [a]\n", "aliases:\n- a\n"])
def test_a_value_is_quoted_where_yaml_needs_it(name: str, text: str) -> None:
    after = apply(text, adding(text, "aliases", name))

    assert yaml.safe_load(after)["aliases"][-1] == name


@given(NAMES, st.sampled_from([NAME, "aliases: [a]\n", "aliases:\n- a\n", "aliases:\n"]))
def test_any_name_is_added_as_it_is(name: str, text: str) -> None:
    after = apply(text, adding(text, "aliases", name))
    before = yaml.safe_load(text)

    expected = [*(before.get("aliases") or []), name]
    # YAML 1.1 takes U+0085 and its kin for line ends; names hold none of them.
    assert yaml.safe_load(after) == {**before, "aliases": expected}
