"""The application: themes, keys, signals, and the screens one above the other."""

import gc
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Protocol

from textual import events, on
from textual.driver import Driver

from briefing.errors import BriefingError
from briefing.model.sources import Problem
from briefing.newsroom.newsroom import Newsroom
from briefing.tui import leaving
from briefing.tui.app_settings import THEME_PLACE, AppSettings
from briefing.tui.bindings import bindings_for, keymap
from briefing.tui.commands import COMMANDS
from briefing.tui.entered import entered
from briefing.tui.glyphs import GLYPHS
from briefing.tui.messages import CopyAsked, FilledIn, FullTextAsked, Opened, PageAsked, SplitOff, WebAsked
from briefing.tui.messenger import Clock, Messenger
from briefing.tui.screens.front import FrontScreen
from briefing.tui.screens.routed import RoutedScreen
from briefing.tui.surroundings import copy_note, has_browser
from briefing.tui.taste import Taste
from briefing.tui.themes import THEME_CHOICES, THEMES, theme_named
from briefing.tui.widgets.line import Line

_SWITCH_SECONDS = 0.001
_KEEP_TITLE, _OLD_TITLE = "\x1b[22;2t", "\x1b[23;2t"
"""A terminal keeps the titles of its window on a pile."""


class BriefingApp(AppSettings):
    """The screen of one newsroom."""

    CSS_PATH = "briefing.tcss"
    TITLE = "briefing"
    BINDINGS = bindings_for("everywhere")
    ENABLE_COMMAND_PALETTE = False
    _is_dressed = False

    def __init__(self, newsroom: Newsroom, clock: Clock, *, is_entered: bool = False) -> None:
        self._is_entered = is_entered
        # Textual's filter for NO_COLOR turns the terminal's own colours into black on black, unless told of them.
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        settings = newsroom.settings
        options = settings.options
        for theme in THEMES:
            self.register_theme(theme)
        self._is_dressed = True
        kept = newsroom.marks.place(THEME_PLACE) if settings.path is None else None
        chosen = kept if kept in THEME_CHOICES and options.theme == "auto" else options.theme
        self.theme = theme_named(chosen)
        self.stylesheet.set_variables(self.get_css_variables())
        glyphs = GLYPHS[options.glyphs]
        self.taste = Taste(
            glyphs,
            keys=settings.keys,
            theme=chosen,
            refresh_minutes=options.refresh_minutes,
            config=str(settings.path or ""),
        )
        self.set_class(options.glyphs == "ascii", "-ascii")
        self._clock = clock
        self.messenger = Messenger(newsroom, clock)
        self.left_by = 0
        """The signal that ended it."""
        self.last_picture: tuple[str, ...] = ()
        """What the next run will draw first, a line each; known at the end."""
        self.front = FrontScreen(self.messenger, self.taste, clock)

    def get_css_variables(self) -> dict[str, str]:
        """The variables of the theme; working them out for Textual's default first would cost 15 ms."""
        return super().get_css_variables() if self._is_dressed else {}

    def get_driver_class(self) -> type[Driver]:
        """Textual's way to the terminal, which may be ours already."""
        driver = super().get_driver_class()
        return entered(driver) if self._is_entered else driver

    def get_default_screen(self) -> FrontScreen:
        """Open on the front page."""
        return self.front

    def on_mount(self) -> None:
        """Take the user's keys, and watch for the end."""
        self.set_keymap(keymap(self.taste.keys))
        if not self.is_headless:
            self._tell_terminal(_KEEP_TITLE)
            leaving.on_signals(self._leave)
            self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
            self.call_after_refresh(_collect_again)
            self.set_interval(leaving.LOOK_SECONDS, self._look_for_terminal)

    def on_key(self, event: events.Key) -> None:
        """Give a letter to the line that has the focus, wherever it was typed: the keys before it are done."""
        if isinstance(self.focused, Line) and event.is_printable and event.character:
            event.prevent_default()
            self.focused.take(event.character)

    def _look_for_terminal(self) -> None:
        if not self.is_web and leaving.is_terminal_gone():
            self._leave(signal.SIGHUP)

    def _leave(self, number: int) -> None:
        self.left_by = number
        leaving.end_soon(number)
        self._end()

    @on(Opened)
    def _open_article(self, message: Opened) -> None:
        # What lies over the front page comes in when it is first opened.
        from briefing.tui.screens.article import ArticleScreen

        self.push_screen(ArticleScreen(self.messenger, self.taste, message.brief, message.spans))

    @on(CopyAsked)
    def _copy(self, message: CopyAsked) -> None:
        self.copy_to_clipboard(message.text)
        self.say(copy_note(os.environ))

    @on(WebAsked)
    def _open_web(self, message: WebAsked) -> None:
        url = message.url
        if url is None or not url.startswith(("http://", "https://")):
            self.say("This article has no address on the web")
        elif has_browser(os.environ):
            self.open_url(url)
            self.say(f"Opened {url}")
        else:
            self.copy_to_clipboard(url)
            self.say(f"No web browser here; the address is copied: {url}")

    @on(FullTextAsked)
    def _fetch_full_text(self, message: FullTextAsked) -> None:
        self.say(f"Fetching the page of {message.article.outlet}")
        # The front page is there when the answer comes, whatever else has been left by then.
        self.messenger.fill_in(message.article.id, self.front.post_message)

    @on(FilledIn)
    def _take_full_text(self, message: FilledIn) -> None:
        from briefing.tui.screens.article import ArticleScreen

        came = message.came
        if isinstance(came, Problem):
            self.say("; ".join(filter(None, (f"{came.source}: {came.what}", came.hint))))
            return
        self.front.regroup()
        self.say(f"{came.article.outlet}: {len(came.article.text.split())} words, kept as a new version")
        if isinstance(self.screen, ArticleScreen):
            self.screen.take_full_text(came)

    @on(PageAsked)
    def _open_page(self, message: PageAsked) -> None:
        from briefing.tui.screens.pages import SourcesScreen, WhyScreen

        if message.page == "sources":
            self.push_screen(SourcesScreen(self.messenger, self.taste, self._clock, self.front.post_message))
        elif message.brief is not None:
            self.push_screen(WhyScreen(self.taste, message.brief))

    @on(SplitOff)
    def _split_off(self, message: SplitOff) -> None:
        self._close_page()
        self.front.split_off(message.story, message.article)

    async def action_back(self) -> None:
        """Go back: out of a screen, or of what was entered on the front page."""
        if not self._close_page() and not self.front.go_back():
            self.front.say(f"{self.taste.key('quit')} quits")

    def _close_page(self) -> bool:
        """Leave the screen that lies over the front page; False if there is none."""
        if self.screen is self.front:
            return False
        self.pop_screen()
        return True

    async def action_quit(self) -> None:
        """Leave the screen that is open, or the program."""
        if not self._close_page():
            self._end()

    def _end(self) -> None:
        self._tell_terminal(_OLD_TITLE)
        self.messenger.close()
        with suppress(BriefingError):
            self.last_picture = self.front.last_picture()
        self.exit()

    def action_help(self) -> None:
        """Show the keys of where the user is."""
        from briefing.tui.screens.pages import HelpScreen

        if isinstance(self.screen, RoutedScreen) and not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.taste, (*self.screen.places, "pane", "everywhere")))

    @on(FrontScreen.Counted)
    def _set_window_title(self, message: FrontScreen.Counted) -> None:
        words = f"briefing ({message.unread} unread)" if message.unread else "briefing"
        self._tell_terminal(f"\x1b]2;{words}\x07")

    def _tell_terminal(self, sequence: str) -> None:
        if self._driver is not None and not self.is_headless:
            self._driver.write(sequence)

    def action_palette(self) -> None:
        """Find a command by its name."""
        from briefing.tui.screens.palette import PaletteScreen

        if isinstance(self.screen, RoutedScreen):
            self.push_screen(PaletteScreen(self.taste, self.screen.places), self._do)

    async def _do(self, name: str | None) -> None:
        """Do a command where it belongs: in the pane, on the screen, or here."""
        screen = self.screen
        if name is None or not isinstance(screen, RoutedScreen):
            return
        where = next(command.where for command in COMMANDS if command.name == name)
        if not set(where).isdisjoint(screen.places):
            await screen.run_action(name)
        elif "pane" not in where:
            await self.run_action(name)
        elif screen.focused is not None:
            await screen.focused.run_action(name)

    def action_suspend(self) -> None:
        """Put the program to sleep, where there is a shell to go back to."""
        if not leaving.has_shell():
            self.say("There is no shell to go back to")
        elif self._driver is not None and self._driver.can_suspend:
            with self.suspend():
                leaving.stop_group()

    def action_undo(self) -> None:
        """Take back the last change."""
        self.front.action_undo()


def _collect_again() -> None:
    """Collect garbage from now on; what was imported is none, and is never looked at again."""
    gc.freeze()
    # Thousands of articles come and go beside the screen: looking at all of them often would hold up keys.
    gc.set_threshold(20_000, 20, 50)
    gc.enable()


class Picture(Protocol):
    """What stands on the terminal before the screen does."""

    @property
    def is_shown(self) -> bool:
        """Whether it does."""

    def hand_over(self) -> None:
        """Leave the terminal to the screen."""

    def keep(self, lines: Sequence[str]) -> None:
        """Keep what the next run will draw first."""


def run_screen(newsroom: Newsroom, *, now: datetime | None = None, picture: Picture | None = None) -> int:
    """Show the screen until the user quits, over a picture if there is one; tell the exit code."""
    # Analysis runs beside: at the default of 5 ms each of a key's several thread switches would wait for it.
    sys.setswitchinterval(_SWITCH_SECONDS)
    is_entered = picture is not None and picture.is_shown
    app = BriefingApp(newsroom, (lambda: now) if now is not None else _clock, is_entered=is_entered)
    if picture is not None:
        picture.hand_over()
    app.run()
    if picture is not None:
        picture.keep(app.last_picture)
    if app.left_by:
        newsroom.close()
        leaving.end_by(app.left_by)
    return app.return_code or 0


def _clock() -> datetime:
    return datetime.now(UTC)
