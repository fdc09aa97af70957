"""What is drawn first: whole, at the place where the user was, and without what it has no use for."""

import subprocess
import sys

from rich.console import RenderableType
from textual.screen import Screen

from briefing.tui.app import BriefingApp
from tests.tui.driving import an_app, screen_text
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
