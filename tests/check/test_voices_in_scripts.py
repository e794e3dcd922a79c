"""Shared wording in languages other than English, each a text of our own."""

from __future__ import annotations

import pytest

from generator.check.voices.grouping import voices_of
from tests.check.articles import WIRE, article, paragraphs

CHINESE = (
    "港务局星期二开放了新的北码头，比原定计划晚了两年，离今年夏天第一班渡轮开往各岛只剩几天。许多居民冒雨前来观看。",
    "旧的木码头在二〇一九年冬天的一场风暴中被冲走。此后乘客只能从驳船上船，天气不好的时候根本无法出海。",
    "渡轮公司在十月之前每天开行十一个班次，比风暴以前多三班，并且说已经为船上雇用了四十名工作人员。",
    "岛上的居民没有那么放心。他们的议会从春天起就要求公布冬季班次，但是根据上周公开的信件，至今没有得到答复。",
    "工程耗资一千四百万，其中一半由地区承担，其余由市镇和公司分担。对于为何拖延这么久的调查还没有结束。",
)
ARABIC = paragraphs(
    """
افتتحت سلطة الميناء يوم الثلاثاء الرصيف الشمالي الجديد بعد عامين من الموعد المقرر
وقبل أيام من مغادرة أولى عبّارات الصيف إلى الجزر القريبة من الساحل

يحل الرصيف محل رصيف خشبي جرفته عاصفة في شتاء عام ألفين وتسعة عشر ومنذ ذلك الحين كان
الركاب يصعدون من فوق صندل عائم ولا يصعدون أبدا حين يسوء الطقس

وقالت شركة العبّارات إنها ستسيّر إحدى عشرة رحلة في اليوم حتى تشرين الأول وإنها وظفت
أربعين شخصا للعمل على سفنها في هذا الموسم وحده
"""
)
HEBREW = paragraphs(
    """
רשות הנמל פתחה ביום שלישי את המזח הצפוני החדש, שנתיים אחרי המועד שנקבע וימים ספורים
לפני שתפליג מעבורת הקיץ הראשונה אל האיים שמול החוף.

דובר צה"ל מסר שאין לו מה להוסיף על דברי ראש הרשות, וגם חברי המועצה של האיים לא ביקשו
לדבר עם העיתונאים שבאו אל הטקס הקצר. מנכ"ל החברה שתק.

החברה תפעיל אחת עשרה הפלגות ביום עד אוקטובר, שלוש יותר מאשר לפני הסערה, והיא אומרת
ששכרה ארבעים עובדים לצוותי האוניות שלה.
"""
)
HINDI = paragraphs(
    """
बंदरगाह प्राधिकरण ने मंगलवार को नया उत्तरी घाट खोल दिया जो तय समय से दो साल देर से
बना और गर्मियों की पहली नाव के रवाना होने से कुछ ही दिन पहले तैयार हुआ

पुराना लकड़ी का घाट एक तूफ़ान में बह गया था और तब से यात्री एक बजरे से नाव पर चढ़ते
थे और ख़राब मौसम में तो बिल्कुल नहीं चढ़ पाते थे

कंपनी का कहना है कि वह अक्तूबर तक हर दिन ग्यारह फेरे लगाएगी और उसने अपने जहाज़ों पर
काम करने के लिए चालीस लोगों को रखा है
"""
)
ALL = {"zh": CHINESE, "ar": ARABIC, "he": HEBREW, "hi": HINDI, "en": WIRE}


@pytest.mark.parametrize("language", ALL)
def test_a_reprint_in_any_script(language: str) -> None:
    text = ALL[language]
    copy = ("The Ledger brings you this from abroad.", *text)
    found = voices_of({"a": article("a", text), "b": article("b", copy)})
    assert found.foldings["b"].of_other == 100


def test_a_paragraph_in_common_where_words_are_not_spaced() -> None:
    one = article("a", CHINESE[:3])
    other = article("b", (*CHINESE[3:], CHINESE[0]))
    assert not voices_of({"a": one, "b": other}).foldings


def test_translations_are_not_found() -> None:
    assert not voices_of({name: article(name, text) for name, text in ALL.items()}).foldings


def test_points_and_hidden_characters_are_folded_alike() -> None:
    hidden = tuple(paragraph.replace(" ", " \u200f") for paragraph in HEBREW)
    found = voices_of({"a": article("a", HEBREW), "b": article("b", hidden)})
    assert found.foldings["b"].of_own == 100


def test_a_reprint_that_is_cut_where_words_are_not_spaced() -> None:
    sources = {"a": article("a", CHINESE), "b": article("b", CHINESE[:4])}
    assert voices_of(sources).foldings["b"].of_own == 100
