"""A feed is asked again with what it said of itself, where it has moved to, and no sooner than it is fair."""

from datetime import timedelta

import pytest

from briefing.sources.backoff import next_try
from briefing.sources.failures import FetchError
from briefing.sources.feed import FeedOptions
from briefing.sources.feed.memory import Memory, read_memory, write_memory
from briefing.sources.http import Answer
from tests.builders import NOON
from tests.sources.desk import URL, Desk, item
from tests.sources.feeds import rss


def test_validators_are_sent_back_and_304_changes_nothing(desk: Desk) -> None:
    desk.read(item(1), etag='"x"', modified="Sat, 21 Nov 2026 10:00:00 GMT")
    place = desk.bookmark and desk.bookmark.place

    reading = desk.reading(Answer(status=304, url=URL))

    assert (desk.fetcher.asked[-1].etag, desk.fetcher.asked[-1].modified[:3]) == ('"x"', "Sat")
    assert reading.articles == ()
    assert reading.bookmark
    assert (reading.bookmark.place, reading.bookmark.entries) == (place, 1)
    assert reading.bookmark.succeeded == desk.now


def test_what_is_known_of_its_entries_is_read_only_where_something_came(desk: Desk) -> None:
    desk.read(item(1))
    unread = desk.times_recalled
    desk.reading(Answer(status=304, url=URL))
    desk.reading(FetchError("out of order", status=503))
    unchanged = desk.times_recalled
    desk.read(item(1), etag='"new"')
    same = desk.times_recalled

    assert desk.read(item(1), item(2))
    assert desk.read(item(1), item(2)) == ()
    assert (unread, unchanged, same, desk.times_recalled) == (0, 0, 0, 1)


@pytest.mark.parametrize(
    "memory",
    [
        Memory(),
        Memory(
            etag='"ä, \t"', modified="Sun", moved_to="http://x.example/ü\u2028", body="0a", not_before=1.7e9
        ),
        Memory(moved_to="https://x.example/", is_moved_in_public=True),
    ],
)
def test_what_is_remembered_of_a_feed_comes_back_as_it_was(memory: Memory) -> None:
    assert read_memory(write_memory(memory)) == memory


@pytest.mark.parametrize(
    "place", ["", "4", '[3, "x", "", "", false, "", 0.0]', "3\nx\n\n\n\n\n0", "4\nx\n\n\n\n\nsoon"]
)
def test_what_cannot_be_read_of_a_feed_is_forgotten(place: str) -> None:
    assert read_memory(place) == Memory()


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
