"""Whatever a server does, it is stored or said, and costs the good feeds nothing."""

import threading
from collections.abc import Iterator

import pytest

from briefing.model.sources import Reading, Source
from briefing.sources import Visit
from briefing.sources.feed import FeedReader
from tests.builders import NOON
from tests.sources.behaviours import BEHAVIOURS, Behaviour
from tests.sources.server import Server, serving

DEADLINE_SECONDS = 0.7


@pytest.fixture(scope="module")
def reader() -> FeedReader:
    return FeedReader()


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving({f"/{name}": behaviour.answer for name, behaviour in BEHAVIOURS.items()}) as opened:
        yield opened


def read(reader: FeedReader, url: str, seconds: float = DEADLINE_SECONDS) -> Reading:
    return reader.read(Source("feed", "Post", url), None, Visit(now=NOON, deadline_seconds=seconds))


@pytest.mark.parametrize("name", BEHAVIOURS)
def test_what_a_server_does_is_stored_or_said(name: str, server: Server, reader: FeedReader) -> None:
    behaviour: Behaviour = BEHAVIOURS[name]
    seconds = DEADLINE_SECONDS if "answer" in behaviour.says else 10.0

    reading = read(reader, server.url(f"/{name}"), seconds)

    said = " ".join(f"{problem.what} {problem.hint}" for problem in reading.problems)
    assert len(reading.articles) == behaviour.articles, said
    assert behaviour.says in said
    assert bool(said) == bool(behaviour.says) or behaviour.may_lack, said
    assert reading.bookmark is not None
    assert (reading.bookmark.failures == 0) == (not behaviour.says or behaviour.articles > 0)
    for article in reading.articles:
        assert article.text.startswith(article.title)
        assert not set(article.text + article.title) & set("\x00\x1b\x9b\u202e\u200b")
        assert article.url is None or article.url.startswith("http")


def test_good_feeds_beside_bad_ones_are_read_within_five_seconds(server: Server, reader: FeedReader) -> None:
    bad = [
        threading.Thread(target=read, args=(reader, server.url(f"/{name}"), 2.0), daemon=True)
        for name in BEHAVIOURS
    ]
    for thread in bad:
        thread.start()

    readings = [read(reader, server.url("/bare-ampersand"), 5.0), read(reader, server.url("/rss"), 5.0)]

    assert [len(reading.articles) for reading in readings] == [2, 2]
    for thread in bad:
        thread.join(10)


@pytest.mark.parametrize(
    "url", ["http://[::1", "nonsense", "", "http://" + "a" * 70 + ".example/", "ftp://x.example/"]
)
def test_what_is_no_address_is_a_problem_too(url: str, reader: FeedReader) -> None:
    reading = read(reader, url)

    assert reading.problems
    assert reading.bookmark
    assert reading.bookmark.failures == 1


def test_there_are_sixty_behaviours() -> None:
    assert len(BEHAVIOURS) >= 60
