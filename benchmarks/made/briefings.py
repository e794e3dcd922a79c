"""Made-up briefings: about 800 words each, with every field that a briefing can have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from benchmarks.made.actors import actor_name, note_id
from benchmarks.made.days import after, at_a_time, rough
from benchmarks.made.sources import Article
from benchmarks.made.words import ENGLISH, TONGUES, TOPICS, Dice, Tongue
from benchmarks.made.written import Written, yaml_text

WORDS = 800
"""How many words of prose a briefing has at least; it has hardly more."""

_CITATION = re.compile(r"\[@[^\]]*\]")
_RELATIONS = (
    "backs", "opposes", "allied_with", "negotiates_with", "mediates_between", "supplies", "funds",
    "member_of", "part_of", "sanctions", "recognises", "succeeds", "other",
)  # fmt: skip
_LIKELIHOODS = (
    "almost_no_chance", "very_unlikely", "unlikely", "roughly_even_chance", "likely", "very_likely",
    "almost_certain",
)  # fmt: skip
_STATUSES = ("reported", "confirmed", "disputed")
_DESK = ("Ada Brindle", "Tomas Verhoek", "Yara Sukkar", "Deniz Alkım", "Ruth Okafor")


def briefing_id(number: int, seed: int) -> str:
    """The id of briefing ``number``, from 0."""
    dice = Dice(seed, f"id {number}")
    return f"{dice.one(ENGLISH.words)}-{dice.one(ENGLISH.words)}-{number:05}"


def briefing_file(
    number: int,
    day: date,
    articles: Sequence[Article],
    actors: Sequence[tuple[str, int]],
    seed: int,
    *,
    notes: int,
) -> str:
    """The text of the file of briefing ``number``, published on ``day``.

    It cites the first six of ``articles`` and lists the others; it is about ``actors``, two or
    more pairs of an id and a number, and uses one or two of the ``notes`` shared notes.
    """
    author = _Author(Dice(seed, f"briefing {number}"), articles[:6], actors)
    fields = author.fields(number, day, seed)
    fields["sources"] = [article.id for article in articles]
    shared = [note_id((number + n) % notes) for n in range(author.dice.between(1, 2))]
    missing = WORDS - sum(map(_word_count, _texts(fields)))
    fields["background"] = [{"use": note} for note in shared] + [author.section(missing)]
    return yaml_text(fields)


def _texts(value: Written) -> Iterator[str]:
    """Every text with more than one word below ``value``, but the passages of evidence."""
    if isinstance(value, str):
        if " " in value:
            yield value
    elif isinstance(value, Sequence):
        for item in value:
            yield from _texts(item)
    else:
        for name, item in value.items():
            if name not in ("quote", "headline", "notes", "authors", "editors", "holder"):
                yield from _texts(item)


def _word_count(text: str) -> int:
    return len(_CITATION.sub("", text).split())


class _Author:
    """Whoever writes one briefing: the language, and what there is to cite and to name."""

    def __init__(
        self, dice: Dice, articles: Sequence[Article], actors: Sequence[tuple[str, int]]
    ) -> None:
        self.dice = dice
        self.tongue: Tongue = dice.one(TONGUES)
        self.articles = articles
        self.actors = actors

    def fields(self, number: int, day: date, seed: int) -> dict[str, Written]:
        """Every field but the sources that it lists and the background."""
        dice, tongue = self.dice, self.tongue
        fields: dict[str, Written] = {
            "headline": tongue.headline(dice),
            "summary": f"{self.statement()} {self.statement()}",
            "status": "published",
            "kind": dice.one(("background", "background", "analysis", "report")),
            "published": at_a_time(day, 0, dice),
            "updated": after(day, dice.between(1, 4)),
            "embargo_until": after(day, 0),
            "expires": after(day, 9_000),
            "review_by": after(day, 4_500),
            "redirect_from": [f"briefings/old-{number:05}/"],
            "language": tongue.tag,
            "authors": dice.some(_DESK, 2),
            "editors": [dice.one(_DESK)],
            "topics": dice.some(TOPICS, dice.between(1, 3)),
            "places": dice.some(tongue.names, 1),
            "key_points": [self.claim() for _ in range(dice.between(6, 8))],
            "why_it_matters": f"{self.statement()} {self.statement()}",
            "actors": [{"actor": actor, "role": self.statement(7, 12)} for actor, _ in self.actors],
            "relations": list(self.relations()),
            "timeline": [
                {"date": rough(day, -60 * n, dice), "event": self.claim()}
                for n in range(dice.between(8, 10), 0, -1)
            ],
            "assessments": [self.assessment() for _ in range(3)],
            "views": [self.view() for _ in range(2)],
            "next": [
                {"date": rough(day, 20 * n, dice), "text": self.statement(8, 12)} for n in (1, 2, 3)
            ],
            "unknowns": [self.statement(8, 12) for _ in range(2)],
            "corrections": [
                {
                    "date": after(day, dice.between(1, 4)),
                    "kind": dice.one(("correction", "clarification", "update")),
                    "text": self.statement(),
                }
            ],
            "notes": tongue.sentence(dice),
        }
        if tongue is not ENGLISH and number:
            fields["translation_of"] = briefing_id(number - 1, seed)
        return fields

    def statement(self, low: int = 8, high: int = 20) -> str:
        """A sentence with its citation, at times with a mention, emphasis or a link in it."""
        dice = self.dice
        words = self.tongue.words_of(dice, low, high)
        mentioned, named, weighty, linked = dice.some(range(1, len(words) - 1), 4)
        actor, number = dice.one(self.actors)
        if dice.chance(0.25):
            words[mentioned] = f"[[{actor}]]" if dice.chance(0.5) else f"[[{actor}|{words[0]}]]"
        if dice.chance(0.25):
            words[named] = actor_name(number)
        if dice.chance(0.1):
            words[weighty] = dice.one(("*{}*", "**{}**")).format(words[weighty])
        if dice.chance(0.05):
            words[linked] = f"[{words[linked]}](https://example.org/report/{dice.between(1, 999)})"
        return f"{' '.join(words)}. {self.citation()}"

    def citation(self) -> str:
        """A citation of one source, of one with the passage, or of two sources."""
        dice = self.dice
        article = dice.one(self.articles)
        if dice.chance(0.05):
            return f'[@{article.id}, "{dice.one(article.passages)}"]'
        if dice.chance(0.12):
            return f"[{'; '.join(f'@{other.id}' for other in dice.some(self.articles, 2))}]"
        return f"[@{article.id}]"

    def claim(self) -> Written:
        """A claim: two in three are plain, the others have a status and evidence."""
        dice = self.dice
        if dice.chance(0.65):
            return self.statement()
        evidence = []
        for article in dice.some(self.articles, dice.between(1, 2)):
            item: dict[str, Written] = {"source": article.id, "quote": dice.one(article.passages)}
            if dice.chance(0.3):
                item["supports"] = dice.one(("supports", "refutes", "context"))
            evidence.append(item)
        return {"text": self.statement(), "status": dice.one(_STATUSES), "evidence": evidence}

    def relations(self) -> Iterator[Written]:
        """How each actor stands to the next."""
        for (one, _), (other, _) in zip(self.actors[:3], self.actors[1:], strict=False):
            yield {
                "from": one,
                "to": other,
                "kind": self.dice.one(_RELATIONS),
                "note": self.statement(6, 10),
            }

    def assessment(self) -> Written:
        """A judgement with its likelihood or with its confidence, and its basis."""
        term = (
            {"likelihood": self.dice.one(_LIKELIHOODS)}
            if self.dice.chance(0.7)
            else {"confidence": self.dice.one(("high", "moderate", "low"))}
        )
        return {"text": self.statement(), **term, "basis": self.statement()}

    def view(self) -> Written:
        """Somebody's view, in the words of an article."""
        article = self.dice.one(self.articles)
        return {
            "holder": self.dice.one(self.tongue.names),
            "text": f"{self.statement()} “{self.dice.one(article.passages)}” [@{article.id}]",
        }

    def section(self, words: int) -> Written:
        """Background of at least ``words`` words: paragraphs of four sentences, then a list."""
        items = [f"- {self.statement(8, 10)}" for _ in range(2)]
        sentences: list[str] = []
        left = words - sum(map(_word_count, items)) + 2
        while left > 0 or not sentences:
            sentences.append(self.statement())
            left -= _word_count(sentences[-1])
        paragraphs = [" ".join(sentences[n : n + 4]) for n in range(0, len(sentences), 4)]
        return {
            "heading": self.tongue.headline(self.dice),
            "text": "\n\n".join([*paragraphs, "\n".join(items)]),
        }
