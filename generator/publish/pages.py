"""Which pages a site must have, whatever engine makes it, and whether it has them."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.structure.files import InclusionLevel, get_files
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from generator.model.errors import CannotRun

_SHOWN = 3
# What decides which pages there are. Themes and plugins stay out of it: an engine may have its own.
_KEYS = ("exclude_docs", "draft_docs", "not_in_nav", "use_directory_urls")
_FOLDERS = (("docs_dir", "docs"), ("site_dir", "site"))
_MARKUP = ("attr_list", "md_in_html")
"""The extensions of Python-Markdown that our pages are written for."""


def read_settings(config_file: Path) -> dict[str, Any]:
    """Read MkDocs' configuration, with those that it inherits from, as plain YAML.

    Raises `CannotRun` where there is none, where it is not YAML, or where it names other folders
    than ``docs`` and ``site``.
    """
    if not config_file.is_file():
        raise CannotRun(
            f"there is no {config_file.name} in {config_file.parent}; briefing build writes one"
        )
    try:
        with config_file.open("rb") as stream:
            settings = yaml_load(stream, loader=get_yaml_loader())
    except OSError as error:
        raise CannotRun(f"{config_file} cannot be read: {error.strerror}") from None
    except ConfigurationError as error:
        broken = error.__context__ if isinstance(error.__context__, yaml.YAMLError) else error
        raise CannotRun(f"{config_file} is broken: {_said(broken)}") from None
    except TypeError:
        raise CannotRun(
            f"{config_file} is broken: it, or a file that it inherits from, holds no settings"
        ) from None
    except Exception as error:  # noqa: BLE001 - what a tag or a loop of INHERIT makes of it
        raise CannotRun(f"{config_file} is broken: {_said(error)}") from None
    if not isinstance(settings, dict):
        raise CannotRun(f"{config_file} is broken: it holds no settings")
    for key, folder in _FOLDERS:
        if str(settings.get(key, folder)).removeprefix("./").rstrip("/") != folder:
            raise CannotRun(
                f"{config_file} sets {key} to {settings[key]}; briefing uses {folder}/, so take"
                f" the line {key} out"
            )
    return settings


def check_markup(settings: dict[str, Any]) -> None:
    """Raise `CannotRun` for settings without which readers would see our markup, not its effect."""
    given = settings.get("markdown_extensions") or ()  # a list, each item a name or {name: options}
    named = {str(name).rpartition(".")[2] for item in given for name in _names(item)}
    if "extra" not in named and (lacking := [name for name in _MARKUP if name not in named]):
        raise CannotRun(
            "mkdocs.yml lacks extensions that the pages are written for. Add them to"
            f" markdown_extensions: {', '.join(lacking)}"
        )


def _names(item: object) -> Iterable[object]:
    return item if isinstance(item, dict) else (item,)


def _said(error: BaseException) -> str:
    """What is wrong, on one line, with the line of the file where that is known."""
    problem, mark = getattr(error, "problem", None), getattr(error, "problem_mark", None)
    if problem and mark:
        return f"line {mark.line + 1}: {problem}"
    return " ".join(str(error).split()) or type(error).__name__


def expected_pages(settings: dict[str, Any], docs: Path, site: Path) -> dict[str, Path]:
    """The HTML file of each Markdown page that belongs on the site, by the page's path in ``docs``.

    Hidden files, templates, what ``exclude_docs`` and ``draft_docs`` name, and a ``README.md``
    beside an ``index.md`` do not belong, as MkDocs documents.
    """
    config = MkDocsConfig()
    config.load_dict(
        {key: settings[key] for key in _KEYS if key in settings}
        | {"site_name": "x", "docs_dir": str(docs), "site_dir": str(site), "plugins": []}
    )
    errors, _ = config.validate()
    if errors:
        key, error = errors[0]
        raise CannotRun(f"mkdocs.yml: {key}: {' '.join(str(error).split())}")
    with _quiet():
        files = get_files(config)
    return {
        file.src_uri: site / file.dest_uri
        for file in files
        if file.is_documentation_page()
        and file.inclusion not in {InclusionLevel.EXCLUDED, InclusionLevel.DRAFT}
    }


@contextmanager
def _quiet() -> Iterator[None]:
    """Let nothing reach the terminal of what MkDocs warns of while it lists files."""
    logger = logging.getLogger("mkdocs")
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(before)


def count_pages(settings: dict[str, Any], docs: Path, site: Path, engine: str) -> int:
    """The number of pages in ``site``. Raises `CannotRun` that names pages which are missing."""
    expected = expected_pages(settings, docs, site)
    missing = [path for path, file in expected.items() if not _has_content(file)]
    if missing:
        more = len(missing) - _SHOWN
        raise CannotRun(
            f"the engine {engine} made {len(expected) - len(missing)} of {len(expected)} pages;"
            f" missing: {', '.join(missing[:_SHOWN])}{f' and {more} more' if more > 0 else ''}."
            " The site that was there before was kept"
        )
    return len(expected)


def _has_content(file: Path) -> bool:
    try:
        return file.stat().st_size > 0
    except OSError:
        return False
