"""The application: themes, keys, signals, and the screens one above the other."""

from datetime import UTC, datetime

from textual import on
from textual.app import App

from briefing.newsroom import Newsroom
from briefing.tui.bindings import bindings_for, keymap
from briefing.tui.glyphs import GLYPHS
from briefing.tui.messages import Opened, PageAsked
from briefing.tui.messenger import Clock, Messenger
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.front import FrontScreen
from briefing.tui.screens.pages import HelpScreen, SourcesScreen, WhyScreen
from briefing.tui.screens.routed import RoutedScreen
from briefing.tui.taste import Taste
from briefing.tui.themes import THEMES, next_theme, theme_named


class BriefingApp(App[None]):
    """The screen of one newsroom."""

    CSS_PATH = "briefing.tcss"
    TITLE = "briefing"
    BINDINGS = bindings_for("everywhere")
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "f24"

    def __init__(self, newsroom: Newsroom, clock: Clock) -> None:
        super().__init__()
        settings = newsroom.settings
        options = settings.options
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = theme_named(options.theme)
        glyphs = GLYPHS[options.glyphs]
        self.taste = Taste(glyphs, settings.keys, options.refresh_minutes, str(settings.path or ""))
        self.set_class(options.glyphs == "ascii", "-ascii")
        self._clock = clock
        self._messenger = Messenger(newsroom, clock)
        self._front = FrontScreen(self._messenger, self.taste, clock)

    def get_default_screen(self) -> FrontScreen:
        """Open on the front page."""
        return self._front

    def on_mount(self) -> None:
        """Take the user's keys."""
        self.set_keymap(keymap(self.taste.keys))

    @on(Opened)
    def _open_article(self, message: Opened) -> None:
        brief = self._front.brief
        if brief is not None:
            self.push_screen(ArticleScreen(self._messenger, self.taste, brief, message.spans))

    @on(PageAsked)
    def _open_page(self, message: PageAsked) -> None:
        if message.page == "sources":
            self.push_screen(SourcesScreen(self._messenger, self.taste, self._clock))
        elif self._front.brief is not None:
            self.push_screen(WhyScreen(self.taste, self._front.brief))

    @on(WhyScreen.SplitOff)
    def _split_off(self, message: WhyScreen.SplitOff) -> None:
        self.pop_screen()
        self._front.split_off(message.story, message.article)

    async def action_back(self) -> None:
        """Go back: out of a screen, or of what was entered on the front page."""
        if self.screen is not self._front:
            self.pop_screen()
        elif not self._front.go_back():
            self._front.say("q quits")

    async def action_quit(self) -> None:
        """Leave the screen that is open, or the program."""
        if self.screen is not self._front:
            self.pop_screen()
            return
        self._messenger.close()
        self.exit()

    def action_theme(self) -> None:
        """Change the colours."""
        self.theme = next_theme(self.theme)
        self._front.say(f"Theme: {self.theme}")

    def action_help(self) -> None:
        """Show the keys of where the user is."""
        if isinstance(self.screen, RoutedScreen) and not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.taste, (*self.screen.places, "pane", "everywhere")))

    def action_undo(self) -> None:
        """Take back the last change."""
        self._front.action_undo()


def run_screen(newsroom: Newsroom, *, now: datetime | None = None) -> int:
    """Show the screen until the user quits; tell the exit code."""
    app = BriefingApp(newsroom, (lambda: now) if now is not None else _clock)
    app.run()
    return app.return_code or 0


def _clock() -> datetime:
    return datetime.now(UTC)
