"""Text stays text in Markdown, and rows stay rows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing.formats import FORMATS
from briefing.formats.links import web_link
from briefing.formats.markdown import escape_markdown
from briefing.formats.page import Page
from tests.formats.sample import a_digest

TRAPS = [
    "# not a heading",
    "1. not a list",
    "- nor this",
    "> nor a quotation",
    "*stars* and _lines_ and `code`",
    "[a](http://b) ![c](d)",
    "<b>tags</b> & &amp; &#27; &copy;",
    "back\\slash \\* a|b ~~gone~~",
    "=====",
    "    four spaces",
    "+ plus",
    "http://plain.example/a_b_c",
]


def text_of(markdown: str) -> str:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inline} <= {"text", "text_special"}
    return "".join(child.content for child in inline)


@pytest.mark.parametrize("text", TRAPS)
def test_text_is_nothing_but_text(text: str) -> None:
    assert text_of(escape_markdown(text)) == " ".join(text.split())


def test_a_tag_links_to_its_article_on_the_web_only() -> None:
    text = "".join(FORMATS["markdown"].render(a_digest(), Page()))

    assert "[a:2][1a]" in text
    assert "\n[1a]: <https://post.example/bridge?id=1&x=(2)>\n" in text
    assert r"\[b:4\]" in text
    assert "javascript" not in text


def test_every_tag_with_an_address_is_a_link_in_the_end() -> None:
    text = "".join(FORMATS["markdown"].render(a_digest(), Page()))

    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    links = [
        child.attrs["href"] for token in tokens for child in token.children or () if child.type == "link_open"
    ]

    assert len(links) > 10
    assert set(links) == {"https://post.example/bridge?id=1&x=(2)", "http://copy.example/a"}


def test_rows_of_a_table_stay_rows() -> None:
    text = "".join(FORMATS["markdown"].render(a_digest(), Page()))

    tokens = MarkdownIt("commonmark").enable("table").parse(text)

    assert sum(token.type == "table_open" for token in tokens) == 2
    assert sum(token.type == "heading_open" and token.tag == "h2" for token in tokens) == 3


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "http://a b", 'http://a"b', "", None]
)
def test_only_the_web_is_linked_to(url: str | None) -> None:
    assert web_link(url) is None


@settings(max_examples=200, derandomize=True, database=None, deadline=None)
@given(st.text(alphabet="ab1 .)(#*_-+=`~[]<>!|&;\\:/\"'x\t{}^$@", max_size=25))
def test_whatever_the_text_it_is_nothing_but_text_in_a_paragraph_a_list_and_a_table(text: str) -> None:
    escaped, plain = escape_markdown(text), " ".join(text.split())

    assert text_of(escaped) == plain
    assert text_of(f"- {escaped}") == plain
    assert text_of(f"|  |  |\n|---|---|\n| {escaped} | end |\n") == plain + "end"
