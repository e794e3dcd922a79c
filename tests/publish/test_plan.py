from __future__ import annotations

import pytest

from generator.publish.plan import Plan, check_paths, folders_of


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "../mkdocs.yml",
        "a/../../b.md",
        "a//b.md",
        "a/",
        "./a.md",
        "a/./b.md",
        "..",
        "C:\\windows",
        "C:a.md",
        "a\\..\\..\\b.md",
        "a\nb.md",
        "a\x00.md",
        "a\x7f.md",
        "\ud800.md",
        ".briefing-manifest.json",
        "a/.briefing-lock",
        ".briefing-x/y.md",
        "n" * 201,
        "ä" * 101 + "/page.md",
    ],
)
def test_a_path_that_leads_out_or_is_reserved_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match=r"path|reserved|character|longer"):
        Plan({path: b"x"})


@pytest.mark.parametrize(
    "path", ["a.md", "ä/ö.md", "a/b/c.md", "..a.md", "a..md", ".hidden/b", "ب"]
)
def test_other_paths_are_good(path: str) -> None:
    assert dict(Plan({path: b"x"}).pages) == {path: b"x"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harbour.md", "harbour.md"),
        ("A/x.md", "a/X.md"),
        ("caf\u00e9.md", "cafe\u0301.md"),
        ("CAF\u00c9.md", "cafe\u0301.md"),
        ("stra\u00dfe.md", "strasse.md"),
    ],
)
def test_two_paths_that_are_one_file_on_some_systems_are_refused(one: str, other: str) -> None:
    with pytest.raises(ValueError, match="one file on some systems") as refused:
        Plan({one: b"", other: b""})

    assert one in str(refused.value)
    assert other in str(refused.value)


@pytest.mark.parametrize("paths", [("a", "a/b"), ("a/b/c", "A"), ("x/y/z", "x/y")])
def test_a_page_cannot_be_a_folder_too(paths: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="a page and a folder"):
        check_paths(paths)


def test_names_that_only_begin_alike_go_together() -> None:
    check_paths(["a.md", "a/b.md", "ab/c.md", "a/bc.md", "a-b"])


def test_a_plan_does_not_change_with_what_it_was_made_of() -> None:
    made_of = {"a.md": b"a"}
    plan = Plan(made_of)

    made_of["b.md"] = b"b"

    assert dict(plan.pages) == {"a.md": b"a"}
    with pytest.raises(TypeError):
        plan.pages["c.md"] = b"c"  # type: ignore[index]


def test_the_folders_of_a_path_are_given_outermost_first() -> None:
    assert folders_of("a/b/c.md") == ("a", "a/b")
    assert folders_of("index.md") == ()
