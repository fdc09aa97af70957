"""Theme, signs and keys are chosen on the screen, and feeds.toml keeps them."""

import tomllib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.settings import Options, Settings
from briefing.tui.app import BriefingApp
from briefing.tui.screens.settings import SettingsScreen
from briefing.tui.widgets.bars import KeyBar
from briefing.tui.widgets.sheet_view import PagePane, SheetView
from briefing.tui.widgets.story_list import StoryList
from tests.tui.driving import an_app, foot, press, screen_text, settle, shown_text
from tests.tui.fakes import FakeNewsroom, a_newsroom

FILE = '# Mine.\n[briefing]\ntheme = "dark"  # for now\n'


@pytest.fixture
def newsroom(tmp_path: Path) -> FakeNewsroom:
    path = tmp_path / "feeds.toml"
    path.write_text(FILE)
    newsroom = a_newsroom(3)
    newsroom.settings = Settings(path=path, options=Options(theme="dark", refresh_minutes=0))
    return newsroom


def kept(newsroom: FakeNewsroom) -> dict[str, object]:
    """What the configuration says."""
    assert newsroom.settings.path is not None
    return tomllib.loads(newsroom.settings.path.read_text())


def go_to(app: BriefingApp, key: str) -> None:
    """Put the cursor on one setting."""
    page = app.screen.query_one(PagePane)
    page.cursor = next(number for number, stop in enumerate(page.sheet.stops) if stop.key == key)


@asynccontextmanager
async def settings_open(
    newsroom: FakeNewsroom, key: str, height: int = 40
) -> AsyncIterator[tuple[BriefingApp, Pilot[None]]]:
    """The settings page, with the cursor on one of them."""
    app = an_app(newsroom)
    async with app.run_test(size=(100, height)) as pilot:
        await settle(pilot)
        await press(pilot, ",")
        go_to(app, key)
        yield app, pilot


async def test_the_next_theme_is_kept_in_the_configuration_with_its_comments(newsroom: FakeNewsroom) -> None:
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "t")

        assert app.theme == "light"
        assert foot(app) == "Theme: light, kept in feeds.toml"

    assert newsroom.settings.path is not None
    assert newsroom.settings.path.read_text() == FILE.replace('"dark"', '"light"')


async def test_theme_and_signs_go_through_their_values_and_are_seen_at_once(newsroom: FakeNewsroom) -> None:
    app = an_app(newsroom)

    async with app.run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        await press(pilot, ",", "enter", "j", "enter")
        settings = shown_text(app.screen.query_one(PagePane))

        assert app.theme == "light"
        assert "light  or auto - dark" in settings
        assert "ascii  or unicode" in settings
        await press(pilot, "escape")
        assert screen_text(app).replace("“", '"').replace("”", '"').isascii()

    assert kept(newsroom)["briefing"] == {"theme": "light", "glyphs": "ascii"}


async def test_a_command_takes_the_key_that_is_pressed_and_its_shipped_keys_back(
    newsroom: FakeNewsroom,
) -> None:
    async with settings_open(newsroom, "key:star") as (app, pilot):
        await press(pilot, "enter")
        assert foot(app) == "Press the key for Star; esc leaves it as it is"
        await press(pilot, "*")
        assert kept(newsroom)["keys"] == {"star": ["*"]}

        await press(pilot, "escape", "s", "*")
        assert len(newsroom.starred) == 1

        await press(pilot, ",")
        go_to(app, "key:star")
        await press(pilot, "backspace", "escape", "*", "s")
        assert not newsroom.starred

    assert kept(newsroom)["keys"] == {}


async def test_a_key_that_a_shipped_command_loses_is_told_where_both_stand(newsroom: FakeNewsroom) -> None:
    async with settings_open(newsroom, "key:next_story", 60) as (app, pilot):
        await press(pilot, "enter", "j")
        text = shown_text(app.screen.query_one(PagePane))
        await press(pilot, "escape", "j", "down")

        assert "yours; shipped: J" in text
        assert "j is yours for Next story" in text
        assert app.screen.query_one(StoryList).cursor == 2
        assert ("down", "move") in app.screen.query_one(KeyBar).keys


async def test_a_key_that_is_yours_for_another_command_is_refused_in_words(newsroom: FakeNewsroom) -> None:
    newsroom.settings = replace(newsroom.settings, keys=(("split", ("z",)),))
    async with settings_open(newsroom, "key:star") as (app, pilot):
        await press(pilot, "enter", "z")

        assert "`z` is given to `split` too" in foot(app)
    assert "keys" not in kept(newsroom)


async def test_escape_leaves_a_key_as_it_is(newsroom: FakeNewsroom) -> None:
    async with settings_open(newsroom, "key:quit") as (app, pilot):
        await press(pilot, "enter", "escape")

        assert isinstance(app.screen, SettingsScreen)
        assert foot(app) == ""
    assert "keys" not in kept(newsroom)


async def test_without_a_configuration_the_screen_says_what_is_kept_and_how_to_get_one() -> None:
    app = an_app(a_newsroom(2))

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, ",", "j", "enter")

        assert "`briefing config init` writes one" in " ".join(
            shown_text(app.screen.query_one(PagePane)).split()
        )
        assert foot(app) == "Signs: ascii, until you quit: this run has no feeds.toml"


@pytest.mark.parametrize(
    ("harm", "why"),
    [
        (lambda path: path.chmod(0o444), "marked read-only"),
        (lambda path: path.write_text("[briefing"), "this is not TOML"),
        (lambda path: path.unlink(), "not there any more"),
    ],
)
async def test_what_cannot_be_kept_is_said_and_holds_all_the_same(
    newsroom: FakeNewsroom, harm: object, why: str
) -> None:
    app = an_app(newsroom)

    async with app.run_test(size=(160, 30)) as pilot:
        await settle(pilot)
        assert callable(harm)
        harm(newsroom.settings.path)
        await press(pilot, "t")

        assert app.theme == "light"
        assert why in foot(app)


async def test_the_pages_below_take_the_signs_and_keep_their_place(newsroom: FakeNewsroom) -> None:
    app = an_app(newsroom)

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "enter", "j", "enter", ",", "j", "enter", "escape", "escape")
        story = app.screen.query_one("#story", SheetView)

        assert story.cursor == 1
        assert story.glyphs.box == "ascii"
