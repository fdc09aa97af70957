"""A thousand damaged feeds: each ends as stored or as failed with a reason."""

import random
from collections.abc import Callable
from datetime import datetime

import pytest

from briefing.model.sources import Source
from briefing.sources import Visit
from briefing.sources.children import Children
from briefing.sources.feed.reading import FeedReading
from briefing.sources.http import Answer, Fetcher, Request
from briefing.sources.workshop import Workshop
from tests.builders import NOON
from tests.sources.feeds import an_entry, an_item, atom, rss
from tests.sources.lifelike import LIFELIKE

MUTANTS = 1_000
ODD_BYTES = (
    b"\x00",
    b"\xff",
    b"\x1b",
    b"&",
    b"<",
    b">",
    b'"',
    b"]]>",
    b"&#0;",
    b"&#xFFFFFFF;",
    b"\xed\xa0\x80",
)
SEEDS = [
    *(text.encode() for text in LIFELIKE.values()),
    rss(*map(an_item, range(5))),
    atom(*map(an_entry, range(5))),
    b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "title": "Bridge", "content_text": "x"}]}',
]


def cut(feed: bytes, chance: random.Random) -> bytes:
    return feed[: chance.randrange(len(feed))]


def drop(feed: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(feed))
    return feed[:at] + feed[at + chance.randrange(200) :]


def double(feed: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(feed))
    return feed[:at] + feed[at : at + chance.randrange(400)] * chance.randrange(2, 30) + feed[at:]


def insert(feed: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(feed))
    return feed[:at] + chance.choice(ODD_BYTES) * chance.randrange(1, 50) + feed[at:]


def flip(feed: bytes, chance: random.Random) -> bytes:
    changed = bytearray(feed)
    for _ in range(chance.randrange(1, 30)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def swap(feed: bytes, chance: random.Random) -> bytes:
    one, other = sorted(chance.randrange(len(feed)) for _ in range(2))
    return feed[other:] + feed[one:other] + feed[:one]


def rename(feed: bytes, chance: random.Random) -> bytes:
    names = (b"item", b"title", b"link", b"description", b"entry", b"content", b"guid", b"rss", b"channel")
    return feed.replace(chance.choice(names), chance.choice(names), chance.randrange(1, 9))


MUTATIONS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    cut,
    drop,
    double,
    insert,
    flip,
    swap,
    rename,
)


class OneAnswer(Fetcher):
    """Gives one body, whatever is asked for."""

    def __init__(self, body: bytes) -> None:
        super().__init__()
        self._body = body

    def get(self, request: Request, *, seconds: float, now: datetime) -> Answer:
        return Answer(status=200, url=request.url, body=self._body)


@pytest.fixture(scope="module")
def children() -> Children:
    return Children()


@pytest.mark.parametrize("part", range(4))
def test_a_mutant_is_stored_or_fails_with_a_reason(part: int, children: Children) -> None:
    chance = random.Random(part)
    source = Source("feed", "Post", "http://news.example/rss")
    for number in range(MUTANTS // 4):
        feed = chance.choice(SEEDS)
        for _ in range(chance.randrange(1, 4)):
            feed = chance.choice(MUTATIONS)(feed, chance) or b"x"
        workshop = Workshop(OneAnswer(feed), children)

        reading = FeedReading(source, None, Visit(now=NOON, deadline_seconds=10), workshop).read()

        assert reading.bookmark is not None
        if reading.bookmark.failures:
            assert reading.problems
            assert not reading.articles
        for problem in reading.problems:
            assert problem.what.isprintable(), number
        for article in reading.articles:
            assert article.text.startswith(article.title)
            assert article.title
            article.text.encode()
