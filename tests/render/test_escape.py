"""Whatever people type comes out as text, in every place where a page puts it."""

from __future__ import annotations

import json

import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from generator.render.escape import escape, finalize, front_matter_value
from generator.render.pages import page_templates

EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "codehilite",
    "def_list",
    "fenced_code",
    "footnotes",
    "legacy_attrs",
    "md_in_html",
    "meta",
    "sane_lists",
    "smarty",
    "tables",
    "toc",
    "wikilinks",
    "pymdownx.arithmatex",
    "pymdownx.betterem",
    "pymdownx.caret",
    "pymdownx.details",
    "pymdownx.emoji",
    "pymdownx.inlinehilite",
    "pymdownx.keys",
    "pymdownx.magiclink",
    "pymdownx.mark",
    "pymdownx.smartsymbols",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "pymdownx.tilde",
]

# Characters that mean something somewhere come often; any other may come too.
MARKS = st.sampled_from([chr(code) for code in range(0x20, 0x7F) if not chr(code).isalnum()])
TYPED = st.text(
    st.one_of(MARKS, st.sampled_from("aZ0 1x"), st.characters(exclude_categories=["Cs", "Cn"])),
    max_size=60,
)
TRAPS = [
    "<![CDATA[ <b>x ]]> <![",
    "{% raw %}{{ x }}{# x #}",
    "1. x",
    "- x",
    "+ x",
    "# x",
    "x {: .a }",
    "[x](javascript:alert(1))",
    "<https://example.org>",
    "&lt;b&gt; &#60;b&#62;",
    "*[x]: y",
    "[^1]: x",
    "```\nx\n```",
    "!!! note",
    "www.example.org",
    "x\n===",
    '--8<-- "x"',
    "(c) (tm) 1/2 -->",
    ":smile:",
    "\x02x\x03",
    "<" * 500,
    "[" * 500,
]


def shown(page: str) -> str:
    """The words of a page, as a reader sees them."""
    body = LexborHTMLParser(page).body
    return " ".join(body.text().split()) if body else ""


def as_read(text: str) -> str:
    """What a reader should see of a text: its characters, with white space run together."""
    return " ".join(LexborHTMLParser(f"<p>{escape(text)}</p>").text().split())


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_is_text_to_markdown(trap: str) -> None:
    made = markdown.markdown(f"A {escape(trap)} Z", extensions=EXTENSIONS)

    page = LexborHTMLParser(made)
    assert [node.tag for node in page.css("body *")] == ["p"]
    assert shown(made) == " ".join(f"A {trap} Z".replace("\x02", "").replace("\x03", "").split())


@given(TYPED)
def test_any_text_is_text_to_markdown(text: str) -> None:
    made = markdown.markdown(f"{escape(text)}", extensions=["attr_list", "md_in_html", "tables"])

    assert {node.tag for node in LexborHTMLParser(made).css("body *")} <= {"p"}
    assert shown(made) == as_read(text)


@given(TYPED)
def test_any_text_is_text_in_an_attribute_and_in_html(text: str) -> None:
    page = LexborHTMLParser(f'<p title="{escape(text)}">{escape(text)}</p>')

    nodes = page.css("body *")
    assert [(node.tag, list(node.attributes)) for node in nodes] == [("p", ["title"])]
    assert (nodes[0].attributes["title"] or "").split() == nodes[0].text().split()


@given(TYPED)
def test_ascii_words_come_out_as_they_went_in(text: str) -> None:
    words = "".join(character for character in text if " " <= character <= "~")

    assert as_read(words) == " ".join(words.split())


@given(TYPED)
def test_front_matter_gives_back_the_escaped_text(text: str) -> None:
    value = front_matter_value(text)

    assert "\n" not in value
    assert yaml.safe_load(f"title: {value}")["title"] == str(escape(text)) == json.loads(value)


def test_nothing_is_escaped_twice_or_forgotten() -> None:
    assert finalize(Markup("<b>")) == "<b>"
    assert finalize("<b>") == "&#60;b&#62;"
    assert finalize(3) == "3"


def test_templates_put_nothing_on_a_page_that_is_not_escaped_once() -> None:
    template = page_templates().from_string(
        "{{ typed }}{% for item in several %} {{ item }}{% endfor %} {{ ready }} {{ 7 }}"
    )

    page = template.render(typed="<b>&", several=["*a*", Markup("*b*")], ready=Markup("<i>"))

    assert page == "&#60;b&#62;&#38; &#42;a&#42; *b* <i> 7"
    with pytest.raises(UndefinedError):
        page_templates().from_string("{{ forgotten }}").render()
