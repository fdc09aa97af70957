"""An entry is the same entry whatever the feed does; edits are kept as edits; a failing feed keeps what it has."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from briefing.model.news import Article, Bookmark, Reading, Source
from briefing.sources import Visit
from briefing.sources.backoff import next_try
from briefing.sources.children import ChildError, Children
from briefing.sources.failures import FetchError
from briefing.sources.feed import FeedOptions
from briefing.sources.feed.reading import FeedReading
from briefing.sources.http import Answer, Fetcher, Request
from briefing.sources.workshop import Workshop
from tests.builders import NOON
from tests.sources.feeds import LONG, an_item, rss

URL = "http://news.example/rss"
PAGE = f"<html><body><article><h1>Bridge</h1><p>{LONG * 5}</p></article></body></html>".encode()


class Scripted(Fetcher):
    """Answers each address in turn, and remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: dict[str, list[Answer | FetchError]] = {}
        self.asked: list[Request] = []

    def get(self, request: Request, *, seconds: float, now: datetime) -> Answer:
        self.asked.append(request)
        answers = self.answers.get(request.url) or [FetchError("nothing there", status=404)]
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        if isinstance(answer, FetchError):
            raise answer
        return answer


class Desk:
    """Reads one feed again and again, as a newsroom would."""

    def __init__(self, options: FeedOptions | None = None) -> None:
        self.fetcher = Scripted()
        self.workshop = Workshop(self.fetcher, Children())
        self.source = Source("feed", "Post", URL, options or FeedOptions())
        self.bookmark: Bookmark | None = None
        self.articles: dict[str, Article] = {}
        self.now = NOON

    def read(self, *items: str, **answer: object) -> tuple[Article, ...]:
        """What is new or edited when the feed holds these items."""
        return self.reading(Answer(status=200, url=URL, body=rss(*items), **answer)).articles  # type: ignore[arg-type]

    def reading(self, answer: Answer | FetchError) -> Reading:
        self.fetcher.answers[URL] = [answer]
        self.now += timedelta(hours=1)
        reading = FeedReading(self.source, self.bookmark, Visit(now=self.now), self.workshop).read()
        self.bookmark = reading.bookmark
        self.articles |= {article.id: article for article in reading.articles}
        return reading


@pytest.fixture
def desk() -> Desk:
    return Desk()


def item(number: int, **changes: str) -> str:
    return an_item(number, **({"text": f"{LONG}It was bridge number {number}."} | changes))


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


def test_validators_are_sent_back_and_304_changes_nothing(desk: Desk) -> None:
    desk.read(item(1), etag='"x"', modified="Sat, 21 Nov 2026 10:00:00 GMT")
    place = desk.bookmark and desk.bookmark.place

    reading = desk.reading(Answer(status=304, url=URL))

    assert (desk.fetcher.asked[-1].etag, desk.fetcher.asked[-1].modified[:3]) == ('"x"', "Sat")
    assert reading.articles == ()
    assert reading.bookmark
    assert (reading.bookmark.place, reading.bookmark.entries) == (place, 1)
    assert reading.bookmark.succeeded == desk.now


def test_half_a_feed_leaves_no_validators(desk: Desk) -> None:
    desk.read(item(1), etag='"x"', is_whole=False)
    desk.read(item(1))

    assert desk.fetcher.asked[-1].etag == ""


def test_what_has_moved_for_good_is_asked_there_from_then_on_until_that_fails(desk: Desk) -> None:
    there = "http://news.example/new"
    desk.read(item(1), moved_to=there)
    desk.fetcher.answers[there] = [FetchError("gone", status=404)]
    desk.reading(Answer(status=304, url=URL))
    asked = [desk.fetcher.asked[-1].url]
    desk.read(item(1))

    assert [*asked, desk.fetcher.asked[-1].url] == [there, URL]


@pytest.mark.parametrize(
    ("there", "sent"),
    [
        ("http://news.example/new", "secret"),
        ("http://news.example:81/new", ""),
        ("http://other.example/new", ""),
    ],
)
def test_a_password_goes_to_no_other_place_than_its_own_wherever_a_feed_has_moved_to(
    monkeypatch: pytest.MonkeyPatch, there: str, sent: str
) -> None:
    monkeypatch.setenv("POST_PASSWORD", "secret")
    desk = Desk(FeedOptions(user="me", password_env="POST_PASSWORD"))
    desk.read(item(1), moved_to=there)
    desk.fetcher.answers[there] = [Answer(status=304, url=there)]
    desk.reading(Answer(status=304, url=URL))

    asked = desk.fetcher.asked[-1]
    assert (asked.url, asked.password) == (there, sent)
    # It moved on the public internet, and its name is not followed into a private network later.
    assert asked.public_only


def test_a_failure_keeps_what_is_known_and_says_when_it_is_tried_again(desk: Desk) -> None:
    desk.read(item(1))
    good = desk.bookmark
    reading = desk.reading(FetchError("the server is out of order (503)", "later", status=503))

    assert reading.articles == ()
    assert reading.problems[0].what == "the server is out of order (503)"
    assert good
    assert reading.bookmark
    assert (reading.bookmark.place, reading.bookmark.succeeded) == (good.place, good.succeeded)
    assert reading.bookmark.failures == 1
    assert reading.bookmark.retry == next_try("feed:" + URL, 1, desk.now)
    assert desk.read(item(1)) == ()
    assert desk.bookmark
    assert desk.bookmark.failures == 0


@pytest.mark.parametrize(
    ("error", "hours", "again"),
    [
        (FetchError("come less often (429)", status=429, wait_seconds=9000), 2, "22 Nov 16:30"),
        (FetchError("gone for good (410)", status=410), 7 * 24 - 1, "29 Nov 14:00"),
    ],
)
def test_a_server_that_says_when_to_come_again_is_not_asked_before_whoever_is_in_a_hurry(
    desk: Desk, error: FetchError, hours: int, again: str
) -> None:
    desk.read(item(1))
    refused = desk.reading(error).bookmark
    asked = len(desk.fetcher.asked)

    for _ in range(hours):
        reading = desk.reading(Answer(status=200, url=URL, body=rss(item(2))))
        assert reading.problems[0].what == error.what
        assert f"tried again after {again} UTC" in reading.problems[0].hint
        # What is kept of it stays as it is.
        assert reading.bookmark is None
        desk.bookmark = refused
    assert len(desk.fetcher.asked) == asked

    assert len(desk.read(item(2))) == 1


def test_what_is_gone_is_left_alone_for_a_week(desk: Desk) -> None:
    reading = desk.reading(FetchError("gone", status=410))

    assert reading.bookmark
    assert reading.bookmark.retry == desk.now + timedelta(days=7)


def test_fresh_answers_are_not_asked_for_again(desk: Desk) -> None:
    desk.read(item(1), fresh_seconds=600)

    assert desk.bookmark
    assert desk.bookmark.retry == desk.now + timedelta(minutes=10)


def test_waiting_grows_is_spread_and_is_the_same_each_time() -> None:
    waits = [next_try("feed:x", failures, NOON) - NOON for failures in range(1, 12)]

    assert waits == [next_try("feed:x", failures, NOON) - NOON for failures in range(1, 12)]
    assert timedelta(seconds=48) <= waits[0] <= timedelta(seconds=72)
    assert all(wait <= timedelta(hours=29) for wait in waits)
    assert waits[3] > waits[2] > waits[1] > waits[0]
    assert len({next_try(f"feed:{number}", 5, NOON) for number in range(50)}) > 40


def test_the_outlet_is_the_name_in_feeds_toml_or_that_of_the_feed(desk: Desk) -> None:
    assert desk.read(item(1))[0].outlet == "Post"
    for place in (URL, URL.replace("://", "://ada:secret@")):
        unnamed = Desk()
        unnamed.source = Source("feed", URL, place, FeedOptions())
        unnamed.fetcher.answers[place] = [Answer(status=200, url=place, body=rss(item(1)))]
        assert unnamed.read(item(1))[0].outlet == "The Harrow Post"


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


def test_a_child_that_takes_too_long_is_stopped_and_the_next_one_works() -> None:
    children = Children(most=1)

    with pytest.raises(ChildError, match="too long"):
        children.do("feed", rss(*map(item, range(3_000))) + b"&", "", seconds=0.3)

    assert b"Bridge" in children.do("feed", rss(item(1)), "", seconds=20)
    children.close()
