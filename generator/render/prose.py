"""Prose to Markdown, and to plain text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.markup import (
    Bullets,
    Citation,
    Emphasis,
    Inline,
    Link,
    Mention,
    Paragraph,
    Strong,
    Text,
)
from generator.model.prose import Prose
from generator.render.citations import Citations
from generator.render.escape import literal


@dataclass(frozen=True, slots=True)
class People:
    """The actors that have a page, by their ids: what they are called, and the links to them.

    The links are Markdown for a page in any folder of the site.
    """

    names: Mapping[str, str]
    links: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Setting:
    """The page that prose is rendered for.

    ``people`` are the actors that it may lead to. It collects what is cited, and the actors that
    are named: their ids, each with what it is said to do.
    """

    people: People
    citations: Citations
    named: dict[str, list[Prose]]


def people(names: Mapping[str, str]) -> People:
    """The actors with these names, by their ids."""
    return People(names, {actor: _actor_link(actor, name) for actor, name in names.items()})


def markdown(prose: Prose, setting: Setting, about: str = "") -> str:
    """Render prose as Markdown blocks, the first line not indented and no line end at the end.

    ``about`` is plain text without which its statements cannot be understood elsewhere.
    """
    return "\n\n".join(
        [
            _run(block.inlines, setting, about)
            if isinstance(block, Paragraph)
            else "\n".join([f"- {_run(item, setting, about)}" for item in block.items])
            for block in prose.blocks
        ]
    )


def led(lead: str, prose: Prose, setting: Setting, about: str = "") -> str:
    """Prose behind the words it begins with, which are Markdown, such as a date or a name."""
    gap = "\n\n" if isinstance(prose.blocks[0], Bullets) else " "
    return f"{lead}{gap}{markdown(prose, setting, about)}"


def plain(prose: Prose, names: Mapping[str, str]) -> str:
    """The words of prose without markup and citations, on one line. Not escaped.

    ``names`` tells what actors are called that are mentioned without words.
    """
    blocks = prose.blocks
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
        return _plain(blocks[0].inlines, names)
    runs: list[tuple[Inline, ...]] = []
    for block in blocks:
        runs += [block.inlines] if isinstance(block, Paragraph) else block.items
    return " ".join([_plain(run, names) for run in runs])


def clipped(text: str, limit: int) -> str:
    """Cut text after a whole word so that it has at most ``limit`` characters, and say so."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1].rpartition(" ")[0] or text[: limit - 1]
    return f"{cut.rstrip(' ,;:.-–—')}…"


def _run(inlines: tuple[Inline, ...], setting: Setting, about: str) -> str:
    if len(inlines) == 1 and isinstance(inlines[0], Text):
        return literal(inlines[0].text)
    pieces: list[str] = []
    marks: list[tuple[int, Citation]] = []
    statement = about + _take(inlines, setting, pieces, marks)
    for n, citation in marks:  # now that the statement is known that they stand for: the whole run
        pieces[n] = setting.citations.mark(citation.items, statement)
    return "".join(pieces)


def _take(
    inlines: tuple[Inline, ...],
    setting: Setting,
    pieces: list[str],
    marks: list[tuple[int, Citation]],
) -> str:
    """Add the Markdown of nodes to ``pieces``, and give back their words as `plain` does.

    A citation leaves an empty piece, whose index goes to ``marks``.
    """
    words: list[str] = []
    for inline in inlines:
        if isinstance(inline, Text):
            text = inline.text
            pieces.append(literal(text))
            words.append(text)
        elif isinstance(inline, Citation):
            if words:  # the mark stands close to the words that it belongs to
                words[-1] = words[-1].rstrip(" ")
                pieces[-1] = pieces[-1].rstrip(" ")
            marks.append((len(pieces), inline))
            pieces.append("")
        elif isinstance(inline, Mention):
            pieces.append(actor_link(inline.actor, inline.words, setting))
            words.append(inline.words or setting.people.names.get(inline.actor, inline.actor))
        else:
            start, end = _tags(inline)
            pieces.append(start)
            words.append(_take(inline.inlines, setting, pieces, marks))
            pieces.append(end)
    return "".join(words).strip()


def _tags(inline: Emphasis | Strong | Link) -> tuple[str, str]:
    if isinstance(inline, Link):
        return _outward(inline.url), "</a>"
    return ("<em>", "</em>") if isinstance(inline, Emphasis) else ("<strong>", "</strong>")


def actor_link(actor: str, words: str, setting: Setting) -> str:
    """A link to an actor's page in these words, or its name; the words alone if it has no page."""
    if actor not in setting.named:
        setting.named[actor] = []
    link = setting.people.links.get(actor)
    if link is None:
        return literal(words or actor)
    return _actor_link(actor, words) if words else link


def _actor_link(actor: str, words: str) -> str:
    return f"[{literal(words)}](../actors/{actor}.md)"


def outward_link(url: str, words: str, fragment: str = "") -> str:
    """A link to another site; ``words`` are Markdown already, ``fragment`` is fit for HTML."""
    return f"{_outward(url, fragment)}{words}</a>"


def _outward(url: str, fragment: str = "") -> str:
    # As HTML, since engines look for files behind the addresses of Markdown links.
    return f'<a href="{literal(url)}{fragment}" rel="external noopener">'


def _plain(inlines: tuple[Inline, ...], names: Mapping[str, str]) -> str:
    words: list[str] = []
    for inline in inlines:
        if isinstance(inline, Text):
            words.append(inline.text)
        elif isinstance(inline, Mention):
            words.append(inline.words or names.get(inline.actor, inline.actor))
        elif isinstance(inline, Citation):
            if words:
                words[-1] = words[-1].rstrip(" ")
        elif isinstance(inline, Emphasis | Strong | Link):
            words.append(_plain(inline.inlines, names))
    return "".join(words).strip()


def strong(markdown: str, end: str = ":") -> str:
    """What an item of a list begins with, as HTML: engines disagree on where ``**`` may stand."""
    return f"<strong>{markdown}{end}</strong>"
