from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish.site_language import site_language

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("theme: {name: material, language: ar}", "ar"),
        ("theme:\n  name: material\n  language: pt-BR\n", "pt-BR"),
        ("theme: material", "en"),
        ("theme: {name: material}", "en"),
        ("theme: {language: no}", "no"),  # Norwegian, and no truth value
        ("theme: {language: [ar]}", "en"),
        ("theme: {language: '<b>'}", "en"),
        ("site_name: !ENV NAME\ntheme: {language: he}", "he"),
        ("x: !!python/name:os.system\ntheme: {language: tr}", "tr"),
        ("theme: {language: ar", "en"),
        ("- theme", "en"),
        ("", "en"),
    ],
)
def test_what_the_theme_is_set_to(tmp_path: Path, text: str, language: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(text, "utf-8")

    assert site_language(tmp_path) == language


def test_without_a_configuration_it_is_english(tmp_path: Path) -> None:
    assert site_language(tmp_path) == "en"


def test_the_sample_is_in_english() -> None:
    assert site_language(ROOT) == "en"
