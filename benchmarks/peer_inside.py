"""The same single quotations, looked for by the peer; run by the Python of its environment.

``python peer_inside.py FILE`` reads what `spans.material` made and prints one line of JSON, as
`single` does, with the peer's version and, as ``found``, how many of the quotations it accepts.
"""

from __future__ import annotations

import gc
import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from linkml_reference_validator.models import (  # type: ignore[import-not-found]
    ReferenceContent,
    ReferenceValidationConfig,
)
from linkml_reference_validator.validation.supporting_text_validator import (  # type: ignore[import-not-found]
    SupportingTextValidator,
)

_GROUP = 100
"""So many articles at a time are normalized before the clock starts: the peer keeps 128."""

_Span = tuple[int, int, str]
"""The number of an article, where the words stand, and the words."""
_Spans = Sequence[_Span]
_Look = Callable[[_Span], bool]


def main(arguments: list[str]) -> None:
    material = json.loads(Path(arguments[0]).read_text("utf-8"))
    gc.set_threshold(1_000_000, 50, 100)  # the same for both
    texts = [text for _, text in material["articles"]]
    spans, scattered = material["spans"], material["scattered"]
    rates, found = {}, {}
    with tempfile.TemporaryDirectory() as folder:
        # A validator has normalized nothing yet: so each way has one of its own.
        direct = _in_memory(_validator(folder), texts)
        public = _in_files(_validator(folder), texts, Path(folder))
        rates["found"], found["found"] = _normalized_before(direct, spans)
        rates["validate"], found["validate"] = _normalized_before(public, spans)
        for name, in_order in (("folded", spans), ("scattered", scattered)):
            look = _in_memory(_validator(folder), texts)
            rates[name], found[name] = _timed(look, in_order)
        validator = _validator(folder)
        accepted = {
            kind: sum(_in_memory(validator, [text])((0, 0, words)) for _, text, words in ones)
            for kind, ones in material["altered"].items()
        }
    if len(set(found.values())) != 1:
        sys.exit(f"so many were found, which should be as many each time: {found}")
    said = {"version": version("linkml-reference-validator"), "found": found["found"]}
    print(json.dumps({"rates": rates, "accepted": accepted, **said}))


def _validator(folder: str) -> Any:
    """As it comes, but for where it keeps files."""
    cache = Path(folder, "cache")
    return SupportingTextValidator(
        ReferenceValidationConfig(cache_dir=cache, private_cache_dir=cache)
    )


def _in_memory(validator: Any, texts: Sequence[str]) -> _Look:
    """With the texts at hand, as the project's own search has them."""
    references = [
        ReferenceContent(reference_id=f"file:{number}.txt", content=text)
        for number, text in enumerate(texts)
    ]
    look = validator.find_text_in_reference
    return lambda span: bool(look(span[2], references[span[0]]).found)


def _in_files(validator: Any, texts: Sequence[str], folder: Path) -> _Look:
    """With references that were read from files before: it keeps them in memory."""
    names = []
    for number, text in enumerate(texts):
        file = folder / f"{number}.txt"
        file.write_text(text, "utf-8")
        names.append(f"file:{file}")
        validator.fetcher.fetch(names[-1])
    look = validator.validate
    return lambda span: bool(look(span[2], names[span[0]]).is_valid)


def _normalized_before(look: _Look, spans: _Spans) -> tuple[float, int]:
    seconds, found = 0.0, 0
    of_article: dict[int, list[_Span]] = {}
    for span in spans:
        of_article.setdefault(span[0], []).append(span)
    numbers = list(of_article)
    for first in range(0, len(numbers), _GROUP):
        group = [of_article[number] for number in numbers[first : first + _GROUP]]
        for cut in group:
            look(cut[0])
        rate, accepted = _timed(look, [span for cut in group for span in cut])
        seconds += sum(map(len, group)) / rate
        found += accepted
    return len(spans) / seconds, found


def _timed(look: _Look, spans: _Spans) -> tuple[float, int]:
    start = time.process_time()
    found = [look(span) for span in spans]
    return len(spans) / (time.process_time() - start), sum(found)


if __name__ == "__main__":
    main(sys.argv[1:])
