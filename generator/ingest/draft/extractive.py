"""The method that comes with the program: it takes whole sentences out of the articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta

from generator.ingest.draft.dates import date_in
from generator.ingest.draft.draft import Appearance, Dated, Draft, Passage
from generator.ingest.draft.lexicon import Lexicon, lexicon_of
from generator.ingest.draft.names import recurring_names
from generator.ingest.draft.ranking import Ranking
from generator.ingest.draft.sentences import Sentence, is_plain, sentences_of, terms_of
from generator.lexicons.languages import language_of
from generator.model.background import BackgroundNote
from generator.model.desk import Desk
from generator.model.edtf import EdtfDate
from generator.model.source import Source
from generator.names.finder import Names
from generator.names.forms import names_of

_SENTENCES = 300
"""So many sentences of all articles together are looked at, as many of each."""
_POINTS, _ACTORS, _NAMES, _NOTES, _PAST, _EVENTS, _OPEN = 7, 20, 12, 5, 4, 15, 5
"""At most so many key points, actors, names, notes, passages on the past, events and questions."""
_EACH_POINT = 5
"""One key point for so many sentences, and room for `_FEWEST` in the shortest article."""
_FEWEST = 3
_SUMMARY = 350
"""The summary takes a second sentence where both are no longer than so many characters."""
_LONG_AGO = timedelta(days=60)
_EARLY = 50
"""The earlier a name stands, the likelier the sentence is about it: this many characters later
count as much as the whole range of scores."""


def extract(articles: Sequence[Source], desk: Desk) -> Draft:
    """Make a draft of the sentences that say the most. It is a `Method` of `draft`."""
    lexicons = {source.id: lexicon_of(language_of(source)) for source in articles}
    each = max(1, _SENTENCES // len(articles))
    sentences = [
        one for source in articles for one in sentences_of(source, lexicons[source.id], each)
    ]
    return _Extraction(articles, desk, lexicons, sentences).draft()


class _Extraction:
    def __init__(
        self,
        articles: Sequence[Source],
        desk: Desk,
        lexicons: Mapping[str, Lexicon],
        sentences: Sequence[Sentence],
    ) -> None:
        self._articles = articles
        self._desk = desk
        self._lexicons = lexicons
        self._sentences = sentences
        self._whole = [sentence for sentence in sentences if sentence.is_whole]
        self._ranking = Ranking(sentences, lexicons)
        self._dates = {
            (one.source, one.number): date_in(one.words, lexicons[one.source], published)
            for source in articles
            for published in [source.published.day if source.published else None]
            for one in self._whole
            if one.source == source.id
        }

    def draft(self) -> Draft:
        first = self._articles[0]
        lead = self._lead(first)
        hedged = [one for one in self._whole if self._lexicon(one).hedges.search(one.words)]
        past = [one for one in self._whole if self._is_past(one)]
        standfirst = _standfirst(first)
        summary = standfirst or self._opening(first, lead)
        points = self._points([] if standfirst else lead, set(hedged), set(past))
        languages = {source.language for source in self._articles}
        return Draft(
            headline=first.headline,
            language=first.language if len(languages) == 1 else None,
            summary=summary,
            key_points=tuple(one.passage for one in points),
            actors=self._actors(),
            names=recurring_names(self._sentences, self._lexicons, self._known_names(), _NAMES),
            notes=tuple(self._notes()),
            background=self._best(past, _PAST, points),
            timeline=self._timeline(),
            unknowns=self._best(hedged, _OPEN, points),
        )

    def _opening(self, source: Source, lead: Sequence[Sentence]) -> tuple[Passage, ...]:
        """The first sentences of an article, else its headline."""
        if lead:
            return tuple(one.passage for one in lead)
        short = (one.passage for one in self._sentences if is_plain(one.words))
        return (next(short, Passage(source.id, source.headline, is_exact=False)),)

    def _lexicon(self, sentence: Sentence) -> Lexicon:
        return self._lexicons[sentence.source]

    def _lead(self, source: Source) -> list[Sentence]:
        """The first sentence of an article that stands by itself, and the one after if it fits."""
        own = [one for one in self._whole if one.source == source.id][:2]
        follows = len(own) == 2 and own[1].number == own[0].number + 1
        fits = sum(len(one.words) for one in own) <= _SUMMARY
        return own if follows and fits else own[:1]

    def _points(
        self, lead: Sequence[Sentence], hedged: set[Sentence], past: set[Sentence]
    ) -> list[Sentence]:
        """The key points, in the order in which they stand: what is neither open nor past.

        Where all is past, that is what there is to tell.
        """
        count = min(_POINTS, max(_FEWEST, len(self._whole) // _EACH_POINT))
        sure = [one for one in self._whole if one not in hedged and one not in lead]
        now = [one for one in sure if one not in past]
        points = self._ranking.chosen(now or sure, count, lead)
        return self._ranking.in_order(points)

    def _best(
        self, among: Iterable[Sentence], most: int, besides: Iterable[Sentence]
    ) -> tuple[Passage, ...]:
        taken = set(besides)
        chosen = self._ranking.chosen([one for one in among if one not in taken], most)
        return tuple(one.passage for one in self._ranking.in_order(chosen))

    def _is_past(self, sentence: Sentence) -> bool:
        """Whether a sentence tells what was before the news: by its date, or by its words."""
        told = self._dates[sentence.source, sentence.number]
        published = next(one.published for one in self._articles if one.id == sentence.source)
        if told and published:
            return published.day - EdtfDate(told).last > _LONG_AGO
        return bool(self._lexicon(sentence).past.search(sentence.words))

    def _timeline(self) -> tuple[Dated, ...]:
        dated = [one for one in self._whole if self._dates[one.source, one.number]]
        chosen = self._ranking.chosen(dated, _EVENTS)
        events = [
            (self._dates[one.source, one.number], one) for one in self._ranking.in_order(chosen)
        ]
        events.sort(key=lambda event: EdtfDate(event[0]).first)
        return tuple(Dated(told, one.passage) for told, one in events)

    def _actors(self) -> tuple[Appearance, ...]:
        """The actors that are named, the most often named first."""
        known = Names(self._desk.actors)
        counts: Counter[str] = Counter()
        naming: defaultdict[str, list[tuple[Sentence, int]]] = defaultdict(list)
        for sentence in self._sentences:
            first: dict[str, int] = {}
            for actor, at, _ in known.found_in(sentence.words):
                counts[actor] += 1
                first.setdefault(actor, at)
            for actor, at in first.items():
                if sentence.is_whole:
                    naming[actor].append((sentence, at))
        found = sorted(naming, key=lambda actor: (-counts[actor], actor))[:_ACTORS]
        return tuple(Appearance(actor, self._telling(naming[actor]).passage) for actor in found)

    def _telling(self, naming: Sequence[tuple[Sentence, int]]) -> Sentence:
        """Of the sentences that name an actor the one that says the most of it."""
        return max(naming, key=lambda one: self._ranking.score(one[0]) - one[1] / _EARLY)[0]

    def _known_names(self) -> list[str]:
        names = [name for actor in self._desk.actors.values() for name in names_of(actor)]
        publishers = [source.publisher for source in self._articles if source.publisher]
        return [*names, *publishers, *(name for one in self._articles for name in one.authors)]

    def _notes(self) -> Iterator[str]:
        """The background notes of the desk all of whose heading's words the articles have."""
        terms = frozenset[str]().union(*(sentence.terms for sentence in self._sentences))
        lexicon = self._lexicons[self._articles[0].id]
        fitting = [
            note
            for note in self._desk.background.values()
            if _fits(note, self._articles[0]) and terms.issuperset(_heading(note, lexicon))
        ]
        yield from (note.id for note in fitting[:_NOTES])


def _standfirst(source: Source) -> tuple[Passage, ...]:
    """The standfirst of an article; nothing where it has none, or one with markup in it."""
    if not source.standfirst or not is_plain(source.standfirst):
        return ()
    is_exact = any(" ".join(text.split()) == source.standfirst for text in source.paragraphs)
    return (Passage(source.id, source.standfirst, is_exact),)


def _heading(note: BackgroundNote, lexicon: Lexicon) -> frozenset[str]:
    return frozenset(terms_of(note.heading, lexicon)) or frozenset({note.heading})


def _fits(note: BackgroundNote, article: Source) -> bool:
    """Whether a note is in the language of an article, as far as either is known."""
    return not note.language or not article.language or note.language == article.language
