"""Sources that fail, hang or rest cost only themselves; each is asked with what it left when it was last read."""

import threading

from briefing.model.sources import Bookmark, Reading, Source
from briefing.newsroom.progress import SourceFailed, SourceRead, Waiting
from briefing.sources import Visit
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


def test_what_a_source_brought_before_it_was_cut_off_is_told_behind_the_problem() -> None:
    newsroom = a_newsroom(FakeReader({"partly": (an_article(FLOOD),)}), "partly")

    failed, read = [event for event in newsroom.refresh(NOON) if not isinstance(event, Waiting)]

    assert isinstance(failed, SourceFailed)
    assert isinstance(read, SourceRead)
    assert read.articles == 1


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


class Together(FakeReader):
    """Answers no source before all of them are asked."""

    barrier = threading.Barrier(20, timeout=5)

    def read(self, source: Source, bookmark: Bookmark | None, visit: Visit) -> Reading:
        self.barrier.wait()
        return super().read(source, bookmark, visit)


def test_sources_are_asked_although_none_of_those_before_them_has_answered() -> None:
    newsroom = a_newsroom(Together(), *(str(number) for number in range(20)))

    assert sum(isinstance(event, SourceRead) for event in newsroom.refresh(NOON)) == 20


class Noting(FakeReader):
    """Leaves notes when it is read, and says what it finds of them."""

    def read(self, source: Source, bookmark: Bookmark | None, visit: Visit) -> Reading:
        self.visits.append(visit.notes(source.key))
        return Reading(bookmark=Bookmark(source=source.key, tried=visit.now, notes=f"{visit.now:%d %B}"))


def test_a_reader_is_given_the_notes_of_its_last_reading_of_that_source() -> None:
    reader = Noting()
    newsroom = a_newsroom(reader, "one")

    for day in range(3):
        list(newsroom.refresh(NOON + day * DAY))

    assert reader.visits == ["", "22 November", "23 November"]
