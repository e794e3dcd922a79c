"""A rule on names that recur in the sources of a briefing and are no actor's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.check.facts import Facts
from generator.check.overview import File, Overview
from generator.model.finding import Addition, Finding
from generator.model.text import as_id
from generator.names.unlisted import Likely, unlisted

_OFTEN, _OFTEN_OTHERWISE = 3, 2
"""So often a new name stands in the sources together, and another spelling of a known one."""
_MOST = 3
"""So many names are told of each briefing: the strongest, and how many more there are."""
_SHOWN = 3
"""So many sources are named in a message."""


class _Name(NamedTuple):
    """A name that is nobody's, the sources that have it, and how often together."""

    name: str
    likely: Likely
    sources: Sequence[str]
    times: int


def unlisted_names(seen: Overview) -> Iterator[Finding]:
    """Each name that recurs in the sources of a briefing and is no actor's, the strongest first.

    Silent while an actor cannot be read, since nobody knows its names. Briefings that nobody works
    on any more are left out.
    """
    if "actors" in seen.unreadable:
        return
    recurring = {
        name: file.facts.recurring for name, file in seen.sources.items() if file.facts.recurring
    }
    besides = {name for _, _, file in seen.files() for name in file.facts.besides}
    known = {name: file.facts.names for name, file in seen.actors.items()}
    found = unlisted(recurring, known, besides)
    if not found:
        return
    by_source = {
        source: {name: count for name, count in counts.items() if name in found}
        for source, counts in recurring.items()
        if not found.keys().isdisjoint(counts)
    }
    for briefing in seen.briefings.values():
        names = _names(briefing.facts, by_source, found) if briefing.facts.is_kept_up else ()
        findings = [_finding(briefing, name, seen.actors) for name in names[:_MOST]]
        # At one place findings are sorted by what they say: the last one is read last.
        findings.sort(key=lambda finding: finding.message)
        if (more := len(names) - _MOST) > 0:
            such = "one more such name recurs" if more == 1 else f"{more} more such names recur"
            hint = f"{findings[-1].hint.removesuffix('.')}; {such} in the sources."
            findings[-1] = replace(findings[-1], hint=hint)
        yield from findings


def _names(
    briefing: Facts, by_source: Mapping[str, Mapping[str, int]], found: Mapping[str, Likely]
) -> list[_Name]:
    """The names in the sources of a briefing: first other spellings, then the most frequent."""
    having: defaultdict[str, list[str]] = defaultdict(list)
    for source in briefing.sources:
        for name in by_source.get(source, ()):
            having[name].append(source)
    names = [
        _Name(name, found[name], sources, sum(by_source[source][name] for source in sources))
        for name, sources in having.items()
    ]
    names = [
        one for one in names if one.times >= (_OFTEN_OTHERWISE if one.likely.actors else _OFTEN)
    ]
    return sorted(names, key=lambda one: (not one.likely.is_sure, -one.times, one.name))


def _finding(briefing: File, one: _Name, actors: Mapping[str, File]) -> Finding:
    line, column, end_line, end_column = briefing.facts.place or (0, 0, 0, 0)
    often = "twice" if one.times == 2 else f"{one.times} times"
    said = f'"{one.name}" stands {often} in {_listed(one.sources)}'
    addition = None
    if one.likely.is_sure:
        actor = one.likely.actors[0]
        addition = Addition(actors[actor].path, "aliases", one.name)
        message = f'{said}: another spelling of "{actor}"?'
        hint = f'Add it to "aliases:" in {actors[actor].path}; "briefing check --fix" does.'
    else:
        message = f"{said}, and no actor has this name."
        like = " or ".join(f'"{actor}"' for actor in one.likely.actors)
        hint = f"Describe it in briefings/actors/{as_id(one.name) or '<id>'}.yml, or list it under "
        hint += f"the aliases of {like}." if like else '"places:" or "topics:".'
    return Finding(
        rule="actor-unlisted",
        path=briefing.path,
        field=(briefing.facts.field,),
        part="key",
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        message=message,
        hint=hint,
        addition=addition,
    )


def _listed(sources: Sequence[str]) -> str:
    if len(sources) == 1:
        return f'the source "{sources[0]}"'
    shown = [f'"{source}"' for source in sources[:_SHOWN]]
    more = len(sources) - _SHOWN
    last = f"{more} more" if more > 0 else shown.pop()
    return f"the sources {', '.join(shown)} and {last}"
