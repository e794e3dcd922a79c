"""Prose to Markdown, and to plain text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

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
from generator.names.in_prose import Name
from generator.render.citations import Citations
from generator.render.escape import literal
from generator.render.language import in_language
from generator.render.people import People
from generator.render.words import Words


@dataclass(frozen=True, slots=True)
class Setting:
    """The page that prose is rendered for.

    ``people`` are the actors that it may lead to, ``words`` the site's own in its language, ``own``
    is the id of the actor whose page it is, if it is one's. It collects what is cited, and the
    actors that are named: their ids, each with what it is said to do.
    """

    people: People
    citations: Citations
    words: Words
    named: dict[str, list[Prose]] = field(default_factory=dict)
    linked: set[str] = field(default_factory=set)
    own: str = ""

    def begin_section(self) -> None:
        """From here on the names of actors are linked anew, each where it first stands."""
        self.linked.clear()

    def mention(self, actor: str, words: str = "") -> str:
        """A link to an actor's page in these words, or its name; only the words without a page.

        Only the words, too, on that page itself.
        """
        self.meet(actor)
        if actor == self.own:
            return self.people.unlinked(actor, words, self.words.page)
        return self.people.link(actor, words, self.words.page)

    def name(self, actor: str, words: str, *, may_link: bool) -> str:
        """A name that stands in a text as any other words: a link where it is the first one."""
        if self.is_first(actor, may_link=may_link):
            return self.people.link(actor, words, self.words.page)
        return literal(words)

    def meet(self, actor: str) -> None:
        """Note that an actor is named and linked here."""
        self.named.setdefault(actor, [])
        self.linked.add(actor)

    def is_first(self, actor: str, *, may_link: bool) -> bool:
        """Note that an actor is named here, and say whether it is to be linked for that."""
        if not may_link or actor in self.linked or actor == self.own:
            self.named.setdefault(actor, [])
            return False
        self.meet(actor)
        return True


def markdown(prose: Prose, setting: Setting, about: str = "", language: str | None = None) -> str:
    """Render prose as Markdown blocks, the first line not indented and no line end at the end.

    ``about`` is plain text without which its statements cannot be understood elsewhere.
    ``language`` is that of the prose where it can be another than the page's.
    """
    if language and language != setting.words.page:
        return _foreign(prose, setting, about, language)
    return "\n\n".join(
        [
            _run(block.inlines, setting, about)
            if isinstance(block, Paragraph)
            else "\n".join([f"- {_run(item, setting, about)}" for item in block.items])
            for block in prose.blocks
        ]
    )


def _foreign(prose: Prose, setting: Setting, about: str, language: str) -> str:
    """The same in another language than the page's, each of its runs marked."""
    start = f"<span{in_language(language)}>"
    return "\n\n".join(
        [
            f"{start}{_run(block.inlines, setting, about)}</span>"
            if isinstance(block, Paragraph)
            else "\n".join(
                [f"- {start}{_run(item, setting, about)}</span>" for item in block.items]
            )
            for block in prose.blocks
        ]
    )


def led(
    lead: str, prose: Prose, setting: Setting, about: str = "", language: str | None = None
) -> str:
    """Prose behind the words it begins with, which are Markdown, such as a date or a name."""
    gap = "\n\n" if isinstance(prose.blocks[0], Bullets) else " "
    return f"{lead}{gap}{markdown(prose, setting, about, language)}"


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
    names = iter(setting.people.found.of(inlines))
    if len(inlines) == 1 and isinstance(inlines[0], Text):
        return _text(inlines[0].text, next(names, ()), setting)
    pieces: list[str] = []
    marks: list[tuple[int, Citation]] = []
    statement = about + _take(inlines, names, setting, pieces, marks)
    for n, citation in marks:  # now that the statement is known that they stand for: the whole run
        pieces[n] = setting.citations.mark(citation.items, statement)
    return "".join(pieces)


def _take(
    inlines: tuple[Inline, ...],
    names: Iterator[Sequence[Name]],
    setting: Setting,
    pieces: list[str],
    marks: list[tuple[int, Citation]],
) -> str:
    """Add the Markdown of nodes to ``pieces``, and give back their words as `plain` does.

    ``names`` are those in each `Text`. A citation leaves an empty piece, whose index goes to
    ``marks``.
    """
    words: list[str] = []
    for inline in inlines:
        if isinstance(inline, Text):
            text = inline.text
            pieces.append(_text(text, next(names, ()), setting))
            words.append(text)
        elif isinstance(inline, Citation):
            if words:  # the mark stands close to the words that it belongs to
                words[-1] = words[-1].rstrip(" ")
                pieces[-1] = pieces[-1].rstrip(" ")
            marks.append((len(pieces), inline))
            pieces.append("")
        elif isinstance(inline, Mention):
            pieces.append(setting.mention(inline.actor, inline.words))
            words.append(inline.words or setting.people.names.get(inline.actor, inline.actor))
        else:
            start, end = _tags(inline)
            pieces.append(start)
            words.append(_take(inline.inlines, names, setting, pieces, marks))
            pieces.append(end)
    return "".join(words).strip()


def _tags(inline: Emphasis | Strong | Link) -> tuple[str, str]:
    if isinstance(inline, Link):
        return _outward(inline.url), "</a>"
    return ("<em>", "</em>") if isinstance(inline, Emphasis) else ("<strong>", "</strong>")


def _text(text: str, names: Sequence[Name], setting: Setting) -> str:
    if not names:
        return literal(text)
    pieces: list[str] = []
    at = 0
    for actor, start, end, may_link in names:
        name = setting.name(actor, text[start:end], may_link=may_link)
        pieces += literal(text[at:start]), name
        at = end
    return "".join([*pieces, literal(text[at:])])


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


def strong(markdown: str, end: str = "") -> str:
    """What an item of a list begins with, as HTML: engines disagree on where ``**`` may stand."""
    return f"<strong>{markdown}{end}</strong>"
