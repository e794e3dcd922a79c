from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.errors import CannotRun
from generator.publish.pages import check_markup, count_pages, expected_pages, read_settings
from tests.store.folders import put


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "mkdocs.yml"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    names = (
        *("index.md", "README.md", "a/README.md", "a/one.markdown", "b/index.md", "b/two.md"),
        *(".hidden/x.md", "a/.hidden.md", "templates/x.md", "notes/x.md", "style.css", "x.html"),
    )
    put(folder, dict.fromkeys(names, "x"))
    return folder


def test_settings_are_read_with_those_that_they_inherit(config: Path, tmp_path: Path) -> None:
    put(
        tmp_path,
        {
            "mkdocs.yml": "INHERIT: shared/base.yml\nsite_name: ours\nextra: {a: 1}\n",
            "shared/base.yml": "site_name: base\nextra: {b: 2}\nsite_url: !ENV [NO_SUCH, 'x']\n",
        },
    )

    settings = read_settings(config)

    assert settings == {"site_name": "ours", "site_url": "x", "extra": {"a": 1, "b": 2}}


@pytest.mark.parametrize("folder", ["docs", "./docs", "docs/", "./docs/"])
def test_the_usual_folders_may_be_named(config: Path, folder: str) -> None:
    config.write_text(f"docs_dir: {folder}\nsite_dir: site\n")

    assert read_settings(config)["docs_dir"] == folder


BROKEN = {
    "site_name: [": "is broken: line 1: did not find expected node content",
    "site_name: a\nnav:\n- x: y\n z": "is broken: line ",
    "a: b: c": "is broken: line 1: mapping values are not allowed",
    "site_name: h\xe4fen": "is broken: unacceptable character",
    "x: !nosuch 1": "is broken: line 1: could not determine a constructor for the tag '!nosuch'",
    "[a]": "is broken: it holds no settings",
    "only words": "is broken: it holds no settings",
    "5": "is broken: it, or a file that it inherits from, holds no settings",
    "INHERIT: none.yml": "is broken: Inherited config file 'none.yml' does not exist",
    "INHERIT: mkdocs.yml": "is broken: maximum recursion depth exceeded",
    "docs_dir: pages": "sets docs_dir to pages; briefing uses docs/, so take the line docs_dir out",
    "docs_dir: ../docs": "sets docs_dir to ../docs; briefing uses docs/",
    "site_dir: public": "sets site_dir to public; briefing uses site/",
    "site_dir:": "sets site_dir to None; briefing uses site/",
}


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_configuration_is_one_clear_line(config: Path, text: str) -> None:
    config.write_bytes(text.encode("latin-1"))

    with pytest.raises(CannotRun) as told:
        read_settings(config)

    start, _, rest = str(told.value).partition(" ")
    assert start == str(config)
    assert rest.startswith(BROKEN[text].split("did not find")[0])
    assert "\n" not in rest


def test_a_missing_configuration_is_told_with_how_to_get_one(config: Path) -> None:
    with pytest.raises(CannotRun, match=r"there is no mkdocs.yml in .*briefing build writes one"):
        read_settings(config)


@pytest.mark.parametrize(
    ("extensions", "lacking"),
    [
        (None, "attr_list, md_in_html"),
        ([], "attr_list, md_in_html"),
        (["attr_list", {"toc": {}}], "md_in_html"),
        ([{"md_in_html": None}], "attr_list"),
    ],
)
def test_extensions_without_which_readers_would_see_our_markup(
    extensions: object, lacking: str
) -> None:
    with pytest.raises(CannotRun, match=f"Add them to markdown_extensions: {lacking}$"):
        check_markup({"markdown_extensions": extensions})


@pytest.mark.parametrize(
    "extensions",
    [
        ["markdown.extensions.attr_list", {"md_in_html": {}}],
        ["extra"],
        [{"pymdownx.extra": {}}, "toc"],
        {"attr_list": {}, "md_in_html": {}},
    ],
)
def test_extensions_by_any_of_their_names(extensions: object) -> None:
    check_markup({"markdown_extensions": extensions})


def test_an_empty_one_is_left_to_the_engine(config: Path) -> None:
    config.touch()

    assert read_settings(config) == {}


ALL = {"index.md", "a/README.md", "a/one.markdown", "b/index.md", "b/two.md", "notes/x.md"}


@pytest.mark.parametrize(
    ("settings", "pages"),
    [
        ({}, ALL),
        ({"exclude_docs": "/notes/\ntwo.md\n"}, ALL - {"notes/x.md", "b/two.md"}),
        ({"draft_docs": "/notes/"}, ALL - {"notes/x.md"}),
        ({"exclude_docs": "/index.md"}, ALL - {"index.md"} | {"README.md"}),
        ({"exclude_docs": "!.hidden.md"}, ALL | {"a/.hidden.md"}),
        ({"nav": ["index.md"], "not_in_nav": "*"}, ALL),
        ({"theme": "nosuch", "plugins": ["nosuch"], "hooks": ["nosuch.py"]}, ALL),
    ],
)
def test_the_pages_that_belong_on_a_site(
    docs: Path,
    settings: dict[str, object],
    pages: set[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    site = docs.parent / "site"

    expected = expected_pages(settings, docs, site)

    assert expected.keys() == pages
    assert expected["b/index.md"] == site / "b" / "index.html"
    assert not caplog.records  # outside of pytest they would be printed


@pytest.mark.parametrize(("flag", "file"), [(True, "b/two/index.html"), (False, "b/two.html")])
def test_addresses_of_pages_are_folders_or_files(docs: Path, flag: bool, file: str) -> None:
    expected = expected_pages({"use_directory_urls": flag}, docs, Path("/site"))

    assert expected["b/two.md"] == Path("/site") / file


def test_a_setting_of_the_wrong_kind_is_told(docs: Path) -> None:
    with pytest.raises(CannotRun, match=r"^mkdocs.yml: exclude_docs: Expected a multiline string"):
        expected_pages({"exclude_docs": 5}, docs, docs)


def test_pages_are_counted_and_those_that_are_missing_or_empty_named(docs: Path) -> None:
    site = docs.parent / "site"
    files = expected_pages({}, docs, site)
    put(site, {file.relative_to(site).as_posix(): "html" for file in files.values()})
    assert count_pages({}, docs, site, "mkdocs") == len(ALL)

    files["b/two.md"].unlink()
    with pytest.raises(CannotRun, match=r"mkdocs made 5 of 6 pages; missing: b/two.md\. The site"):
        count_pages({}, docs, site, "mkdocs")

    files["b/two.md"].touch()
    with pytest.raises(CannotRun, match=r"made 5 of 6 pages; missing: b/two.md\. The site"):
        count_pages({}, docs, site, "mkdocs")

    with pytest.raises(CannotRun, match=r"made 0 of 6 pages; missing: [^,]+, [^,]+, \S+ and 3 mo"):
        count_pages({}, docs, docs.parent / "none", "mkdocs")
