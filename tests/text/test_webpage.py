"""A web page read for its article."""

import pytest

from briefing.text.webpage import read_webpage

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
