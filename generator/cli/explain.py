"""``briefing explain``: what a rule is for. It needs no desk."""

from __future__ import annotations

import shutil
from functools import partial

import click

from generator.cli.choices import Choice
from generator.cli.environment import wants_colour
from generator.explain.json import explanation_json, rules_json
from generator.explain.library import explanation
from generator.explain.text import WIDTH, explanation_text, rules_text
from generator.model.errors import CannotRun
from generator.model.nearest import nearest
from generator.model.rules import RULES

_NARROWEST = 40


@click.command()
@click.argument("rule", required=False, metavar="[RULE]")
# The option that other verbs share comes with a module that loads the model.
@click.option(
    "--format",
    "output_format",
    type=Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How it is printed on standard output.",
)
def command(rule: str | None, output_format: str) -> int:
    """Say what a rule is for, with a wrong and a right example.

    RULE is the name in square brackets that stands behind each message of `briefing check`. Without
    it, all rules are listed.
    """
    name = rule.strip("[] ").lower() if rule else ""  # copied from a message, brackets and all
    if name in RULES:
        rule = name
    elif rule is not None:
        near = nearest(rule, RULES)
        raise CannotRun(
            f'there is no rule "{rule}". '
            + (f'Did you mean "{near}"?' if near else "briefing explain lists them all")
        )
    if output_format == "json":
        shown = explanation_json(explanation(rule)) if rule else rules_json()
        click.echo(shown.encode(), nl=False)  # UTF-8 whatever the terminal's encoding (RFC 8259)
        return 0
    is_styled = wants_colour()
    heading = partial(click.style, bold=True) if is_styled else str
    width = max(_NARROWEST, min(WIDTH, shutil.get_terminal_size((WIDTH, 0)).columns))
    if rule:
        text = explanation_text(explanation(rule), width=width, heading=heading)
    else:
        text = rules_text(width=width, heading=heading)
    click.echo(text, nl=False, color=is_styled)
    return 0
