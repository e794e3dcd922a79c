from __future__ import annotations

import pytest

from generator.ingest.extract.languages import language_of, language_tag

ENGLISH = (
    "The councils of both towns signed the papers on Wednesday, in a hall that neither owns.",
    "The crossing takes thirty-five minutes, and bicycles travel free before nine in the morning.",
)
GERMAN = (
    "Der Hafen öffnet auch im Mai nicht. Das Gutachten zum Deich liege noch immer nicht vor.",
    "Eine Antwort sei bis zum Abend nicht eingegangen, sagte die Bürgermeisterin am Mittwoch.",
)
HEBREW = ("מועצות שתי העיירות חתמו על ההסכם ביום רביעי, באולם שאינו שייך לאף אחת מהן.",)


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en", "en"), ("EN_us", "en-US"), ("zh-hans-cn", "zh-Hans-CN"), ("pt-BR", "pt-BR"),
        ("de-DE-x-private", "de-DE"), ("", ""), ("english", ""), ("{{lang}}", ""),
    ],
)  # fmt: skip
def test_a_tag_is_put_into_its_usual_form(written: str, tag: str) -> None:
    assert language_tag(written) == tag


@pytest.mark.parametrize(
    ("text", "declared", "found"),
    [
        (ENGLISH, "en-GB", ("en-GB", True)),
        (GERMAN, "en", ("de", False)),  # a template that nobody translated
        (GERMAN, "", ("de", False)),
        (HEBREW, "en", ("he", False)),  # short, but of a script that says enough
        (("港口办公室周三表示，下城港口将于周一重新开放。" * 8,), "", ("zh", False)),
        (("Short.",), "tr", ("tr", True)),
        (("Short.",), "", ("", False)),
        ((), "", ("", False)),
    ],
)
def test_the_text_says_its_language_and_the_page_the_region(
    text: tuple[str, ...], declared: str, found: tuple[str, bool]
) -> None:
    assert language_of(text, declared) == found
