"""The page of one article, fetched on demand."""

import importlib.util
from dataclasses import replace

import pytest

from briefing.model.news import Article
from briefing.model.sources import Problem
from briefing.sources import linked
from briefing.sources.linked import LinkedPages
from tests.builders import NOON, an_article
from tests.sources.server import Server, gives, serving

SENTENCE = "The river Harrow flooded the old town of Harrowgate on Friday and closed its only bridge. "
PAGE = f"<html><body><article><h1>Flood</h1><p>{SENTENCE * 4}</p></article></body></html>".encode()


def fill_in(server: Server, path: str, source: str) -> Article | Problem:
    teaser = replace(an_article("Flood\nThe river rose."), url=server.url(path), is_blurb=True)
    return LinkedPages().fill_in(teaser, source, seconds=10.0, now=NOON)


def test_a_page_beside_its_feed_is_read_even_in_a_private_network() -> None:
    with serving({"/page": gives(PAGE, "Content-Type: text/html")}) as server:
        full = fill_in(server, "/page", server.url("/feed"))

    assert isinstance(full, Article)
    assert "closed its only bridge" in full.text
    assert not full.is_blurb


def test_a_public_feed_does_not_lead_into_a_private_network() -> None:
    with serving({"/page": gives(PAGE, "Content-Type: text/html")}) as server:
        problem = fill_in(server, "/page", "https://news.example/feed")

    assert isinstance(problem, Problem)
    assert "private network" in problem.what


def test_a_page_that_cannot_be_read_names_the_extra_only_where_it_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with serving(
        {"/page": gives(b"<html><p>Accept cookies?</p></html>", "Content-Type: text/html")}
    ) as server:
        spec = importlib.util.find_spec("json")
        monkeypatch.setattr(linked, "find_spec", lambda _: spec)
        there = fill_in(server, "/page", server.url("/feed"))
        monkeypatch.setattr(linked, "find_spec", lambda _: None)
        missing = fill_in(server, "/page", server.url("/feed"))

    assert there == Problem(
        "The Harrow Post", "the linked page holds no article that can be read", "open it in a browser"
    )
    assert isinstance(missing, Problem)
    assert missing.hint == "`pip install trafilatura`, the extra [html], reads more pages"
