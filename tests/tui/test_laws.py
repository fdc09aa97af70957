"""What holds for every command, every title, every size."""

import random
from functools import partial

import pytest

from briefing.settings import Options
from briefing.tui.app import BriefingApp
from briefing.tui.commands import COMMANDS, PLACES, Command, commands_in
from briefing.tui.glyphs import ASCII, UNICODE
from briefing.tui.keyboard import KEYBOARD, shown_key
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.front import FrontScreen
from briefing.tui.screens.pages import SourcesScreen, WhyScreen
from briefing.tui.screens.settings import SettingsScreen
from briefing.tui.sheets.article import article_sheet
from briefing.tui.sheets.brief import brief_sheet
from briefing.tui.sheets.help import help_sheet
from briefing.tui.sheets.why import why_sheet
from briefing.tui.widgets.pane import Pane
from tests.tui.driving import an_app, press, screen_text, settle
from tests.tui.fakes import FakeNewsroom, a_newsroom
from tests.tui.telling import a_story

_OWNERS: dict[str, type] = {
    "everywhere": BriefingApp,
    "pane": Pane,
    "front": FrontScreen,
    "article": ArticleScreen,
    "why": WhyScreen,
    "sources": SourcesScreen,
    "settings": SettingsScreen,
}
_SIZES = [(120, 40), (80, 24), (40, 12), (20, 5), (1, 1), (79, 3)]


@pytest.mark.parametrize("command", COMMANDS, ids=KEYBOARD.names)
def test_a_command_can_be_done_wherever_the_table_says_it_works(command: Command) -> None:
    for place in command.where:
        assert callable(getattr(_OWNERS[place], f"action_{command.name}", None)), (command.name, place)


def test_the_table_gives_each_key_one_meaning_in_each_place() -> None:
    assert len(set(KEYBOARD.names)) == len(KEYBOARD.names)
    for place in PLACES:
        keys = [key for command in commands_in(place, "pane", "everywhere") for key in command.keys]
        assert len(keys) == len(set(keys)), place


@pytest.mark.parametrize(
    ("place", "way"),
    [("front", ""), ("article", "enter enter"), ("why", "w"), ("sources", "S"), ("settings", ",")],
)
async def test_the_keys_of_every_place_do_their_commands(place: str, way: str) -> None:
    done: list[str] = []
    app = an_app(a_newsroom(3))
    commands = commands_in(place, "pane", "everywhere")

    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await press(pilot, *way.split())
        screen, pane = app.screen, app.screen.focused
        for command in commands:
            owner: object = screen if place in command.where else pane if "pane" in command.where else app
            setattr(owner, f"action_{command.name}", partial(done.append, command.name))
        for command in commands:
            for key in command.keys:
                await pilot.press(key)

    assert done == [command.name for command in commands for _ in command.keys]


def test_the_help_names_every_key_of_its_places() -> None:
    for place in PLACES:
        sheet = help_sheet((place,), lambda command: tuple(map(shown_key, command.keys)), 100, UNICODE)
        words = " ".join(piece.text for line in sheet.lines for piece in line.left).split()
        for command in commands_in(place):
            assert all(shown_key(key) in words for key in command.keys), command.name


@pytest.mark.parametrize("glyphs", ["unicode", "ascii"])
@pytest.mark.parametrize("theme", ["dark", "light", "terminal", "contrast"])
async def test_every_theme_shows_the_same_words(theme: str, glyphs: str) -> None:
    options = Options(theme=theme, glyphs=glyphs, refresh_minutes=0)  # type: ignore[arg-type]
    app = an_app(a_newsroom(3, options))

    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        text = screen_text(app)

        assert "2. Flood reaches" in text
        assert glyphs != "ascii" or text.isascii() or _beyond_ascii(text) <= {"“", "”"}


def _beyond_ascii(text: str) -> set[str]:
    return {letter for letter in text if not letter.isascii()}


def test_ascii_signs_are_ascii_and_no_state_is_told_by_colour_alone() -> None:
    for glyphs in (ASCII, UNICODE):
        states = [glyphs.new, glyphs.changed, glyphs.seen]
        assert len(set(states)) == 3
        assert len({sign for _, sign in glyphs.signs}) == len(glyphs.signs)
    assert all(getattr(ASCII, name).isascii() for name in ASCII.__slots__ if name != "signs")


def _hostile_titles(count: int) -> list[str]:
    chance = random.Random(20261122)
    parts = [
        "[/nope]",
        "[b]",
        "[",
        "]",
        "[red]x[/]",
        "\\[",
        "{x}",
        "$error",
        "\x1b[31m",
        "\x07",
        "\x9b2J",
        "\u202e",
    ]
    parts += [
        "\u200b",
        "日本語",
        "e\u0301",
        "👩‍👩‍👧",
        "%s",
        "{{",
        "'",
        '"',
        "&amp;",
        "<script>",
        "\x00",
        "[@click=app.quit]",
    ]
    return [
        f"{number} " + " ".join(chance.choice(parts) for _ in range(chance.randint(1, 6)))
        for number in range(count)
    ]


def test_hostile_titles_come_out_of_every_sheet_letter_for_letter() -> None:
    for title in _hostile_titles(2000):
        newsroom = FakeNewsroom((a_story(title),))
        article = newsroom.articles[0][0]
        brief = newsroom.tell(f"story-{article.id}")
        sheets = (
            brief_sheet(brief, 60, UNICODE),
            why_sheet(brief, 60, UNICODE, "x"),
            article_sheet(newsroom.document(article.id), None, 60, UNICODE)[0],
        )
        for sheet in sheets:
            text = "".join(piece.text for line in sheet.lines for piece in line.left)
            assert _solid(drawn(title)) in _solid(text), title


async def test_hostile_titles_come_out_of_the_terminal_letter_for_letter() -> None:
    titles = _hostile_titles(2000)
    app = an_app(FakeNewsroom(tuple(a_story(title) for title in titles)))

    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        stories = app.screen.query_one("#stories", Pane)
        for index in range(0, len(titles), 97):
            stories.cursor = index
            await pilot.pause()
            text = screen_text(app)
            assert not any(ord(letter) < 32 and letter != "\n" for letter in text)
            assert "\x9b" not in text
            assert "\u202e" not in text
            assert f"{index} " in text
        await press(pilot, "g", "enter", "enter")
        assert drawn(titles[0]) in screen_text(app)


def _solid(text: str) -> str:
    return "".join(text.split())


def drawn(title: str) -> str:
    """A title as it must come out: letter for letter, but what a terminal would obey."""
    obeyed = {"\x1b", "\x07", "\x9b", "\u202e", "\x00"}
    return "".join("\N{REPLACEMENT CHARACTER}" if letter in obeyed else letter for letter in title)


@pytest.mark.parametrize("size", _SIZES)
async def test_any_size_shows_every_screen(size: tuple[int, int]) -> None:
    app = an_app(a_newsroom(4))

    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("j", "enter", "j", "enter")
        await settle(pilot)
        await pilot.press("escape", "w", "escape", "?", "escape", "S", "escape")
        await pilot.press("ctrl+p", "escape", "slash", "a", "escape")
        await settle(pilot)

        assert app.is_running


async def test_random_keys_and_sizes_do_no_harm() -> None:
    chance = random.Random(8)
    keys = [
        key
        for command in COMMANDS
        for key in command.keys
        if command.name not in ("quit", "suspend", "export")
    ]
    keys += ["a", "x", "enter", "escape", "escape"]
    app = an_app(a_newsroom(12))

    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        for number in range(500):
            app.simulate_key(chance.choice(keys))
            if number % 25 == 24:
                await settle(pilot)
                await pilot.resize_terminal(*chance.choice(_SIZES))
        await settle(pilot)

        assert app.is_running
