"""Made-up briefings: about 800 words each; every field that a briefing can have is in some."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import cast

from benchmarks.made.actors import actor_name, note_id
from benchmarks.made.days import after, at_a_time, rough
from benchmarks.made.sources import Article
from benchmarks.made.words import ENGLISH, TONGUES, TOPICS, Dice, Tongue
from benchmarks.made.written import Written, yaml_text

WORDS = 800
"""How many words of prose a briefing has at least; it has hardly more."""

_PASSAGE = re.compile(r'\[@[^\]]*, "|“')
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
    quotations: int = 0,
) -> str:
    """The text of the file of briefing ``number``, published on ``day``.

    It cites the first six of ``articles`` and lists the others; it is about ``actors``, two or
    more pairs of an id and a number, and uses one or two of the ``notes`` shared notes. It quotes
    its articles as it comes, and so many times at least.
    """
    author = _Author(Dice(seed, f"briefing {number}"), articles[:6], actors)
    fields = author.fields(number, day, seed)
    points = cast("list[Written]", fields["key_points"])
    fields["key_points"] = [*points, *author.quoting(quotations - _quotation_count(fields))]
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


def _quotation_count(value: Written) -> int:
    if isinstance(value, str):
        return len(_PASSAGE.findall(value))
    if isinstance(value, Sequence):
        return sum(map(_quotation_count, value))
    return sum(name == "quote" or _quotation_count(item) for name, item in value.items())


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
        """The fields of one briefing but the sources that it lists and the background."""
        dice, tongue = self.dice, self.tongue
        fields: dict[str, Written] = {
            "headline": tongue.headline(dice),
            "summary": f"{self.statement(cited=0)} {self.statement()}",
            "status": "published",
            "kind": dice.one(("background", "background", "analysis", "report")),
            "published": at_a_time(day, 0, dice),
            "language": tongue.tag,
            "authors": dice.some(_DESK, dice.between(1, 2)),
            "topics": dice.some(TOPICS, dice.between(1, 3)),
            "places": dice.some(tongue.names, 1),
            "key_points": [self.claim() for _ in range(dice.between(4, 6))],
            "actors": [self.role(actor) for actor, _ in self.actors],
            "timeline": [
                {"date": rough(day, -60 * n, dice), "event": self.claim()}
                for n in range(dice.between(5, 8), 0, -1)
            ],
        }
        if tongue is not ENGLISH and number:
            fields["translation_of"] = briefing_id(number - 1, seed)
        fields |= {
            name: made() for name, share, made in self.at_times(number, day) if dice.chance(share)
        }
        if "translation_of" in fields:  # as new as the original can be
            fields["updated"] = after(day, 5)
        return fields

    def at_times(
        self, number: int, day: date
    ) -> Iterator[tuple[str, float, Callable[[], Written]]]:
        """Fields that not every briefing has: the share of those that do, and how it is made."""
        dice = self.dice
        yield "why_it_matters", 0.8, lambda: f"{self.statement(cited=0)} {self.statement()}"
        yield "updated", 0.5, lambda: after(day, dice.between(1, 4))
        yield "editors", 0.5, lambda: [dice.one(_DESK)]
        yield "review_by", 0.3, lambda: after(day, 4_500)
        yield "embargo_until", 0.1, lambda: after(day, 0)
        yield "expires", 0.1, lambda: after(day, 9_000)
        yield "redirect_from", 0.1, lambda: [f"briefings/old-{number:05}/"]
        yield "relations", 0.5, lambda: list(self.relations())
        yield "assessments", 0.5, lambda: [self.assessment() for _ in range(dice.between(1, 3))]
        yield "views", 0.5, lambda: [self.view() for _ in range(dice.between(1, 2))]
        yield "next", 0.6, lambda: [self.watch(day, n) for n in range(1, dice.between(3, 4))]
        yield "unknowns", 0.5, lambda: [self.statement(8, 12, cited=0) for _ in range(2)]
        yield "corrections", 0.2, lambda: [self.correction(day)]
        yield "notes", 0.2, lambda: self.tongue.sentence(dice)

    def statement(self, low: int = 8, high: int = 20, *, cited: float = 0.45) -> str:
        """A sentence, at times with a mention, emphasis or a link in it.

        A citation follows in the share ``cited`` of all cases.
        """
        dice = self.dice
        words = self.tongue.words_of(dice, low, high)
        mentioned, named, weighty, linked = dice.some(range(1, len(words) - 1), 4)
        actor, number = dice.one(self.actors)
        if dice.chance(0.1):
            words[mentioned] = f"[[{actor}]]" if dice.chance(0.5) else f"[[{actor}|{words[0]}]]"
        if dice.chance(0.25):
            words[named] = actor_name(number)
        if dice.chance(0.1):
            words[weighty] = dice.one(("*{}*", "**{}**")).format(words[weighty])
        if dice.chance(0.05):
            words[linked] = f"[{words[linked]}](https://example.org/report/{dice.between(1, 999)})"
        sentence = f"{' '.join(words)}."
        return f"{sentence} {self.citation()}" if dice.chance(cited) else sentence

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
        """A claim: three in four are plain, the others have a status and evidence."""
        dice = self.dice
        if dice.chance(0.75):
            return self.statement(cited=1)
        evidence = []
        for article in dice.some(self.articles, dice.between(1, 2)):
            item: dict[str, Written] = {"source": article.id, "quote": dice.one(article.passages)}
            if dice.chance(0.3):
                item["supports"] = dice.one(("supports", "refutes", "context"))
            if dice.chance(0.3):
                item["speaker"] = dice.one(self.actors)[0]
            evidence.append(item)
        return {"text": self.statement(), "status": dice.one(_STATUSES), "evidence": evidence}

    def quoting(self, quotations: int) -> Iterator[Written]:
        """Claims with a passage as evidence, one for each of so many quotations."""
        for _ in range(quotations):
            article = self.dice.one(self.articles)
            evidence = [{"source": article.id, "quote": self.dice.one(article.passages)}]
            yield {"text": self.statement(), "evidence": evidence}

    def role(self, actor: str) -> Written:
        """An actor, in four of five cases with what it does in this story."""
        if self.dice.chance(0.2):
            return {"actor": actor}
        return {"actor": actor, "role": self.statement(7, 12, cited=0.2)}

    def relations(self) -> Iterator[Written]:
        """How each actor stands to the next; every second time with a note."""
        for (one, _), (other, _) in zip(self.actors[:3], self.actors[1:], strict=False):
            relation = {"from": one, "to": other, "kind": self.dice.one(_RELATIONS)}
            if self.dice.chance(0.4):
                relation["since"] = str(self.dice.between(2010, 2015))
            if self.dice.chance(0.1):
                relation["until"] = f"{self.dice.between(2016, 2019)}-06"
            if relation["kind"] == "other" or self.dice.chance(0.5):
                relation["note"] = self.statement(6, 10)
            yield relation

    def assessment(self) -> Written:
        """A judgement with its likelihood or with its confidence, at times with its basis."""
        judgement = {"text": self.statement()}
        if self.dice.chance(0.7):
            judgement["likelihood"] = self.dice.one(_LIKELIHOODS)
        else:
            judgement["confidence"] = self.dice.one(("high", "moderate", "low"))
        return judgement | ({"basis": self.statement(cited=1)} if self.dice.chance(0.5) else {})

    def view(self) -> Written:
        """Somebody's view, in the words of an article."""
        article = self.dice.one(self.articles)
        return {
            "holder": self.dice.one(self.tongue.names),
            "text": f"{self.statement(cited=0)} “{self.dice.one(article.passages)}” "
            f"[@{article.id}]",
        }

    def watch(self, day: date, number: int) -> Written:
        """Something to come, in two of three cases with its date."""
        text = self.statement(8, 12, cited=0.2)
        if self.dice.chance(0.35):
            return {"text": text}
        return {"date": rough(day, 20 * number, self.dice), "text": text}

    def correction(self, day: date) -> Written:
        """What readers were told of a change."""
        return {
            "date": after(day, self.dice.between(1, 4)),
            "kind": self.dice.one(("correction", "clarification", "update")),
            "text": self.statement(),
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
