"""Make docs/images/*.svg: the screens on the sample articles, in several themes and sizes; browser.png with Chromium.

python scripts/write_screenshots.py                the pictures of the documentation
python scripts/write_screenshots.py --all FOLDER   every screen in three themes and three sizes, as SVG and PNG
"""

import asyncio
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.bootstrap import open_demo
from briefing.newsroom.newsroom import Newsroom
from briefing.newsroom.run import Run
from briefing.paths import demo_corpus
from briefing.settings import Options
from briefing.tui.app import BriefingApp

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.cli.chromium import CHROMIUM, a_tab
from tests.cli.serving import served

_SETTLING_SECONDS = 5.0
"""What the sample articles take to be analysed and told."""
NOW = datetime(2026, 11, 22, 7, 0, tzinfo=UTC)
FOLDER = Path(__file__).parents[1] / "docs" / "images"
SHOTS = (
    ("front", "dark", (120, 40), "j m j s j"),
    ("front-light", "light", (120, 40), "j m j s j"),
    ("front-contrast", "contrast", (120, 40), "j m j s j"),
    ("story-80x24", "dark", (80, 24), "j enter j"),
    ("story-40x12", "dark", (40, 12), "j enter j"),
    ("list-40x12", "light", (40, 12), "j"),
    ("article", "dark", (100, 32), "j enter j enter"),
    ("article-light", "light", (80, 24), "j enter j enter"),
    ("why", "dark", (100, 32), "w"),
    ("sources", "light", (100, 24), "S"),
    ("help", "dark", (100, 40), "?"),
    ("palette", "contrast", (100, 30), "ctrl+p s t"),
)


THEMES = ("dark", "light", "contrast")
SIZES = ((120, 40), (80, 24), (40, 12))
SCREENS = {
    "front": "j m j s j",
    "story": "j enter j",
    "article": "j enter j enter",
    "why": "w",
    "sources": "S",
    "help": "?",
    "palette": "ctrl+p s t",
    "settings": ", j",
    "search": "/ f l o o d",
    "nothing": "/ z z q",
    "earlier": "<",
}
ALL = tuple(
    (f"{name}-{theme}-{width}x{height}", theme, (width, height), keys)
    for name, keys in SCREENS.items()
    for theme in THEMES
    for width, height in SIZES
)


async def main(folder: Path, shots: tuple[tuple[str, str, tuple[int, int], str], ...]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    newsroom = open_demo(Options(offline=True), Run())
    for event in (newsroom.refresh(NOW), newsroom.group(NOW)):
        for _ in event:
            pass
    for name, theme, size, keys in shots:
        newsroom.settings = replace(newsroom.settings, options=Options(theme=theme, offline=True))
        await shoot(newsroom, folder / f"{name}.svg", size, keys.split())
        forget(newsroom)
    if CHROMIUM is None:
        return
    if shots is SHOTS:
        await shoot_browser(folder / "browser.png")
    else:
        await write_png(folder)


def forget(newsroom: Newsroom) -> None:
    """Take every mark back: the next picture begins as this one did."""
    while newsroom.marks.undo() is not None:
        pass
    newsroom.store.desk.mark_unseen(tuple(newsroom.store.desk.seen()))
    newsroom.marks.keep_place("story", "")


async def write_png(folder: Path) -> None:
    """Beside each SVG of a folder the same as PNG."""
    with TemporaryDirectory() as profile:
        async with a_tab(Path(profile)) as tab:
            for path in sorted(folder.glob("*.svg")):
                await tab.open(path.absolute().as_uri())
                await tab.holds("document.readyState === 'complete'")
                path.with_suffix(".png").write_bytes(await tab.picture())


async def shoot_browser(path: Path) -> None:
    """One picture of the screen as `briefing serve` shows it, two stories down."""
    with (
        TemporaryDirectory() as folder,
        served(demo_corpus(), Path(folder), f"--now={NOW.isoformat()}") as port,
    ):
        async with a_tab(Path(folder) / "profile") as tab:
            await tab.open(f"http://localhost:{port}/")
            await tab.holds("document.activeElement.matches('.xterm-helper-textarea')")
            await asyncio.sleep(_SETTLING_SECONDS)
            for key in "jj":
                await tab.press(key)
                await asyncio.sleep(1.0)
            path.write_bytes(await tab.picture())


async def shoot(newsroom: Newsroom, path: Path, size: tuple[int, int], keys: list[str]) -> None:
    """One picture, after some keys."""
    app = BriefingApp(newsroom, lambda: NOW)
    async with app.run_test(size=size) as pilot:
        for key in ["", *keys]:
            if key:
                await pilot.press(key)
            for _ in range(3):
                await pilot.pause()
                app.messenger.finish(10.0)
        await pilot.pause()
        path.write_text(app.export_screenshot(title="briefing"))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--all"]:
        asyncio.run(main(Path(sys.argv[2]), ALL))
    else:
        asyncio.run(main(FOLDER, SHOTS))
