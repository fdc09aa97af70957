"""The line in which a search is typed: the list follows it, and escape ends it."""

from textual import events

from briefing.tui.widgets.story_list import StoryList
from tests.tui.driving import an_app, press, screen_text, settle
from tests.tui.fakes import a_newsroom


async def test_the_filter_follows_while_it_is_typed_and_escape_ends_it() -> None:
    app = an_app(a_newsroom(12))

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "/", "1", "2", ".")
        stories = app.screen.query_one(StoryList)

        assert [each.story.title[:3] for each in stories.headlines] == ["12."]

        await press(pilot, "enter")
        assert stories.has_focus
        assert len(stories.headlines) == 1

        await press(pilot, "escape")
        assert len(stories.headlines) == 12


async def test_while_a_search_is_typed_the_foot_tells_its_keys_and_then_those_of_the_list() -> None:
    app = an_app(a_newsroom(3))

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "/", "2")
        assert screen_text(app).splitlines()[-1] == " enter keep these   esc all stories"

        await press(pilot, "enter")
        assert screen_text(app).splitlines()[-1].startswith(" j move")


async def test_what_is_typed_ahead_goes_into_the_search() -> None:
    app = an_app(a_newsroom(3))

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for key, letter in (("slash", "/"), ("w", "w"), ("x", "x"), ("2", "2")):
            app.post_message(events.Key(key, letter))
        await settle(pilot)

        assert app.front.page.query == "wx2"


async def test_a_letter_stands_where_the_cursor_is_and_in_place_of_what_is_selected() -> None:
    app = an_app(a_newsroom(3))

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "/", *"wx", "left", "2")
        assert app.front.page.query == "w2x"

        await press(pilot, "end", "shift+home", "y")
        assert app.front.page.query == "y"


async def test_in_one_pane_the_list_says_all_of_why_it_is_empty() -> None:
    app = an_app(a_newsroom(3))

    async with app.run_test(size=(60, 20)) as pilot:
        await settle(pilot)
        await press(pilot, "/", *"zzq")
        assert "esc shows all stories again." in screen_text(app)

        await pilot.resize_terminal(100, 20)
        await settle(pilot)
        assert screen_text(app).count("esc shows all stories again.") == 1


async def test_the_filter_knows_the_search_language() -> None:
    newsroom = a_newsroom(4)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "m", "/", *"is:seen")

        assert [each.state for each in app.screen.query_one(StoryList).headlines] == ["seen"]
