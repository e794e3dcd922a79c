"""The files for other programs, and the page that says what they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sized

from jinja2 import Environment
from markupsafe import Markup

from generator.render.escape import front_matter_value
from generator.render.export.followthemoney import followthemoney
from generator.render.export.graphml import graphml
from generator.render.library import Library

FOLDER = "downloads"
_FTM = "actors.ftm.json"
_GRAPHML = "actors.graphml"


def downloads(
    library: Library, namings: Mapping[str, Sized], templates: Environment
) -> Iterator[tuple[str, str]]:
    """Render the files and their page: the path of each from the top of the site, and its text.

    ``namings`` are the briefings that name an actor, by its id.
    """
    desk, ties, words = library.desk, library.ties.every, library.words
    entities = followthemoney(desk, ties, library.people.names, words)
    yield f"{FOLDER}/{_FTM}", "".join(entities)
    yield f"{FOLDER}/{_GRAPHML}", "".join(graphml(desk, ties, namings, words))
    yield (
        f"{FOLDER}/index.md",
        templates.get_template("downloads.md.j2").render(
            title=front_matter_value(words.plain("downloads.title")),
            heading=words.markup("downloads.title"),
            intro=words.markup(
                "downloads.intro",
                actors=words.count("counts.actors", len(desk.actors)),
                relations=words.count("counts.relations", len(ties)),
            ),
            files=[
                (Markup(_FTM), words.markup("downloads.followthemoney")),
                (Markup(_GRAPHML), words.markup("downloads.graphml")),
            ],
            terms=words.markup("downloads.terms"),
        ),
    )
