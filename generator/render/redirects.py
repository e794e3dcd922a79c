"""What stands at the earlier addresses of pages: a small page of its own that leads on.

It is HTML, which every engine copies as it is: as Markdown it would be in the search and in the map
of the site. A reader is led on by the page itself (HTML Living Standard, section 4.2.5.3, "Refresh
state"), since a site of plain files cannot answer in any other way, and where that is turned off,
by a link.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from jinja2 import Environment
from markupsafe import Markup

from generator.model.desk import Desk
from generator.model.redirects import address_problem, file_key, redirect_file
from generator.render.escape import escape
from generator.render.language import in_language, phrase
from generator.render.words import Words, words_in


def redirects(
    desk: Desk, made: Collection[str], words: Words, templates: Environment
) -> Iterator[tuple[str, str]]:
    """Render what stands at the earlier addresses of a desk: path from the top of the site, text.

    ``made`` are the paths of all that was rendered besides. Where that stands at an address, or is
    in its way, it stays, and so does an earlier redirect: each is a finding as far as rules can
    tell (`generator.check.addresses`). ``words`` are the site's own, in its language. A page is led
    to as a folder, ``briefings/name/`` (``docs/decisions/0022-what-briefings-together-tell.md``).
    """
    moved = list(_moved(desk))
    if not moved:
        return
    site = _Site(made)
    template = templates.get_template("redirect.html.j2")
    for page, title, language, addresses in moved:
        own = words_in(language) if language else words
        for address in addresses:
            if address_problem(address) or not site.has_room(path := redirect_file(address)):
                continue
            target = f"{'../' * path.count('/')}{page}/"
            name = phrase(title, own.page) if own.attributes else escape(title)
            link = f'<a href="{target}">{name}</a>'
            yield (
                path,
                template.render(
                    language=in_language(own.page),
                    title=escape(title),
                    target=Markup(target),
                    moved=own.markup("redirects.moved", link=link),
                ),
            )


def _moved(desk: Desk) -> Iterator[tuple[str, str, str | None, Collection[str]]]:
    """The pages that have earlier addresses: where it is, its title and language, and these."""
    for briefing in desk.briefings.values():
        if briefing.redirect_from:
            yield (
                f"briefings/{briefing.id}",
                briefing.headline,
                briefing.language,
                briefing.redirect_from,
            )
    for actor in desk.actors.values():
        if actor.redirect_from:
            yield f"actors/{actor.id}", actor.name, None, actor.redirect_from


class _Site:
    """The files and the folders that a site has so far."""

    def __init__(self, made: Collection[str]) -> None:
        self._files: set[str] = set()
        self._folders: set[str] = set()
        for path in made:
            self._add(path)  # as it lies in docs/
            if path.endswith(".md"):
                self._add(_page_file(path))

    def has_room(self, path: str) -> bool:
        """Whether there is nothing at a path, nor in its way; from now on there is."""
        key = file_key(path)
        if key in self._files or key in self._folders or not self._files.isdisjoint(_above(key)):
            return False
        self._add(path)
        return True

    def _add(self, path: str) -> None:
        key = file_key(path)
        self._files.add(key)
        self._folders.update(_above(key))


def _above(key: str) -> list[str]:
    parts = key.split("/")
    return ["/".join(parts[:n]) for n in range(1, len(parts))]


def _page_file(path: str) -> str:
    folder, _, name = path.removesuffix(".md").rpartition("/")
    return "/".join(filter(None, (folder, "" if name == "index" else name, "index.html")))
