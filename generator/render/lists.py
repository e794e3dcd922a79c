"""Lists in Markdown, whatever stands in their items."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

_INDENT = "    "


def bullets(items: Iterable[str]) -> Markup:
    """A list of the ``items``, each one or more blocks of Markdown; ``""`` for none."""
    return _joined([f"- {_indented(item)}" for item in items])


def numbered(items: Iterable[str]) -> Markup:
    """The same, numbered from 1."""
    return _joined([f"{number}. {_indented(item)}" for number, item in enumerate(items, 1)])


def _indented(item: str) -> str:
    if item.startswith("- "):  # a list within a list needs something to hang on
        item = f"<span></span>\n\n{item}"
    # Four spaces, which Python-Markdown asks for, are enough for CommonMark up to the number 99.
    return item.replace("\n", f"\n{_INDENT}").replace(f"\n{_INDENT}\n", "\n\n")


def _joined(items: list[str]) -> Markup:
    # After an item of several blocks the next one is only seen after a blank line.
    return Markup(("\n\n" if any("\n" in item for item in items) else "\n").join(items))
