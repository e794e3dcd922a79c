from __future__ import annotations

import logging
from datetime import timedelta
from pathlib import Path

import pytest

from generator.model.errors import CannotRun
from generator.publish.engine import engine
from generator.publish.staging import publish_site
from tests.publish.desk import AS_OF, CONFIG, make_desk
from tests.store.folders import put, tree


@pytest.fixture(autouse=True)
def without_a_time_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def test_the_same_pages_and_the_same_day_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = make_desk(tmp_path / "one"), make_desk(tmp_path / "further/away/other")

    publish_site(one, "mkdocs", as_of=AS_OF)
    publish_site(other, "mkdocs", as_of=AS_OF + timedelta(hours=5))
    first = tree(one / "site")
    publish_site(one, "mkdocs", as_of=AS_OF)

    assert first == tree(one / "site") == tree(other / "site")
    assert b"<lastmod>2025-05-01</lastmod>" in first["sitemap.xml"]


def test_the_time_of_the_environment_comes_before_ours(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")

    publish_site(root, "mkdocs", as_of=AS_OF)

    assert "<lastmod>1970-01-02</lastmod>" in (root / "site/sitemap.xml").read_text("utf-8")


@pytest.mark.parametrize("config", [CONFIG, "site_name: [", CONFIG.replace("material", "none")])
def test_the_log_is_as_it_was_afterwards(root: Path, config: str) -> None:
    (root / "mkdocs.yml").write_text(config)
    logger = logging.getLogger("mkdocs")
    before = (list(logger.handlers), logger.propagate, logger.level)

    try:
        engine("mkdocs").build(root / "mkdocs.yml", root / "docs", root / "site")
    except CannotRun:
        assert config != CONFIG

    assert (logger.handlers, logger.propagate, logger.level) == before


@pytest.mark.parametrize(
    ("hook", "said"),
    [
        ("def on_page_markdown(*a, **k): raise ValueError('of the\\n  hook')", "of the hook"),
        ("def on_config(config): raise KeyError", "KeyError"),
        ("def on_env(*a, **k): raise SystemExit('it left')", "it left"),
    ],
)
def test_what_a_hook_raises_is_one_line(root: Path, hook: str, said: str) -> None:
    put(root, {"hook.py": hook, "mkdocs.yml": f"{CONFIG}hooks: [hook.py]\n"})

    with pytest.raises(CannotRun, match=rf"^MkDocs gave up: .*{said}") as told:
        publish_site(root, "mkdocs", as_of=AS_OF)

    assert "\n" not in str(told.value)
    assert {entry.name for entry in root.iterdir()} <= {
        *("docs", "mkdocs.yml", "hook.py", "__pycache__")
    }


def test_plugins_are_started_and_shut_down(root: Path) -> None:
    note = root / "note.txt"
    put(
        root,
        {
            "hook.py": (
                "from pathlib import Path\n"
                f"note = Path({str(note)!r}).open('a')\n"
                "def on_startup(command, dirty): print(command, dirty, file=note)\n"
                "def on_shutdown(): print('shutdown', file=note), note.close()\n"
            ),
            "mkdocs.yml": f"{CONFIG}hooks: [hook.py]\n",
        },
    )

    publish_site(root, "mkdocs", as_of=AS_OF)

    assert note.read_text() == "build False\nshutdown\n"
