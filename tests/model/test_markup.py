"""The markup within a line of prose: emphasis, links, mentions, citations, and nothing else."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from generator.model.markup import (
    Citation,
    Cited,
    Emphasis,
    Inline,
    Link,
    Mention,
    Paragraph,
    Strong,
    Text,
)
from generator.model.markup_parser import parse

# Nodes are compared in writing: they are tuples, and as such *a* equals **a**.


def line(text: str) -> tuple[Inline, ...]:
    """The nodes of prose that is one paragraph."""
    (paragraph,) = parse(text).blocks
    assert isinstance(paragraph, Paragraph)
    return paragraph.inlines


def em(*inlines: Inline) -> Emphasis:
    return Emphasis(inlines)


def strong(*inlines: Inline) -> Strong:
    return Strong(inlines)


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("*a*", [em(Text("a"))]),
        ("**a**", [strong(Text("a"))]),
        ("a *b c* d", [Text("a "), em(Text("b c")), Text(" d")]),
        ("(*a*), **b**.", [Text("("), em(Text("a")), Text("), "), strong(Text("b")), Text(".")]),
        ("har*bour*s", [Text("har"), em(Text("bour")), Text("s")]),
        ("*a* *b*", [em(Text("a")), Text(" "), em(Text("b"))]),
        ("*a **b** c*", [em(Text("a "), strong(Text("b")), Text(" c"))]),
        ("**a *b* c**", [strong(Text("a "), em(Text("b")), Text(" c"))]),
        ("*a **b***", [Text("*a **b***")]),
        ("*2* of **3**", [em(Text("2")), Text(" of "), strong(Text("3"))]),
        ("*a\nb*", [em(Text("a b"))]),
        ("*ميناء*", [em(Text("ميناء"))]),
    ],
)
def test_emphasis(text: str, nodes: list[Inline]) -> None:
    assert repr(line(text)) == repr(tuple(nodes))


@pytest.mark.parametrize(
    "text",
    [
        "*",
        "**",
        "***",
        "****",
        "*a",
        "a*",
        "**a",
        "a**",
        "**a*",
        "*a**",
        "***a***",
        "* a *",
        "** a **",
        "a * b * c",
        "2*3*4",
        "2**3**4",
        "2 * 3 * 4",
        "2*3 is six*",
        "2**3 is eight**",
        "a* b*",
        "*a *",
        "* a*",
        "5* hotel, 4* hostel",
        "\\*a",
    ],
)
def test_other_asterisks_are_literal(text: str) -> None:
    assert repr(line(text)) == repr((Text(text),))


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("*a **b* c", [em(Text("a **b")), Text(" c")]),
        ("**a *b** c", [strong(Text("a *b")), Text(" c")]),
        ("*a *b* c", [Text("*a "), em(Text("b")), Text(" c")]),
        ("*a [[ferry]] *b*", [Text("*a "), Mention("ferry", ""), Text(" "), em(Text("b"))]),
        ("*a [[ferry]]", [Text("*a "), Mention("ferry", "")]),
        ("*a [[ferry]] b", [Text("*a "), Mention("ferry", ""), Text(" b")]),
    ],
)
def test_a_mark_that_is_never_closed_is_literal_and_what_follows_it_is_not(
    text: str, nodes: list[Inline]
) -> None:
    assert repr(line(text)) == repr(tuple(nodes))


def test_emphasis_does_not_reach_into_the_next_paragraph() -> None:
    assert repr(parse("*a\n\nb*").blocks) == repr(
        (Paragraph((Text("*a"),)), Paragraph((Text("b*"),)))
    )


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("[the notice](https://example.org)", [Link((Text("the notice"),), "https://example.org")]),
        ("[ a ]( https://e.org )", [Link((Text("a"),), "https://e.org")]),
        ("[ ](https://e.org)", [Link((Text("https://e.org"),), "https://e.org")]),
        ("[*a*](https://e.org)", [Link((em(Text("a")),), "https://e.org")]),
        ("[a*b](https://e.org)*", [Link((Text("a*b"),), "https://e.org"), Text("*")]),
        ("**[a](https://e.org)**", [strong(Link((Text("a"),), "https://e.org"))]),
        ("[a](https://e.org/b_(c)_d)", [Link((Text("a"),), "https://e.org/b_(c)_d")]),
        ("([a](https://e.org))", [Text("("), Link((Text("a"),), "https://e.org"), Text(")")]),
        ("[a](https://e.org/[b])", [Link((Text("a"),), "https://e.org/[b]")]),
        ("[a](https://e.org/*b*)", [Link((Text("a"),), "https://e.org/*b*")]),
        ("[@port](https://e.org/@port)", [Link((Text("@port"),), "https://e.org/@port")]),
        ("x[1] [a](https://e.org)", [Text("x[1] "), Link((Text("a"),), "https://e.org")]),
        ("[b [a](https://e.org)", [Text("[b "), Link((Text("a"),), "https://e.org")]),
        ("![a](https://e.org)", [Text("!"), Link((Text("a"),), "https://e.org")]),
    ],
)
def test_links(text: str, nodes: list[Inline]) -> None:
    assert repr(line(text)) == repr(tuple(nodes))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("See [a](javascript:alert(1)).", "javascript:alert(1)"),
        ("[a](http://127.0.0.1/)", "http://127.0.0.1/"),
        ("[a](notice.pdf)", "notice.pdf"),
        ("[a]()", "[a]()"),
        ('[a](https://e.org "Title")', 'https://e.org "Title"'),
        ("**[a](ftp://e.org)**", "ftp://e.org"),
    ],
)
def test_a_link_that_leads_nowhere_safe_is_refused(text: str, words: str) -> None:
    with pytest.raises(PydanticCustomError, match=r"^This link leads nowhere safe: ") as refused:
        parse(text)

    assert refused.value.type == "link-invalid"
    assert (refused.value.context or {})["words"] == words


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("[[ferry]]", Mention("ferry", "")),
        ("[[ old-ferry-2 ]]", Mention("old-ferry-2", "")),
        ("[[ferry|the old ferry]]", Mention("ferry", "the old ferry")),
        ("[[ferry| the old\nferry ]]", Mention("ferry", "the old ferry")),
        ("[[ferry|*Dawn* & co.]]", Mention("ferry", "*Dawn* & co.")),
    ],
)
def test_mentions(text: str, mention: Mention) -> None:
    assert repr(line(text)) == repr((mention,))
    assert repr(line(f"*x {text}*, y")) == repr((em(Text("x "), mention), Text(", y")))
    assert repr(parse(text).mentions) == repr((mention,))


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("[@notice]", [Cited("notice", "")]),
        ("[ @notice ]", [Cited("notice", "")]),
        ("[@one; @two]", [Cited("one", ""), Cited("two", "")]),
        ("[@one;@two ; @one]", [Cited("one", ""), Cited("two", ""), Cited("one", "")]),
        ('[@notice, "we sail"]', [Cited("notice", "we sail")]),
        ('[@notice,"we sail"]', [Cited("notice", "we sail")]),
        ('[@notice, " we\n sail "]', [Cited("notice", "we sail")]),
        ("[@notice, “we sail”]", [Cited("notice", "we sail")]),
        ("[@notice, „we sail“]", [Cited("notice", "we sail")]),
        ("[@notice, „we sail”]", [Cited("notice", "we sail")]),
        ("[@notice, «we sail»]", [Cited("notice", "we sail")]),
        ('[@notice, “the "Dawn" sails”]', [Cited("notice", 'the "Dawn" sails')]),
        ('[@notice, "a “Dawn” sails"]', [Cited("notice", "a “Dawn” sails")]),
        ('[@a, "x; y"; @b, “z, @c”]', [Cited("a", "x; y"), Cited("b", "z, @c")]),
        ('[@a, "no [sic] *such* boat"]', [Cited("a", "no [sic] *such* boat")]),
        ('[@a; @b, "x"]', [Cited("a", ""), Cited("b", "x")]),
    ],
)
def test_citations(text: str, cited: list[Cited]) -> None:
    citation = Citation(tuple(cited))

    assert repr(line(f"It sails. {text}")) == repr((Text("It sails. "), citation))
    assert repr(line(f"**It sails {text}** now")) == repr(
        (
            strong(Text("It sails "), citation),
            Text(" now"),
        )
    )
    assert repr(parse(text).cited) == repr(tuple(cited))


def test_citations_side_by_side_and_before_round_brackets() -> None:
    assert repr(line("[@a][@b] (x)")) == repr(
        (
            Citation((Cited("a", ""),)),
            Citation((Cited("b", ""),)),
            Text(" (x)"),
        )
    )
    assert repr(line("[@a](x)")) == repr((Citation((Cited("a", ""),)), Text("(x)")))
