"""Strict YAML: one pass over the parser's events, into plain values whose scalars stay text.

Only what a person needs for a briefing is accepted: mappings with text keys, lists, scalars.
Anchors, aliases, merge keys and tags are refused (YAML 1.1, sections 3.2.2.2 and 3.2.1.2): they
surprise those who do not know them, and expanding them is how small files exhaust a machine.
A scalar keeps its characters, so that ``NO``, ``12:30`` and ``1.10`` stay what was typed; the
field that takes it decides what it means. An empty value is no value.

Line breaks follow prose rather than YAML's folding: in every style a blank line is a break
between paragraphs, which only ``|`` keeps by itself.
"""

from __future__ import annotations

from typing import Any, NamedTuple, TypeAlias

import yaml

from generator.model.characters import shortened
from generator.read.refusals import alias, escaped, slip_at, tag
from generator.read.slips import Slip
from generator.read.syntax import syntax_slip

MAX_DEPTH = 12

Value: TypeAlias = "str | dict[str, Value] | list[Value] | None"

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # C where it is built in


class Composed(NamedTuple):
    """What a text holds, and what was refused in it."""

    value: Value
    slips: tuple[Slip, ...]


def compose(text: str, *, first_line: int = 1) -> Composed:
    """Read one YAML document from ``text``, whose first line is ``first_line`` of its file.

    Never raises: what is wrong comes back as slips. After a slip of the rule ``yaml-syntax`` or
    ``yaml-too-deep`` the value is None, otherwise it holds all that could be read; of a field
    written twice the first one counts.
    """
    composer = _Composer(text, first_line)
    try:
        value = composer.document()
    except yaml.YAMLError as error:
        slip = syntax_slip(error, text, first_line)
        composer.slips = [other for other in composer.slips if other.span[:2] != slip.span[:2]]
        composer.slips.append(slip)
        value = None
    except _TooDeepError:
        value = None
    return Composed(value, tuple(composer.slips))


class _TooDeepError(Exception):
    pass


class _Composer:
    """The events of one text, and what was refused on the way."""

    def __init__(self, text: str, first_line: int) -> None:
        self.text, self.first_line = text, first_line
        self.slips: list[Slip] = []
        self.next_event = _Loader(text).get_event

    def document(self) -> Value:  # noqa: C901 - one step for each kind of event
        """Build the value with a stack of open containers, so that depth costs no recursion.

        A desk has some 200 events for each briefing. What is done for each of them stands here.
        """
        next_event = self.next_event
        root: list[Value] = []
        container: Any = root
        key: str | None = None  # in a mapping: the name that waits for its value
        stack: list[tuple[Any, str | None]] = []
        while True:
            event = next_event()
            kind = type(event)
            if kind is yaml.ScalarEvent:
                value: Value = event.value
                if event.style or not value or "\n" in value or event.anchor or event.tag:
                    value = self._scalar(event)
                if key is None and type(container) is dict:
                    key = event.value
                    if key in container or key == "<<":
                        self._refuse_key(event, container)
                    continue
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._enter(event, len(stack), key is None and type(container) is dict)
                stack.append((container, key))
                container, key = {} if kind is yaml.MappingStartEvent else [], None
                continue
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                value = container
                container, key = stack.pop()
            elif kind is yaml.AliasEvent:
                self.slips.append(alias(event, self.text, self.first_line))
                value = None
                if key is None and type(container) is dict:
                    key = f"*{event.anchor}"
                    continue
            elif kind is yaml.StreamEndEvent:
                return root[0] if root else None
            elif kind is yaml.DocumentStartEvent and root:
                raise _parser_error("a second document begins here", event)
            else:
                continue

            if key is None:
                container.append(value)
            else:
                container.setdefault(key, value)
                key = None

    def _scalar(self, event: Any) -> str | None:
        value: str = event.value
        if event.anchor or event.tag:
            self._refuse_property(event)
        style = event.style
        if not style and not value:
            return None
        if "\n" in value and style != "|":
            value = value.rstrip("\n").replace("\n", "\n\n")
        if style == '"':
            self.slips += escaped(event, value, self.first_line)
        return value

    def _refuse_key(self, event: Any, container: dict[str, Value]) -> None:
        name = event.value
        if name in container:
            self._slip(
                event,
                "yaml-duplicate-key",
                f'"{shortened(name)}" is written twice.',
                "Keep one of the two; where both matter, join them into one.",
            )
        elif not event.style:
            self._slip(
                event,
                "yaml-alias",
                "Merge keys (<<) are not used here.",
                "Write the fields out in each place where they are needed.",
            )

    def _enter(self, event: Any, depth: int, as_name: bool) -> None:
        if event.anchor or event.tag:
            self._refuse_property(event)
        if as_name:
            raise _parser_error("the name of a field must be plain text", event)
        if depth >= MAX_DEPTH:
            self._slip(
                event,
                "yaml-too-deep",
                f"Values are nested more than {MAX_DEPTH} deep here.",
                "No briefing needs that: look for a bracket or an indentation too many.",
            )
            raise _TooDeepError

    def _refuse_property(self, event: Any) -> None:
        if event.anchor:
            self.slips.append(alias(event, self.text, self.first_line))
        if event.tag:
            self.slips.append(tag(event, self.first_line))

    def _slip(self, event: Any, rule: str, message: str, hint: str) -> None:
        self.slips.append(slip_at(event, self.first_line, rule, message, hint))


def _parser_error(problem: str, event: Any) -> yaml.YAMLError:
    return yaml.parser.ParserError(None, None, problem, event.start_mark)
