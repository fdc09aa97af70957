"""Commands: where they are found, which keys they have, and pages that are left before the program."""

import asyncio
from dataclasses import replace

import pytest
from textual import events

from briefing.settings import Options
from briefing.tui.screens.pages import HelpScreen, SourcesScreen
from briefing.tui.screens.palette import PaletteScreen
from briefing.tui.widgets.bars import KeyBar, StatusBar
from briefing.tui.widgets.story_list import StoryList
from tests.tui.driving import an_app, foot, press, settle
from tests.tui.fakes import a_newsroom
from tests.tui.telling import a_story


async def test_every_sentence_names_the_keys_that_the_user_has() -> None:
    newsroom = a_newsroom(3)
    newsroom.settings = replace(newsroom.settings, keys=(("show_new", ("ctrl+r",)), ("undo", ("U",))))
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        newsroom.arriving = (a_story("A second flood"),)
        await press(pilot, "j", "r")
        assert app.screen.query_one(StatusBar).notice == "1 new story, press ctrl+r to show"

        await press(pilot, "M", "j", "M")
        assert foot(app) == "Merged; U takes it back"


async def test_help_sources_and_palette_open_and_close() -> None:
    app = an_app(a_newsroom(2))

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        for key, screen in (("?", HelpScreen), ("S", SourcesScreen), ("ctrl+p", PaletteScreen)):
            await press(pilot, key)
            assert isinstance(app.screen, screen)
            await press(pilot, "escape")
            assert app.screen.query("#stories")


async def test_the_palette_does_the_command_that_is_found() -> None:
    newsroom = a_newsroom(2)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "ctrl+p", *"export")
        await press(pilot, *("backspace",) * 6, *"star", "enter")

        assert any(asked.startswith("star ") for asked in newsroom.asked)


@pytest.mark.parametrize("turns", [0, 1, 5, 25])
@pytest.mark.parametrize("before", [(), ("/",), ("/", "2")], ids=["the list", "a search", "its words"])
async def test_what_is_typed_ahead_goes_into_the_palette_and_enter_does_it(
    before: tuple[str, ...], turns: int
) -> None:
    newsroom = a_newsroom(3)
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, *before)
        for key in ("ctrl+p", *"star", "enter"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
            for _ in range(turns):
                await asyncio.sleep(0)
        await settle(pilot)

        assert [asked.split()[0] for asked in newsroom.asked if "star" in asked] == ["star"]
        assert app.screen.query("#stories")


async def test_keys_of_the_configuration_take_the_place_of_the_shipped_ones() -> None:
    newsroom = a_newsroom(3)
    newsroom.settings = newsroom.settings.__class__(
        options=Options(theme="dark", refresh_minutes=0), keys=(("down", ("z",)), ("star", ("ctrl+s",)))
    )
    app = an_app(newsroom)

    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "z", "ctrl+s")

        assert app.screen.query_one(StoryList).cursor == 1
        assert newsroom.starred
        assert ("z", "move") in app.screen.query_one(KeyBar).keys


async def test_q_leaves_a_page_first_and_then_the_program() -> None:
    app = an_app(a_newsroom(2))

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "S", "q")
        assert app.is_running
        assert app.screen.query("#stories")
        await pilot.press("q")

    assert app.return_code == 0


async def test_a_theme_that_was_chosen_is_kept_where_the_configuration_leaves_it_open() -> None:
    newsroom = a_newsroom(2, Options(theme="auto", refresh_minutes=0))
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        before = app.theme
        await press(pilot, "t")
        after = app.theme

    assert before != after
    assert an_app(newsroom).theme == after
