"""What is shown first, what comes while one reads, and what stood on the page on an earlier day."""

from briefing.tui.widgets.bars import StatusBar
from briefing.tui.widgets.story_list import StoryList
from tests.tui.driving import an_app, press, settle
from tests.tui.fakes import FakeNewsroom, a_newsroom
from tests.tui.telling import a_story


async def test_stories_that_come_wait_until_they_are_asked_for() -> None:
    newsroom = a_newsroom(5)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "j")
        stories = app.screen.query_one(StoryList)
        before = stories.headlines
        newsroom.arriving = (a_story("A second flood"), a_story("A third flood"))
        newsroom.articles = ()
        await press(pilot, "r")

        assert stories.headlines == before
        assert app.screen.query_one(StatusBar).notice == "2 new stories, press . to show"

        await press(pilot, ".")
        assert [each.story.title for each in stories.headlines] == ["A second flood", "A third flood"]


async def test_a_first_run_shows_the_newest_stories_before_all_are_made_ready() -> None:
    newsroom = FakeNewsroom()
    newsroom.arriving = (a_story("A first flood"),)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        asked = [each for each in newsroom.asked if "refresh" not in each]

    assert asked == ["group", "group the newest", "group"]


async def test_an_empty_store_fills_at_once_when_the_sources_are_read() -> None:
    newsroom = FakeNewsroom()
    newsroom.arriving = (a_story("A first flood"),)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)

        assert len(app.screen.query_one(StoryList).headlines) == 1


async def test_the_place_is_kept_between_runs() -> None:
    newsroom = a_newsroom(9)
    newsroom.places["story"] = f"story-{newsroom.articles[6][0].id}"
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)

        assert app.screen.query_one(StoryList).cursor == 6


async def test_an_earlier_day_shows_what_had_come_by_then() -> None:
    newsroom = a_newsroom(9)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "j", "j", "j", "<")
        stories = app.screen.query_one(StoryList)

        assert stories.cursor == 0
        assert 0 < len(stories.headlines) < 9
        assert "Sat 21 Nov" in app.screen.query_one(StatusBar).day

        await press(pilot, ">")
        assert len(stories.headlines) == 9
        assert "Sun 22 Nov" in app.screen.query_one(StatusBar).day


async def test_today_is_as_it_was_left_when_one_comes_back_to_it() -> None:
    newsroom = a_newsroom(9)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "j", "m")
        stories = app.screen.query_one(StoryList)
        before = [each.story.id for each in stories.headlines]
        await press(pilot, "<", "j")
        newsroom.articles = (a_story("A newer flood"), *newsroom.articles[::-1])
        await press(pilot, ">")

        assert [each.story.id for each in stories.headlines] == before
        assert stories.cursor == 2
        assert app.screen.query_one(StatusBar).notice == "1 new story, press . to show"


async def test_the_last_page_is_there_before_anything_is_grouped() -> None:
    newsroom = a_newsroom(12)
    newsroom.paged = tuple(newsroom._headline(each) for each in newsroom.articles[:3])
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        stories = app.screen.query_one(StoryList)
        assert len(stories.headlines) >= 3

        await settle(pilot)
        assert len(stories.headlines) == 12
        assert not app.screen.query_one(StatusBar).notice
