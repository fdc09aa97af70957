"""How the application changes its colours, signs and keys, and has them kept."""

import os
from dataclasses import replace

from textual import on
from textual.app import App

from briefing.newsroom.newsroom import Newsroom
from briefing.preferences import Preference
from briefing.tui.bindings import keymap
from briefing.tui.glyphs import GLYPHS
from briefing.tui.messages import Failed, GlyphsWanted, KeysWanted, Noted, ThemeWanted
from briefing.tui.messenger import Messenger
from briefing.tui.screens.routed import RoutedScreen
from briefing.tui.taste import Taste
from briefing.tui.themes import next_theme, theme_named

THEME_PLACE = "theme"
"""Where a theme is remembered that no configuration can keep."""


class AppSettings(App[None]):
    """The commands that change how the screen looks and what its keys do."""

    taste: Taste
    messenger: Messenger

    def action_settings(self) -> None:
        """Show what can be chosen."""
        from briefing.tui.screens.settings import SettingsScreen

        if isinstance(self.screen, RoutedScreen) and not isinstance(self.screen, SettingsScreen):
            self.push_screen(SettingsScreen(self.taste))

    def action_theme(self) -> None:
        """Change the colours."""
        if os.environ.get("NO_COLOR"):
            self.say("NO_COLOR is set: there are no colours to change")
        else:
            self._use_theme(next_theme(self.theme))

    @on(ThemeWanted)
    def _change_theme(self, message: ThemeWanted) -> None:
        self._use_theme(message.name)

    def _use_theme(self, name: str) -> None:
        self.theme = theme_named(name)
        self._use(replace(self.taste, theme=name))
        self._keep(Preference("briefing", "theme", name), f"Theme: {name}", place=THEME_PLACE)

    @on(GlyphsWanted)
    def _change_glyphs(self, message: GlyphsWanted) -> None:
        self.set_class(message.name == "ascii", "-ascii", update=False)
        self.refresh_css(animate=False)
        self._use(replace(self.taste, glyphs=GLYPHS[message.name]))
        self._keep(Preference("briefing", "glyphs", message.name), f"Signs: {message.name}")

    @on(KeysWanted)
    def _change_keys(self, message: KeysWanted) -> None:
        command = message.command
        taste = self.taste.with_keys(command, message.keys)
        self.set_keymap(keymap(taste.keys))
        self._use(taste)
        self._keep(
            Preference("keys", command.name, message.keys),
            f"{command.title}: {' '.join(taste.keys_of(command))}",
        )

    def _use(self, taste: Taste) -> None:
        """Show every screen, also those below, as is wanted now."""
        self.taste = taste
        for screen in self.screen_stack:
            if isinstance(screen, RoutedScreen):
                screen.take_taste(taste)

    def _keep(self, preference: Preference, what: str, *, place: str = "") -> None:
        """Keep what was chosen in feeds.toml, or where there is none at a place of the store, if it has one."""

        def keep(newsroom: Newsroom, _: object) -> Noted:
            if newsroom.prefer(preference):
                return Noted(f"{what}, kept in feeds.toml")
            if place and isinstance(preference.value, str):
                newsroom.marks.keep_place(place, preference.value)
                return Noted(what)
            return Noted(f"{what}, until you quit: this run has no feeds.toml")

        self.messenger.change(keep, self.post_message)

    @on(Noted)
    def _say_noted(self, message: Noted) -> None:
        self.say(message.what)

    @on(Failed)
    def _say_failed(self, message: Failed) -> None:
        if isinstance(self.screen, RoutedScreen):
            self.screen.warn(message.what)

    def say(self, what: str) -> None:
        """Show a message in the foot."""
        if isinstance(self.screen, RoutedScreen):
            self.screen.say(what)
