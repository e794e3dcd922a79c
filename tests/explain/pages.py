"""The pages on the rules in ``docs/rules/``: ``python -m tests.explain.pages`` writes them anew."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.explain import words
from generator.explain.explanation import ExampleFile, Explanation
from generator.explain.form import FENCES, SAYS
from generator.explain.library import explanation
from generator.explain.text import WIDTH, finding_text
from generator.model.rules import GROUPS, RULES
from tests.golden import compare_tree

ROOT = Path(__file__).parent.parent.parent
PAGES = ROOT / "docs" / "rules"

_LISTED = """\
---
# `make reference` writes this page.
title: "Rules"
description: "What a desk is held to before anything is published"
---

# Rules

Before anything is published, the files of a desk are held to these {number} rules. Behind each
message of `briefing check` stands the name of its rule, in square brackets. Each rule has a page
here; `briefing explain` and the name show the same in a terminal.

{severities}

What an example names and does not show, such as the article `harbour-notice`, is on its desk too,
and nothing is wrong with it.
"""
_PAGE = """\
---
# `make reference` makes this page from generator/explain/rules/{rule}.md.
title: "{rule}"
description: {about}
search:
  boost: 0.5
---
"""


def pages() -> dict[str, str]:
    """Each page by the name of its file."""
    return {"index.md": _index(), **{f"{rule}.md": _page(explanation(rule)) for rule in RULES}}


def _index() -> str:
    used = {rule.severity for rule in RULES.values()}
    severities = "\n".join(f"- {said}" for name, said in words.SEVERITIES.items() if name in used)
    parts = [_LISTED.format(number=len(RULES), severities=severities)]
    for name, rules in GROUPS.items():
        listed = "".join(
            f"- [{rule.name}]({rule.name}.md), {rule.severity}: {rule.about}\n" for rule in rules
        )
        parts.append(f"## {name}\n\n{listed}")
    return "\n".join(parts)


def _page(told: Explanation) -> str:
    rule = RULES[told.rule]
    return "\n".join(
        [
            _PAGE.format(rule=rule.name, about=json.dumps(rule.about)),
            f"# {rule.name}\n",
            f"{words.SEVERITIES[rule.severity]}\n",
            f"{told.what}\n",
            f"## {words.WHY}\n\n{told.why}\n",
            f"## {words.MEND}\n\n{told.mend}\n",
            *_both(told),
            f"## {words.WRONG}\n",
            *_files(told.wrong),
            f"{SAYS}\n",
            f"```text\n{finding_text(told.finding, WIDTH)}\n```\n",
            f"## {words.RIGHT}\n",
            *_files(told.right),
            *(f"{words.NAMED_CHARACTER.format(name)}\n" for name in told.named_characters()),
            "[All rules](index.md)\n",
        ]
    )


def _both(told: Explanation) -> Iterator[str]:
    if told.as_of or told.both:
        yield f"## {words.BOTH}\n"
        if told.as_of:
            yield f"{words.AS_OF.format(told.as_of)}\n"
        yield from _files(told.both)


def _files(files: Iterable[ExampleFile]) -> Iterator[str]:
    for file in files:
        yield f"`{file.path}`\n"
        if file.in_words:
            yield f"> {file.text}\n"
        else:
            fence = FENCES.get(file.path.rpartition(".")[2], "text")
            yield f"```{fence}\n{file.text}```\n"


if __name__ == "__main__":
    compare_tree(PAGES, pages(), renew=True)
