"""The states of the screen that have a golden picture in characters."""

from briefing.settings import Options
from tests.tui.driving import an_app, press, screen_text, settle
from tests.tui.fakes import FakeNewsroom, a_newsroom, a_story

STATES: dict[str, tuple[tuple[int, int], str]] = {
    "front-120x40": ((120, 40), "j s j m"),
    "front-80x24": ((80, 24), "j s j m"),
    "front-40x12": ((40, 12), "j s j m"),
    "story-80x24": ((80, 24), "j enter j"),
    "story-40x12": ((40, 12), "j enter j"),
    "article-120x40": ((120, 40), "j enter j enter"),
    "article-80x24": ((80, 24), "j enter j enter"),
    "article-40x12": ((40, 12), "j enter j enter"),
    "why-80x24": ((80, 24), "j j w"),
    "sources-80x24": ((80, 24), "S"),
    "help-80x24": ((80, 24), "?"),
    "palette-80x24": ((80, 24), "ctrl+p s t"),
    "search-80x24": ((80, 24), "/ w h a l e"),
    "ascii-80x24": ((80, 24), "j s j m"),
}


_MOST_LOOKS = 40


async def picture(name: str, wanted: str | None = None) -> str:
    """The characters of one state, once they are as wanted; on a loaded machine the last frame may be late."""
    size, keys = STATES[name]
    glyphs = "ascii" if name.startswith("ascii") else "unicode"
    stories = a_newsroom(6).articles
    newsroom = FakeNewsroom(
        (*stories[:3], a_story("A whale in the harbour", outlets=("Coast Radio",)), *stories[3:]),
        Options(theme="dark", glyphs=glyphs, refresh_minutes=0),  # type: ignore[arg-type]
    )
    app = an_app(newsroom)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, *keys.split())
        app.front.hush()
        await settle(pilot)
        for _ in range(_MOST_LOOKS):
            if wanted is None or screen_text(app) + "\n" == wanted:
                break
            await settle(pilot)
        return screen_text(app) + "\n"
