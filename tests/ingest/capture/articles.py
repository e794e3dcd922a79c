"""Articles of some length, made of sentences that are all different."""

from __future__ import annotations

from collections.abc import Sequence

_WHO = ("master", "pilot", "mayor", "fisher", "teacher", "baker", "doctor", "sailor", "judge")
_WHERE = ("quay", "bridge", "market", "church", "school", "mill", "lock", "tower", "dock", "dam")


def sentences(topic: str, start: int = 0, count: int = 12) -> list[str]:
    """So many sentences on a topic; another start gives other ones."""
    return [
        f"On day {n} the {_WHO[n % 9]} of the {topic} walked from the {_WHERE[n % 10]} to the "
        f"{_WHERE[(n * 7 + 3) % 10]} and counted {n * n + 11} boats before the {_WHO[(n + 4) % 9]} "
        "came."
        for n in range(start, start + count)
    ]


def paragraphs(topic: str, start: int = 0, count: int = 12) -> list[str]:
    """The same, two in a paragraph."""
    lines = sentences(topic, start, count)
    return [" ".join(lines[n : n + 2]) for n in range(0, count, 2)]


def markdown(headline: str, body: Sequence[str]) -> bytes:
    """An article as a file of Markdown without front matter."""
    return "\n\n".join([f"# {headline}", *body, ""]).encode()


def html(headline: str, body: Sequence[str], *, head: str = "", url: str = "") -> str:
    """An article as a page of the web; ``head`` stands in its head, ``url`` is its own word."""
    canonical = f'<link rel="canonical" href="{url}">' if url else ""
    text = "".join(f"<p>{paragraph}</p>\n" for paragraph in body)
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f"<title>{headline}</title>{canonical}{head}</head>\n"
        f"<body><article><h1>{headline}</h1>\n{text}</article></body></html>\n"
    )
