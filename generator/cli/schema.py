"""``briefing schema``: the fields and the ids of a desk, for editors that help with typing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import click

from generator.cli.choices import Choice
from generator.cli.output import print_json, say
from generator.editors.places import SCHEMAS
from generator.editors.writing import JETBRAINS, Settings, write_schemas, write_settings
from generator.report.json_schema import report_schema_json
from generator.schema.ids import Ids, ids_of
from generator.schema.schemas import KINDS, schema
from generator.site import read_desk

_FATES: Mapping[str, str] = {
    "written": "{editor} finds them by {path}.",
    "unchanged": "{editor} finds them by {path}, which is as it was.",
    "left": "{path} was left as it is: it is not written as {editor} itself writes it, or has "
    "comments. Add this to it:",
}

_NOUNS: Mapping[str, str] = {
    "briefings": "briefing",
    "sources": "source",
    "actors": "actor",
    "background": "background note",
}
_REPORT = "report"
"""The one schema that no file of a desk is held to."""
_NO_JETBRAINS = (
    "For an editor of JetBrains: open the folder in it once, and run this again; it then has a "
    "folder .idea/, in which it keeps its settings."
)


@click.command()
@click.argument("kind", required=False, type=Choice([*KINDS, _REPORT]))
@click.option("--no-settings", is_flag=True, help="Leave the settings of editors alone.")
@click.pass_obj
def command(folder: Path, kind: str | None, no_settings: bool) -> int:
    """Tell editors which fields, values and ids there are.

    Writes JSON Schemas that know the ids of this desk, and leads VS Code and the editors of
    JetBrains to them. Run it again after you have added sources or actors. With a KIND, only prints
    that schema on standard output. The kind "report" is that of `briefing check --format json`.
    """
    if kind == _REPORT:
        print_json(report_schema_json())
        return 0
    ids = ids_of(read_desk(folder).desk)
    if kind:
        click.echo(json.dumps(schema(kind, ids), indent=2, ensure_ascii=False))
        return 0
    texts = {kind: json.dumps(schema(kind, ids), ensure_ascii=False) + "\n" for kind in KINDS}
    write_schemas(folder, texts)
    say(f"The schemas in {SCHEMAS}/ know {_counted(ids)}.")
    if not no_settings:
        written = list(write_settings(folder))
        for settings in written:
            _say_settings(settings)
        if not any(settings.editor == JETBRAINS for settings in written):
            say(_NO_JETBRAINS)
    return 0


def _counted(ids: Ids) -> str:
    counts = [
        f"{len(ids[kind]):,} {noun}{'' if len(ids[kind]) == 1 else 's'}"
        for kind, noun in _NOUNS.items()
    ]
    return f"{', '.join(counts[:-1])} and {counts[-1]}"


def _say_settings(settings: Settings) -> None:
    said = _FATES[settings.fate]
    say(said.format(editor=settings.editor, path=settings.path))
    if settings.fate == "left":
        click.echo(settings.addition, nl=False)
