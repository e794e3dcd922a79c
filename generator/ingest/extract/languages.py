"""The language of an article: what its text is written in, before what its page declares."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from py3langid.langid import MODEL_FILE, LanguageIdentifier
from pydantic import TypeAdapter, ValidationError

from generator.model.language import LanguageTag

_SAMPLE = 300
_ENOUGH = 150
"""Characters from which on the text is believed before the page: of 921 pages whose text is longer,
38 are written in another language than they declare."""
_SURE = 0.99
_LIKELY = 0.6
"""How sure the model must be to gainsay a page, and where no page says anything."""
_OF_FEW = 0.4
"""The latter, where the script is one of few languages."""
_TAG = TypeAdapter(LanguageTag)
# What the model knows apart and a desk would not: spoken and ancient forms; and no language at all.
_WIDER = {
    "ary": "ar", "arz": "ar", "wuu": "zh", "hbo": "he", "grc": "el", "uzs": "uz", "sdh": "ku",
    "zxx": "",
}  # fmt: skip
# One language to the model, several to their readers, or hardly to be told apart.
_ALIKE = (
    frozenset(("no", "nb", "nn", "da")), frozenset(("hr", "sr", "bs", "sh", "me")),
    frozenset(("id", "ms")), frozenset(("cs", "sk")), frozenset(("gl", "pt")),
    frozenset(("fa", "prs", "tg")), frozenset(("zh", "yue", "cmn")), frozenset(("az", "tr")),
    frozenset(("mk", "bg")), frozenset(("uk", "be", "ru")), frozenset(("ur", "pa")),
    frozenset(("ku", "ckb", "kmr")), frozenset(("fil", "tl")), frozenset(("af", "nl")),
)  # fmt: skip
_OWN_SCRIPT = re.compile(
    "([\u0590-\u05ff])|([\u0600-\u06ff])|([\u3040-\u30ff])|([\uac00-\ud7a3])"
    "|([\u0370-\u03ff])|([\u0400-\u052f])|([\u4e00-\u9fff])|([A-Za-z])"
)


def language_tag(text: str) -> str:
    """``text`` as a BCP 47 tag in its usual form, ``""`` where it is none."""
    language, *rest = text.strip().replace("_", "-").split("-")
    usual = ({2: part.upper(), 4: part.title()}.get(len(part), part.lower()) for part in rest)
    parts = [language.lower(), *usual]
    for tag in ("-".join(parts), "-".join(parts[:2]), parts[0]):
        try:
            return _TAG.validate_python(tag)
        except ValidationError:
            continue
    return ""


def language_of(paragraphs: tuple[str, ...], declared: str) -> tuple[str, bool]:
    """The language of a text as a tag, ``""`` where it is not clear, and whether it is declared.

    What is declared stands, region and script included, unless the text is long enough and
    certainly in another language.
    """
    text = "\n".join(paragraphs)[:_SAMPLE]
    declared = language_tag(declared)
    is_dense = _is_dense(text)
    if len(text) < _ENOUGH and not is_dense:
        return declared, bool(declared)
    found, sure = _identifier().classify(text)
    found = _WIDER.get(found, found)
    base = declared.partition("-")[0]
    if declared and (found == base or any({found, base} <= alike for alike in _ALIKE)):
        return declared, True
    if sure >= (_SURE if declared else _OF_FEW if is_dense else _LIKELY):
        return language_tag(found), False
    return declared, bool(declared)


def _is_dense(text: str) -> bool:
    """Whether a short text is in a script of few languages, which says enough."""
    letters = [match.lastindex for match in _OWN_SCRIPT.finditer(text)]
    return len(letters) > 40 and sum(one != 8 for one in letters) > 0.8 * len(letters)


@cache
def _identifier() -> Any:
    """py3langid's model: read once, and never changed; what it says depends on the text alone."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
