"""What is drawn when: the first picture whole, the moved cursor before its story, nothing twice."""

import subprocess
import sys

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
