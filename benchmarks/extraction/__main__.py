"""Score the extraction of articles beside trafilatura's own: ``python -m benchmarks.extraction``.

The pages belong to others and are not in the repository. FOLDER is a checkout of
scrapinghub/article-extraction-benchmark, or of adbar/trafilatura, or a folder that holds both.
How the figures are to be read stands in docs/decisions/0013-extraction.md.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.extraction.bodies import bodies
from benchmarks.extraction.corpora import EvaluationPage, ScoredPage, evaluation_pages, scored_pages
from benchmarks.extraction.headlines import headlines
from benchmarks.extraction.lines import removed_lines
from benchmarks.extraction.titles import missed
from benchmarks.machine import facts


def main(arguments: Sequence[str] | None = None) -> int:
    """Score what is found in the folder and print it; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extraction", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--removed", action="store_true", help="list each line that is left out")
    parser.add_argument("--missed", action="store_true", help="list each headline that differs")
    options = parser.parse_args(arguments)
    logging.disable()
    scored: list[ScoredPage] = scored_pages(options.folder)
    evaluated: list[EvaluationPage] = evaluation_pages(options.folder)
    if not scored and not evaluated:
        print(f"extraction: there are no pages to score in {options.folder}", file=sys.stderr)
        return 2
    if options.removed:
        print("\n".join(removed_lines([*scored, *evaluated])))
        return 0
    if options.missed:
        print("\n".join(missed(evaluated)))
        return 0
    for name, value in facts():
        print(f"- {name}: {value}")
    if scored:
        print(f"\n{bodies(scored)}", flush=True)
    if evaluated:
        print(f"\n{headlines(evaluated)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
