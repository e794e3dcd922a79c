"""The rule on what other systems make lists, headings and emphasis of, and prose does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.check.context import Context
from generator.check.plain import FIRST
from generator.model.finding import FieldPath, Finding
from generator.model.markup import Text
from generator.model.prose import Prose

_BULLET = re.compile(
    r"(?:(?P<mark>[•‣◦▪●∙*+])|(?P<dash>[–—−])|(?P<number>\d{1,2})[.)])\s+(?=\S)"
    r"|(?P<joined>-)(?=[^\W\d_])"
)
_HEADING = re.compile(r"#{1,6}\s+\S.*", re.MULTILINE)
_TAG = re.compile(
    r"</?(?:b|i|u|em|strong|p|br|ul|ol|li|a|span|blockquote)\b[^<>]*/?>", re.IGNORECASE
)
_UNDERLINES = re.compile(r"(?<!\w)__(?=[^\s_])[^_\n]{0,200}[^\s_]__(?!\w)")
_STARS = re.compile(r"(?<!\*)\*\*(?!\*)(?!(?<=\d\*\*)\d)\w*")
_STRONG = re.compile(r"\*\*[^\s*](?:[^*]*[^\s*])?\*\*")
_SHOWN = 60


class _Typed(NamedTuple):
    """Words that stand on the page as they are typed: what they are meant to make, the mend."""

    words: str
    mark: str
    makes: str
    mend: str


def nearly_markup(context: Context) -> Iterator[Finding]:
    """Each mark of a list, a heading or emphasis that is none here, the first of each in a text."""
    for writing, field, prose in context.marked:
        for typed in _typed(prose, field):
            yield Finding(
                rule="markup-invalid",
                path=writing.path,
                field=field,
                words=typed.words[:_SHOWN],
                message=f'"{typed.mark}" makes no {typed.makes}: readers see it as typed.',
                hint=typed.mend,
                weight="warning",
            )


def _typed(prose: Prose, field: FieldPath) -> Iterator[_Typed]:
    may_be_list = "\n" in prose.text or prose.text[0] in FIRST
    if may_be_list and (found := _nearly_list(prose, field)):
        yield found
    if heading := _HEADING.match(prose.text):
        mark = heading[0].split()[0]
        mend = "Take it out; only background has a heading, in a field of its own."
        yield _Typed(heading[0], mark, "heading", mend)
    if "<" in prose.text and (tag := _TAG.search(prose.text)):
        mend = "Write *…* for emphasis, **…** for more of it, and a blank line for a paragraph."
        yield _Typed(tag[0], tag[0], "markup", mend)
    if "__" in prose.text and (underlined := _UNDERLINES.search(prose.text)):
        mend = f"Write **{underlined[0][2:-2]}**."
        yield _Typed(underlined[0], "__", "emphasis", mend)
    if stars := _stars(prose):
        mend = "Write ** at both ends of the words, and no space within: **…**; or take it out."
        yield _Typed(stars, "**", "emphasis", mend)


def _stars(prose: Prose) -> str:
    """The first two stars that are left over when all that pair are read, and what clings to them.

    Between two digits they are a power.
    """
    if "**" not in prose.text or "**" not in _STRONG.sub("", prose.text):
        return ""
    texts = (node.text for node in prose.inlines() if isinstance(node, Text))
    return next((found[0] for text in texts if (found := _STARS.search(text))), "")


def _nearly_list(prose: Prose, field: FieldPath) -> _Typed | None:
    """The first line of what is nearly a list."""
    lines = map(str.strip, prose.text.split("\n"))
    marked = [(line, match) for line in lines if (match := _BULLET.match(line))]
    if not marked:
        return None
    line, match = marked[0]
    mark, kind = match[0].strip(), match.lastgroup
    place = next((part for part in reversed(field) if isinstance(part, int)), None)
    if place is not None and len(marked) == 1:
        is_counted = kind == "number" and place > 0 and int(match[kind]) == place + 1
        is_list = kind == "mark" or is_counted
        mend = f'Take the "{mark}" out: the "- " at the beginning makes it an item of a list.'
    else:
        is_list = kind == "mark" or _goes_on([found for _, found in marked])
        mend = 'Write "- " before each item, each on a line of its own below a "|".'
    return _Typed(line, mark, "list", mend) if is_list else None


def _goes_on(marks: list[re.Match[str]]) -> bool:
    """Whether dashes or numbers at the beginnings of lines are those of a list."""
    numbers = [int(match["number"]) for match in marks if match["number"]]
    dashes = [match for match in marks if match["dash"] or match["joined"]]
    return numbers[:2] == [1, 2] or len(dashes) > 1
