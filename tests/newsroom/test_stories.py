"""Articles become stories that keep their ids as they grow, from run to run."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from briefing.model.sources import Reading
from briefing.newsroom.events import StoriesGrouped
from briefing.newsroom.run import Run
from tests.builders import NOON, an_article
from tests.newsroom.fakes import FakeReader, a_newsroom
from tests.newsroom.runs import CUP, DAY, FLOOD, FLOOD_AGAIN, headlines, read


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

    newsroom.store.places.keep("last page", written)

    assert newsroom.last_page() == ()
