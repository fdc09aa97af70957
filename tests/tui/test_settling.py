"""After a change of the user's the list stays as it is, and the cursor with its story."""

from briefing.tui.widgets.story_list import StoryList
from tests.tui.driving import an_app, press, settle
from tests.tui.fakes import a_newsroom


async def test_after_a_star_undoing_something_leaves_every_row_where_it_is() -> None:
    app = an_app(a_newsroom(5))

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "j", "s", "j", "s")
        stories = app.screen.query_one(StoryList)
        before = [each.story.id for each in stories.headlines]
        await press(pilot, "u")

        assert [each.story.id for each in stories.headlines] == before
        assert sum(each.is_starred for each in stories.headlines) == 1
        assert stories.cursor == 3


async def test_after_a_merge_the_cursor_stands_on_the_merged_story() -> None:
    app = an_app(a_newsroom(5))

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        stories = app.screen.query_one(StoryList)
        await press(pilot, "j", "M", "j", "j")
        assert stories.chosen is not None
        chosen = stories.chosen.story
        await press(pilot, "M")

        assert set(chosen.articles) < set(stories.chosen.story.articles)
        assert stories.cursor == 1
        assert len(stories.headlines) == 4
