"""Prose to Markdown, and to plain text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from generator.model.markup import (
    Block,
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


class Setting(NamedTuple):
    """The page that prose is rendered for: what its actors are called, where their pages are.

    ``names`` maps the ids of the actors that have a page to their names. ``up`` leads from the
    page to the top of the site: ``""`` or ``"../"``. ``citations`` collects what is cited.
    """

    names: Mapping[str, str]
    up: str
    citations: Citations


def markdown(prose: Prose, setting: Setting) -> str:
    """Render prose as Markdown blocks, the first line not indented and no line end at the end."""
    return "\n\n".join([_block(block, setting) for block in prose.blocks])


def led(lead: str, prose: Prose, setting: Setting) -> str:
    """Prose behind the words it begins with, which are Markdown, such as a date or a name."""
    gap = "\n\n" if isinstance(prose.blocks[0], Bullets) else " "
    return f"{lead}{gap}{markdown(prose, setting)}"


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
    return " ".join(_plain(run, names) for run in runs)


def clipped(text: str, limit: int) -> str:
    """Cut text after a whole word so that it has at most ``limit`` characters, and say so."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1].rpartition(" ")[0] or text[: limit - 1]
    return f"{cut.rstrip(' ,;:.-–—')}…"


def _block(block: Block, setting: Setting) -> str:
    if isinstance(block, Paragraph):
        return _run(block.inlines, setting)
    return "\n".join(f"- {_run(item, setting)}" for item in block.items)


def _run(inlines: tuple[Inline, ...], setting: Setting) -> str:
    if len(inlines) == 1 and isinstance(inlines[0], Text):
        return literal(inlines[0].text)
    return "".join(_pieces(inlines, setting, _Statement(inlines, setting.names)))


class _Statement:
    """The words of a run of text, made once for all the sources that it cites."""

    __slots__ = ("_inlines", "_names", "_words")

    def __init__(self, inlines: tuple[Inline, ...], names: Mapping[str, str]) -> None:
        self._inlines = inlines
        self._names = names
        self._words: str | None = None

    def words(self) -> str:
        if self._words is None:
            self._words = _plain(self._inlines, self._names)
        return self._words


def _pieces(inlines: tuple[Inline, ...], setting: Setting, statement: _Statement) -> list[str]:
    pieces: list[str] = []
    for inline in inlines:
        if isinstance(inline, Text):
            pieces.append(literal(inline.text))
        elif isinstance(inline, Citation):
            if pieces:  # the mark stands close to the words that it belongs to
                pieces[-1] = pieces[-1].rstrip(" ")
            pieces.append(setting.citations.mark(inline.items, statement.words()))
        elif isinstance(inline, Mention):
            pieces.append(actor_link(inline.actor, inline.words, setting))
        else:
            inner = "".join(_pieces(inline.inlines, setting, statement))
            if isinstance(inline, Link):
                pieces.append(outward_link(inline.url, inner))
            else:
                tag = "em" if isinstance(inline, Emphasis) else "strong"
                pieces.append(f"<{tag}>{inner}</{tag}>")
    return pieces


def actor_link(actor: str, words: str, setting: Setting) -> str:
    """A link to an actor's page in these words, or its name; the words alone if it has no page."""
    name = setting.names.get(actor)
    shown = literal(words or name or actor)
    return shown if name is None else f"[{shown}]({setting.up}actors/{actor}.md)"


def outward_link(url: str, words: str) -> str:
    """A link to another site; ``words`` are Markdown already.

    As HTML, since engines look for files behind the addresses of Markdown links.
    """
    return f'<a href="{literal(url)}" rel="external noopener">{words}</a>'


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
