"""Articles for the tests of voices: an agency's story, another hand's, and made-up prose."""

from __future__ import annotations

from random import Random
from typing import Any

from generator.model.source import Source


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, which are set apart by blank lines, each in one line."""
    return tuple(" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n"))


WIRE = paragraphs(
    """
The harbour authority opened the new northern pier on Tuesday, two years later than planned and
a few days before the first of the summer ferries is due to leave for the islands.

The pier replaces a wooden one that a storm carried away in the winter of 2019. Since then
passengers have boarded from a barge, and in bad weather not at all.

“We have waited for this morning longer than any of us cares to remember,” said Ada Winter, who
heads the authority, at a short ceremony in the rain.

The ferry company will run eleven crossings a day until October - three more than it did before
the storm - and says that it has hired forty people to work on its ships.

Islanders are less certain. Their council has asked for a winter timetable since spring and has
had no answer, according to letters that it made public last week.

The work cost 14 million, of which the region pays one half and the town and the company the
rest. An inquiry into why it took so long has not yet been concluded.

A second pier, for freight, is to follow. The authority's engineers expect to drive its first
piles next year, if the seabed turns out to be as firm as the charts say.
"""
)
REPORT = paragraphs(
    """
Rain fell on the guests, and nobody seemed to mind. After two years of delay the town has its
northern pier, and on Saturday the first summer ferry will tie up at it.

It was Ada Winter, head of the harbour authority, who cut the ribbon. “We have waited for this
morning longer than any of us cares to remember,” she said.

For six winters the way to the islands had led over a barge that pitched in any wind. The old
pier, of wood, went to pieces in a single night in 2019.

Who is to pay for the winter boats is another matter. The region says that its half of the 14
million was for concrete. The islands' council publishes one letter after another.

On the quay people talked of the second pier, the one for freight. “I will believe in it when I
stub my toe on it,” said a crane driver who did not wish to be named.
"""
)
STATEMENT = (
    "The ministry has taken note of the opening of the pier and congratulates the town. It recalls "
    "that the safety of passengers comes before the convenience of any timetable, and that the "
    "rules for boarding in high winds remain in force without exception. It will send inspectors "
    "before the end of the month, and it expects every company to receive them as the law demands."
)
ABOUT = (
    "The Coast News Agency was founded by eleven local papers and belongs to them. It has "
    "correspondents in every harbour town of the region, does not take money from companies or "
    "parties, and publishes its accounts each spring. Its copy may be used by members free of "
    "charge if the agency is named, and by others for a fee. Complaints go to its ombudsman, "
    "who answers within thirty days."
)


def article(name: str, text: tuple[str, ...], **fields: Any) -> Source:
    """A source by its id, with its text in paragraphs."""
    return Source.model_validate(
        {
            "headline": "A headline",
            **fields,
            "id": name,
            "path": f"briefings/sources/{name}.md",
            "text": "\n\n".join(text),
            "paragraphs": text,
        }
    )


def made(words: int, seed: int = 1) -> str:
    """A paragraph of words that no other seed has in this order, nor any language."""
    # Not to be guessed is not what is asked of it.
    random = Random(seed)  # noqa: S311
    syllables = ("ba", "ko", "ri", "ten", "mu", "sol", "da", "vi", "nel", "ju", "por", "lo")
    return " ".join("".join(random.choices(syllables, k=3)) for _ in range(words)) + "."


def of_paragraphs(number: int, words: int, seed: int = 50) -> tuple[str, ...]:
    """So many made-up paragraphs of so many words."""
    return tuple(made(words, seed=1000 * seed + n) for n in range(number))
