"""A blurb is filled in from its page, once."""

from briefing.sources.feed import FeedOptions
from briefing.sources.http import Answer
from tests.sources.desk import URL, Desk
from tests.sources.feeds import LONG, an_item

PAGE = f"<html><body><article><h1>Bridge</h1><p>{LONG * 5}</p></article></body></html>".encode()


def test_blurbs_are_filled_in_from_their_pages_once() -> None:
    desk = Desk(FeedOptions(full_text=True))
    desk.fetcher.answers["http://news.example/1"] = [Answer(status=200, url="x", body=PAGE)]

    first = desk.read(an_item(1, text="A bridge fell."))
    again = desk.read(an_item(1, text="A bridge fell."))

    assert [article.is_blurb for article in first] == [False]
    assert LONG.strip() in first[0].text
    assert again == ()
    assert [request.url for request in desk.fetcher.asked].count("http://news.example/1") == 1


def test_a_page_that_fails_leaves_the_blurb_and_is_tried_three_times() -> None:
    desk = Desk(FeedOptions(full_text=True))
    (blurb,) = desk.read(an_item(1, text="A bridge fell."))
    for _ in range(4):
        desk.reading(Answer(status=304, url=URL))

    assert blurb.is_blurb
    assert [request.url for request in desk.fetcher.asked].count("http://news.example/1") == 3


def test_a_page_that_comes_late_is_an_edition_of_its_blurb() -> None:
    desk = Desk(FeedOptions(full_text=True))
    (blurb,) = desk.read(an_item(1, text="A bridge fell."))
    desk.fetcher.answers["http://news.example/1"] = [Answer(status=200, url="x", body=PAGE)]

    (full,) = desk.reading(Answer(status=304, url=URL)).articles

    assert full.id == blurb.id
    assert not full.is_blurb
