"""Drive a screen as a person would, and read what it shows."""

from datetime import timedelta

from textual.pilot import Pilot

from briefing.newsroom.newsroom import Newsroom
from briefing.tui.app import BriefingApp
from briefing.tui.widgets.bars import KeyBar
from briefing.tui.widgets.sheet_view import SheetView
from tests.tui.telling import NOON


def an_app(newsroom: Newsroom) -> BriefingApp:
    """The screen of a newsroom, a minute after noon."""
    return BriefingApp(newsroom, lambda: NOON + timedelta(minutes=1))


async def settle(pilot: Pilot[None], rounds: int = 3) -> None:
    """Wait until everything that was asked of the newsroom has come back, and been asked again, and is shown."""
    app = pilot.app
    assert isinstance(app, BriefingApp)
    for _ in range(rounds):
        await pilot.pause()
        app.messenger.finish(5.0)
        # What a lane has posted waits behind what it makes the screen post: under load one pause is too short.
        await pilot._wait_for_screen()
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, each once the screen has come to rest."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot, rounds=3 if key == keys[-1] else 1)


def shown_text(pane: SheetView) -> str:
    """Everything on a pane's sheet."""
    return "\n".join("".join(piece.text for piece in (*line.left, *line.right)) for line in pane.sheet.lines)


def screen_text(app: BriefingApp) -> str:
    """The characters of the whole terminal."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def foot(app: BriefingApp) -> str:
    """The message in the foot."""
    return app.screen.query_one(KeyBar).message
