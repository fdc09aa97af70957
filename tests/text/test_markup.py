"""HTML and Markdown become plain text, whatever is in them, in time that grows with their length."""

import pytest

from briefing.text.markup import has_markup, html_to_text, markdown_to_text
from briefing.text.webpage import read_webpage


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One <b>bold</b>\n word.</p><p>Two.</p>", "One bold word.\n\nTwo."),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<ul><li>one<li>two</ul>three", "one\ntwo\n\nthree"),
        ("x<script>if (a<b) alert('</p>')</script>y<style>p{}</style>z", "xyz"),
        ("<!-- no -->yes<!DOCTYPE x><?pi ?>!", "yes!"),
        ("<![CDATA[some]]", "some]]"),
        ("5 < 6 & 7 > 3, &lt;b&gt; &amp;amp; &nbsp;&#8217;", "5 < 6 & 7 > 3, <b> &amp; ’"),
        ('<a title="a > b" href=x>link</a>', "link"),
        ("<script>never closed", "never closed"),
        ("<p", "<p"),
        ("<SCRIPT>x</SCRIPT>İ<STYLE>y</style>z", "İz"),
        ("", ""),
    ],
)
def test_html_becomes_plain(markup: str, text: str) -> None:
    assert html_to_text(markup) == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("# Bridge *falls* #\n\nThe **old** bridge.", "Bridge falls\n\nThe old bridge."),
        ("- one\n* two\n> said\n\n---\n", "one\ntwo\nsaid\n\n\n"),
        (
            "[words](http://x.example) and ![alt](y.png)end [ref][1]\n[1]: http://z.example\n",
            "words and end ref\n",
        ),
        ("snake_case and 5 * 3 * 2 and `code`", "snake_case and 5 * 3 * 2 and code"),
        ("It cost \\*much\\* & more", "It cost *much* & more"),
        ("AT&amp;T <b>now</b>", "AT&T now"),
        ("Plain text.\n\nStays  as it is — “all” of it.", "Plain text.\n\nStays  as it is — “all” of it."),
    ],
)
def test_markdown_becomes_plain(markup: str, text: str) -> None:
    assert markdown_to_text(markup) == text


def test_plain_text_has_no_markup() -> None:
    assert not has_markup("a < b, AT&T; x <y")
    assert has_markup("a<br>b")
    assert has_markup("a &amp; b")


PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>Bridge falls | The Post</title>
<meta property="og:site_name" content="The Post"><meta name=author content='Ada Bell'>
<meta property="article:published_time" content="2026-11-21T10:00:00Z">
<link rel="canonical" href="https://post.example/bridge">
<link rel="alternate" type="application/rss+xml" title="Feed" href="/feed.xml"></head>
<body><nav>Home News</nav><article><h1>Bridge falls</h1><p>%s</p><aside>Read this too</aside></article>
<footer>All rights</footer></body></html>""" % ("The old bridge fell on Friday, the mayor said. " * 6)


def test_a_page_is_read_for_its_article_and_what_its_head_says() -> None:
    page = read_webpage(PAGE)

    assert page.title == "Bridge falls"
    assert page.text.startswith("Bridge falls\n\nThe old bridge fell on Friday")
    assert "Read this too" not in page.text
    assert "Home" not in page.text
    assert (page.site, page.author, page.language) == ("The Post", "Ada Bell", "en-GB")
    assert (page.url, page.published) == ("https://post.example/bridge", "2026-11-21T10:00:00Z")
    assert page.feeds == (("/feed.xml", "Feed"),)


HOSTILE = {
    "deep": "<div>" * 66_000,
    "open": "<a " * 100_000,
    "attributes": "<a " + " ".join(f"a{n}=1" for n in range(33_000)) + ">",
    "quotes": '<a b="' * 50_000,
    "odd quotes": "<a b='>" * 33_000,
    "comments": "<!--" * 66_000,
    "scripts": "<script>" * 33_000,
    "entities": "&amp" * 66_000 + "&#x110000;",
    "metas": "<meta " * 50_000,
    "no full stop": "word " * 66_000,
    "stars": "*a " * 66_000 + "**" * 50_000,
    "underscores": "_a" * 66_000,
    "brackets": "[" * 100_000 + "](",
    "links": "[a](" * 33_000,
    "hashes": "# " * 33_000 + " " * 33_000 + "#x",
    "rules": "- " * 66_000 + "x",
    "marks": "> " * 66_000,
    "backticks": "`a" * 66_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_markup_is_read_to_its_end(name: str) -> None:
    html_to_text(HOSTILE[name])
    markdown_to_text(HOSTILE[name])
    # What is quadratic takes an hour on these.
    read_webpage(HOSTILE[name])
