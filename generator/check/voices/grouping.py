"""The articles of a desk by the voice with which they speak."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import heappop, heappush

from generator.check.voices.boilerplate import without_boilerplate
from generator.check.voices.groups import Groups
from generator.check.voices.sharing import Comparison, Shared, join_sharing
from generator.check.voices.wording import Numbers, Wording, wording
from generator.model.source import Source
from generator.model.voices import Folding, Tie, Voices

_Ties = defaultdict[str, list[tuple[str, Folding]]]
"""For each article those that it may be the reason for, and the reason."""

_FAR: Mapping[Tie, int] = {"reprint": 1, "wording": 2, "original": 5}
"""How far an article is from the reason: what it says of itself is the best one."""


def voices_of(sources: Mapping[str, Source]) -> Voices:
    """Group the articles that name each other in ``syndicated_from`` or share wording.

    Both are carried on: where the second has it from the first and the third from the second, all
    are one voice; so are two that name the same original, be it held here or not. An article that
    draws on two others, each word for word, ties these together as well. What sharing wording
    means is said in `generator.check.voices.sharing`. Translations are not found.

    A voice is known by its original: the article that others name and that names none. Without
    one it is known by the article that was published first, undated ones last; of several by the
    first id. The order of ``sources`` does not matter. An article more changes nothing among the
    others, as long as it has nothing in common with them.
    """
    groups = Groups()
    ties: _Ties = defaultdict(list)
    for source in sources.values():
        original = source.syndicated_from
        if original and original != source.id:
            groups.join(source.id, original)
            ties[original].append((source.id, Folding("reprint", original)))
            ties[source.id].append((original, Folding("original", source.id)))
    wordings = _wordings(sources)
    for shared in join_sharing(wordings, groups):
        _tie(ties, shared)

    members: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(sources):
        members[groups.of(name)].append(name)
    of: dict[str, str] = {}
    foldings: dict[str, Folding] = {}
    for names in members.values():
        voice = _original(names, sources)
        of |= dict.fromkeys(names, voice)
        if len(names) > 1:
            for shared in _shared_directly(voice, names, sources, wordings):
                _tie(ties, shared)
            foldings |= _reasons(voice, ties)
    ordered = sorted(sources)
    return Voices(
        {name: of[name] for name in ordered},
        {name: foldings[name] for name in ordered if of[name] != name},
    )


def _wordings(sources: Mapping[str, Source]) -> Mapping[str, Wording]:
    numbers = Numbers()
    wordings = {name: wording(source, numbers) for name, source in sources.items()}
    publishers = {name: source.publisher for name, source in sources.items() if source.publisher}
    return without_boilerplate(wordings, publishers)


def _original(names: Sequence[str], sources: Mapping[str, Source]) -> str:
    named = {
        sources[name].syndicated_from for name in names if sources[name].syndicated_from != name
    }

    def rank(name: str) -> tuple[bool, bool, bool, float, str]:
        source = sources[name]
        copies = source.syndicated_from in sources and source.syndicated_from != name
        published = source.published
        since = published.start.timestamp() if published else 0.0
        return name not in named, copies, published is None, since, name

    return min(names, key=rank)


def _shared_directly(
    voice: str, names: Sequence[str], sources: Mapping[str, Source], wordings: Mapping[str, Wording]
) -> Iterator[Shared]:
    """What the articles of a voice that name no original share with the one that stands for it.

    They may have been joined by way of another; this is the reason that a reader understands first.
    """
    original = Comparison(voice, wordings[voice])
    for name in names:
        if name != voice and not sources[name].syndicated_from:
            shared = original.shared(name, wordings[name])
            if shared:
                yield shared


def _tie(ties: _Ties, shared: Shared) -> None:
    of_one = 100 * shared.common // shared.of_one
    of_other = 100 * shared.common // shared.of_other
    ties[shared.one].append((shared.other, Folding("wording", shared.one, of_other, of_one)))
    ties[shared.other].append((shared.one, Folding("wording", shared.other, of_one, of_other)))


def _reasons(voice: str, ties: _Ties) -> Mapping[str, Folding]:
    """Why each article is counted with another, on the shortest way to the one that stands for all.

    The names of originals that are not held are among them.
    """
    reasons: dict[str, Folding] = {}
    reached: set[str] = set()
    waiting: list[tuple[int, str, str, Folding | None]] = [(0, "", voice, None)]
    while waiting:
        far, _, name, reason = heappop(waiting)
        if name in reached:
            continue
        reached.add(name)
        if reason:
            reasons[name] = reason
        for other, folding in ties[name]:
            # Two that agree in the first three are the same reason, so no reasons are compared.
            heappush(waiting, (far + _FAR[folding.tie], name, other, folding))
    return reasons
