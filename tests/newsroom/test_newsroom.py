from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from briefing.model.briefs import Digest
from briefing.model.news import Article, Bookmark, Reading
from briefing.model.stories import Headline
from briefing.newsroom import (
    DigestMade,
    Newsroom,
    Run,
    SourceFailed,
    SourceRead,
    StoriesGrouped,
    Waiting,
    analysis,
    processes,
)
from briefing.newsroom.packing import Packed, pack_new
from briefing.store import Filed
from tests.builders import NOON, an_article
from tests.newsroom.fakes import FakeReader, a_newsroom

DAY = timedelta(days=1)
FLOOD = (
    "Flood closes the Harrow bridge\n"
    "The river Harrow flooded the old town of Harrowgate on Friday and closed its only bridge. "
    "Mayor Ida Brandt said 40 families had left their homes near the Harrow."
)
FLOOD_AGAIN = (
    "Harrowgate bridge shut as river floods old town\n"
    "Harrowgate's only bridge was shut on Friday after the river Harrow flooded the old town. "
    "Forty families left their homes, Mayor Ida Brandt said."
)
CUP = "Tarn United win the cup\nTarn United beat Vessel Rovers 2-1 in the final at Quay Park on Saturday."


def read(newsroom: Newsroom, now: datetime = NOON) -> None:
    for _ in newsroom.refresh(now):
        pass


def headlines(newsroom: Newsroom, now: datetime = NOON) -> tuple[Headline, ...]:
    return next(event.headlines for event in newsroom.group(now) if isinstance(event, StoriesGrouped))


def digest(newsroom: Newsroom, since: datetime | None = None, now: datetime = NOON) -> Digest:
    return next(
        event.digest
        for event in newsroom.brief(now, stories=None, since=since)
        if isinstance(event, DigestMade)
    )


def undone(newsroom: Newsroom) -> str:
    taken = newsroom.marks.undo()
    assert taken is not None
    return taken.what


def an_edit(article: Article, text: str) -> Article:
    return replace(article, text=text)


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


def test_two_articles_of_one_event_are_one_story() -> None:
    reader = FakeReader(
        {"a": (an_article(FLOOD), an_article(CUP)), "b": (an_article(FLOOD_AGAIN, outlet="Tarn Echo"),)}
    )
    newsroom = a_newsroom(reader, "a", "b")
    read(newsroom)

    assert sorted(len(each.story.articles) for each in headlines(newsroom)) == [1, 2]


def test_one_story_joins_everything() -> None:
    reader = FakeReader({"a": (an_article(FLOOD), an_article(CUP, outlet="Other"))})
    newsroom = a_newsroom(reader, "a", run=Run(has_own_scope=True, is_one_story=True))
    read(newsroom)

    [headline] = headlines(newsroom)

    assert len(headline.story.articles) == 2


def test_a_story_keeps_its_id_as_it_grows_and_across_runs(tmp_path: Path) -> None:
    reader = FakeReader({"a": (an_article(FLOOD),)})
    newsroom = a_newsroom(reader, "a", state=tmp_path / "db")
    read(newsroom)
    [before] = headlines(newsroom)
    newsroom.close()

    reader.shelves["a"] = (an_article(FLOOD_AGAIN, outlet="Tarn Echo", published=NOON - DAY / 2),)
    newsroom = a_newsroom(reader, "a", state=tmp_path / "db")
    read(newsroom)
    [after] = headlines(newsroom)

    assert (after.story.id, len(after.story.articles)) == (before.story.id, 2)


def test_a_first_page_is_of_the_newest_articles_and_its_stories_keep_their_ids() -> None:
    flood, cup = (
        an_article(FLOOD, published=NOON - timedelta(hours=1)),
        an_article(CUP, published=NOON - timedelta(hours=3)),
    )
    newsroom = a_newsroom(FakeReader({"a": (cup, flood)}), "a")
    read(newsroom)
    assert not newsroom.has_stories

    (page,) = [event for event in newsroom.group(NOON, newest=1) if isinstance(event, StoriesGrouped)]

    assert [each.story.articles for each in page.headlines] == [(flood.id,)]
    assert newsroom.has_stories
    assert page.headlines[0].story.id in {each.story.id for each in headlines(newsroom)}
    assert len(headlines(newsroom)) == 2


def test_a_story_is_new_then_seen_then_changed() -> None:
    reader = FakeReader({"a": (an_article(FLOOD),)})
    newsroom = a_newsroom(reader, "a")
    read(newsroom)
    [headline] = headlines(newsroom)
    assert headline.state == "new"

    newsroom.marks.see(newsroom.tell(headline.story.id), NOON)
    [headline] = headlines(newsroom)
    assert headline.state == "seen"

    reader.shelves["a"] = (an_article(FLOOD_AGAIN, outlet="Tarn Echo"),)
    read(newsroom, NOON + DAY)
    [headline] = headlines(newsroom, NOON + DAY)
    assert headline.state == "changed"


def test_an_edit_makes_a_seen_story_changed() -> None:
    article = an_article(FLOOD)
    reader = FakeReader({"a": (article,)})
    newsroom = a_newsroom(reader, "a")
    read(newsroom)
    newsroom.marks.see(newsroom.tell(headlines(newsroom)[0].story.id), NOON)

    reader.shelves["a"] = (an_edit(article, FLOOD.replace("40 families", "50 families")),)
    read(newsroom, NOON + DAY)

    assert [each.state for each in headlines(newsroom, NOON + DAY)] == ["changed"]


def test_a_run_with_paths_neither_heeds_nor_moves_marks(tmp_path: Path) -> None:
    reader = FakeReader({"a": (an_article(FLOOD),)})
    newsroom = a_newsroom(reader, "a", state=tmp_path / "db")
    read(newsroom)
    newsroom.marks.see(newsroom.tell(headlines(newsroom)[0].story.id), NOON)
    newsroom.keep_last_digest(newsroom.draw_line(NOON))
    newsroom.close()

    own = a_newsroom(reader, "a", state=tmp_path / "db", run=Run(has_own_scope=True))
    own.keep_last_digest(own.draw_line(NOON + DAY))

    assert [each.state for each in headlines(own)] == ["new"]
    assert own.last_digest() == NOON


def test_marks_are_undone_one_by_one() -> None:
    newsroom = a_newsroom(FakeReader({"a": (an_article(FLOOD), an_article(CUP))}), "a")
    read(newsroom)
    first, second = (headline.story for headline in headlines(newsroom))

    newsroom.marks.star(first)
    newsroom.marks.see(newsroom.tell(first.id), NOON)
    newsroom.marks.merge((first, second))
    assert len(headlines(newsroom)) == 1

    assert undone(newsroom).startswith("merged")
    assert len(headlines(newsroom)) == 2
    assert undone(newsroom).startswith("read")
    assert {each.state for each in headlines(newsroom)} == {"new"}
    assert undone(newsroom).startswith("starred")
    assert not any(each.is_starred for each in headlines(newsroom))
    assert newsroom.marks.undo() is None


def test_a_split_is_remembered_and_can_be_undone() -> None:
    reader = FakeReader({"a": (an_article(FLOOD), an_article(FLOOD_AGAIN, outlet="Tarn Echo"))})
    newsroom = a_newsroom(reader, "a")
    read(newsroom)
    [headline] = headlines(newsroom)

    newsroom.marks.split(headline.story, headline.story.articles[1])
    assert len(headlines(newsroom)) == 2

    newsroom.marks.undo()
    assert len(headlines(newsroom)) == 1


def test_a_split_leaves_the_others_that_were_merged_together() -> None:
    others = an_article("Museum opens in Vessel\nThe museum of Vessel opened on Sunday.", outlet="Echo")
    newsroom = a_newsroom(FakeReader({"a": (an_article(FLOOD), an_article(CUP), others)}), "a")
    read(newsroom)
    newsroom.marks.merge([each.story for each in headlines(newsroom)])
    [merged] = headlines(newsroom)

    for article in merged.story.articles:
        newsroom.marks.split(merged.story, article)
        assert sorted(len(each.story.articles) for each in headlines(newsroom)) == [1, 2]
        newsroom.marks.undo()


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


def test_articles_are_analysed_alone_where_no_processes_can_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise BrokenProcessPool

    monkeypatch.setattr(ProcessPoolExecutor, "submit", broken)
    articles = tuple(an_article(f"Number {number}\nIt rained in Harrowgate.") for number in range(121))
    newsroom = a_newsroom(FakeReader({"a": articles}), "a")
    read(newsroom)

    assert sum(len(each.story.articles) for each in headlines(newsroom)) == 121


def test_what_processes_had_made_ready_before_they_died_is_not_made_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[str] = []

    def dying(todo: Sequence[Filed]) -> Iterator[list[tuple[str, Packed]]]:
        packed = pack_new([each.article for each in todo[:100]])
        yield [(each.digest, one) for each, one in zip(todo, packed, strict=False)]
        raise OSError("killed")

    def alone(articles: list[Article]) -> list[Packed]:
        made.extend(article.id for article in articles)
        return pack_new(articles)

    monkeypatch.setattr(processes, "pack_in_processes", dying)
    monkeypatch.setattr(analysis, "pack_new", alone)
    articles = tuple(an_article(f"Number {number}\nIt rained in Harrowgate.") for number in range(130))
    newsroom = a_newsroom(FakeReader({"a": articles}), "a")
    read(newsroom)
    told = [
        event.progress.done
        for event in newsroom.group(NOON)
        if isinstance(event, Waiting) and event.what == "analysis"
    ]

    assert len(made) == 30
    assert told[:1] == [100]
    assert told == sorted(told)


def test_an_unchanged_article_is_not_analysed_again() -> None:
    newsroom = a_newsroom(FakeReader({"a": (an_article(FLOOD),)}), "a")
    read(newsroom)
    headlines(newsroom)
    with newsroom.store.database.reading() as connection:
        before = connection.execute("SELECT total_changes()").fetchone()

    headlines(newsroom)

    with newsroom.store.database.reading() as connection:
        kept = connection.execute("SELECT count(*) FROM opinions WHERE kind = 'document'").fetchone()[0]
        # Only the memberships are written again.
        assert connection.execute("SELECT total_changes()").fetchone()[0] - before[0] <= 1
    assert kept == 1


def test_many_new_articles_are_analysed_by_several_processes_as_by_one() -> None:
    articles = tuple(
        an_article(
            f"Story number {number} of Harrowgate\nMayor Ida Brandt said {number} times that it rained."
        )
        for number in range(130)
    )
    many = a_newsroom(FakeReader({"a": articles}), "a")
    read(many)
    few = a_newsroom(FakeReader({"a": articles[:3]}), "a")
    read(few)
    headlines(many)
    headlines(few)

    for article in articles[:3]:
        assert replace(many.document(article.id), article=article) == replace(
            few.document(article.id), article=article
        )


def test_a_damaged_opinion_is_made_anew() -> None:
    newsroom = a_newsroom(FakeReader({"a": (an_article(FLOOD),)}), "a")
    read(newsroom)
    [before] = headlines(newsroom)
    with newsroom.store.database.writing() as connection:
        connection.execute("UPDATE opinions SET value = x'c1ff00'")

    [after] = headlines(newsroom)

    assert after == before
    assert newsroom.document(after.story.articles[0]).quantities


def test_a_story_with_no_new_article_is_not_told_again() -> None:
    reader = FakeReader({"a": (an_article(FLOOD),)})
    newsroom = a_newsroom(reader, "a")
    read(newsroom)
    [headline] = headlines(newsroom)
    first = newsroom.tell(headline.story.id)

    assert newsroom.tell(headline.story.id).sections is first.sections

    reader.shelves["a"] = (an_article(FLOOD_AGAIN, outlet="Tarn Echo"),)
    read(newsroom)
    [headline] = headlines(newsroom)
    assert len(newsroom.tell(headline.story.id).coverage) == 2


def test_muted_stories_come_last_and_those_of_interest_first() -> None:
    articles = (
        an_article(FLOOD),
        an_article(CUP),
        an_article("Museum opens in Lower Fenn\nThe new museum of glass opened."),
    )
    newsroom = a_newsroom(FakeReader({"a": articles}), "a", mute=("flood",), interest=("museum",))
    read(newsroom)

    titles = [headline.story.title for headline in headlines(newsroom)]

    assert titles[0].startswith("Museum")
    assert titles[-1].startswith("Flood")


def test_stories_that_stand_are_not_grouped_again_by_the_next_run(tmp_path: Path) -> None:
    articles = (an_article(FLOOD), an_article(FLOOD_AGAIN, outlet="Tarn Echo"), an_article(CUP))
    reader = FakeReader({"a": articles})
    first = a_newsroom(reader, "a", state=tmp_path / "db")
    read(first)
    before = headlines(first)
    first.close()

    again = a_newsroom(reader, "a", state=tmp_path / "db")
    assert headlines(again) == before

    edited = replace(articles[1], text=CUP.replace("win", "take"), title=CUP.split("\n", maxsplit=1)[0])
    reader.shelves["a"] = (articles[0], edited, articles[2])
    read(again)
    assert sorted(len(each.story.articles) for each in headlines(again)) == [1, 2]
    assert before[0].story.id in {each.story.id for each in headlines(again)}


def test_an_article_that_goes_leaves_its_story_in_the_next_run_too(tmp_path: Path) -> None:
    articles = (an_article(FLOOD), an_article(FLOOD_AGAIN, outlet="Tarn Echo"))
    reader = FakeReader({"a": articles})
    first = a_newsroom(reader, "a", state=tmp_path / "db")
    read(first)
    [before] = headlines(first)
    first.store.archive.keep("fake:a", Reading(present=(articles[0].id,)), NOON)
    assert [len(each.story.articles) for each in headlines(first)] == [1]
    first.store.archive.keep("fake:a", Reading(present=tuple(each.id for each in articles)), NOON)
    first.close()

    again = a_newsroom(reader, "a", state=tmp_path / "db")
    [after] = headlines(again)

    assert (after.story.id, len(after.story.articles)) == (before.story.id, 2)


@pytest.mark.parametrize("written", ["", "{", "[1]", "{}", '["a"]', '[{"id": "x"}]', '[{"heading": "x"}]'])
def test_a_last_page_that_another_version_kept_in_its_own_way_is_left_alone(written: str) -> None:
    newsroom = a_newsroom(FakeReader())

    newsroom.store.desk.keep_place("last page", written)

    assert newsroom.last_page() == ()


def test_what_was_joined_by_hand_can_be_parted_by_hand() -> None:
    newsroom = a_newsroom(FakeReader({"a": (an_article(FLOOD), an_article(CUP))}), "a")
    read(newsroom)
    newsroom.marks.merge([headline.story for headline in headlines(newsroom)])
    [joined] = headlines(newsroom)

    newsroom.marks.split(joined.story, joined.story.articles[1])

    assert len(headlines(newsroom)) == 2


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
