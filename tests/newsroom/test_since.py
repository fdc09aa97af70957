"""What is new since a time, and since the last digest."""

from pathlib import Path

from tests.builders import NOON, an_article
from tests.newsroom.fakes import FakeReader, a_newsroom
from tests.newsroom.runs import CUP, DAY, FLOOD, FLOOD_AGAIN, digest, read


def test_since_shows_only_stories_with_something_new() -> None:
    reader = FakeReader({"a": (an_article(FLOOD), an_article(CUP))})
    newsroom = a_newsroom(reader, "a")
    read(newsroom)

    reader.shelves["a"] = (an_article(FLOOD_AGAIN, outlet="Tarn Echo"),)
    read(newsroom, NOON + DAY)
    told = digest(newsroom, since=NOON + DAY / 2, now=NOON + DAY)

    assert [(brief.state, len(brief.coverage)) for brief in told.briefs] == [("changed", 2)]
    assert told.found["stories"] == 1


def test_what_comes_after_the_last_digest_is_new_even_when_the_clock_stands_still() -> None:
    reader = FakeReader({"a": (an_article(FLOOD),)})
    newsroom = a_newsroom(reader, "a")
    read(newsroom)
    newsroom.keep_last_digest(newsroom.draw_line(NOON))
    assert digest(newsroom, since=newsroom.last_digest()).briefs == ()

    reader.shelves["a"] = (an_article(CUP),)
    read(newsroom)

    assert len(digest(newsroom, since=newsroom.last_digest()).briefs) == 1


def test_what_a_slow_refresh_brings_after_a_digest_is_new_to_the_next(tmp_path: Path) -> None:
    reader = FakeReader({"slow": (an_article(FLOOD),)})
    slow, quick = (a_newsroom(reader, "slow", state=tmp_path / "db") for _ in range(2))
    started = slow.refresh(NOON)
    line = quick.draw_line(NOON + DAY)
    assert digest(quick, now=NOON + DAY).briefs == ()

    for _ in started:
        pass
    quick.keep_last_digest(line)

    assert len(digest(quick, since=quick.last_digest(), now=NOON + DAY).briefs) == 1
