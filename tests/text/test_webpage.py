"""A web page read for its article."""

import pytest

from briefing.text.webpage import WebPage, read_webpage

PROSE = "<p>The old bridge over the Harrow fell into the river on Friday, and nobody was hurt.</p>" * 4


def page(title: str, heading: str, site: str = "") -> str:
    named = f'<meta property="og:site_name" content="{site}">' if site else ""
    head = f"<head><title>{title}</title>{named}</head>"
    return f"<html>{head}<article><h1>{heading}</h1>{PROSE}</article></html>"


@pytest.mark.parametrize(
    "written", ["A bridge fell | Vale News", "A bridge fell - Vale News", "A bridge fell · Vale"]
)
def test_a_title_ends_where_the_heading_does(written: str) -> None:
    assert read_webpage(page(written, "A bridge fell")).title == "A bridge fell"


def test_a_title_is_told_without_the_name_of_its_site() -> None:
    assert read_webpage(page("A bridge fell | Vale News", "The bridge", "Vale News")).title == "A bridge fell"


def test_a_title_keeps_what_is_no_site() -> None:
    assert read_webpage(page("A bridge fell - and rose", "The bridge")).title == "A bridge fell - and rose"


ARTICLE = """{"@type": ["NewsArticle"], "headline": "A bridge fell &amp; rose",
"datePublished": "2026-11-20T08:15:00+01:00", "author": [{"name": "Ann Amsel"}], "publisher": {"name": "Vale News"}}"""


def with_data(*scripts: str, metas: str = "") -> WebPage:
    data = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return read_webpage(f"<html><head>{metas}{data}</head><article>{PROSE}</article></html>")


@pytest.mark.parametrize(
    "written", [ARTICLE, f"[{ARTICLE}]", f'{{"@graph": [{{"@type": "WebSite"}}, {ARTICLE}]}}']
)
def test_what_a_page_says_of_its_article_for_machines_is_read(written: str) -> None:
    page = with_data("{", '{"@type": "BreadcrumbList", "datePublished": "1999"}', written)

    assert (page.title, page.site, page.author) == ("A bridge fell & rose", "Vale News", "Ann Amsel")
    assert page.published == "2026-11-20T08:15:00+01:00"
    assert page.text.startswith("The old bridge")


def test_the_head_of_a_page_goes_before_its_data_for_machines() -> None:
    metas = """<meta property="og:title" content="The bridge"><meta property="og:site_name" content="Vale">
    <meta property="article:published_time" content="2026-11-19"><meta property="og:updated_time" content="2027">"""

    page = with_data(ARTICLE, metas=metas)

    assert (page.title, page.site, page.published) == ("The bridge", "Vale", "2026-11-19")


def test_a_page_was_published_when_its_data_say_so_and_not_when_it_was_updated() -> None:
    page = with_data(ARTICLE, metas='<meta property="og:updated_time" content="2027-01-01">')

    assert page.published == "2026-11-20T08:15:00+01:00"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "[" * 100_000,
        '{"@type": 7, "headline": 8}',
        '{"@type": "NewsArticle", "publisher": [], "author": 3}',
        "[[],[]]",
    ],
    ids=["empty", "deep", "numbers", "nothing", "lists"],
)
def test_data_for_machines_that_say_nothing_say_nothing(written: str) -> None:
    page = with_data(written)

    assert (page.title, page.site, page.author, page.published) == ("", "", "", "")
