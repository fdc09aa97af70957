"""What is drawn when: the first picture whole, the moved cursor before its story, nothing twice."""

import re
import subprocess
import sys

import pytest
from rich.console import RenderableType
from textual.screen import Screen

from briefing.tui.app import BriefingApp
from briefing.tui.widgets.story_list import StoryList
from tests.tui.driving import an_app, press, screen_text, settle
from tests.tui.fakes import a_newsroom

DEAR = {"briefing.text.tokens", "briefing.stories.terms", "multiprocessing", "briefing.tui.screens.pages"}
"""What searching, analysis and the other pages want."""


def watched(app: BriefingApp) -> list[str]:
    """Every picture that the screen will draw, as characters."""
    pictures: list[str] = []
    draw = app._display

    def watch(screen: Screen[object], renderable: RenderableType | None) -> None:
        pictures.append(screen_text(app))
        draw(screen, renderable)

    app._display = watch  # type: ignore[method-assign]
    return pictures


async def test_the_first_picture_has_whole_rows_and_the_place_where_the_user_was() -> None:
    newsroom = a_newsroom(30)
    newsroom.paged = tuple(newsroom._headline(each) for each in newsroom.articles)
    place = newsroom.paged[24].story
    newsroom.places["story"] = place.id
    app = an_app(newsroom)
    pictures = watched(app)

    async with app.run_test(size=(120, 40)):
        first = next(picture for picture in pictures if "Stories" in picture)

    assert "source" in first
    assert " ".join(place.title.split()[:2]) in first


def test_the_first_picture_imports_neither_the_analysis_nor_other_pages() -> None:
    script = "import sys, briefing.tui.app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert not DEAR & set(done.stdout.split())


async def test_a_story_waits_until_the_cursor_that_stands_on_it_is_drawn() -> None:
    app = an_app(a_newsroom(6))

    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "k")
        before = screen_text(app)
        app.screen.query_one(StoryList).action_down()
        app.front.tell_chosen()  # it was told before: it could be shown at once
        at_once = screen_text(app)
        await settle(pilot)
        after = screen_text(app)

    assert "││  1. Flood" in before
    assert "▌ ● 2." in at_once
    assert "││  1. Flood" in at_once
    assert "││  2. Flood" in after


async def test_a_story_that_is_told_again_as_before_is_not_drawn_again() -> None:
    app = an_app(a_newsroom(6))

    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        app.front.tell_chosen()
        await settle(pilot)
        pictures = watched(app)
        app.front.tell_chosen()
        await settle(pilot)

    assert not pictures


@pytest.mark.parametrize(
    ("width", "height", "keys"),
    [(120, 40, ""), (120, 40, "j j tab"), (80, 24, "J s m"), (80, 24, "tab tab M"), (40, 12, "j s")],
)
async def test_at_the_end_it_tells_what_the_next_run_will_draw_first(
    width: int, height: int, keys: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv("LINES", str(height))
    newsroom = a_newsroom(30)
    newsroom.paged = tuple(newsroom._headline(each) for each in newsroom.articles)
    newsroom.places["story"] = newsroom.paged[12].story.id
    app = an_app(newsroom)
    async with app.run_test(size=(width, height)) as pilot:
        await settle(pilot)
        await press(pilot, *keys.split())
        app._end()
    following = an_app(newsroom)
    pictures = watched(following)
    async with following.run_test(size=(width, height)):
        first = next(picture for picture in pictures if "source" in picture)
    # Scrollbars come with the second picture.
    drawn = [re.sub("[▁▂▃▄▅▆▇█]", " ", line).rstrip() for line in first.splitlines()]

    told = [re.sub("\x1b\\[[0-9;]*m", "", line).rstrip() for line in app.last_picture]
    assert told[1:] == drawn[1:]
    assert "12:01" in told[0]


async def test_nothing_is_told_of_the_next_picture_where_the_panes_stand_otherwise() -> None:
    app = an_app(a_newsroom(5))

    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "slash")
        app._end()

    assert not app.last_picture


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (79, 15), (300, 90)])
async def test_a_picture_is_as_large_as_its_terminal(size: tuple[int, int]) -> None:
    newsroom = a_newsroom(5)
    newsroom.paged = tuple(newsroom._headline(each) for each in newsroom.articles)
    app = an_app(newsroom)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        app._end()

    assert {len(re.sub("\x1b\\[[0-9;]*m", "", line)) for line in app.last_picture} == {size[0]}
    assert len(app.last_picture) == size[1]
