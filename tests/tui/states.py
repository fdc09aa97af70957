"""The states of the screen that have a golden picture in characters, each at three sizes."""

from dataclasses import replace
from datetime import timedelta

from briefing.model.sources import Bookmark, Problem, Source
from briefing.newsroom.newsroom import SourceState
from briefing.settings import Options
from tests.tui.driving import an_app, press, screen_text, settle
from tests.tui.fakes import FakeNewsroom, a_newsroom
from tests.tui.telling import NOON, a_story

SIZES = {"120x40": (120, 40), "80x24": (80, 24), "40x12": (40, 12)}
KEYS = {
    "front": "j s j m",
    "ascii": "j s j m",
    "story": "j enter j",
    "article": "j enter j enter",
    "why": "j j w",
    "sources": "S",
    "help": "?",
    "palette": "ctrl+p s t",
    "settings": ", j",
    "search": "/ w h a l e",
    "nothing": "/ z z q",
    "earlier": "<",
    "waiting": "j r",
    "trouble": "",
}
"""What is pressed to come there."""
STATES = {f"{name}-{size}": (name, size) for name in KEYS for size in SIZES}
_MOST_LOOKS = 40


async def picture(state: str, wanted: str | None = None) -> str:
    """The characters of one state, once they are as wanted; on a loaded machine the last frame may be late."""
    name, size = STATES[state]
    newsroom = _a_newsroom(name)
    app = an_app(newsroom)
    async with app.run_test(size=SIZES[size]) as pilot:
        await settle(pilot)
        if name == "waiting":
            newsroom.arriving = (a_story("A seal in the fountain"), a_story("A bear in the library"))
        await press(pilot, *KEYS[name].split())
        app.front.hush()
        await settle(pilot)
        for _ in range(_MOST_LOOKS):
            if wanted is None or screen_text(app) + "\n" == wanted:
                break
            await settle(pilot)
        return screen_text(app) + "\n"


def _a_newsroom(name: str) -> FakeNewsroom:
    glyphs = "ascii" if name == "ascii" else "unicode"
    options = Options(theme="dark", glyphs=glyphs, refresh_minutes=0)  # type: ignore[arg-type]
    stories = a_newsroom(6).articles
    newsroom = FakeNewsroom(
        (*stories[:3], a_story("A whale in the harbour", outlets=("Coast Radio",)), *stories[3:]), options
    )
    newsroom.states = _SOURCES
    if name == "trouble":
        newsroom.articles = ()
        newsroom.settings = replace(newsroom.settings, sources=tuple(each.source for each in _SOURCES))
        newsroom.problems = (
            Problem("Harrow Post", "the server answered 503", "it is tried again in 20 minutes"),
            Problem("Northern Wire", "there is no server of this name", "look at its address"),
        )
    return newsroom


def _source(name: str, **bookmark: object) -> SourceState:
    source = Source("feed", name, f"https://{name.lower().replace(' ', '-')}.example/feed")
    return SourceState(source, Bookmark(source=source.key, **bookmark) if bookmark else None)  # type: ignore[arg-type]


_SOURCES = (
    _source("The Harrow Post", tried=NOON, succeeded=NOON, entries=40, said="3 new articles"),
    _source(
        "Northern Wire",
        tried=NOON,
        succeeded=NOON - timedelta(days=2),
        failures=3,
        said="the server answered 503",
        retry=NOON + timedelta(minutes=20),
    ),
    _source("Coast Radio"),
)
