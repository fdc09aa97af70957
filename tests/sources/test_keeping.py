"""An entry is the same entry whatever its feed does; edits are kept as edits."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from briefing.model.sources import Source
from briefing.sources.feed import FeedOptions
from briefing.sources.http import Answer
from tests.builders import NOON
from tests.sources.desk import URL, Desk, item
from tests.sources.feeds import LONG, an_item, rss

SAME: dict[str, Callable[[int], str]] = {
    "nothing changes": item,
    "a guid that is new each time": lambda time: item(1, guid=f"random-{time}"),
    "a link with a new session": lambda time: item(1, link=f"http://news.example/1?session={time}"),
    "guid and link both new": lambda time: item(1, guid=f"r{time}", link=f"http://news.example/1?s={time}"),
    "no guid": lambda time: item(1, guid=""),
    "a date that moves": lambda time: item(1, date=f"Sat, 21 Nov 2026 1{time % 10}:00:00 GMT"),
    "no date": lambda time: item(1, date=""),
    "white space that moves": lambda time: item(1, text=f"{LONG}{' ' * time}\n{LONG}"),
}


@pytest.mark.parametrize("what", SAME)
def test_an_entry_is_not_new_when_it_comes_again(what: str, desk: Desk) -> None:
    number = (lambda count: 1) if what == "nothing changes" else (lambda count: count)
    first = desk.read(SAME[what](number(1)), item(7))

    assert len(first) == 2
    assert desk.read(item(7), SAME[what](number(2))) == ()
    assert desk.read(item(8), SAME[what](number(3)), item(7))[0].title == "Bridge 8 falls in Harrowgate"
    assert len(desk.articles) == 3


EDITED: dict[str, str] = {
    "the title": item(1, title="Bridge one fell in Harrowgate"),
    "the text": item(1, text=f"{LONG} Two were hurt."),
    "title and text": item(1, title="Two hurt at the bridge", text=f"{LONG} Two were hurt."),
    "title and link": item(1, title="Bridge 1 fell in Harrowgate", link="http://news.example/new"),
    "text and guid": item(1, text=f"{LONG} Two were hurt.", guid="other"),
}


@pytest.mark.parametrize("what", EDITED)
def test_an_edited_entry_keeps_its_id(what: str, desk: Desk) -> None:
    (before,) = desk.read(item(1))
    (after,) = desk.read(EDITED[what])

    assert after.id == before.id
    assert after.text != before.text
    assert desk.read(EDITED[what], item(2))[0].id != before.id


def test_guids_that_number_places_are_no_names(desk: Desk) -> None:
    first = desk.read(*(item(number, guid=str(number)) for number in (1, 2, 3)))
    second = desk.read(*(item(number, guid=str(number - 1)) for number in (2, 3, 4)))

    assert [article.title for article in second] == ["Bridge 4 falls in Harrowgate"]
    assert second[0].id not in {article.id for article in first}


def test_a_feed_that_shrinks_and_grows_again_brings_nothing_twice(desk: Desk) -> None:
    desk.read(item(1), item(2), item(3))
    desk.read(item(3))

    assert desk.read(item(3), item(2), item(1)) == ()


def test_short_entries_with_one_title_are_each_new(desk: Desk) -> None:
    desk.read(an_item(1, title="Letters", text=""))

    assert len(desk.read(an_item(2, title="Letters", text=""))) == 1
    assert len(desk.articles) == 2


def test_an_entry_with_the_address_of_another_is_another(desk: Desk) -> None:
    same = "http://news.example/live"
    articles = desk.read(item(1, link=same), item(2, link=same))

    assert len({article.id for article in articles}) == 2
    assert desk.read(item(2, link=same), item(1, link=same)) == ()


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("Sat, 21 Nov 2026 10:00:00 GMT", datetime(2026, 11, 21, 10, tzinfo=UTC)),
        ("Sun, 22 Nov 2026 15:00:00 GMT", NOON + timedelta(hours=1)),
        ("Fri, 01 Jan 2100 00:00:00 GMT", None),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("", None),
        ("soon", None),
    ],
)
def test_dates_that_cannot_be_are_none_and_a_wrong_zone_is_now(
    desk: Desk, date: str, published: datetime | None
) -> None:
    assert desk.read(item(1, date=date))[0].published == published


def test_the_outlet_is_the_name_in_feeds_toml_or_that_of_the_feed(desk: Desk) -> None:
    assert desk.read(item(1))[0].outlet == "Post"
    for place in (URL, URL.replace("://", "://ada:secret@")):
        unnamed = Desk()
        unnamed.source = Source("feed", URL, place, FeedOptions())
        unnamed.fetcher.answers[place] = [Answer(status=200, url=place, body=rss(item(1)))]
        assert unnamed.read(item(1))[0].outlet == "The Harrow Post"
