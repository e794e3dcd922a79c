"""Letters as they are drawn, back to letters as they are written."""

from __future__ import annotations

import re
import unicodedata

# Latin and Armenian ligatures and the Hebrew and Arabic presentation forms (Unicode, blocks
# FB00-FB4F, FB50-FDFF, FE70-FEFF) without noncharacters and the byte order mark. Nothing else is
# folded: superscripts, full-width letters and fractions are written on purpose.
_FORMS = re.compile("[\ufb00-\ufb4f\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]+")


def mended(text: str) -> str:
    """A text without the ligatures and presentation forms that a PDF brings along.

    They are what NFKC makes of them (UAX #15); all other characters stay as they are.
    """
    return _FORMS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
