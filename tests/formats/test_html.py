"""The page: whole, without scripts, and every tag leads to its sentence."""

import re
from html.parser import HTMLParser

from briefing.formats import FORMATS
from briefing.formats.page import Page
from tests.formats.sample import a_digest
from tests.formats.test_formats import a_hostile_digest

VOID = {"meta", "circle", "line"}


def page() -> str:
    return "".join(FORMATS["html"].render(a_digest(), Page()))


class Outline(HTMLParser):
    """Collects the elements and holds that each is closed in its turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.names: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


def test_every_element_is_closed_in_its_turn() -> None:
    assert Outline(page()).open == []
    assert Outline("".join(FORMATS["html"].render(a_hostile_digest(), Page()))).open == []


def test_there_is_no_script_and_nothing_is_loaded() -> None:
    hostile = Outline("".join(FORMATS["html"].render(a_hostile_digest(), Page())))

    assert not {"script", "img", "link", "iframe", "object"} & set(hostile.names)
    assert not [name for name, _ in hostile.attributes if name.startswith("on") or name in ("src", "style")]
    assert "url(" not in page()
    assert "@import" not in page()


def test_only_the_web_and_the_page_itself_are_linked_to() -> None:
    links = [value or "" for name, value in Outline(page()).attributes if name == "href"]

    assert links
    assert all(re.match(r"#s\d|https?://", link) for link in links)


def test_every_tag_leads_to_a_sentence_on_the_page() -> None:
    outline = Outline(page())
    places = [value for name, value in outline.attributes if name == "id"]
    links = [value for name, value in outline.attributes if name == "href" and value and value[0] == "#"]

    assert len(places) == len(set(places))
    assert {link[1:] for link in links} <= set(places)


def test_a_cited_sentence_has_its_words_marked() -> None:
    assert "At least <mark>12 people</mark> were hurt when the old bridge" in page()
    assert "“<mark>We had warned the council for years,</mark>” said <mark>Maren Oldacre</mark>" in page()


def test_the_days_of_a_section_are_drawn() -> None:
    assert 'aria-label="3 days from 1871-06-01 to 2026-11-21"' in page()
