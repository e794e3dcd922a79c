from __future__ import annotations

import pytest

from generator.ingest.extract.names import is_byline, people


@pytest.mark.parametrize(
    ("bylines", "names"),
    [
        (["By Ada Pell and Mo Castellan"], ("Ada Pell", "Mo Castellan")),
        (["Ada Pell, Mo Castellan and Noor Ilgaz"], ("Ada Pell", "Mo Castellan", "Noor Ilgaz")),
        (["Pell, Ada"], ("Pell, Ada",)),
        (["Ada Pell; Mo Castellan"], ("Ada Pell", "Mo Castellan")),
        (["Von Jutta Weyer"], ("Jutta Weyer",)),
        (["بقلم: سلمى حداد"], ("سلمى حداد",)),
        (["Vonda Ray"], ("Vonda Ray",)),
        (["https://social.example/ada", "@ada", "admin", " "], ()),
        (["Ada Pell", "By Ada  Pell"], ("Ada Pell",)),
        (["News and Sport desk"], ("News and Sport desk",)),
    ],
)
def test_bylines_become_names(bylines: list[str], names: tuple[str, ...]) -> None:
    assert people(bylines) == names


def test_a_line_of_names_is_told_from_a_sentence() -> None:
    assert is_byline("By Ada Pell and Mo Castellan")
    assert not is_byline("The boat was ready before the timetable was.")
