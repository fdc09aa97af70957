"""The panes: how many are shown at a width, what stands in each, and how one goes from one to another."""

import pytest

from briefing.tui.widgets.bars import StatusBar
from briefing.tui.widgets.sheet_view import SidePane, StoryPane
from briefing.tui.widgets.story_list import StoryList
from tests.tui.driving import an_app, press, screen_text, settle, shown_text
from tests.tui.fakes import a_newsroom


async def test_the_story_under_the_cursor_is_told_beside_the_list() -> None:
    app = an_app(a_newsroom(5))

    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "j")

        assert app.screen.query_one(StoryList).chosen is not None
        assert "2. Flood reaches the old town" in shown_text(app.screen.query_one(StoryPane))
        assert "12 people" in shown_text(app.screen.query_one(SidePane))


async def test_tab_goes_round_the_panes_that_are_shown() -> None:
    app = an_app(a_newsroom(2))

    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        seen = []
        for _ in range(4):
            seen.append(app.screen.focused.id if app.screen.focused else None)
            await press(pilot, "tab")

        assert seen == ["stories", "story", "side", "stories"]


@pytest.mark.parametrize(("width", "panes"), [(120, 3), (119, 2), (80, 2), (79, 1), (40, 1)])
async def test_as_many_panes_are_shown_as_there_is_room_for(width: int, panes: int) -> None:
    app = an_app(a_newsroom(2))

    async with app.run_test(size=(width, 24)) as pilot:
        await settle(pilot)

        shown = [pane for pane in app.screen.query("Pane") if pane.display and pane.size.width]
        assert len(shown) == panes


async def test_the_figures_stand_in_the_story_where_they_have_no_pane_of_their_own() -> None:
    app = an_app(a_newsroom(2))

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "FIGURES" in shown_text(app.screen.query_one(StoryPane))

        await pilot.resize_terminal(120, 40)
        await settle(pilot)
        assert "FIGURES" not in shown_text(app.screen.query_one(StoryPane))


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (120, "briefing  2 of 9 sources failed: S"),
        (80, "briefing  2 of 9 sources failed: S"),
        (50, "2 of 9 sources failed: S"),
    ],
)
async def test_a_failure_never_hides_how_many_stories_there_are(width: int, shown: str) -> None:
    app = an_app(a_newsroom(3))

    async with app.run_test(size=(width, 24)) as pilot:
        await settle(pilot)
        app.screen.query_one(StatusBar).trouble = "2 of 9 sources failed: S"
        await settle(pilot)
        head = screen_text(app).splitlines()[0]

        assert head.strip().startswith(shown)
        assert "3 stories · 3 unread" in head


async def test_in_forty_columns_the_head_counts_the_stories() -> None:
    app = an_app(a_newsroom(3))

    async with app.run_test(size=(40, 12)) as pilot:
        await settle(pilot)

        assert screen_text(app).splitlines()[0].split() == ["briefing", "3", "stories", "·", "3", "unread"]


async def test_one_click_moves_and_two_open() -> None:
    app = an_app(a_newsroom(5))

    async with app.run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        await pilot.click(StoryList, offset=(10, 8))
        await settle(pilot)
        assert app.screen.query_one(StoryList).cursor == 2

        await pilot.click(StoryList, offset=(10, 8), times=2)
        await settle(pilot)
        assert app.screen.query_one(StoryPane).has_focus


async def test_the_border_between_panes_is_pulled_and_kept() -> None:
    newsroom = a_newsroom(3)
    app = an_app(newsroom)

    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        stories = app.screen.query_one(StoryList)
        before = stories.outer_size.width
        await pilot.mouse_down(StoryList, offset=(before - 1, 5))
        await pilot.hover(None, offset=(before + 5, 7))
        await pilot.mouse_up(None, offset=(before + 5, 7))
        await settle(pilot)

        assert stories.outer_size.width == before + 6
        assert newsroom.places["panes"] == f"{before + 6} -"

    again = an_app(newsroom)
    async with again.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        assert again.screen.query_one(StoryList).outer_size.width == before + 6
