"""Sources that fail, hang or rest cost only themselves."""

from briefing.model.sources import Bookmark, Reading
from briefing.newsroom.progress import SourceFailed, SourceRead
from tests.builders import NOON, an_article
from tests.newsroom.fakes import FakeReader, a_newsroom
from tests.newsroom.runs import DAY, FLOOD, digest, headlines


def test_a_dead_source_does_not_stop_the_others() -> None:
    reader = FakeReader({"good": (an_article(FLOOD),)})
    newsroom = a_newsroom(reader, "broken", "raises", "good")

    events = list(newsroom.refresh(NOON))

    assert {event.source.name for event in events if isinstance(event, SourceFailed)} == {"broken", "raises"}
    assert [event.articles for event in events if isinstance(event, SourceRead)] == [1]
    assert len(digest(newsroom).problems) == 2


def test_a_source_that_hangs_is_a_problem_after_the_deadline() -> None:
    reader = FakeReader({"good": (an_article(FLOOD),)})
    newsroom = a_newsroom(reader, "hangs", "good", deadline=0.4)
    events = list(newsroom.refresh(NOON))

    assert not reader.has_woken
    assert [event.problem.what for event in events if isinstance(event, SourceFailed)] == [
        "it did not answer in time"
    ]
    assert len(headlines(newsroom)) == 1


def test_a_source_that_rests_after_a_failure_is_tried_again_only_when_forced() -> None:
    reader = FakeReader({"good": (an_article(FLOOD),)})
    newsroom = a_newsroom(reader, "good")
    key = newsroom.settings.sources[0].key
    resting = Bookmark(source=key, tried=NOON, failures=2, retry=NOON + DAY, said="it was down")
    newsroom.store.archive.keep(key, Reading(bookmark=resting), NOON)

    assert [type(event) for event in newsroom.refresh(NOON)] == [SourceFailed]
    assert not reader.visits
    assert SourceRead in [type(event) for event in newsroom.refresh(NOON, is_forced=True)]
    assert reader.visits == ["good"]
