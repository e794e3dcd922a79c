"""The claims of a briefing: how each is shown, and in one sentence how well they are backed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from generator.model.briefing import Briefing
from generator.model.claim import Claim, Evidence
from generator.model.coverage import BACKINGS, Backing
from generator.render.language import phrase
from generator.render.library import Library
from generator.render.prose import Setting, led, markdown, plain
from generator.render.words import Words


class Claims:
    """The claims of one page; what they cite is numbered where they are shown."""

    def __init__(self, briefing: Briefing, library: Library, setting: Setting) -> None:
        self._briefing = briefing
        self._library = library
        self._setting = setting
        self._words = setting.words

    def shown(self, lead: str, claim: Claim) -> str:
        """A claim as Markdown blocks behind the words that it begins with, ``""`` for none.

        With its status, what readers are to know of its sources, and its evidence.
        """
        status = lead
        if claim.status:
            label = self._words.text(f"claim_statuses.{claim.status}")
            mark = f'<span class="status status-{claim.status}">{label}</span>'
            status = f"{lead} {mark}" if lead else mark
        text = claim.text
        lines = [led(status, text, self._setting) if status else markdown(text, self._setting)]
        if self._library.evidence.voices.count(claim.sources()) == 1:
            single = self._words.text("notices.single_voice")
            lines[0] += f' <span class="single">{single}</span>'
        if warning := self._retracted(claim):
            lines.append(f'<span class="warning">{warning}</span>')
        if not claim.evidence:
            return "\n\n".join(lines)
        statement = plain(text, self._setting.people.names)
        bare = []
        for evidence in claim.evidence:
            if not evidence.quote:
                bare.append((evidence.source, ""))
                continue
            mark = self._setting.citations.mark([(evidence.source, evidence.quote)], statement)
            lines.append(
                f'<span class="evidence evidence-{evidence.supports}">'
                f"{self._label(evidence)}{self._quoted(evidence)}{mark}"
                f"{self._spoken(evidence)}</span>"
            )
        if bare:
            lines[0] += self._setting.citations.mark(bare, statement)
        return "\n\n".join(lines)

    def _spoken(self, evidence: Evidence) -> str:
        """Who is quoted, where the desk says so."""
        if not evidence.speaker:
            return ""
        return f" ({self._setting.mention(evidence.speaker)})"

    def _retracted(self, claim: Claim) -> str:
        """What readers are told of a claim behind which an article was retracted."""
        states = [
            self._library.desk.sources[name].state == "retracted"
            for name in set(claim.sources())
            if name in self._library.desk.sources
        ]
        if not any(states):
            return ""
        return self._words.text(f"notices.{'all' if all(states) else 'some'}_retracted")

    def _label(self, evidence: Evidence) -> str:
        """What a passage is to the claim, unless it bears it out."""
        key = f"supports.{evidence.supports}"
        words = self._words
        return f"{words.text(key)}{words.colon} " if words.has(key) else ""

    def _quoted(self, evidence: Evidence) -> str:
        """The words of a quotation; those in another language than the briefing say so."""
        source = self._library.desk.sources.get(evidence.source)
        foreign = source and source.language != self._briefing.language
        quote = phrase(evidence.quote or "", source.language if source and foreign else None)
        return self._words.plain("quotation", words=quote)

    def backed(self) -> str:
        """How many claims rest on what, as one sentence; ``""`` where there are none.

        Those that the desk has retracted are left out: what stands behind words that it no longer
        holds makes its page neither better backed nor worse.
        """
        backings = self._library.evidence.backings.get(self._briefing.id)
        if not backings:
            return ""
        standing = [
            (field[0], backing)
            for (field, claim), backing in zip(self._briefing.claims(), backings, strict=True)
            if claim.status != "retracted"
        ]
        fields = {str(field) for field, _ in standing}
        counts = Counter(backing for _, backing in standing)
        where = "both" if len(fields) > 1 else "".join(fields)
        return _sentence(counts, where, self._words) if standing else ""


def _sentence(counts: Mapping[Backing, int], where: str, words: Words) -> str:
    """What claims rest on, so many of each kind."""
    places = words.plain(f"claim_places.{where}")
    total = sum(counts.values())
    kinds = [kind for kind in BACKINGS if counts[kind]]
    if len(kinds) == 1:
        return words.count(f"backed.{kinds[0]}", total, places=places)
    said = words.clauses([words.count(f"backings.{kind}", counts[kind]) for kind in kinds])
    return words.count("backed.mixed", total, places=places, kinds=said)
