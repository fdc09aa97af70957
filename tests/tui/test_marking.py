"""Stars, reading marks, merges and splits: each is shown at once, kept, and taken back."""

from briefing.tui.screens.pages import WhyScreen
from briefing.tui.widgets.story_list import StoryList
from tests.tui.driving import an_app, press, settle
from tests.tui.fakes import FakeNewsroom, a_newsroom
from tests.tui.telling import a_story


async def test_a_star_a_mark_and_their_undoing_are_kept_and_shown() -> None:
    newsroom = a_newsroom(3)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        stories = app.screen.query_one(StoryList)
        await press(pilot, "s", "m")
        chosen = stories.chosen

        assert chosen is not None
        assert chosen.is_starred
        assert chosen.state == "seen"
        assert newsroom.seen == newsroom.starred == {chosen.story.id}

        newsroom.asked.clear()
        await press(pilot, "u", "u")
        assert "group" not in newsroom.asked
        assert not newsroom.seen
        assert not newsroom.starred
        assert stories.chosen is not None
        assert stories.chosen.state == "new"


async def test_the_next_unread_story_is_found_past_the_read_ones() -> None:
    newsroom = a_newsroom(5)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "m", "j", "m", "g", "n")

        assert app.screen.query_one(StoryList).cursor == 3

        await press(pilot, "N")
        assert app.screen.query_one(StoryList).cursor == 0


async def test_two_stories_become_one_and_come_apart_again() -> None:
    newsroom = a_newsroom(4)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "M", "j", "M")
        stories = app.screen.query_one(StoryList)
        assert len(stories.headlines) == 3

        await press(pilot, "u")
        assert len(stories.headlines) == 4


async def test_an_article_is_split_off_from_the_page_that_says_why() -> None:
    newsroom = FakeNewsroom((a_story("A flood", outlets=("The Harrow Post", "Northern Wire")),))
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "w")
        assert isinstance(app.screen, WhyScreen)
        await press(pilot, "j", "x")

        assert len(app.screen.query_one(StoryList).headlines) == 2


async def test_undo_passes_over_what_was_read_in_passing() -> None:
    newsroom = a_newsroom(4)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "M", "j", "M")
        app.front.note_read()
        await press(pilot, "u")

        assert len(app.screen.query_one(StoryList).headlines) == 4
        assert newsroom.seen


async def test_a_story_is_read_once_it_has_been_in_view_for_a_while() -> None:
    newsroom = a_newsroom(3)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "j")
        app.front.note_read()
        await settle(pilot)

        stories = app.screen.query_one(StoryList)
        assert [each.state for each in stories.headlines] == ["new", "seen", "new"]


async def test_a_run_with_paths_of_its_own_moves_no_marks() -> None:
    newsroom = a_newsroom(3)
    newsroom.has_marks = False
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "s", "m", "M", "j", "M")

        assert not {"see", "star", "merge"} & {asked.split()[0] for asked in newsroom.asked}
        assert newsroom.places == {}
