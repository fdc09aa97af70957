"""What the screen says where there is nothing to show, or where something failed."""

from dataclasses import replace

from briefing.model.sources import Problem, Source
from briefing.tui.widgets.bars import StatusBar
from briefing.tui.widgets.sheet_view import StoryPane
from briefing.tui.widgets.story_list import StoryList
from tests.tui.driving import an_app, foot, press, screen_text, settle, shown_text
from tests.tui.fakes import FakeNewsroom, a_newsroom
from tests.tui.telling import a_story, an_article

_DEAD = Problem("Coast Radio", "the server was not found", "check the address")


def a_failing_newsroom(count: int) -> FakeNewsroom:
    newsroom = a_newsroom(count)
    sources = tuple(Source("feed", name, f"https://{name}.example/") for name in ("Coast Radio", "Harrow"))
    newsroom.settings = replace(newsroom.settings, sources=sources)
    newsroom.problems = (_DEAD,)
    return newsroom


async def test_an_empty_screen_says_why() -> None:
    app = an_app(a_failing_newsroom(0))

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)

        said = shown_text(app.screen.query_one(StoryPane))
        assert " ".join(said.split()) == "No stories Coast Radio: the server was not found; check the address"
        assert "No stories" in screen_text(app)


async def test_the_head_tells_how_many_sources_failed_and_where_to_look() -> None:
    app = an_app(a_failing_newsroom(3))

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)

        assert "1 of 2 sources failed: S" in screen_text(app).splitlines()[0]


async def test_r_tries_sources_that_rest_again_on_the_sources_page_too() -> None:
    newsroom = a_failing_newsroom(1)
    app = an_app(newsroom)

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        newsroom.problems = ()
        newsroom.arriving = (a_story("Ferry runs again"),)
        await press(pilot, "S")
        await press(pilot, "r")
        await press(pilot, "escape")

        assert "forced refresh" in newsroom.asked
        status = app.front.query_one(StatusBar)
        assert not status.trouble
        assert status.fresh == "refreshed just now"
        assert status.notice == "1 new story, press . to show"


async def test_a_search_that_finds_nothing_says_so_and_shows_no_story() -> None:
    app = an_app(a_newsroom(3))

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "/", *"zzqq")

        assert shown_text(app.screen.query_one(StoryPane)).startswith("Nothing matches zzqq")
        await press(pilot, "escape")
        assert "Flood reaches" in shown_text(app.screen.query_one(StoryPane))


async def test_a_search_for_words_that_look_like_a_field_says_what_fields_there_are() -> None:
    app = an_app(a_newsroom(3))

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "/", *"topic:x")

        assert "the fields are speaker:" in " ".join(shown_text(app.screen.query_one(StoryPane)).split())


async def test_a_search_that_cannot_be_understood_finds_nothing_and_says_why() -> None:
    app = an_app(a_newsroom(3))

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "/", *"since:foo", "enter")

        assert not app.screen.query_one(StoryList).headlines
        assert "since: takes an age" in shown_text(app.screen.query_one(StoryPane))


async def test_a_story_without_a_date_shows_no_time() -> None:
    app = an_app(FakeNewsroom(((an_article("A flood\nThe river rose.", "Harrow", None),),)))

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)

        row = app.screen.query_one(StoryList).line_at(1)
        assert row is not None
        assert [piece.text for piece in row.right] in ([], [""])


async def test_the_foot_shows_the_end_of_the_path_of_the_configuration() -> None:
    newsroom = a_newsroom(3)
    app = an_app(newsroom)
    app.taste = replace(app.taste, config="/home/ilse/news/of/the/river/feeds.toml")
    app.front.taste = app.taste

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)

        assert screen_text(app).splitlines()[-1].endswith("feeds.toml")


async def test_a_message_gives_way_to_the_keys_at_the_next_key() -> None:
    app = an_app(a_newsroom(3))

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "y")
        assert foot(app)
        await press(pilot, "j")

        assert not foot(app)
