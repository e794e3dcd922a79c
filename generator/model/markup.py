"""The nodes of prose. `generator.model.prose` says what the markup is, and holds them."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Text(NamedTuple):
    """Literal characters."""

    text: str


class Emphasis(NamedTuple):
    """Emphasised text."""

    inlines: tuple[Inline, ...]


class Strong(NamedTuple):
    """Strongly emphasised text."""

    inlines: tuple[Inline, ...]


class Link(NamedTuple):
    """Words that lead to a web address (checked: http or https, public host)."""

    inlines: tuple[Inline, ...]
    url: str


class Mention(NamedTuple):
    """An actor named in the text; ``words`` is empty where the actor's own name is to stand.

    ``actor`` is what was written for its id, which a rule holds against the desk.
    """

    actor: str
    words: str


class Cited(NamedTuple):
    """One source within a citation, with the exact words that back the text, or ``""``.

    ``source`` is what was written for its id, which a rule holds against the desk.
    """

    source: str
    quote: str


class Citation(NamedTuple):
    """One pair of brackets that cites one source or several."""

    items: tuple[Cited, ...]


Inline: TypeAlias = Text | Emphasis | Strong | Link | Mention | Citation


class Paragraph(NamedTuple):
    """A run of inline nodes."""

    inlines: tuple[Inline, ...]


class Bullets(NamedTuple):
    """A list; each item is a run of inline nodes."""

    items: tuple[tuple[Inline, ...], ...]


Block: TypeAlias = Paragraph | Bullets


class Parsed(NamedTuple):
    """The blocks of a prose, and what is cited and who is mentioned in them, in reading order."""

    blocks: tuple[Block, ...]
    cited: tuple[Cited, ...]
    mentions: tuple[Mention, ...]
