"""The claims of a briefing: how each is shown, and in one sentence how well they are backed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from generator.model.briefing import Briefing
from generator.model.claim import Claim, Evidence
from generator.model.coverage import BACKINGS, Backing
from generator.render import words
from generator.render.enumerations import listed
from generator.render.language import phrase
from generator.render.library import Library
from generator.render.prose import Setting, led, markdown, plain


class Claims:
    """The claims of one page; what they cite is numbered where they are shown."""

    def __init__(self, briefing: Briefing, library: Library, setting: Setting) -> None:
        self._briefing = briefing
        self._library = library
        self._setting = setting

    def shown(self, lead: str, claim: Claim) -> str:
        """A claim as Markdown blocks behind the words that it begins with, ``""`` for none.

        With its status, what readers are to know of its sources, and its evidence.
        """
        status = lead
        if claim.status:
            label = words.CLAIM_STATUSES[claim.status]
            mark = f'<span class="status status-{claim.status}">{label}</span>'
            status = f"{lead} {mark}" if lead else mark
        text = claim.text
        lines = [led(status, text, self._setting) if status else markdown(text, self._setting)]
        if self._library.evidence.voices.count(claim.sources()) == 1:
            lines[0] += f' <span class="single">{words.SINGLE_VOICE}</span>'
        if warning := self._retracted(claim):
            lines.append(f'<span class="warning">{warning}</span>')
        if not claim.evidence:
            return "\n\n".join(lines)
        statement = plain(text, self._library.people.names)
        bare = []
        for evidence in claim.evidence:
            if not evidence.quote:
                bare.append((evidence.source, ""))
                continue
            mark = self._setting.citations.mark([(evidence.source, evidence.quote)], statement)
            label = words.SUPPORTS[evidence.supports]
            lines.append(
                f'<span class="evidence evidence-{evidence.supports}">'
                f"{f'{label}: ' if label else ''}“{self._quoted(evidence)}”{mark}</span>"
            )
        if bare:
            lines[0] += self._setting.citations.mark(bare, statement)
        return "\n\n".join(lines)

    def _retracted(self, claim: Claim) -> str:
        """What readers are told of a claim behind which an article was retracted."""
        states = [
            self._library.desk.sources[name].state == "retracted"
            for name in set(claim.sources())
            if name in self._library.desk.sources
        ]
        if not any(states):
            return ""
        return words.ALL_RETRACTED if all(states) else words.SOME_RETRACTED

    def _quoted(self, evidence: Evidence) -> str:
        """The words of a quotation; those in another language than the briefing say so."""
        source = self._library.desk.sources.get(evidence.source)
        foreign = source and source.language != self._briefing.language
        return phrase(evidence.quote or "", source.language if source and foreign else None)

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
        places = dict.fromkeys(words.CLAIM_PLACES[str(field)] for field, _ in standing)
        counts = Counter(backing for _, backing in standing)
        return _sentence(counts, listed([*places])) if standing else ""


def _sentence(counts: Mapping[Backing, int], where: str) -> str:
    """What claims rest on, so many of each kind."""
    total = sum(counts.values())
    kinds = [kind for kind in BACKINGS if counts[kind]]
    if len(kinds) > 1:
        said = [f"{counts[kind]:,} {words.BACKINGS[kind][counts[kind] > 1]}" for kind in kinds]
        return f"Of the {total:,} claims in {where}, {', '.join(said[:-1])}, and {said[-1]}."
    one, several = words.BACKINGS[kinds[0]]
    if total == 1:
        return f"The one claim in {where} {one}."
    if kinds == ["none"]:
        none = "Neither claim" if total == 2 else f"None of the {total:,} claims"
        return f"{none} in {where} cites an article."
    every = "Both claims" if total == 2 else f"All {total:,} claims"
    return f"{every} in {where} {several}."
