"""The settings: colours, signs and keys, each changed where it stands."""

from textual import events, on

from briefing.tui.bindings import bindings_for
from briefing.tui.commands import COMMANDS, Command
from briefing.tui.glyphs import GLYPHS
from briefing.tui.keyboard import KEYBOARD, shown_key
from briefing.tui.messages import GlyphsWanted, KeysWanted, ThemeWanted
from briefing.tui.screens.pages import PageScreen
from briefing.tui.sheets.settings import GLYPHS_ROW, THEME, settings_sheet
from briefing.tui.taste import Taste
from briefing.tui.themes import THEME_CHOICES
from briefing.tui.widgets.pane import Pane
from briefing.tui.widgets.sheet_view import PagePane

_LONG_SECONDS = 600.0
"""A question stands until it is answered."""


class SettingsScreen(PageScreen):
    """What can be chosen; it asks for changes and shows what comes of them."""

    HEADING = "Settings"
    places = ("settings",)
    BINDINGS = bindings_for("settings")

    def __init__(self, taste: Taste) -> None:
        super().__init__(taste)
        self._asking: Command | None = None
        """The command whose new key is waited for."""

    def on_mount(self) -> None:
        """Show the settings."""
        super().on_mount()
        self.query_one(PagePane).show(lambda width: settings_sheet(self.taste, width))

    @on(Pane.Chosen)
    def action_change(self) -> None:
        """Take the next value, or ask for another key."""
        stop = self.query_one(PagePane).stop
        if stop is None:
            return
        if stop.key == THEME:
            self.post_message(ThemeWanted(_after(THEME_CHOICES, self.taste.theme)))
        elif stop.key == GLYPHS_ROW:
            self.post_message(GlyphsWanted(_after(tuple(GLYPHS), self.taste.glyphs.box)))
        elif command := _command(stop.key):
            self._asking = command
            self.say(f"Press the key for {command.title}; esc leaves it as it is", seconds=_LONG_SECONDS)

    def action_restore(self) -> None:
        """Give the command its shipped keys back."""
        stop = self.query_one(PagePane).stop
        command = _command(stop.key) if stop is not None else None
        if command is None:
            self.say("Only keys have a shipped value; enter goes through the others")
        elif command.name not in dict(self.taste.keys):
            self.say(f"{command.title} has its shipped keys")
        else:
            self._want(command, None)

    def on_key(self, event: events.Key) -> None:
        """Take the key that was asked for."""
        if self._asking is None:
            return
        event.stop()
        event.prevent_default()
        self.hush()
        command, self._asking = self._asking, None
        if event.key != "escape":
            self._want(command, (shown_key(event.key),))

    def _want(self, command: Command, keys: tuple[str, ...] | None) -> None:
        complaint = next(iter(KEYBOARD.complaints(self.taste.with_keys(command, keys).keys)), None)
        if complaint is not None:
            self.warn(f"{complaint[0]}: {complaint[1]}")
        else:
            self.post_message(KeysWanted(command, keys))


def _after(choices: tuple[str, ...], chosen: str) -> str:
    return choices[(choices.index(chosen) + 1) % len(choices)]


def _command(key: str) -> Command | None:
    return next((command for command in COMMANDS if key == f"key:{command.name}"), None)
