"""The words of the site itself on a page, and how it writes numbers and dates there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from babel.numbers import format_decimal
from markupsafe import Markup

from generator.model.dates import Moment
from generator.model.edtf import EdtfDate, Period
from generator.render.language import ours
from generator.render.locales import locale_of, months_of
from generator.render.phrasebook import FALLBACK, language_for, phrasebook

_HEADINGS = "headings."


class Words:
    """The words of the site for pages in one language.

    ``page`` is the tag of the pages, ``language`` that of the words: another where there are none
    in the first. What the methods give is then marked as foreign, but for `plain`, `number`,
    `count` and `listed`. Texts and counts are known by keys, such as ``headings.sources``; they
    hold no markup, and what is put into them has to be fit for the page already.
    """

    def __init__(self, page: str) -> None:
        self.page = page
        self.language = language_for(page)
        self.attributes = ours(self.language, page)
        own, english = phrasebook(self.language), phrasebook(FALLBACK)
        self._texts = {**english.texts, **own.texts}
        self._plurals = {**english.plurals, **own.plurals}
        self._missing = self._texts.keys() - own.texts.keys()
        # As they stand on pages.
        self._shown = {key: self._marked(key, text) for key, text in self._texts.items()}
        self.headings = {
            key.removeprefix(_HEADINGS): Markup(text)
            for key, text in self._shown.items()
            if key.startswith(_HEADINGS)
        }
        """What stands above the parts of a page, by the name of the part, for templates."""
        self._locale = locale_of(page if page.partition("-")[0] == self.language else self.language)
        self._months = months_of(self._locale, "format")
        # Only where they are needed, and so the language has its own: where it has none, Babel
        # gives those of whichever language it was asked for first.
        is_needed = "{month_alone}" in self._texts["dates.month"]
        self._months_alone = months_of(self._locale, "stand-alone") if is_needed else self._months
        # The same dates come again and again: thousands of times on a large site.
        self._written = lru_cache(maxsize=4096)(self._write)
        self._moment = lru_cache(maxsize=4096)(self._write_moment)
        self._category = self._locale.plural_form
        self.colon = self._texts["colon"]
        self.separator = self._texts["separator"]
        special = self._texts["special"]
        self._is_special = re.compile(special).match if special else None

    def plain(self, key: str, /, **values: object) -> str:
        """A text, with the ``values`` where it has their names in braces."""
        wording = self._texts[key]
        return wording.format(**values) if values else wording

    def text(self, key: str, /, **values: object) -> str:
        """The same, marked with its language where that is not the page's."""
        if not values:
            return self._shown[key]
        return self._marked(key, self._texts[key].format(**values))

    def _marked(self, key: str, markdown: str) -> str:
        if key in self._missing:
            return f"<span{ours(FALLBACK, self.page)}>{markdown}</span>"
        return self.marked(markdown)

    def markup(self, key: str, /, **values: object) -> Markup:
        """The same for templates, which leave it as it is."""
        return Markup(self.text(key, **values))

    def has(self, key: str) -> bool:
        """Whether there is such a text: some values of a field go without saying."""
        return key in self._texts

    def marked(self, markdown: str) -> str:
        """Words of ours, as Markdown, marked with their language where that is not the page's."""
        return f"<span{self.attributes}>{markdown}</span>" if self.attributes else markdown

    def count(self, key: str, number: int, /, **values: object) -> str:
        """A text in the form that belongs to a number, such as ``1 source`` or ``2 sources``."""
        forms = self._plurals[key]
        wording = forms.get(f"={number}")
        if wording is None:
            wording = forms.get(self._category(number)) or forms["other"]
        return wording.format(number=self.number(number), **values)

    def country(self, code: str) -> str:
        """The name of a country, by its code of ISO 3166; the code where it has none."""
        return self.marked(self._locale.territories.get(code, code))

    def number(self, number: int) -> str:
        """A number in digits, in groups where the language has them."""
        return str(number) if number < 1000 else format_decimal(number, locale=self._locale)

    def listed(self, items: Sequence[str]) -> str:
        """One item or several: ``A``, ``A and B``, ``A, B and C``."""
        return self._joined(items, "list")

    def clauses(self, items: Sequence[str]) -> str:
        """The same of parts of a sentence that are longer than names: ``A, B, and C``."""
        return self._joined(items, "clauses")

    def _joined(self, items: Sequence[str], key: str) -> str:
        if len(items) < 2:
            return "".join(items)
        is_special = self._is_special and self._is_special(items[-1])
        last = self._texts[f"{key}.special" if is_special else f"{key}.last"]
        return last.format(self.separator.join(items[:-1]), items[-1])

    def month(self, value: date) -> str:
        """A month as a heading: ``April 2025``."""
        words = self._written("dates.month", value)
        return words[:1].upper() + words[1:]

    def dated(self, value: date, precision: str) -> str:
        """A day, its month or its year, as plain text: by ``day``, ``month`` or ``year``."""
        return self._written(f"dates.{precision}", value)

    def gap(self, first: date, last: date) -> str:
        """How long it is from one day to another: whole years, or months, or days."""
        days = (last - first).days
        for key, length in (("years", 365.2425), ("months", 30.436875)):
            if days >= 2 * length:
                return self.count(f"pictures.{key}", int(days / length))
        return self.count("pictures.days", days)

    def moment(self, value: Moment) -> str:
        """A moment as a ``time`` element; its clock time stands in it for machines."""
        return self._moment(value.text, value.day)

    def _write_moment(self, machine: str, day: date) -> str:
        return self._time(machine.replace(" ", "T"), self._written("dates.day", day))

    def edtf(self, value: EdtfDate | Period) -> str:
        """A date of limited precision, or the time between two, as ``time`` elements."""
        if not isinstance(value, Period):
            return self._date(value)
        if not value.is_span:
            return self._date(value.begins)
        return self.span(value.begins, value.ends)

    def span(self, start: EdtfDate | None, end: EdtfDate | None) -> str:
        """From one date to another, since one, or until one; ``""`` without any."""
        if start and end:
            both = self.plain("dates.span", start=self._date(start), end=self._date(end))
            return self.marked(both)
        if start:
            return self._bound("since", start)
        return self._bound("until", end) if end else ""

    def _bound(self, word: str, value: EdtfDate) -> str:
        kind = "about" if value.approximate else value.precision
        text = self._date(value) if value.approximate else self._dated(value, "dates.governed")
        return self.text(f"dates.{word}.{kind}", date=text)

    def _date(self, value: EdtfDate) -> str:
        if not value.approximate:
            return self._dated(value, "dates")
        words = self._words(value, "dates.governed")
        about = self._texts[f"dates.about.{value.precision}"].format(date=words)
        return self._time(value.text.rstrip("~"), about)

    def _dated(self, value: EdtfDate, form: str) -> str:
        return self._time(value.text, self._words(value, form))

    def _words(self, value: EdtfDate, form: str) -> str:
        return self._written(f"{form}.{value.precision}", value.first)

    def _write(self, key: str, value: date) -> str:
        return self._texts[key].format(
            day=value.day if value.day > 1 else self._texts["dates.first_day"],
            month=self._months[value.month],
            month_alone=self._months_alone[value.month],
            year=value.year,
        )

    def _time(self, machine: str, words: str) -> str:
        # Both hold only what a date can hold, so there is nothing to escape.
        return f'<time datetime="{machine}"{self.attributes}>{words}</time>'


@lru_cache(maxsize=256)
def words_in(page: str) -> Words:
    """The words for pages in a language, by its tag."""
    return Words(page)
