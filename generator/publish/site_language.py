"""The language of a site's own words: what its theme is set to."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from generator.publish.staging import CONFIG

DEFAULT = "en"
"""Material's own (``theme.language``), where the configuration names none."""

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def site_language(root: Path) -> str:
    """The tag that ``theme.language`` names in the ``mkdocs.yml`` of the folder ``root``.

    `DEFAULT` where there is none, or where the file cannot be read: the engine will say so. Tags
    that only the engine can read stand in the way of nothing, since no value is made of them.
    """
    try:
        text = (root / CONFIG).read_text("utf-8")
        tree = yaml.compose(text, yaml.CBaseLoader)
    except (OSError, ValueError, yaml.YAMLError):
        return DEFAULT
    found = _at(_at(tree, "theme"), "language")
    tag = found.value if isinstance(found, yaml.ScalarNode) else ""
    return tag if _TAG.fullmatch(tag) else DEFAULT


def _at(tree: yaml.Node | None, key: str) -> yaml.Node | None:
    if not isinstance(tree, yaml.MappingNode):
        return None
    return next((value for name, value in tree.value if name.value == key), None)
