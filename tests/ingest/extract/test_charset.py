from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.extract.charset import decoded, utf_16

TURKISH = "İki kasabanın meclisleri çarşamba günü anlaşmayı imzaladı; şöyle dediler: “güle güle”."
ARABIC = "وقّع مجلسا البلدتين الاتفاق يوم الأربعاء في قاعة لا يملكها أي منهما."
CHINESE = "两座小镇的议会周三在一座不属于任何一方的礼堂里签署了文件。"
JAPANESE = "両町の議会は水曜日、どちらのものでもない会館で文書に署名した。"


@pytest.mark.parametrize(
    ("text", "name", "declared"),
    [
        (TURKISH, "utf-8", "iso-8859-9"),  # declared wrong
        (TURKISH, "cp1254", "iso-8859-9"),  # as browsers read it
        (ARABIC, "cp1256", "windows-1256"),
        (CHINESE, "gb18030", "gb2312"),
        (CHINESE, "big5hkscs", "big5-hkscs"),
        (JAPANESE, "shift_jis", "shift_jis"),
        (TURKISH, "utf-16", ""),
        (TURKISH, "utf-8-sig", "latin-1"),
    ],
)
def test_a_text_is_read_in_the_encoding_that_it_has(text: str, name: str, declared: str) -> None:
    assert decoded(text.encode(name, "ignore"), declared).text == text.encode(
        name, "ignore"
    ).decode(name)


def test_what_the_page_declares_is_believed_where_the_server_says_nothing() -> None:
    page = f'<meta charset="windows-1256"><p>{ARABIC}'
    assert decoded(page.encode("cp1256")).text == page


@pytest.mark.parametrize("declared", ["ascii", "no-such-encoding", "utf-8"])
def test_a_wrong_declaration_is_told(declared: str) -> None:
    text = "Ключевые слова этой статьи стоят здесь, и они довольно длинные. " * 20
    found = decoded(text.encode("cp1251"), declared)
    if declared == "ascii":  # which browsers read as windows-1252, and so do we: nothing refutes it
        assert found.text != text
    else:
        assert found.text == text
        assert f'declared as "{declared}"' in found.doubt


def test_a_few_broken_characters_do_not_make_it_another_encoding() -> None:
    data = (ARABIC * 20).encode() + b"\xd9"
    found = decoded(data, "utf-8")
    assert found.text.startswith(ARABIC)
    assert found.doubt == "1 of its characters could not be read."


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("declared", ["utf-16", "utf-16le", "UTF-16BE"])
@pytest.mark.parametrize("text", [TURKISH, ARABIC, CHINESE * 9 + "\n", "<p>" + JAPANESE])
def test_utf_16_is_read_without_a_mark_where_it_is_declared(
    text: str, declared: str, codec: str
) -> None:
    assert decoded(text.encode(codec), declared) == (text, "")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("declared", ["", "utf-8", "windows-1252"])
def test_utf_16_is_known_by_its_zeros(declared: str, codec: str) -> None:
    page = f'<!DOCTYPE html><meta charset="utf-16"><p>{TURKISH}</p>'
    assert decoded(page.encode(codec), declared).text == page


@pytest.mark.parametrize(
    ("data", "declared"),
    [
        (TURKISH.encode(), "utf-16"),  # a server that says nothing true
        (b"", "utf-16"),
        (b"\0" * 400, "utf-16le"),
        (bytes(range(256)) * 9, "utf-16"),
        (b"".join(bytes([n, 0]) for n in range(32)) * 9, ""),  # numbers, not letters
        (b"Harbour\0 to open", ""),
        (ARABIC.encode("utf-16-le"), ""),  # nothing says so
    ],
)
def test_what_is_no_utf_16_is_not_taken_for_it(data: bytes, declared: str) -> None:
    assert utf_16(data, declared) == ""


@given(st.binary(max_size=400), st.text(max_size=12))
def test_any_bytes_become_a_text(data: bytes, declared: str) -> None:
    assert isinstance(decoded(data, declared).text, str)
