from __future__ import annotations

import pytest

from generator.ingest.extract.furniture import is_furniture

EVERYWHERE = """
Sign up for our newsletter
Get the day's top headlines in your inbox
READ MORE: Why the ferry never sailed
Related: Seven lamps that went out
Also on gazette.example.com Another story
Share on Facebook, X or by e-mail
Share this article
Follow us on Twitter for more
Advertisement
Story continues below advertisement
We use cookies to improve your experience and to show you what you like
Accept all cookies
Please enable JavaScript to watch this video
No comments yet
Lesen Sie auch: Was der Deich gekostet hat
Anzeige
Wir verwenden Cookies, um Ihnen mehr zu zeigen.
À lire aussi : le phare du port
Abonnez-vous à notre newsletter
Te puede interesar: El faro
İlgili haber: Eski vapur neden sefere çıkmadı?
Haberi paylaş
E-bültenimize abone olun
اقرأ أيضا: لماذا لم تبحر العبّارة
اشترك في النشرة البريدية
إعلان
تابعونا على المنصّات
קראו גם: מדוע המעבורת לא הפליגה
הירשמו לניוזלטר שלנו
פרסומת
延伸阅读：旧渡轮为何从未启航
订阅我们的电子报
関連記事：港の灯
広告
""".strip().splitlines()

AT_ENDS = """
© 2025 The Tidewater Gazette
Copyright 2025 Tidewater. All rights reserved.
Tags: harbour, ferry
Updated at 1:23 p.m.
جميع الحقوق محفوظة
""".strip().splitlines()

OF_THE_ARTICLE = """
Thank you.
print()
And more.
Next.
Read more books, the harbour master advises those who wait at the pier.
He asked them to share the lamp, and they did.
Subscribe to nothing that you have not read, she said.
The newsletter of the harbour was printed on blue paper until 1931.
Cookies were served in the hall that neither of them owns.
Related questions will be put to the council in May.
Print was her trade, she said, and would stay it.
Follow the pier to its end.
Photograph: Ada Pell
https://gazette.example.com/the-whole-agreement
Die Anzeige wurde am Mittwoch aufgegeben.
إعلان المبادئ وُقّع في القاعة.
פרסומת היא לא תשובה, אמר.
他们决定分享这座码头。
Paylaştıkları tek şey lambaydı.
""".strip().splitlines()


@pytest.mark.parametrize("line", EVERYWHERE)
def test_a_line_of_the_site_is_known_wherever_it_stands(line: str) -> None:
    assert is_furniture(line, from_start=20, from_end=20)


@pytest.mark.parametrize("line", AT_ENDS)
def test_some_lines_are_of_the_site_only_at_the_ends(line: str) -> None:
    assert is_furniture(line, from_start=20, from_end=0)
    assert is_furniture(line, from_start=0, from_end=20)
    assert not is_furniture(line, from_start=20, from_end=20)


@pytest.mark.parametrize("line", OF_THE_ARTICLE)
def test_what_an_article_says_stays(line: str) -> None:
    assert not is_furniture(line, from_start=0, from_end=0)


@pytest.mark.parametrize("line", ["share " * 39 + "!", "subscribe to " * 18 + "x", "e-mail " * 34])
def test_a_long_row_of_such_words_is_judged_quickly(line: str) -> None:
    is_furniture(line, from_start=0, from_end=0)
