"""The form of the files that explain rules."""

from __future__ import annotations

import pytest

from generator.explain.explanation import ExampleFile, Explanation
from generator.explain.form import parse

WHOLE = """\
# ferry-late

The ferry is late.
Nobody knows why.

## Why

People wait.

## Mend

Sail `earlier`.

## In both

As of 2025-05-01.

`briefings/sources/log.md`

```markdown
---
headline: Log
---
# Late
```

## Wrong

`briefings/ferry.yml`

```yaml
headline: x

summary: y{U+200B}
```

`briefings/notes.bin`

> Bytes that
> no text can show.

`briefing check` says:

```text
a: error
    mend it
```

## Right

`briefings/ferry.yml.bak`

```text
```
"""


def test_a_whole_file() -> None:
    told = parse("ferry-late", WHOLE)

    assert told == Explanation(
        rule="ferry-late",
        what="The ferry is late. Nobody knows why.",
        why="People wait.",
        mend="Sail `earlier`.",
        both=(ExampleFile("briefings/sources/log.md", "---\nheadline: Log\n---\n# Late\n"),),
        wrong=(
            ExampleFile("briefings/ferry.yml", "headline: x\n\nsummary: y{U+200B}\n"),
            ExampleFile("briefings/notes.bin", "Bytes that no text can show.", in_words=True),
        ),
        finding="a: error\n    mend it\n",
        right=(ExampleFile("briefings/ferry.yml.bak", ""),),
        as_of="2025-05-01",
    )
    assert told.named_characters() == ("{U+200B}",)


def test_what_both_examples_share_can_be_left_out() -> None:
    above, _, rest = WHOLE.partition("## In both")
    _, heading, below = rest.partition("## Wrong")

    told = parse("ferry-late", above + heading + below)

    assert (told.both, told.as_of) == ((), "")


def test_the_day_alone_is_enough_for_both() -> None:
    start = WHOLE.index("`briefings/sources/log.md`")

    told = parse("ferry-late", WHOLE[:start] + WHOLE[WHOLE.index("## Wrong") :])

    assert (told.both, told.as_of) == ((), "2025-05-01")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("# ferry-late", "# ferry", "line 1: expected # ferry-late, found # ferry"),
        ("## Why\n\nPeople wait.\n\n", "", "line 6: expected ## Why, found ## Mend"),
        ("People wait.", "People wait.\n\nLong.", "line 10: expected ## Mend, found Long."),
        ("People wait.", "", "line 10: expected a paragraph, found ## Mend"),
        ("People wait.", "> People wait.", "line 8: expected a paragraph, found People wait."),
        ("As of 2025-05-01.", "As of May.", "line 16: expected the path of a file"),
        ("```markdown", "```yaml", "line 20: expected a fence ```markdown, found ---"),
        ("```markdown", "~~~", "line 20: expected a fence ```markdown, found ~~~"),
        ("`briefings/notes.bin`", "`briefings/ferry.yml`", "line 37: expected another path"),
        ("says:", "says this:", "line 42: expected `briefing check` says:, found"),
        ("```text\n```\n", "```text\n", "line 53: this fence is never closed"),
        ("## Right\n\n`briefings/ferry.yml.bak`", "## Right", "expected the path of a file"),
        ("```text\n```\n", "```text\n```\n\nMore.\n", "expected the end, found More."),
        (WHOLE, "", "line 1: expected # ferry-late, found end"),
    ],
)
def test_any_other_form_is_refused_with_its_line(old: str, new: str, said: str) -> None:
    assert old in WHOLE

    with pytest.raises(ValueError, match=r"ferry-late\.md, line") as refused:
        parse("ferry-late", WHOLE.replace(old, new, 1))

    assert said in str(refused.value)
