"""PDFs of a few lines, made by hand: one font, and a glyph each for the ligatures fi and ffi."""

from __future__ import annotations

from collections.abc import Sequence

_GLYPHS = {"ﬁ": r"\001", "ﬃ": r"\002", "ﺎ": r"\003"}
_TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <00> <FF> endcodespacerange
3 beginbfchar <01> <FB01> <02> <FB03> <03> <FE8E> endbfchar
1 beginbfrange <20> <7E> <0020> endbfrange
endcmap end end"""


def pdf(pages: Sequence[Sequence[str]], *, title: str = "", author: str = "") -> bytes:
    """A PDF with these pages of lines, in ASCII and the ligatures above."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    font = 4 + 2 * len(pages)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        f"<< /Title ({title}) /Author ({author}) >>".encode(),
    ]
    for n, lines in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * n} 0 R "
            f"/Resources << /Font << /F1 {font} 0 R >> >> >>".encode()
        )
        objects.append(_stream(_shown(lines)))
    objects.append(
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode {font + 1} 0 R >>".encode()
    )
    objects.append(_stream(_TO_UNICODE))
    return _file(objects)


def _shown(lines: Sequence[str]) -> bytes:
    shown = ["BT /F1 11 Tf 14 TL 72 720 Td"]
    for line in lines:
        escaped = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        for letter, glyph in _GLYPHS.items():
            escaped = escaped.replace(letter, glyph)
        shown.append(f"({escaped}) Tj T*")
    return "\n".join([*shown, "ET"]).encode("ascii")


def _stream(data: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def _file(objects: Sequence[bytes]) -> bytes:
    whole = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return whole + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R /Info 3 0 R >>\n"
        b"startxref\n%d\n%%%%EOF\n" % (size, table, size, len(whole))
    )
